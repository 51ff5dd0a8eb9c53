using System.Text.Json;
using System.Text.Json.Nodes;

namespace Licet.Cli.Tests.Lists;

/// <summary>A record of the store says which days a list covers, and nobody may make it say more than was checked.</summary>
public class RecordTests
{
    [Theory]
    [InlineData("coversThrough", "\"2026-03-02\"")]
    [InlineData("coversFrom", "\"2019-01-01\"")]
    [InlineData("daysFrom", "\"asked of the source\"")]
    [InlineData("source", "\"elsewhere.csv\"")]
    [InlineData("storedAt", "\"2020-01-01T00:00:00+00:00\"")]
    [InlineData("seal", "\"00\"")]
    public void A_record_altered_by_hand_is_found_and_covers_no_day(string field, string value)
    {
        using var desk = Stored();
        Alter(desk, record => record[field] = JsonNode.Parse(value));
        var verify = desk.Run("lists", "verify");
        Assert.Equal(1, verify.Code);
        Assert.Contains("its record was altered after it was stored", verify.Out, StringComparison.Ordinal);
        var screen = desk.Run("screen", "Pelmarova Quarries", "--on", "2026-02-22");
        Assert.Equal(14, screen.Code);
        Assert.Contains("its record was altered", screen.Error, StringComparison.Ordinal);
        Assert.Contains("what is stored is damaged: its record was altered", screen.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("could not be read", screen.Out, StringComparison.Ordinal);
        Assert.Contains("record altered", desk.Run("lists", "show").Out, StringComparison.Ordinal);
        Assert.Contains(
            "\"coversToday\":false",
            desk.Run("lists", "show", "--format", "ndjson").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_record_as_it_was_stored_is_ok_and_covers_its_days()
    {
        using var desk = Stored();
        Alter(desk, record => record["seal"] = record["seal"]!.GetValue<string>());
        Assert.Equal(0, desk.Run("lists", "verify").Code);
        Assert.Equal(0, desk.Run("screen", "Pelmarova Quarries", "--on", "2026-02-22").Code);
    }

    [Fact]
    public void A_record_without_a_checksum_gives_hits_and_covers_no_day()
    {
        using var desk = Stored();
        Alter(desk, record => record.Remove("seal"));
        var verify = desk.Run("lists", "verify");
        Assert.Equal(12, verify.Code);
        Assert.Contains("caution  csl 2026-02-20", verify.Out, StringComparison.Ordinal);
        Assert.Contains("unprotected", verify.Out, StringComparison.Ordinal);
        Assert.Contains("unprotected", desk.Run("lists", "show").Out, StringComparison.Ordinal);
        foreach (string[] asked in new string[][] { ["--on", "2026-02-22"], ["--list", "csl"] })
        {
            var screen = desk.Run(["screen", "Pelmarova Quarries", .. asked]);
            Assert.Equal(14, screen.Code);
            Assert.Contains("its record has no checksum", screen.ToString(), StringComparison.Ordinal);
            Assert.Equal(1, desk.Run(["screen", SampleLists.Name(7), .. asked]).Code);
        }
        Assert.Contains(
            "\"coversToday\":false",
            desk.Run("lists", "show", "--format", "ndjson").Out,
            StringComparison.Ordinal
        );
        Import(desk);
        Assert.Equal(0, desk.Run("lists", "verify").Code);
        Assert.Equal(0, desk.Run("screen", "Pelmarova Quarries", "--on", "2026-02-22").Code);
    }

    [Fact]
    public void Days_written_into_a_record_whose_checksum_was_taken_out_do_not_count()
    {
        using var desk = Stored();
        Alter(
            desk,
            record =>
            {
                record.Remove("seal");
                record["coversThrough"] = "2026-03-02";
            }
        );
        Assert.Equal(14, desk.Run("screen", "Pelmarova Quarries").Code);
        Assert.Equal(14, desk.Run("screen", "Pelmarova Quarries", "--on", "2026-03-01").Code);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"name\":\"csl\",\"contentHash\":\"x\"}")]
    public void A_record_that_is_none_is_named_as_damaged(string content)
    {
        using var desk = Stored();
        desk.Write("store/lists/versions/csl/2026-02-21-other.json", content);
        var verify = desk.Run("lists", "verify");
        Assert.Equal(1, verify.Code);
        Assert.Contains(
            "2026-02-21-other.json: this record of a list cannot be read",
            verify.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("ok       csl 2026-02-20", verify.Out, StringComparison.Ordinal);
        var screen = desk.Run("screen", "Pelmarova Quarries");
        Assert.Equal(2, screen.Code);
        Assert.Contains("record of a list version cannot be read", screen.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", screen.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_whose_file_names_lead_elsewhere_is_damaged()
    {
        using var desk = Stored();
        Alter(desk, record => record["files"]![0]!["sha256"] = "../../../elsewhere");
        Assert.Equal(1, desk.Run("lists", "verify").Code);
        Assert.Equal(2, desk.Run("screen", "Pelmarova Quarries").Code);
    }

    [Fact]
    public void A_kept_file_cut_short_is_not_shown_as_current()
    {
        using var desk = Stored();
        desk.Now = new(2026, 2, 25, 12, 0, 0, TimeSpan.Zero);
        Assert.Contains("current", desk.Run("lists", "show").Out, StringComparison.Ordinal);
        var kept = Directory.GetFiles(Path.Combine(desk.Store, "lists", "files")).Single();
        File.WriteAllBytes(kept, File.ReadAllBytes(kept)[..1_000]);
        var shown = desk.Run("lists", "show").Out;
        Assert.DoesNotContain("current", shown, StringComparison.Ordinal);
        Assert.Contains("damaged: licet lists verify", shown, StringComparison.Ordinal);
        Assert.Contains(
            "\"coversToday\":false",
            desk.Run("lists", "show", "--format", "ndjson").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_altered_record_beside_an_honest_one_does_not_take_its_days()
    {
        using var desk = Stored();
        var later = desk.Write("later/consolidated.csv", SampleLists.Whole(41));
        desk.Run("lists", "import", later, "--dated", "2026-02-27");
        Alter(desk, record => record["coversFrom"] = "2026-02-21", "2026-02-27");
        Assert.Equal(0, desk.Run("screen", "Pelmarova Quarries", "--on", "2026-02-22").Code);
    }

    private static readonly Lazy<KeptStore> s_stored = new(() =>
    {
        using var desk = new Desk();
        Import(desk);
        return KeptStore.Of(desk);
    });

    private static Desk Stored()
    {
        var desk = new Desk();
        s_stored.Value.CopyTo(desk);
        return desk;
    }

    private static void Import(Desk desk) =>
        desk.Run(
            "lists",
            "import",
            desk.Write("consolidated.csv", SampleLists.Whole(40)),
            "--dated",
            "2026-02-20",
            "--through",
            "2026-02-25"
        );

    private static void Alter(Desk desk, Action<JsonObject> change, string of = "2026-02-20")
    {
        var path = Directory
            .GetFiles(Path.Combine(desk.Store, "lists", "versions"), of + "*.json", SearchOption.AllDirectories)
            .Single();
        var record = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        change(record);
        File.WriteAllText(path, record.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }
}
