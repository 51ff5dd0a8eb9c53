using System.Data.Common;
using Licet.Core.Importing;
using Licet.Core.Products;
using Licet.Core.Rules;
using Licet.Data.Desk;
using Licet.Data.Importing;
using Licet.Data.Products;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Tests.Products;

public sealed class CatalogueOnSqliteTests(SqliteDatabase database)
    : CatalogueTests(database),
        IClassFixture<SqliteDatabase>;

public sealed class CatalogueOnPostgresTests(PostgresDatabase database)
    : CatalogueTests(database),
        IClassFixture<PostgresDatabase>;

public abstract class CatalogueTests(Database database)
{
    private static readonly (string Code, string Description, string Eccn)[] s_some =
    [
        ("V-100", "Diaphragm valve", "2B350.g"),
        ("V-200", "Bellows VALVE, wide", "2B350.g.2"),
        ("C-100", "Cable", "EAR99"),
        ("c-200", "Cable_100%", ""),
        ("X-1", "Integrated circuit", "3A001.a.2"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<CatalogueRun> OpenAsync() => await CatalogueRun.OpenAsync(await database.NewPlaceAsync());

    private static async Task<string> CodesAsync(Catalogue catalogue, CatalogueAsk ask)
    {
        List<string> codes = [];
        string? after = null;
        do
        {
            CataloguePage page = await catalogue.AskAsync(ask, after, 2, Ct);
            Assert.True(page.Rows.Count == 2 || page.Next is null);
            codes.AddRange(page.Rows.Select(r => r.Code));
            after = page.Next;
        } while (after is not null);
        Assert.Equal(codes.Count, await catalogue.CountAsync(ask, Ct));
        Assert.Equal(codes, (await catalogue.ChooseAsync(ask, Ct)).Rows.Select(r => r.Code));
        return string.Join(' ', codes);
    }

    [Fact]
    public async Task Products_are_found_by_words_by_entry_and_by_where_they_stand()
    {
        await using CatalogueRun run = await OpenAsync();
        await run.TakeAsync(s_some);
        await run.TakeAsync([run.Row(("V-1", "Valve of another", "2B350.g"), 0)], "other");
        foreach (
            (CatalogueAsk ask, string codes) in new (CatalogueAsk, string)[]
            {
                (new(), "C-100 V-100 V-200 X-1 c-200"),
                (new("valve"), "V-100 V-200"),
                (new("  wide  VALVE"), "V-200"),
                (new("100"), "C-100 V-100 c-200"),
                (new("%"), "c-200"),
                (new("_"), "c-200"),
                (new("'"), ""),
                (new(Eccn: "2b350"), "V-100 V-200"),
                (new(Eccn: "2B350.g.2"), "V-200"),
                (new(Eccn: "2B350.a"), ""),
                (new(Eccn: "nonsense"), ""),
                (new(Eccn: "EAR99"), "C-100"),
                (new(Standing: CatalogueStanding.Unclassified), "c-200"),
                (new("cable", "", CatalogueStanding.Ear99), "C-100"),
                (new(Standing: CatalogueStanding.Listed), "V-100 V-200 X-1"),
                (new(Standing: CatalogueStanding.Gone), ""),
            }
        )
        {
            Assert.Equal(codes, await CodesAsync(run.Catalogue, ask));
        }

        IReadOnlyDictionary<string, int> counts = await run.Catalogue.CountAsync(Ct);
        Assert.Equal(5, counts.Values.Sum());
        Assert.Equal(1, counts[""]);
    }

    [Fact]
    public async Task A_list_that_drops_an_entry_makes_its_products_gone_with_nothing_stored()
    {
        await using CatalogueRun run = await OpenAsync();
        await run.TakeAsync(s_some);
        string entries = string.Join(
            '\n',
            (await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "data", "ear", "entries.csv"), Ct)).Where(l =>
                !l.StartsWith("2B350,", StringComparison.Ordinal)
            )
        );
        RuleBook later = RuleBook.Shipped.With(new Dictionary<string, string?> { ["entries"] = entries });
        Catalogue catalogue = new(run.Log, CatalogueRun.Organization, later);
        Assert.Equal("V-100 V-200", await CodesAsync(catalogue, new(Standing: CatalogueStanding.Gone)));
        Assert.Equal("X-1", await CodesAsync(catalogue, new(Standing: CatalogueStanding.Listed)));
    }

