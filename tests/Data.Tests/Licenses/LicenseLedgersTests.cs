using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Review;
using Licet.Core.Statistics;
using Licet.Core.Tests.Licenses;
using Licet.Data.History;
using Licet.Data.Licenses;

namespace Licet.Data.Tests.Licenses;

public sealed class LicenseLedgersOnSqliteTests(SqliteDatabase database)
    : LicenseLedgersTests(database),
        IClassFixture<SqliteDatabase>;

public sealed class LicenseLedgersOnPostgresTests(PostgresDatabase database)
    : LicenseLedgersTests(database),
        IClassFixture<PostgresDatabase>;

public abstract class LicenseLedgersTests(Database database)
{
    private static readonly DateOnly s_day = LicenseRun.Day("2019-12-02");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<LicenseDesk> IssuedAsync(LicenseTerms? terms = null)
    {
        var desk = await LicenseDesk.OpenAsync(await database.NewPlaceAsync());
        await desk.IssueAsync(terms ?? LicenseRun.Terms());
        desk.Turn("2019-12-02");
        return desk;
    }

    private static Ship Ship(string key, decimal quantity, decimal value, string? filing = null) =>
        new(key, EntrySource.Exporter, s_day, LicenseRun.Draw(quantity, value), filing);

    /// <summary>licensing.md 11, point 5.</summary>
    [Fact]
    public async Task Point_5_A_thousand_draws_at_once_never_exceed_a_line_and_their_repetition_changes_nothing()
    {
        await using var desk = await IssuedAsync();
        var draws = Enumerable.Range(0, 1_000).Select(i => Ship($"k{i}", 1, 1_000)).ToList();
        var answers = await Task.WhenAll(draws.Select(d => Task.Run(() => desk.EnterAsync(d))));
        Assert.Equal(100, answers.Count(a => a.Ruling is LedgerRuling.Accepted));
        Assert.All(
            answers.Select(a => a.Ruling).OfType<LedgerRuling.Refused>(),
            r => Assert.Equal(LedgerCode.FullQuantity, r.Finding.Code)
        );
        var again = await Task.WhenAll(draws.Select(d => Task.Run(() => desk.EnterAsync(d))));
        Assert.Equal(100, again.Count(a => a.Ruling is LedgerRuling.Repeated));
        Assert.All(again, a => Assert.Null(a.Event));
        var balance = (await desk.Ledgers.BalanceAsync("D1234567", s_day, Ct))!;
        Assert.Equal((100m, 0m), (balance.Lines[0].Shipped!.Amount, balance.Lines[0].Left!.Amount));
        Assert.True(balance.IsExhausted);
        var whole = await desk.Ledgers.ReadAsync("D1234567", Ct);
        Assert.Equal((100L, 100m, 100_000m), (whole.Sequence, whole.UseOf("1").Quantity, whole.UseOf("1").Value));
        Assert.Null((await LogCheck.VerifyAsync(desk.Log.Place, null, Ct)).Verdict.Finding);
    }

