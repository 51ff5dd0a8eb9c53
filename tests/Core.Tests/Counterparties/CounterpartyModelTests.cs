using CsCheck;
using Licet.Core.Counterparties;
using Licet.Core.Review;

namespace Licet.Core.Tests.Counterparties;

/// <summary>Dispositions beside a naive book of them: who said what, on which day, about which facts.</summary>
public class CounterpartyModelTests
{
    private static readonly DateOnly s_first = new(2026, 1, 1);

    private enum Ask
    {
        Propose,
        Sign,
        Reject,
        Confirm,
        Reopen,
        ChangeParty,
        ChangeListing,
    }

    private readonly record struct Step(Ask Ask, int Person, int Later, int Through);

    private static readonly Gen<Step[]> s_steps = Gen.Select(
        Gen.Enum<Ask>(),
        Gen.Int[0, 2],
        Gen.Int[0, 3],
        Gen.Int[-1, 8],
        (ask, person, later, through) => new Step(ask, person, later, through)
    ).Array[1, 25];

    /// <summary>The book: of each proposal and each signature a line, the last that was taken back struck out.</summary>
    private sealed record Line(int Person, int Day, int Through, int Party, int Record, int Signer, int Signed);

    [Fact]
    public void An_expired_changed_or_once_signed_clearing_never_counts_and_any_other_does() =>
        s_steps.Sample(
            steps =>
            {
                var state = CounterpartyState.New("counterparty/1");
                Line? waiting = null;
                Line? cleared = null;
                var (day, party, record, confirmed) = (0, 0, 0, false);
                foreach (var step in steps)
                {
                    day += step.Later;
                    (party, record) = step.Ask switch
                    {
                        Ask.ChangeParty => (party + 1, record),
                        Ask.ChangeListing => (party, record + 1),
                        _ => (party, record),
                    };
                    bool Live(Line? l) => l is not null && l.Through >= day && (l.Party, l.Record) == (party, record);
                    HitEvidence hit = new("EL:1", $"{party}", $"{record}");
                    var on = s_first.AddDays(day);
                    if (Of(step, on) is { } ask)
                    {
                        CounterpartyAct act = new(Person(step.Person), on, state.Sequence, ask);
                        var ruling = CounterpartyActs.Take(state, act, ("acme", hit), on);
                        state = ruling is CounterpartyRuling.Accepted a ? a.State : state;
                    }

                    switch (step.Ask)
                    {
                        case Ask.Propose when step.Through >= 0 && !Live(waiting):
                            waiting = new(step.Person, day, day + step.Through, party, record, -1, -1);
                            break;
                        case Ask.Sign when Live(waiting) && waiting!.Person != step.Person:
                            (cleared, waiting, confirmed) = (
                                waiting with
                                {
                                    Signer = step.Person,
                                    Signed = day,
                                },
                                null,
                                false
                            );
                            break;
                        case Ask.Reject:
                            waiting = null;
                            break;
                        case Ask.Confirm when !confirmed:
                            (cleared, waiting, confirmed) = (null, null, true);
                            break;
                        case Ask.Reopen when cleared is not null || confirmed:
                            (cleared, waiting, confirmed) = (null, null, false);
                            break;
                    }

                    var found = Clearings.Of(state, hit, on);
                    Assert.Equal(Live(cleared), Clearings.Stands(state, "acme", hit, on));
                    Assert.Equal(
                        Live(cleared) ? HitStatus.Cleared
                            : Live(waiting) ? HitStatus.Waiting
                            : confirmed ? HitStatus.Confirmed
                            : HitStatus.Open,
                        found.Status
                    );
                    Assert.True(cleared is null || cleared.Signer != cleared.Person);
                    Assert.False(Clearings.Stands(state, "acme", hit with { Party = "other" }, on));
                    Assert.False(Clearings.Stands(state, "acme", hit, on.AddDays(400)));
                }
            },
            iter: Effort.Of(3_000, 60_000)
        );

    private static Person Person(int number) => new($"p{number}", [CounterpartyActs.Analyst]) { Applicant = "acme" };

    private static CounterpartyAsk? Of(Step step, DateOnly on) =>
        step.Ask switch
        {
            Ask.Propose => new CounterpartyAsk.Propose("EL:1", "other", on.AddDays(step.Through)),
            Ask.Sign => new CounterpartyAsk.Sign("EL:1"),
            Ask.Reject => new CounterpartyAsk.Reject("EL:1", "no"),
            Ask.Confirm => new CounterpartyAsk.Confirm("EL:1", "it is"),
            Ask.Reopen => new CounterpartyAsk.Reopen("EL:1", "again"),
            _ => null,
        };
}
