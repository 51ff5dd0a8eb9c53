using Licet.Screening.Lists;

namespace Licet.Cli.Tests.Lists;

/// <summary>A list that counts parties without naming them ("X and five more") loses no row: it is not screened, and compared.</summary>
public class UnnamedPartiesTests
{
    private const string Header = "list_id,source_list_name,name,aliases,entity_type,date_added,id\n";
    private const string Acme = "cn-attention-list,x,Vostrelek等6家实体,,organization,2026-01-01,9\n";
    private const string Other = "cn-attention-list,x,Kirandia Optics,,organization,2026-02-01,10\n";

    [Fact]
    public void Its_import_and_its_silence_are_not_screened_and_say_why()
    {
        using var desk = new Desk();
        var list = desk.Write("prc.csv", Header + Acme);
        var import = desk.Run("lists", "import", list);
        Assert.Equal(14, import.Code);
        Assert.Contains("listed under the one it names", import.Error, StringComparison.Ordinal);
        var screen = desk.Run("screen", "Quillandra Castings", "--list", list);
        Assert.Equal(14, screen.Code);
        Assert.Contains("counts parties that it does not name", screen.Out + screen.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("could not be read", screen.Out + screen.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_compared_with_another_version()
    {
        using var desk = new Desk();
        var (before, after) = (desk.Write("a/prc.csv", Header + Acme), desk.Write("b/prc.csv", Header + Acme + Other));
        var diff = desk.Run("lists", "diff", before, after);
        Assert.Equal((1, ""), (diff.Code, diff.Error));
        Assert.Contains("1 added, 0 removed, 0 changed", diff.Out, StringComparison.Ordinal);
        var parties = desk.Write("parties.csv", "id,name\nC-1,Kirandia Optics\n");
        var impact = desk.Run("impact", before, after, "--portfolio", parties, "--accept-gaps");
        Assert.True(impact.Code == 1, impact.ToString());
    }

    [Fact]
    public void Written_as_JSON_it_is_compared_too()
    {
        using var desk = new Desk();
        var before = desk.Write("a/prc.json", Json(Header + Acme));
        var after = desk.Write("b/prc.json", Json(Header + Acme + Other));
        Assert.Equal(14, desk.Run("screen", "Quillandra Castings", "--list", before).Code);
        var diff = desk.Run("lists", "diff", before, after);
        Assert.Equal((1, ""), (diff.Code, diff.Error));
        var parties = desk.Write("parties.csv", "id,name\nC-1,Kirandia Optics\n");
        var impact = desk.Run("impact", before, after, "--portfolio", parties, "--accept-gaps");
        Assert.True(impact.Code == 1, impact.ToString());
    }

    private static byte[] Json(string csv)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));
        using var json = new MemoryStream();
        LicetListWriter.Write(ListReader.Read([new ListFile("prc.csv", content)], new()), json);
        return json.ToArray();
    }

    [Fact]
    public void A_row_that_is_lost_beside_it_is_still_refused()
    {
        using var desk = new Desk();
        var lost = "cn-attention-list,x,,,organization,2026-02-01,10\n";
        var before = desk.Write("a/prc.csv", Header + Acme + lost);
        var after = desk.Write("b/prc.csv", Header + Acme);
        Assert.Equal(2, desk.Run("lists", "diff", before, after).Code);
        var parties = desk.Write("parties.csv", "id,name\nC-1,Kirandia Optics\n");
        var impact = desk.Run("impact", before, after, "--portfolio", parties, "--accept-gaps");
        Assert.Equal(2, impact.Code);
        Assert.Contains("is not a whole list", impact.Error, StringComparison.Ordinal);
    }
}
