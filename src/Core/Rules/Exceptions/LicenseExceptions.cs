namespace Licet.Core.Rules.Exceptions;

/// <summary>Part 740: the exceptions, their tests, and the restrictions of 740.2 on all of them.</summary>
public sealed class LicenseExceptions
{
    private readonly ILookup<string, ExceptionTest> _tests;

    internal LicenseExceptions(RuleBook book)
    {
        All = new(book.Table("exceptions"), LicenseException.Of);
        Restrictions = new(book.Table("exception-restrictions"), ExceptionRestriction.Of);
        _tests = new DatedRules<ExceptionTest>(book.Table("exception-tests"), ExceptionTest.Of).All.ToLookup(
            t => t.Symbol,
            StringComparer.Ordinal
        );
    }

    public DatedRules<LicenseException> All { get; }

    public DatedRules<ExceptionRestriction> Restrictions { get; }

    /// <summary>The exception on that day; null where there is none of that symbol then.</summary>
    public LicenseException? Find(string symbol, DateOnly on) => All.On(on).FirstOrDefault(e => e.Symbol == symbol);

    /// <summary>
    /// The ways to use an exception on that day: each limb with all its tests, those of no limb first. One limb named "" where it
    /// has none. Empty: no test is held, and a person decides.
    /// </summary>
    public IReadOnlyList<ExceptionLimb> Limbs(string symbol, DateOnly on)
    {
        var tests = _tests[symbol].Where(t => t.Source.Holds(on)).ToList();
        var common = tests.Where(t => t.Limb.Length == 0).ToList();
        var limbs = tests.Where(t => t.Limb.Length > 0).GroupBy(t => t.Limb, StringComparer.Ordinal).ToList();
        return limbs.Count > 0
                ? [.. limbs.Select(l => new ExceptionLimb(l.Key, [.. common, .. l.OrderBy(t => t.Order)]))]
            : common.Count > 0 ? [new("", [.. common.OrderBy(t => t.Order)])]
            : [];
    }
}

/// <summary>One way to use an exception: "c1" of STA is 740.20(c)(1).</summary>
public sealed record ExceptionLimb(string Name, IReadOnlyList<ExceptionTest> Tests);
