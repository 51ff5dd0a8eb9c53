using System.Globalization;
using CsCheck;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Statistics;
using Licet.Core.Tests.Licenses;

namespace Licet.Core.Tests.Statistics;

/// <summary>Over any licenses with any ledgers the figures are what a naive count of the raw entries says, on any day.</summary>
public class LicenseFiguresModelTests
{
    private static readonly DateOnly s_first = LicenseRun.Day("2019-03-04");

    private sealed record Step(int Kind, int Names, EntrySource Source, int Day, int Line, int Amount, int Filing);

    /// <param name="Shape">Which lines: see <see cref="LinesOf"/>.</param>
    /// <param name="Ended">The day of the act that ends it; from 45 on there is none.</param>
    /// <param name="How">See <see cref="EndOf"/>.</param>
    private sealed record Made(
        int Shape,
        bool Elsewhere,
        bool Euro,
        int Issued,
        int Ends,
        int Ended,
        int How,
        Step[] Steps
    );

    private static readonly string[] s_ends = ["Revoked", "Suspended", "Surrendered", "Replaced", "Void"];

    private static LicenseContent EndOf(int how) =>
        s_ends[how] switch
        {
            "Suspended" => new Suspended("Cause."),
            "Surrendered" => new Surrendered("Not needed."),
            "Replaced" => new Replaced("D99", "Another one."),
            "Void" => new Voided("A false end use."),
            _ => new Revoked("Cause."),
        };

    private static readonly Gen<Step> s_step = Gen.Select(
        Gen.Int[0, 9],
        Gen.Int[0, 7],
        Gen.Int[0, 2].Select(s => (EntrySource)s),
        Gen.Int[0, 30],
        Gen.Int[0, 6],
        Gen.Int[0, 12],
        Gen.Int[0, 4],
        (kind, names, source, day, line, amount, filing) => new Step(kind, names, source, day, line, amount, filing)
    );

    private static readonly Gen<Made> s_made = Gen.Select(
        Gen.Int[0, 3],
        Gen.Bool,
        Gen.Bool,
        Gen.Int[0, 8],
        Gen.Int[10, 40],
        Gen.Select(Gen.Int[0, 60], Gen.Int[0, 4]),
        s_step.Array[0, 8],
        (shape, elsewhere, euro, issued, ends, end, steps) =>
            new Made(shape, elsewhere, euro, issued, ends, end.Item1, end.Item2, steps)
    );

    private static readonly Gen<(Made[] Licenses, int Day)> s_all = Gen.Select(s_made.Array[0, 6], Gen.Int[0, 45]);

    private static LicenseLine[] LinesOf(int shape, string currency)
    {
        var one = LicenseRun.Line("1", "number", 10, 1_000) with { Value = new Money(1_000, currency) };
        var dozens = LicenseRun.Line("2", "dozen", 2, 500) with { Value = new Money(500, currency) };
        LicenseLine technology = new("3", LicenseRun.Item("3E001"), "Technology");
        return shape switch
        {
            0 => [one],
            1 => [one, dozens],
            2 => [one, technology],
            _ => [technology],
        };
    }

    private static LedgerEntry EntryOf(Step step, int index, Made made)
    {
        var lines = LinesOf(made.Shape, made.Euro ? "EUR" : "USD");
        // One line in seven is none of the license.
        var line = step.Line == 6 ? null : lines[step.Line % lines.Length];
        decimal pieces = line is { IsUnlimited: true } ? 0 : step.Amount * (line?.Id == "2" ? 12 : 1);
        decimal value = line is { IsUnlimited: true } ? 0 : step.Amount * 100;
        Draw draw = line is { IsUnlimited: true }
            ? new("3")
            : new(
                line?.Id ?? "9",
                new Quantity(step.Amount, line?.Quantity?.Unit ?? "number"),
                new Money(step.Amount * 100, made.Euro ? "EUR" : "USD")
            );
        var key = "k" + index.ToString(CultureInfo.InvariantCulture);
        var names = "k" + step.Names.ToString(CultureInfo.InvariantCulture);
        var on = s_first.AddDays(step.Day);
        LedgerEntry entry = step.Kind switch
        {
            < 5 => new Ship(key, step.Source, on, draw, step.Filing < 2 ? $"X{step.Filing}" : null),
            < 7 => new Reverse(key, step.Source, on, names, "Why."),
            < 9 => new Return(key, step.Source, on, names, draw, step.Filing == 0 ? null : "Evidence."),
            _ => new Adjust(key, step.Source, on, draw, "Why.", "alice", "bob"),
        };
        return entry is Reverse || line is null ? entry : entry with { Counted = new(pieces, value) };
    }

