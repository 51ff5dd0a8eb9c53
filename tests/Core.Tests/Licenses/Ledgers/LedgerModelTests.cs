using System.Globalization;
using CsCheck;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;

namespace Licet.Core.Tests.Licenses.Ledgers;

/// <summary>Any sequence of entries, repeated, late and out of order, is answered as the naive ledger answers it.</summary>
public class LedgerModelTests
{
    private static readonly DateOnly s_first = LicenseRun.Day("2019-12-01");

    private static readonly DateOnly s_suspended = s_first.AddDays(12);

    private static readonly Dictionary<string, (decimal Pieces, decimal Usd)?> s_lines = new(StringComparer.Ordinal)
    {
        ["1"] = (10, 1_000),
        ["2"] = (24, 500),
        ["3"] = null,
        [NaiveLedger.Kilograms] = (8_000, 20),
    };

    private static readonly LicenseState s_license = LicenseRun.Then(
        LicenseRun.Issued(
            LicenseRun.Terms(
                LicenseRun.Line("1", "number", 10, 1_000),
                LicenseRun.Line("2", "dozen", 2, 500),
                new LicenseLine("3", LicenseRun.Item("3E001"), "Technology", null, null),
                LicenseRun.Line(NaiveLedger.Kilograms, "kg", 8, 20)
            ) with
            {
                Predecessor = "D0",
            }
        ),
        "2019-12-13",
        new Suspended("Inquiry.")
    );

    private sealed record Step(
        int Kind,
        int Key,
        int Names,
        EntrySource Source,
        (int Today, int Back) Days,
        (int Line, int Amount, int Usd, int Odd) Draw,
        int Filing
    );

    private static readonly Gen<Step> s_step = Gen.Select(
            Gen.Int[0, 19],
            Gen.Int[0, 15],
            Gen.Int[0, 15],
            Gen.Int[0, 5]
                .Select(s =>
                    s switch
                    {
                        0 => EntrySource.Authority,
                        1 or 2 => EntrySource.Customs,
                        _ => EntrySource.Exporter,
                    }
                ),
            Gen.Select(Gen.Int[0, 2], Gen.Int[-1, 6]),
            Gen.Select(Gen.Int[0, 9], Gen.Int[1, 6], Gen.Int[0, 500], Gen.Int[0, 15]),
            Gen.Int[0, 7]
        )
        .Select(
            (kind, key, names, source, days, draw, filing) => new Step(kind, key, names, source, days, draw, filing)
        );

    private static readonly Gen<(Step[] Steps, int Seed)> s_walk = Gen.Select(
        s_step.Array[1, 16],
        Gen.Int[0, 1_000_000]
    );

    private static LedgerEntry EntryOf(Step step, DateOnly today)
    {
        var key = $"k{step.Key.ToString(CultureInfo.InvariantCulture)}";
        var names = $"k{step.Names.ToString(CultureInfo.InvariantCulture)}";
        var on = today.AddDays(-Math.Max(step.Days.Back - 4, step.Days.Back < 0 ? -1 : 0));
        var line = step.Draw.Line switch
        {
            0 => "3",
            1 => "9",
            2 => NaiveLedger.Kilograms,
            < 6 => "1",
            _ => "2",
        };
        var unit = step.Draw.Odd switch
        {
            0 => line == NaiveLedger.Kilograms ? "number" : "kg",
            _ when line == NaiveLedger.Kilograms => "kg",
            < 3 => "dozen",
            _ => "number",
        };
        Draw draw = new(
            line,
            new Quantity(step.Draw.Amount, unit),
            new Money(step.Draw.Usd, "USD"),
            null,
            step.Draw.Odd == 15 ? "FR" : "DE",
            new PartyIds(["C"])
        );
        var filing =
            step.Filing < 4
                ? (step.Kind % 2 == 0 ? "X" : "x") + step.Filing.ToString(CultureInfo.InvariantCulture)
                : null;
        var moved = step.Filing == 6 ? "D0/" + names : names;
        return step.Kind switch
        {
            < 9 => new Ship(key, step.Source, on, draw, filing, step.Kind == 0 ? names : null),
            < 12 => new Reserve(key, EntrySource.Exporter, today, draw, today.AddDays(step.Filing - 1)),
            12 => new Release(key, EntrySource.Exporter, on, names),
            < 15 => new Reverse(key, step.Source, on, moved, "Why."),
            < 17 => new Return(key, step.Source, on, names, draw, step.Filing % 3 == 0 ? null : "Evidence."),
            < 19 => new Adjust(
                key,
                step.Source,
                on,
                Signed(draw, step.Filing),
                "Why.",
                "alice",
                step.Filing == 7 ? "alice" : "bob"
            ),
            _ => new TransferIn("D0/" + key, EntrySource.Authority, on, draw, "D0", "Letter."),
        };
    }

    private static Draw Signed(Draw draw, int sign) =>
        sign % 2 == 0
            ? draw
            : draw with
            {
                Quantity = draw.Quantity! with { Amount = -draw.Quantity.Amount },
                Value = draw.Value! with { Amount = -draw.Value.Amount },
            };

    private static (string Said, LedgerState State) Answer(LedgerState ledger, LedgerEntry entry, DateOnly today) =>
        Ledger.Decide(s_license, ledger, entry, today) switch
        {
            LedgerRuling.Accepted a => ("accepted", a.State),
            LedgerRuling.Kept k => ("kept " + string.Join(' ', k.Findings.Select(f => f.Code)), k.State),
            LedgerRuling.Refused r => ($"refused {r.Finding.Code}", ledger),
            _ => ("repeated", ledger),
        };