    [Fact]
    public async Task A_file_sent_again_records_only_what_says_something_else()
    {
        await using CatalogueRun run = await OpenAsync();
        await run.TakeAsync(s_some);
        ImportRow again = await run.TakeAsync([
            run.Row(("V-100", "Diaphragm valve", "2B350.g"), 0),
            run.Row(("V-200", "Bellows valve", "2B350.g"), 1),
            run.Row(("C-100", "Cable, black", ""), 2),
            new ImportedRow.Wrong(5, "ECCN", "expected an ECCN, found '3X'"),
            run.Row(("N-1", "Nozzle", "EAR99"), 4),
        ]);
        Assert.Equal((1, 2, 1, 1, 5), (again.Added, again.Changed, again.Same, again.Refused, again.Read));
        Assert.Equal("EAR99", await run.EccnAsync("C-100"));
        Assert.Single((await run.HistoryAsync("V-100")).Recorded);
        ClassificationHistory wide = await run.HistoryAsync("V-200");
        Assert.Equal(["2B350.g.2", "2B350.g"], wide.Recorded.Select(c => c.Item.ToString()));
        Assert.Equal("Bellows VALVE, wide", wide.Recorded[0].Described);
        Assert.Equal("ECCN", Assert.Single(await run.Imports.FaultsAsync(again.Id, 0, 9, Ct)).Column);
        Assert.Null(await run.Imports.FindAsync(again.Id, "other", Ct));
    }

    [Fact]
    public async Task A_full_catalogue_takes_no_more_and_what_is_there_is_changed_all_the_same()
    {
        await using CatalogueRun run = await OpenAsync();
        await run.TakeAsync(s_some);
        CatalogueImports full = new(run.Log) { Most = 6 };
        ImportRow import = new()
        {
            Id = new string('a', 32),
            Organization = CatalogueRun.Organization,
            By = "ana",
        };
        await full.BeginAsync(import, [1], Ct);
        Assert.True(
            await full.TakeAsync(
                import,
                [
                    run.Row(("N-1", "One more", "EAR99"), 0),
                    run.Row(("N-2", "One too many", "EAR99"), 1),
                    run.Row(("C-100", "Cable", "5A991"), 2),
                ],
                Ct
            )
        );
        Assert.Equal((1, 1, 1), (import.Added, import.Changed, import.Refused));
        Assert.Equal("5A991", await run.EccnAsync("C-100"));
    }

    [Fact]
    public async Task Who_may_not_classify_starts_no_import()
    {
        await using CatalogueRun run = await OpenAsync();
        ImportRow import = new() { Id = new string('b', 32), Organization = CatalogueRun.Organization };
        await run.Imports.BeginAsync(import, [1], Ct);
        Core.Review.Person preparer = new("eva", ["applicant-preparer"]) { Applicant = CatalogueRun.Organization };
        Assert.Contains("analysts and signers", await run.Imports.StartAsync(import, "", preparer, Ct));
        Assert.Contains("only", await run.Imports.StartAsync(import, "", CatalogueRun.Analyst("x", "other"), Ct));
        Assert.Empty(await run.Imports.OpenAsync(Ct));
    }

    [Fact]
    public async Task From_its_day_on_a_classification_holds_and_no_job_has_to_run()
    {
        await using CatalogueRun run = await OpenAsync();
        await run.TakeAsync(s_some);
        DateOnly day = run.Log.Today.AddDays(10);
        Assert.IsType<ClassifyAnswer.Taken>(
            await run.ClassifyAsync(new(Eccn: "2B350"), CatalogueRun.Ask("EAR99", day))
        );
        Assert.Equal("2B350.g", await run.EccnAsync("V-100"));
        run.Turn(9);
        Assert.Equal("V-100 V-200", await CodesAsync(run.Catalogue, new(Eccn: "2B350")));
        run.Turn(1);
        Assert.Equal("C-100 V-100 V-200", await CodesAsync(run.Catalogue, new(Eccn: "EAR99")));
        Assert.Equal(3, (await run.Catalogue.CountAsync(Ct))["EAR99"]);
        Assert.Equal("2B350.g", (await run.HistoryAsync("V-100")).On(day.AddDays(-1))!.Item.ToString());
    }