    /// <summary>Two programs on one place: each sees what the other wrote.</summary>
    [Fact]
    public async Task Two_programs_that_draw_on_one_license_at_once_never_exceed_it()
    {
        await using var one = await IssuedAsync();
        await using var two = await LicenseDesk.OpenAsync(one.Log.Place);
        two.Turn("2019-12-02");
        LicenseDesk[] desks = [one, two];
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 300).Select(i => Task.Run(() => desks[i % 2].EnterAsync(Ship($"k{i}", 1, 1_000))))
        );
        Assert.Equal(100, answers.Count(a => a.Ruling is LedgerRuling.Accepted));
        Assert.Equal(100m, (await two.Ledgers.ReadAsync("D1234567", Ct)).UseOf("1").Quantity);
    }

    /// <summary>The writer remembers where a history ends, while nobody else writes.</summary>
    [Fact]
    public async Task The_end_of_a_history_that_is_remembered_is_not_believed_once_another_program_or_another_act_wrote()
    {
        await using var one = await IssuedAsync();
        await using var two = await LicenseDesk.OpenAsync(one.Log.Place);
        two.Turn("2019-12-02");
        List<long> sequences = [];
        foreach (var (desk, key) in new[] { (one, "a"), (one, "b"), (two, "c"), (one, "d"), (two, "e"), (two, "f") })
        {
            sequences.Add((await desk.EnterAsync(Ship(key, 1, 1_000))).Event!.Event.Sequence);
        }

        Assert.Equal([1, 2, 3, 4, 5, 6], sequences);
        await two.DoAsync("D1234567", LicenseRun.Officer, "2019-12-02", new Suspended("Inquiry."));
        Assert.IsType<LedgerRuling.Refused>((await two.EnterAsync(Ship("g", 1, 1_000))).Ruling);
        Assert.IsType<LedgerRuling.Refused>((await one.EnterAsync(Ship("h", 1, 1_000))).Ruling);
        Assert.Equal(6m, (await one.Ledgers.ReadAsync("D1234567", Ct)).UseOf("1").Quantity);
        Assert.Null((await LogCheck.VerifyAsync(one.Log.Place, null, Ct)).Verdict.Finding);
    }

    /// <summary>licensing.md 11, point 6.</summary>
    [Fact]
    public async Task Point_6_A_report_twice_late_or_out_of_order_gives_the_same_balance()
    {
        LedgerEntry[] entries =
        [
            new Reserve("r", EntrySource.Exporter, s_day, LicenseRun.Draw(20, 20_000), s_day.AddDays(30)),
            Ship("a", 10, 10_000, "X1"),
            Ship("b", 5, 5_000, "X2") with
            {
                Reservation = "r",
            },
            Ship("c", 10, 10_000, "x1") with
            {
                Source = EntrySource.Customs,
            },
            new Reverse("d", EntrySource.Customs, s_day, "c", "Wrong license."),
            Ship("e", 11, 11_000, "X1") with
            {
                Source = EntrySource.Customs,
                On = s_day.AddDays(-3),
            },
            new Core.Licenses.Ledgers.Return(
                "f",
                EntrySource.Customs,
                s_day,
                "b",
                LicenseRun.Draw(2, 2_000),
                "Carrier's report."
            ),
        ];
        int[][] orders =
        [
            [0, 1, 2, 3, 4, 5, 6],
            [0, 6, 5, 4, 3, 2, 1],
            [0, 2, 4, 6, 1, 3, 5, 5, 2, 4, 0],
        ];
        List<string> balances = [];
        foreach (var order in orders)
        {
            await using var desk = await IssuedAsync();
            foreach (var i in order)
            {
                var by = entries[i].Source == EntrySource.Customs ? LicenseDesk.Customs : LicenseRun.Licensee;
                var answer = await desk.EnterAsync(entries[i], by);
                // While what it corrects stands, customs reports the filing under that key: it is sent again when that is reversed.
                if (answer.Ruling is LedgerRuling.Refused refused)
                {
                    Assert.Equal(("e", LedgerCode.Differs), (entries[i].Key, refused.Finding.Code));
                }
            }

            var balance = (await desk.Ledgers.BalanceAsync("D1234567", s_day, Ct))!;
            balances.Add($"{balance.Lines[0]} {balance.ValueUsed} {balance.ValueHeld}");
            var whole = LedgerBalance.Of(
                (await desk.Licenses.FindAsync("D1234567", Ct))!,
                await desk.Ledgers.ReadAsync("D1234567", Ct),
                s_day
            )!;
            Assert.Equal(balances[^1], $"{whole.Lines[0]} {whole.ValueUsed} {whole.ValueHeld}");
        }

        Assert.Single(balances.Distinct());
        Assert.Contains("Shipped = 14 number", balances[0], StringComparison.Ordinal);
    }

    /// <summary>licensing.md 11, point 14.</summary>
    [Fact]
    public async Task Point_14_The_same_shipment_under_the_rules_of_two_dates_gets_two_tolerances()
    {
        var terms = LicenseRun.Terms(LicenseRun.Line(unit: "kg")) with
        {
            Issued = LicenseRun.Day("2012-01-01"),
            LastDay = LicenseRun.Day("2016-01-01"),
        };
        foreach (var (on, fits) in new[] { ("2013-10-03", true), ("2013-10-04", false) })
        {
            await using var desk = await IssuedAsync(terms);
            desk.Turn(on);
            Ship ship = new("1", EntrySource.Exporter, LicenseRun.Day(on), LicenseRun.Draw(110, 100_000, unit: "kg"));
            Assert.Equal(fits, (await desk.EnterAsync(ship)).Ruling is LedgerRuling.Accepted);
        }
    }

    [Fact]
    public async Task A_draw_that_does_not_fit_answers_what_is_left_and_nothing_is_recorded()
    {
        await using var desk = await IssuedAsync();
        await desk.EnterAsync(Ship("1", 60, 66_000));
        var refused = await desk.EnterAsync(Ship("2", 41, 1_000));
        var ruling = Assert.IsType<LedgerRuling.Refused>(refused.Ruling);
        Assert.Equal("left: 40 number on line 1, USD 44000 on the license", ruling.Left!.ToString());
        Assert.Null(refused.Event);
        Assert.Equal(1, (await desk.Ledgers.ReadAsync("D1234567", Ct)).Sequence);
    }

    /// <summary>The log decides, whatever became of the sums beside it; and the draws of other licenses go on.</summary>
    [Theory]
    [InlineData("delete from ledgers")]
    [InlineData("update ledgers set sequence = 7, lines = '{}'")]
    public async Task Sums_that_are_gone_or_of_another_length_are_made_from_the_log(string sql)
    {
        await using var desk = await IssuedAsync();
        await desk.EnterAsync(Ship("1", 60, 60_000));
        await database.ExecuteAsync(desk.Log.Place, sql);
        await using var another = await LicenseDesk.OpenAsync(desk.Log.Place);
        another.Turn("2019-12-02");
        Assert.IsType<LedgerRuling.Refused>((await another.EnterAsync(Ship("2", 41, 1_000))).Ruling);
        Assert.IsType<LedgerRuling.Accepted>((await another.EnterAsync(Ship("3", 40, 1_000))).Ruling);
        Assert.IsType<LedgerRuling.Repeated>((await another.EnterAsync(Ship("1", 60, 60_000))).Ruling);
        Assert.True((await another.Ledgers.BalanceAsync("D1234567", s_day, Ct))!.IsExhausted);
    }

    [Fact]
    public async Task A_suspension_stops_the_next_draw_whatever_was_remembered()
    {
        await using var desk = await IssuedAsync();
        Assert.IsType<LedgerRuling.Accepted>((await desk.EnterAsync(Ship("1", 1, 1))).Ruling);
        await desk.DoAsync("D1234567", LicenseRun.Officer, "2019-12-02", new Suspended("Inquiry."));
        var refused = Assert.IsType<LedgerRuling.Refused>((await desk.EnterAsync(Ship("2", 1, 1))).Ruling);
        Assert.Equal(LedgerCode.Status, refused.Finding.Code);
    }

    [Fact]
    public async Task A_report_for_a_license_that_nobody_knows_is_kept_as_a_breach_with_its_source()
    {
        await using var desk = await IssuedAsync();
        var report = Ship("c", 5, 5_000, "X1") with { Source = EntrySource.Customs };
        var kept = await desk.EnterAsync(report, LicenseDesk.Customs, "D999");
        Assert.Equal(LedgerCode.License, Assert.IsType<LedgerRuling.Kept>(kept.Ruling).Findings[0].Code);
        var ledger = await desk.Ledgers.ReadAsync("D999", Ct);
        var nobodys = Core.Licenses.LicenseFold.New("license/D999", Core.Process.ShippedProcesses.UsEar);
        var breach = Assert.Single(Breaches.Read(nobodys, ledger));
        Assert.Equal((LedgerCode.License, EntrySource.Customs), (breach.Finding.Code, breach.Source));
        var own = await desk.EnterAsync(Ship("1", 1, 1), number: "D998");
        Assert.Equal(LedgerCode.License, Assert.IsType<LedgerRuling.Refused>(own.Ruling).Finding.Code);
    }

    /// <summary>As every database keeps them: a text that none of them takes would fail all draws of its transaction.</summary>
    [Fact]
    public async Task What_no_table_keeps_is_refused_before_it_is_written()
    {
        await using var desk = await IssuedAsync();
        var fits = Ship(new string('k', 200), 1, 1_000, new string('X', 100));
        Ship[] not =
        [
            Ship("a\0", 1, 1),
            Ship("1", 1, 1, new string('X', 201)),
            Ship("1", 1, 1, "X\0"),
            Ship("1", 1, 1) with
            {
                Reservation = new string('r', 5_000),
            },
            Ship("1", 1, 1) with
            {
                Draw = LicenseRun.Draw(1, 1, "1\0"),
            },
        ];
        foreach (var entry in not)
        {
            var answer = await desk.EnterAsync(entry with { Source = EntrySource.Customs }, LicenseDesk.Customs);
            Assert.Equal(LedgerCode.Form, Assert.IsType<LedgerRuling.Refused>(answer.Ruling).Finding.Code);
        }

        Assert.IsType<LedgerRuling.Accepted>((await desk.EnterAsync(fits)).Ruling);
        Assert.Equal(1, (await desk.Ledgers.ReadAsync("D1234567", Ct)).Sequence);
    }

    [Fact]
    public async Task What_was_told_of_a_day_is_read_again_from_the_log()
    {
        await using var desk = await IssuedAsync();
        await desk.EnterAsync(Ship("1", 10, 10_000, "X1"));
        await desk.DoAsync("D1234567", LicenseRun.Officer, "2019-12-02", new Suspended("Inquiry."));
        var report = Ship("c", 10, 10_000, "X2") with { Source = EntrySource.Customs };
        var kept = Assert.IsType<LedgerRuling.Kept>((await desk.EnterAsync(report, LicenseDesk.Customs)).Ruling);
        await desk.EnterAsync(Ship("own", 10, 10_000, "X1") with { Source = EntrySource.Customs }, LicenseDesk.Customs);
        await desk.DoAsync("D1234567", LicenseRun.Second, "2019-12-02", new Reinstated("Answered."));
        var license = (await desk.Licenses.FindAsync("D1234567", Ct))!;
        var breach = Assert.Single(Breaches.Read(license, await desk.Ledgers.ReadAsync("D1234567", Ct)));
        Assert.Equal(("c", kept.Findings[0]), (breach.Key, breach.Finding));
        // Loaded anew, a page sends the same under another key.
        var again = await desk.EnterAsync(report with { Key = "c2" }, LicenseDesk.Customs);
        Assert.Equal("c", Assert.IsType<LedgerRuling.Repeated>(again.Ruling).Entry.Key);
        Assert.Null(again.Event);
    }

    [Fact]
    public async Task Each_speaks_for_its_own_side_only()
    {
        await using var desk = await IssuedAsync();
        Person stranger = new("mallory", ["applicant-signer"]) { Applicant = "other" };
        Person[] not = [stranger, LicenseRun.Officer, LicenseDesk.Customs, new("Alice", ["applicant-signer"])];
        foreach (var by in not)
        {
            var refused = Assert.IsType<LedgerRuling.Refused>((await desk.EnterAsync(Ship("1", 1, 1), by)).Ruling);
            Assert.Equal(LedgerCode.Person, refused.Finding.Code);
        }

        var customs = Ship("1", 1, 1) with { Source = EntrySource.Customs };
        Assert.IsType<LedgerRuling.Refused>((await desk.EnterAsync(customs)).Ruling);
        Adjust adjust = new("a", EntrySource.Authority, s_day, LicenseRun.Draw(1, 1), "Recount.", "olga", "carl");
        Assert.IsType<LedgerRuling.Refused>((await desk.EnterAsync(adjust, LicenseRun.Officer)).Ruling);
        Assert.IsType<LedgerRuling.Accepted>((await desk.EnterAsync(adjust, LicenseRun.Second)).Ruling);
    }

    [Fact]
    public async Task Balance_comes_from_another_license_as_much_as_went_out_there_and_once()
    {
        await using var desk = await IssuedAsync();
        await desk.IssueAsync(LicenseRun.Terms() with { Number = "D2", Predecessor = "D1234567" });
        await desk.DoAsync("D1234567", LicenseRun.Officer, "2019-12-02", new Replaced("D2", "Another address."));
        TransferIn come = new(
            "D1234567/t",
            EntrySource.Authority,
            s_day,
            LicenseRun.Draw(40, 40_000),
            "D1234567",
            "Letter."
        );
        async Task<LedgerRuling> ComeAsync(TransferIn entry) =>
            (await desk.EnterAsync(entry, LicenseRun.Officer, "D2")).Ruling;
        Assert.Equal(LedgerCode.Entry, Assert.IsType<LedgerRuling.Refused>(await ComeAsync(come)).Finding.Code);
        TransferOut go = new("t", EntrySource.Exporter, s_day, LicenseRun.Draw(40, 40_000), "D2", "Letter.");
        Assert.IsType<LedgerRuling.Accepted>((await desk.EnterAsync(go)).Ruling);
        var more = come with { Draw = LicenseRun.Draw(41, 40_000) };
        Assert.Equal(LedgerCode.Entry, Assert.IsType<LedgerRuling.Refused>(await ComeAsync(more)).Finding.Code);
        Assert.IsType<LedgerRuling.Accepted>(await ComeAsync(come));
        Assert.IsType<LedgerRuling.Repeated>(await ComeAsync(come));
        Assert.Equal(40m, (await desk.Ledgers.ReadAsync("D2", Ct)).UseOf("1").MovedQuantity);
    }

    [Fact]
    public async Task Statistics_count_what_was_drawn_from_the_log_as_it_lies_in_the_database()
    {
        await using var desk = await IssuedAsync();
        await desk.IssueAsync(LicenseRun.Terms() with { Number = "D2" });
        await desk.DoAsync(
            "D3",
            LicenseRun.Licensee,
            "2019-12-01",
            new Entered(LicenseRun.Terms() with { Number = "D3", Issuer = new("BIS", "The license itself.") })
        );
        desk.Turn($"{s_day:yyyy-MM-dd}");
        await desk.EnterAsync(Ship("a", 60, 50_000));
        await desk.EnterAsync(Ship("b", 40, 40_000));
        await desk.EnterAsync(Ship("c", 1, 1_000), number: "D2");
        await desk.EnterAsync(new Reverse("r", EntrySource.Exporter, s_day, "c", "It stayed."), number: "D2");
        await desk.EnterAsync(Ship("a", 5, 5_000), number: "D3");
        List<LoggedEvent> log = [];
        foreach (var number in new[] { "D1234567", "D2", "D3" })
        {
            log.AddRange(await desk.Log.ReadAsync("license/" + number, 0, Ct));
            log.AddRange(await desk.Log.ReadAsync("ledger/" + number, 0, Ct));
        }

        var figures = LicenseFigures.On(LicenseUses.Of(log), s_day).ToDictionary(f => f.Name);
        (string Name, decimal Value, decimal Of)[] expected =
        [
            ("licensesUsed", 1, 2),
            ("licensesExhausted", 1, 2),
            ("licensesExpiredUnused", 0, 0),
            ("valueShippedUsd", 90_000, 200_000),
            ("elsewhereLicensesUsed", 1, 1),
            ("elsewhereValueShippedUsd", 5_000, 100_000),
        ];
        Assert.All(
            expected,
            e => Assert.Equal((e.Value, e.Of), (figures[e.Name].Numerator, figures[e.Name].Denominator))
        );
        Assert.Equal(await desk.Log.CountAsync(Ct), figures["licensesUsed"].Position);
    }

    [Fact]
    public async Task What_cannot_be_written_fails_alone()
    {
        await using var desk = await IssuedAsync();
        foreach (var key in new[] { "a\0b", "\ud800" })
        {
            Assert.IsType<LedgerRuling.Refused>((await desk.EnterAsync(Ship(key, 1, 1))).Ruling);
        }

        await Assert.ThrowsAsync<ArgumentException>(() => desk.EnterAsync(Ship("1", 1, 1), number: "D 1"));
        Assert.IsType<LedgerRuling.Refused>((await desk.EnterAsync(Ship(new string('k', 201), 1, 1))).Ruling);
        Assert.IsType<LedgerRuling.Accepted>((await desk.EnterAsync(Ship("中 '; drop table events", 1, 1))).Ruling);
    }
}