    /// <summary>The sums, and of the entries only those that the decision is said to need.</summary>
    private static LedgerState Restored(LedgerState ledger, LedgerEntry entry)
    {
        LedgerNeeds needs = new(entry);
        bool more;
        do
        {
            var keys = needs.Keys.ToHashSet(StringComparer.Ordinal);
            var filings = needs.Filings.ToHashSet();
            more = needs.Add(
                ledger.Entries.Values.Where(e =>
                    keys.Contains(e.Key)
                    || (e.Names is { } named && keys.Contains(named))
                    || (LedgerNeeds.FilingOf(e) is { } filing && filings.Contains((filing, e.Drawn!.Line)))
                )
            );
        } while (more);
        return LedgerFold.Restore(ledger, needs.Found);
    }

    /// <summary>10,000 sequences; 100,000 where <c>LICET_LONG=1</c>.</summary>
    [Fact]
    public void Sequences_are_answered_as_the_naive_ledger_answers_them()
    {
        Dictionary<string, int> answers = new(StringComparer.Ordinal);
        s_walk.Sample(
            walk =>
            {
                NaiveLedger naive = new(s_lines, s_suspended);
                var ledger = LedgerState.Empty;
                var today = s_first;
                Dictionary<string, int> here = new(StringComparer.Ordinal);
                foreach (var step in walk.Steps)
                {
                    today = today.AddDays(step.Days.Today);
                    // One in sixteen is sent again.
                    var entry =
                        step.Names == 15 && naive.Entries.Count > 0
                            ? naive.Entries[step.Filing % naive.Entries.Count]
                            : EntryOf(step, today);
                    var expected = naive.Decide(entry, today);
                    var (part, sums) = Answer(Restored(ledger, entry), entry, today);
                    (var said, ledger) = Answer(ledger, entry, today);
                    Assert.Equal(expected, said);
                    Assert.Equal(said, part);
                    Assert.Equal(ledger.Lines.AsEnumerable(), sums.Lines);
                    Assert.Equal(ledger.Reservations.AsEnumerable(), sums.Reservations);
                    here[said.Split(' ')[0]] = here.GetValueOrDefault(said.Split(' ')[0]) + 1;
                    here[said] = here.GetValueOrDefault(said) + 1;
                }

                lock (answers)
                {
                    foreach (var (said, count) in here)
                    {
                        answers[said] = answers.GetValueOrDefault(said) + count;
                    }
                }

                Same(naive, ledger, today);
                Shuffled(ledger, walk.Seed);
            },
            iter: Effort.Of(10_000, 100_000)
        );

        // A walk on which nothing fits, or everything, would prove nothing.
        string[] seen =
        [
            "accepted",
            "repeated",
            "refused Key",
            "refused Value",
            "refused Quantity",
            "refused FullQuantity",
            "refused Reservation",
            "refused Status",
            "refused Entry",
            "kept Value",
            "kept Quantity",
            "kept FullQuantity",
            "kept Entry",
            "kept Line",
            "refused Differs",
        ];
        Assert.All(seen, s => Assert.True(answers.GetValueOrDefault(s) > 10, $"{s}: {answers.GetValueOrDefault(s)}"));
    }

    private static void Same(NaiveLedger naive, LedgerState ledger, DateOnly today)
    {
        foreach (var line in s_lines.Keys)
        {
            var (pieces, usd) = naive.Shipped(line);
            var use = ledger.UseOf(line);
            Assert.Equal((pieces, usd), (decimal.Max(0, use.Quantity), decimal.Max(0, use.Value)));
            Assert.Equal(naive.MovedPieces(line), use.MovedQuantity);
            for (var day = today.AddDays(-2); day < today.AddDays(8); day = day.AddDays(1))
            {
                var held = ledger.HeldOf(line, day);
                Assert.Equal(naive.Held(line, day), (held.Quantity, held.Value));
            }
        }

        var balance = LedgerBalance.Of(s_license, ledger, today)!;
        Assert.All(balance.Lines, l => Assert.False(l.Left?.Amount < 0m));
        Assert.False(balance.ValueLeft!.Amount < 0m);
    }

    /// <summary>
    /// The same entries in another order of arrival, some of them twice: the same sums and reservations. The same breaches where those of
    /// one day keep their order.
    /// </summary>
    private static void Shuffled(LedgerState ledger, int seed)
    {
        var entries = ledger.Entries.Values.OrderBy(e => e.Key, StringComparer.Ordinal).ToArray();
        Random order = new(seed);
        order.Shuffle(entries);
        var again = entries.Concat(entries.Take(3)).Aggregate(LedgerState.Empty, LedgerFold.Apply);
        Assert.Equal(ledger.Reservations, again.Reservations);
        Assert.Equal(ledger.Lines.Where(l => l.Value != LineUse.None), again.Lines.Where(l => l.Value != LineUse.None));
        var ofDays = entries.ToLookup(e => e.On, e => ledger.PlaceOf(e.Key));
        var next = ofDays.ToDictionary(d => d.Key, d => new Queue<long>(d.Order()));
        var byPlace = entries.ToDictionary(e => ledger.PlaceOf(e.Key));
        var days = entries.Select(e => byPlace[next[e.On].Dequeue()]).Aggregate(LedgerState.Empty, LedgerFold.Apply);
        Assert.Equal(Breaches.Read(s_license, ledger).AsEnumerable(), Breaches.Read(s_license, days));
    }
}
