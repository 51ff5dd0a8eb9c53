using System.Collections.Concurrent;

namespace Licet.Core.Rules.Exceptions;

/// <summary>Part 740: the exceptions, their tests, and the restrictions of 740.2 on all of them.</summary>
public sealed class LicenseExceptions
{
    private readonly Dictionary<string, LimbTable> _limbs;

    internal LicenseExceptions(RuleBook book)
    {
        All = new(book.Table("exceptions"), LicenseException.Of);
        Restrictions = new(book.Table("exception-restrictions"), ExceptionRestriction.Of);
        _limbs = new DatedRules<ExceptionTest>(book.Table("exception-tests"), ExceptionTest.Of)
            .All.GroupBy(t => t.Symbol, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new LimbTable([.. g]), StringComparer.Ordinal);
    }

    public DatedRules<LicenseException> All { get; }

    public DatedRules<ExceptionRestriction> Restrictions { get; }

    /// <summary>The exception on that day; null where there is none of that symbol then.</summary>
    public LicenseException? Find(string symbol, DateOnly on)
    {
        foreach (var exception in All.On(on))
        {
            if (exception.Symbol == symbol)
            {
                return exception;
            }
        }

        return null;
    }

    /// <summary>
    /// The ways to use an exception on that day: each limb with all its tests, those of no limb first. One limb named "" where it
    /// has none. Empty: no test is held, and a person decides.
    /// </summary>
    public IReadOnlyList<ExceptionLimb> Limbs(string symbol, DateOnly on) =>
        _limbs.GetValueOrDefault(symbol)?.On(on) ?? [];

    /// <summary>The limbs of one exception by day: put together once for each set of tests that hold.</summary>
    private sealed class LimbTable(IReadOnlyList<ExceptionTest> all)
    {
        private readonly DayTable<ExceptionTest> _tests = new(all, t => t.Source.Window);
        private readonly ConcurrentDictionary<ExceptionTest[], IReadOnlyList<ExceptionLimb>> _known = new(
            ReferenceEqualityComparer.Instance
        );

        public IReadOnlyList<ExceptionLimb> On(DateOnly day) => _known.GetOrAdd(_tests.On(day), Limbs);

        private static IReadOnlyList<ExceptionLimb> Limbs(ExceptionTest[] tests)
        {
            var common = tests.Where(t => t.Limb.Length == 0).ToList();
            var limbs = tests.Where(t => t.Limb.Length > 0).GroupBy(t => t.Limb, StringComparer.Ordinal).ToList();
            return limbs.Count > 0
                    ? [.. limbs.Select(l => new ExceptionLimb(l.Key, [.. common, .. l.OrderBy(t => t.Order)]))]
                : common.Count > 0 ? [new("", [.. common.OrderBy(t => t.Order)])]
                : [];
        }
    }
}

/// <summary>One way to use an exception: "c1" of STA is 740.20(c)(1).</summary>
public sealed record ExceptionLimb(string Name, IReadOnlyList<ExceptionTest> Tests);