    [Fact]
    public async Task A_bulk_act_is_done_whole_and_once_by_whom_and_why()
    {
        await using CatalogueRun run = await OpenAsync();
        await run.TakeAsync([
            .. Enumerable.Range(0, 2_500).Select(i => run.Row(($"P-{i:0000}", "Pump", "2B350.i"), i)),
        ]);
        string key = new('c', 32);
        ChosenProducts chosen = await run.Catalogue.ChooseAsync(new CatalogueAsk("pump"), Ct);
        ClassifyAsk ask = CatalogueRun.Ask("EAR99", run.Log.Today, "the seals leak");
        ClassifyCommand command = new(CatalogueRun.Analyst("ben"), chosen, chosen.Digest, ask, key);
        var taken = Assert.IsType<ClassifyAnswer.Taken>(await run.Histories.ClassifyAsync(command, Ct));
        Assert.Equal(2_500, taken.Act.Products);
        Assert.Equal(2_500, (await run.Catalogue.CountAsync(Ct))["EAR99"]);
        ProductClassification held = (await run.HistoryAsync("P-2499")).On(run.Log.Today)!;
        Assert.Equal(("ben", "the seals leak", 2L), (held.By, held.Finding.Reason, held.Sequence));
        // The same again, as a browser sends it twice.
        ChosenProducts after = await run.Catalogue.ChooseAsync(new CatalogueAsk("pump"), Ct);
        ClassifyCommand again = command with { Chosen = after };
        Assert.Equal(
            taken.Act.At,
            Assert.IsType<ClassifyAnswer.Taken>(await run.Histories.ClassifyAsync(again, Ct)).Act.At
        );
        Assert.IsType<ClassifyAnswer.KeyTaken>(
            await run.Histories.ClassifyAsync(again with { Ask = ask with { Reason = "other" } }, Ct)
        );
        Assert.Equal(2, (await run.HistoryAsync("P-0000")).Recorded.Count);
        Assert.Equal(taken.Act.Id, Assert.Single(await run.Catalogue.ActsAsync(9, Ct)).Id);
    }

    [Fact]
    public async Task What_has_changed_since_the_person_looked_is_not_classified_and_neither_is_the_rest()
    {
        await using CatalogueRun run = await OpenAsync();
        await run.TakeAsync(s_some);
        ChosenProducts seen = await run.Catalogue.ChooseAsync(new CatalogueAsk(), Ct);
        Assert.IsType<ClassifyAnswer.Taken>(
            await run.ClassifyAsync(new("cable"), CatalogueRun.Ask("5A991", run.Log.Today))
        );
        ClassifyAsk ask = CatalogueRun.Ask("EAR99", run.Log.Today);
        // Looked at before, and chosen again: the digest tells. Chosen before as well: the rows themselves do.
        ChosenProducts now = await run.Catalogue.ChooseAsync(new CatalogueAsk(), Ct);
        foreach (ChosenProducts chosen in new[] { now, seen })
        {
            ClassifyCommand command = new(
                CatalogueRun.Analyst("ben"),
                chosen,
                seen.Digest,
                ask,
                Guid.NewGuid().ToString("n")
            );
            Assert.IsType<ClassifyAnswer.Moved>(await run.Histories.ClassifyAsync(command, Ct));
        }

        Assert.Equal("2B350.g", await run.EccnAsync("V-100"));
        Assert.Single((await run.HistoryAsync("V-100")).Recorded);
    }