    /// <summary>2,000 logs; 50,000 where <c>LICET_LONG=1</c>.</summary>
    [Fact]
    public void Figures_are_what_a_naive_count_says()
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        s_all.Sample(
            all =>
            {
                LicenseLog log = new();
                List<(Made Made, string Number, List<LedgerEntry> Entries)> licenses = [];
                foreach (var (i, made) in all.Licenses.Index())
                {
                    var number = "D" + i.ToString(CultureInfo.InvariantCulture);
                    List<LedgerEntry> entries = [.. made.Steps.Select((s, at) => EntryOf(s, at, made))];
                    licenses.Add((made, number, entries));
                    var terms = LicenseRun.Terms(LinesOf(made.Shape, made.Euro ? "EUR" : "USD")) with
                    {
                        Number = number,
                        Issuer = new Issuer("BIS", made.Elsewhere ? "The license itself." : null),
                        Issued = s_first.AddDays(made.Issued),
                        LastDay = s_first.AddDays(made.Ends),
                    };
                    LicenseContent first = made.Elsewhere ? new Entered(terms, "acme") : new Issued(terms, "acme");
                    log.Act(number, terms.Issued, first).Enter(number, entries);
                    if (made.Ended < 45)
                    {
                        log.Act(number, s_first.AddDays(Math.Max(made.Issued, made.Ended)), EndOf(made.How));
                    }
                }

                var day = s_first.AddDays(all.Day);
                var figures = LicenseFigures.On(LicenseUses.Of(log.Events), day).ToDictionary(f => f.Name);
                AddUp(figures, "licenses", "");
                AddUp(figures, "elsewhereLicenses", "elsewhere");
                var expected = Naive(licenses, day);
                Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), figures.Keys.Order(StringComparer.Ordinal));
                foreach (var (name, (value, of)) in expected)
                {
                    Assert.Equal((name, value, of), (name, figures[name].Numerator, figures[name].Denominator));
                    lock (seen)
                    {
                        seen[name] = seen.GetValueOrDefault(name) + (value > 0 && value < of ? 1 : 0);
                    }
                }
            },
            iter: Effort.Of(2_000, 50_000)
        );

        // Figures that are always nothing, or always all, would prove nothing.
        Assert.Equal(24, seen.Count);
        Assert.All(seen, s => Assert.True(s.Value > 10, $"{s.Key}: {s.Value}"));
    }

    /// <summary>The states of licenses are those issued, without rest.</summary>
    private static void AddUp(Dictionary<string, Figure> figures, string prefix, string side) =>
        Assert.Equal(
            figures[prefix + "InForce"].Denominator,
            LicenseFigures.States.Sum(s =>
                figures[side.Length == 0 ? s.Name : side + char.ToUpperInvariant(s.Name[0]) + s.Name[1..]].Value
            )
        );

    private static Dictionary<string, (decimal? Value, decimal? Of)> Naive(
        List<(Made Made, string Number, List<LedgerEntry> Entries)> licenses,
        DateOnly day
    )
    {
        Dictionary<string, (decimal? Value, decimal? Of)> figures = new(StringComparer.Ordinal);
        var there = licenses.Where(l => s_first.AddDays(l.Made.Issued) <= day).ToList();
        foreach (var elsewhere in new[] { false, true })
        {
            var side = there.Where(l => l.Made.Elsewhere == elsewhere).ToList();
            var ended = side.Where(l => l.Made.Ended < 45 && IsOver(l.Made, day)).ToLookup(l => s_ends[l.Made.How]);
            // Who suspended it does not keep it from running out.
            var expired = side.Where(l => s_first.AddDays(l.Made.Ends) < day)
                .Except(ended.Where(e => e.Key != "Suspended").SelectMany(e => e))
                .ToList();
            var suspended = ended["Suspended"].Except(expired).ToList();
            int others = s_ends.Where(e => e != "Suspended").Sum(e => ended[e].Count());
            var used = side.Where(l => IsUsed(l.Made, l.Entries, day)).ToList();
            var countable = side.Where(l => l.Made.Shape < 2).ToList();
            Add("licensesInForce", side.Count - others - suspended.Count - expired.Count, side.Count);
            Add("licensesSuspended", suspended.Count, side.Count);
            foreach (var end in s_ends.Where(e => e != "Suspended"))
            {
                Add("licenses" + end, ended[end].Count(), side.Count);
            }

            Add("licensesUsed", used.Count, side.Count);
            Add("licensesExhausted", countable.Count(l => IsExhausted(l.Made, l.Entries, day)), countable.Count);
            Add("licensesExpired", expired.Count, side.Count);
            Add("licensesExpiredUnused", expired.Except(used).Count(), expired.Count);
            foreach (var euro in new[] { false, true })
            {
                var valued = side.Where(l => l.Made.Euro == euro && l.Made.Shape < 3).ToList();
                if (valued.Count > 0)
                {
                    Add(
                        "valueShipped" + (euro ? "Eur" : "Usd"),
                        valued.Sum(l => Shipped(l.Entries, "1", day).Value + Shipped(l.Entries, "2", day).Value),
                        valued.Sum(l => l.Made.Shape == 1 ? 1_500 : 1_000)
                    );
                }
            }

            void Add(string name, decimal value, decimal of) =>
                figures[elsewhere ? "elsewhere" + char.ToUpperInvariant(name[0]) + name[1..] : name] = (value, of);
        }

        return figures;
    }

    private static bool IsOver(Made made, DateOnly day) => s_first.AddDays(Math.Max(made.Issued, made.Ended)) <= day;

    private static bool IsUsed(Made made, List<LedgerEntry> entries, DateOnly day) =>
        Shipped(entries, "1", day).Quantity > 0
        || Shipped(entries, "1", day).Value > 0
        || Shipped(entries, "2", day).Quantity > 0
        || Shipped(entries, "2", day).Value > 0
        || (made.Shape >= 2 && Filings(entries, "3", day).Any(f => f.Said.Count > 0 && f.Back.Count == 0));

    private static bool IsExhausted(Made made, List<LedgerEntry> entries, DateOnly day) =>
        Shipped(entries, "1", day).Quantity >= 10 && (made.Shape == 0 || Shipped(entries, "2", day).Quantity >= 2);

    /// <summary>In the unit of the license.</summary>
    private static (decimal Quantity, decimal Value) Shipped(List<LedgerEntry> entries, string line, DateOnly day)
    {
        decimal quantity = 0;
        decimal value = 0;
        foreach (var (said, back) in Filings(entries, line, day))
        {
            quantity += decimal.Max(0, said.Sum(Quantity) - back.Sum(Quantity));
            value += decimal.Max(0, said.Sum(Value) - back.Sum(Value));
        }

        var adjusted = entries
            .OfType<Adjust>()
            .Where(a => a.On <= day && a.Draw.Line == line && !IsReversed(entries, a, day))
            .ToList();
        return (quantity + adjusted.Sum(Quantity), value + adjusted.Sum(Value));

        static decimal Quantity(LedgerEntry e) => e.Drawn!.Quantity?.Amount ?? 0;
        static decimal Value(LedgerEntry e) => e.Drawn!.Value?.Amount ?? 0;
    }

    /// <summary>By filing, or by key where there is none: what the most trusted said went, and what the most trusted said came back.</summary>
    private static IEnumerable<(List<LedgerEntry> Said, List<LedgerEntry> Back)> Filings(
        List<LedgerEntry> entries,
        string line,
        DateOnly day
    ) =>
        entries
            .OfType<Ship>()
            .Where(s => s.On <= day && s.Draw.Line == line)
            .GroupBy(s => s.Filing ?? "no filing " + s.Key)
            .Select(filing =>
                (
                    Trusted(filing.Where(s => !IsReversed(entries, s, day))),
                    Trusted(
                        entries
                            .OfType<Return>()
                            .Where(r =>
                                r.On <= day
                                && r.Draw.Line == line
                                && r.DeliveryFailure is not null
                                && filing.Any(s => s.Key == r.Shipment)
                                && !IsReversed(entries, r, day)
                            )
                    )
                )
            );

    private static List<LedgerEntry> Trusted(IEnumerable<LedgerEntry> reports)
    {
        List<LedgerEntry> all = [.. reports];
        return all.FindAll(r => !all.Exists(x => x.Source > r.Source));
    }

    private static bool IsReversed(List<LedgerEntry> entries, LedgerEntry entry, DateOnly day) =>
        entries.Exists(e => e is Reverse r && r.On <= day && r.Entry == entry.Key && r.Source >= entry.Source);
}
