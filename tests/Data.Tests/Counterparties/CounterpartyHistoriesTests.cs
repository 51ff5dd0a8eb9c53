using Licet.Core.Counterparties;
using Licet.Core.Review;
using Licet.Data.Counterparties;
using Licet.Data.Desk;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Tests.Counterparties;

public sealed class CounterpartyHistoriesOnSqliteTests(SqliteDatabase database)
    : CounterpartyHistoriesTests(database),
        IClassFixture<SqliteDatabase>;

public sealed class CounterpartyHistoriesOnPostgresTests(PostgresDatabase database)
    : CounterpartyHistoriesTests(database),
        IClassFixture<PostgresDatabase>;

public abstract class CounterpartyHistoriesTests(Database database)
{
    private const string Listed = "Huayang Precision Optics";
    private const string Listing = "EL:Huayang-Precision-Optics";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<PortfolioRun> OpenAsync()
    {
        PortfolioRun run = await PortfolioRun.OpenAsync(await database.NewPlaceAsync(), Listed);
        await run.ImportAsync(("1", new(Listed + " Ltd")), ("2", new("Bakery Sunshine")));
        return run;
    }

    [Fact]
    public async Task A_hit_is_cleared_by_two_persons_and_open_again_after_its_last_day()
    {
        await using PortfolioRun run = await OpenAsync();
        Assert.Equal(PortfolioStanding.Open, await run.StandingAsync("1"));
        Assert.Equal(PortfolioStanding.Silent, await run.StandingAsync("2"));
        CounterpartyAsk propose = new CounterpartyAsk.Propose(Listing, "another town", run.Log.Today.AddDays(30));
        await run.DoAsync("1", "ana", propose);
        Assert.Equal(PortfolioStanding.Waiting, await run.StandingAsync("1"));
        var own = Assert.IsType<CounterpartyAnswer.Refused>(
            await run.AskAsync("1", "ana", new CounterpartyAsk.Sign(Listing))
        );
        Assert.Contains("own first disposition", own.Why, StringComparison.Ordinal);
        await run.DoAsync("1", "ben", new CounterpartyAsk.Sign(Listing, "looked it up as well"));
        Assert.Equal(PortfolioStanding.Cleared, await run.StandingAsync("1"));
        await run.CountsAreRightAsync();
        string id = (await run.RowAsync("1")).Id;
        Assert.Equal(["another town", "looked it up as well"], await run.Histories.ReasonsAsync(id, Ct));
        Assert.Null((await LogCheck.VerifyAsync(run.Log.Place, null, Ct)).Verdict.Finding);
        run.Turn(31);
        Assert.Equal(PortfolioStanding.Open, await run.StandingAsync("1"));
        Assert.Equal(
            ["1"],
            (await run.Portfolio.AskAsync(new("", PortfolioStanding.Open, null, 9), Ct)).Rows.Select(r => r.Number)
        );
        Assert.Empty((await run.Portfolio.AskAsync(new("", PortfolioStanding.Cleared, null, 9), Ct)).Rows);
        await run.CountsAreRightAsync();
        Assert.Equal(1, await run.Screening.LapsedAsync(PortfolioRun.Organization, run.Lists, Ct));
        Assert.Equal(PortfolioStanding.Open, (await run.RowAsync("1")).Standing);
        await run.CountsAreRightAsync();
    }

    [Fact]
    public async Task A_clearing_ends_when_the_counterparty_or_the_listing_is_another()
    {
        await using PortfolioRun run = await OpenAsync();
        await run.ClearAsync("1", Listing);
        await run.ImportAsync(("1", new(Listed + " Ltd") { OtherNames = ["HPO"] }));
        Assert.Equal(PortfolioStanding.Open, await run.StandingAsync("1"));
        await run.ImportAsync(("1", new(Listed + " Ltd")));
        Assert.Equal(PortfolioStanding.Cleared, await run.StandingAsync("1"));
        run.Relist(Listed, l => l with { Remarks = "moved" });
        await run.ScreenAsync();
        Assert.Equal(PortfolioStanding.Open, await run.StandingAsync("1"));
        run.Relist(Listed, null);
        await run.ScreenAsync();
        Assert.Equal(PortfolioStanding.Silent, await run.StandingAsync("1"));
        Assert.IsType<CounterpartyAnswer.Refused>(
            await run.AskAsync("1", "ana", new CounterpartyAsk.Confirm(Listing, "it is"))
        );
        await run.CountsAreRightAsync();
    }

    /// <summary>As a consolidated list and the publisher's own tell of it, in other words and under the same id.</summary>
    [Fact]
    public async Task A_listing_of_two_lists_is_one_hit_cleared_once_for_what_both_say()
    {
        await using PortfolioRun run = await OpenAsync();
        run.Double(l =>
            l with
            {
                Remarks = "(as of 2022)",
                Names = [new(l.PrimaryName), new("Second " + l.PrimaryName)],
            }
        );
        await run.ScreenAsync();
        Assert.Equal(PortfolioStanding.Open, await run.StandingAsync("1"));
        await using (DeskContext desk = DeskContext.Of(run.Log.Place))
        {
            string id = (await run.RowAsync("1")).Id;
            Assert.Equal(
                1,
                await desk.CounterpartyHits.CountAsync(h => h.Counterparty == id && h.Listing == Listing, Ct)
            );
        }

        Assert.True(run.Lists.Screen((await run.RowAsync("1")).Facts).Hits.Count > 1);
        await run.ClearAsync("1", Listing);
        Assert.Equal(PortfolioStanding.Cleared, await run.StandingAsync("1"));
        await run.ScreenAsync();
        Assert.Equal(PortfolioStanding.Cleared, await run.StandingAsync("1"));
        run.Double(l => l with { Remarks = "(as of 2023)" });
        await run.ScreenAsync();
        Assert.Equal(PortfolioStanding.Open, await run.StandingAsync("1"));
        await run.CountsAreRightAsync();
    }