    [Fact]
    public async Task Ids_of_another_organization_choose_nothing_and_its_person_classifies_nothing()
    {
        await using CatalogueRun run = await OpenAsync();
        await run.TakeAsync(s_some);
        string id = (await run.Catalogue.FindByCodeAsync("V-100", Ct))!.Id;
        Catalogue other = new(run.Log, "other", RuleBook.Shipped);
        Assert.Null(await other.FindAsync(id, Ct));
        Assert.Null(await other.FindByCodeAsync("V-100", Ct));
        ChosenProducts chosen = await other.ChooseAsync([id], Ct);
        Assert.Empty(chosen.Rows);
        // Rows that were chosen by somebody else, in the hands of another organization's person.
        ChosenProducts own = await run.Catalogue.ChooseAsync([id], Ct);
        ClassifyCommand command = new(
            CatalogueRun.Analyst("eve", "other"),
            own,
            own.Digest,
            CatalogueRun.Ask("EAR99", run.Log.Today),
            new string('d', 32)
        );
        Assert.IsType<ClassifyAnswer.Refused>(await run.Histories.ClassifyAsync(command, Ct));
        Assert.Equal("2B350.g", await run.EccnAsync("V-100"));
    }

    [Fact]
    public async Task Two_at_once_leave_every_product_with_both_or_one_and_no_gap()
    {
        await using CatalogueRun run = await OpenAsync();
        await run.TakeAsync(s_some);
        string[] eccns = ["EAR99", "5A991", "3A001.a.2", "2B350.g"];
        ClassifyAnswer[] answers = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    Task.Run(() => run.ClassifyAsync(new(), CatalogueRun.Ask(eccns[i % 4], run.Log.Today)), Ct)
                )
        );
        int taken = answers.OfType<ClassifyAnswer.Taken>().Count();
        Assert.InRange(taken, 1, 12);
        Assert.Equal(12, taken + answers.OfType<ClassifyAnswer.Moved>().Count());
        ClassificationHistory history = await run.HistoryAsync("V-100");
        Assert.Equal(Enumerable.Range(1, taken + 1).Select(i => (long)i), history.Recorded.Select(c => c.Sequence));
        Assert.Equal(history.On(run.Log.Today)!.Item.ToString(), await run.EccnAsync("V-100"));
    }

    [Theory]
    [InlineData("update productclassifications set eccn = 'EAR99'")]
    [InlineData("delete from productclassifications")]
    [InlineData("update productacts set reason = 'x'")]
    [InlineData("delete from productacts")]
    public async Task The_database_itself_changes_and_deletes_no_classification(string sql)
    {
        await using CatalogueRun run = await OpenAsync();
        await run.TakeAsync(s_some);
        await run.ClassifyAsync(new("cable"), CatalogueRun.Ask("5A991", run.Log.Today));
        DbException refusal = await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync(run.Log.Place, sql));
        Assert.Contains("what is recorded stays", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("2B350.g", (await run.HistoryAsync("V-100")).Recorded[0].Item.ToString());
    }

    [Fact]
    public async Task One_product_is_kept_and_changed_by_those_who_may()
    {
        await using CatalogueRun run = await OpenAsync();
        Core.Review.Person ana = CatalogueRun.Analyst("ana");
        var kept = Assert.IsType<KeepAnswer.Kept>(await run.Histories.KeepAsync(ana, new("K-1", "Knife"), Ct));
        Assert.True(kept.IsNew);
        var changed = Assert.IsType<KeepAnswer.Kept>(
            await run.Histories.KeepAsync(ana, new("K-1", "Knife, long", "Solingen", "pieces"), Ct)
        );
        Assert.Equal((kept.Row.Id, false), (changed.Row.Id, changed.IsNew));
        Assert.Equal("Knife, long", (await run.Catalogue.FindAsync(kept.Row.Id, Ct))!.Description);
        Assert.IsType<KeepAnswer.Invalid>(await run.Histories.KeepAsync(ana, new("", "Knife"), Ct));
        Core.Review.Person preparer = new("eva", ["applicant-preparer"]) { Applicant = CatalogueRun.Organization };
        Assert.IsType<KeepAnswer.Refused>(await run.Histories.KeepAsync(preparer, new("K-2", "Knife"), Ct));
        await using DeskContext desk = DeskContext.Of(run.Log.Place);
        Assert.Equal(1, await desk.Products.CountAsync(Ct));
    }
}
