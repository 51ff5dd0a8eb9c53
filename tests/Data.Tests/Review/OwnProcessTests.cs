using System.Text.Json.Nodes;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Core.Tests.Review;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Data.Rebuilding;
using Licet.Data.Review;

namespace Licet.Data.Tests.Review;

/// <summary>A country is a file: one of a place's own runs cases, and only what can be read again begins one (licensing.md 1.7).</summary>
public sealed class OwnProcessTests : IDisposable
{
    private static readonly CancellationToken s_ct = TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("licet-own").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Text(string id, Action<JsonNode> change)
    {
        using var stream = typeof(ShippedProcesses).Assembly.GetManifestResourceStream($"process/{id}.json")!;
        var json = JsonNode.Parse(stream)!;
        change(json);
        return json.ToJsonString();
    }

    private static ProcessDefinition Read(string json)
    {
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(json));
        return ProcessReader.Read(stream).Process!;
    }

    private static Task<CaseAnswer> SubmitAsync(
        EventLog log,
        ProcessDefinition process,
        string kind = Cases.Applications
    )
    {
        Move move = new("submit", CaseRun.Applicant, log.Today, 0, CaseRun.Form());
        return new Cases(log, kind).TakeAsync(new CaseCommand("A1", move, null), process, s_ct);
    }

    private async Task<EventLog> OpenAsync()
    {
        var place = Place.Of(null, _folder);
        await Schema.MigrateAsync(place, s_ct);
        return await EventLog.OpenAsync(place, CaseDesk.Clock(), s_ct);
    }

    [Fact]
    public async Task Of_a_license_that_nobody_knows_the_authority_reports_in_the_roles_of_its_own_process()
    {
        var json = Text("small-ministry", p => p["id"] = "my-country")
            .Replace("\"countersigner\"", "\"head-of-desk\"", StringComparison.Ordinal);
        Ship report = new("a", EntrySource.Authority, new(2018, 6, 1), new Draw("1", new(5m, "number")));
        Person head = new("hilda", ["head-of-desk"]);
        await using (var without = await OpenAsync())
        {
            var refused = await new LicenseLedgers(without).EnterAsync(
                "D999",
                report with
                {
                    On = without.Today,
                },
                head,
                s_ct
            );
            Assert.IsType<LedgerRuling.Refused>(refused.Ruling);
        }

        var own = Directory.CreateDirectory(Path.Combine(_folder, "processes")).FullName;
        await File.WriteAllTextAsync(Path.Combine(own, "my-country.json"), json, s_ct);
        await using var log = await OpenAsync();
        var kept = await new LicenseLedgers(log).EnterAsync("D999", report with { On = log.Today }, head, s_ct);
        Assert.Equal(LedgerCode.License, Assert.IsType<LedgerRuling.Kept>(kept.Ruling).Findings[0].Code);
    }

    [Fact]
    public async Task A_process_of_the_place_s_own_runs_a_case_to_its_end_and_its_file_is_needed_for_that()
    {
        var json = Text("small-ministry", p => p["id"] = "my-country");
        var mine = Read(json);
        await using (var without = await OpenAsync())
        {
            var refused = Assert.IsType<CaseAnswer.Refused>(await SubmitAsync(without, mine));
            Assert.StartsWith(
                "'my-country' version 2 is not among the processes here",
                refused.Why,
                StringComparison.Ordinal
            );
        }

        var own = Directory.CreateDirectory(Path.Combine(_folder, "processes")).FullName;
        await File.WriteAllTextAsync(Path.Combine(own, "my-country.json"), json, s_ct);
        await using var log = await OpenAsync();
        Assert.IsType<CaseAnswer.Taken>(await SubmitAsync(log, mine));
        var state = (await new Cases(log).FindAsync("A1", s_ct))!;
        Move leave = new("withdraw", CaseRun.Applicant, log.Today, state.Sequence, NoContent.Of);
        var taken = await new Cases(log).TakeAsync(new CaseCommand("A1", leave, null), mine, s_ct);
        Assert.Equal("withdrawn", Assert.IsType<CaseAnswer.Taken>(taken).State.Stage);
        Rebuilt rebuilt = await ReadTables.RebuildAsync(log.Place, s_ct);
        Assert.Equal(1, rebuilt.Cases);
        Assert.Empty(rebuilt.Differed);

        await File.WriteAllTextAsync(
            Path.Combine(own, "my-country.json"),
            Text("small-ministry", p => (p["id"], p["title"]) = ("my-country", "Another title")),
            s_ct
        );
        await using var changed = await OpenAsync();
        var wrong = await Assert.ThrowsAsync<FormatException>(() => new Cases(changed).FindAsync("A1", s_ct));
        Assert.Equal("case/A1: is pinned to 'my-country' version 2, which has another content here.", wrong.Message);
    }

    [Fact]
    public async Task No_new_case_is_begun_under_a_former_an_altered_or_another_kind_of_process()
    {
        await using var log = await OpenAsync();
        var former = ShippedProcesses.Find("small-ministry", "1")!;
        var altered = ShippedProcesses.SmallMinistry with { Title = "Altered" };
        (ProcessDefinition, string)[] refused =
        [
            (former, "'small-ministry' version 1 is a former one: it is given to no new case."),
            (
                altered,
                "'small-ministry' version 2 has another content here: a process that changes becomes another version."
            ),
            (ShippedProcesses.UsErc, "'us-erc' version 4 is for changes of lists: the case is an application."),
        ];
        foreach (var (process, why) in refused)
        {
            Assert.Equal(why, Assert.IsType<CaseAnswer.Refused>(await SubmitAsync(log, process)).Why);
        }

        Assert.IsType<CaseAnswer.Refused>(await SubmitAsync(log, ShippedProcesses.SmallMinistry, Cases.ListChanges));
        Assert.IsType<CaseAnswer.Taken>(await SubmitAsync(log, ShippedProcesses.SmallMinistry));
    }

    [Fact]
    public void A_file_with_a_fault_or_a_version_that_ships_is_refused_with_its_name()
    {
        var own = Directory.CreateDirectory(Path.Combine(_folder, "processes")).FullName;
        var file = Path.Combine(own, "x.json");
        File.WriteAllText(file, "{}");
        Assert.StartsWith(
            file,
            Assert.Throws<FormatException>(() => OwnProcesses.Of(_folder)).Message,
            StringComparison.Ordinal
        );
        File.WriteAllText(file, Text("small-ministry", _ => { }));
        Assert.Equal(
            $"{file}: 'small-ministry' version 2 stands twice: one of that id and version ships with Licet; an own process has others.",
            Assert.Throws<FormatException>(() => OwnProcesses.Of(_folder)).Message
        );
    }

    [Fact]
    public void Every_file_that_is_none_of_a_process_is_named_and_none_passed_over()
    {
        var own = Directory.CreateDirectory(Path.Combine(_folder, "processes")).FullName;
        var json = Text("small-ministry", p => p["id"] = "my-country");
        File.WriteAllText(Path.Combine(own, "mine.JSON"), json);
        File.WriteAllText(Path.Combine(own, ".mine.json.swp"), "x");
        Assert.NotNull(OwnProcesses.Of(_folder).Find("my-country", "2"));
        var text = Path.Combine(own, "notes.txt");
        File.WriteAllText(text, json);
        var below = Directory.CreateDirectory(Path.Combine(own, "old.json")).FullName;
        Assert.StartsWith(
            $"{text}, {below}: no process file, and would be passed over in silence",
            Assert.Throws<FormatException>(() => OwnProcesses.Of(_folder)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Two_files_of_one_version_are_both_named()
    {
        var own = Directory.CreateDirectory(Path.Combine(_folder, "processes")).FullName;
        string[] files = [Path.Combine(own, "a.json"), Path.Combine(own, "b.json")];
        foreach (var file in files)
        {
            File.WriteAllText(file, Text("small-ministry", p => p["id"] = "my-country"));
        }

        Assert.Equal(
            $"{files[0]}, {files[1]}: 'my-country' version 2 stands twice.",
            Assert.Throws<FormatException>(() => OwnProcesses.Of(_folder)).Message
        );
    }
}