    [Fact]
    public async Task Nobody_acts_for_another_organization_and_nobody_learns_what_it_has()
    {
        await using PortfolioRun run = await OpenAsync();
        Assert.IsType<CounterpartyAnswer.Nobodys>(
            await run.AskAsync("1", "eve", new CounterpartyAsk.Confirm(Listing, "x"), of: "other")
        );
        string id = (await run.RowAsync("1")).Id;
        Assert.Null(await new Portfolio(run.Log, "other").FindAsync(id, Ct));
        Assert.Empty((await new Portfolio(run.Log, "other").AskAsync(new("", null, null, 9), Ct)).Rows);
        Person signer = PortfolioRun.Analyst("sofia") with { Roles = ["applicant-signer"] };
        CounterpartyCommand command = new(id, signer, run.Log.Today, 0, new CounterpartyAsk.Confirm(Listing, "x"));
        var refused = Assert.IsType<CounterpartyAnswer.Refused>(await run.Histories.TakeAsync(command, run.Lists, Ct));
        Assert.Equal(RefusalKind.Role, refused.Kind);
        await Assert.ThrowsAsync<ArgumentException>(() =>
            run.Log.AppendAsync(
                new Append($"counterparty/{id}", 0, [new("counterparty.acted", 1, run.Log.Today, "eve", null, "{}")]),
                Ct
            )
        );
    }

    [Fact]
    public async Task The_same_key_again_changes_nothing_and_what_was_seen_must_be_all_there_is()
    {
        await using PortfolioRun run = await OpenAsync();
        string id = (await run.RowAsync("1")).Id;
        CounterpartyAsk ask = new CounterpartyAsk.Propose(Listing, "another town", run.Log.Today.AddDays(3));
        CounterpartyCommand command = new(id, PortfolioRun.Analyst("ana"), run.Log.Today, 0, ask, "key");
        var all = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => run.Histories.TakeAsync(command, run.Lists, Ct)))
        );
        Assert.Single(all.Select(a => Assert.IsType<CounterpartyAnswer.Taken>(a).Event.Hash).Distinct());
        Assert.IsType<CounterpartyAnswer.KeyTaken>(
            await run.Histories.TakeAsync(
                command with
                {
                    Ask = new CounterpartyAsk.Propose(Listing, "another reason", run.Log.Today.AddDays(3)),
                },
                run.Lists,
                Ct
            )
        );
        var stale = Assert.IsType<CounterpartyAnswer.Stale>(
            await run.Histories.TakeAsync(command with { Key = "other" }, run.Lists, Ct)
        );
        Assert.Single(stale.Since);
        Assert.Equal(PortfolioStanding.Waiting, await run.StandingAsync("1"));
    }

    /// <summary>One of many second signatures is taken; the row follows the history, whoever came last.</summary>
    [Fact]
    public async Task Many_at_once_leave_one_answer_and_a_row_that_says_what_the_history_says()
    {
        await using PortfolioRun run = await OpenAsync();
        await run.DoAsync("1", "ana", new CounterpartyAsk.Propose(Listing, "another town", run.Log.Today.AddDays(3)));
        string id = (await run.RowAsync("1")).Id;
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i =>
                    Task.Run(() =>
                        run.Histories.TakeAsync(
                            new(
                                id,
                                PortfolioRun.Analyst($"p{i}"),
                                run.Log.Today,
                                1,
                                i % 2 == 0
                                    ? new CounterpartyAsk.Sign(Listing)
                                    : new CounterpartyAsk.Reject(Listing, "no")
                            ),
                            run.Lists,
                            Ct
                        )
                    )
                )
        );
        Assert.Single(answers.OfType<CounterpartyAnswer.Taken>());
        CounterpartyState state = await run.Histories.FindAsync(id, Ct);
        CounterpartyRow row = await run.RowAsync("1");
        Assert.Equal(
            state.Hits[Listing].Cleared is null ? PortfolioStanding.Open : PortfolioStanding.Cleared,
            row.Standing
        );
        await run.CountsAreRightAsync();
    }

    /// <summary>A program that ended between the event and the row left a row that says nothing: the next screening makes it.</summary>
    [Fact]
    public async Task A_row_that_an_act_left_behind_is_made_again()
    {
        await using PortfolioRun run = await OpenAsync();
        await run.ClearAsync("1", Listing);
        await run.Screening.DoubtAsync((await run.RowAsync("1")).Id, Ct);
        Assert.Equal(PortfolioStanding.NotScreened, await run.StandingAsync("1"));
        await run.ScreenAsync();
        Assert.Equal(PortfolioStanding.Cleared, await run.StandingAsync("1"));
        await run.CountsAreRightAsync();
        await using DeskContext desk = DeskContext.Of(run.Log.Place);
        CounterpartyHitRow hit = await desk.CounterpartyHits.SingleAsync(Ct);
        Assert.Equal((Listing, HitStatus.Cleared, run.Lists.State), (hit.Listing, hit.Status, hit.Lists));
        Assert.Contains("huayang", hit.Words, StringComparison.OrdinalIgnoreCase);
    }
}
