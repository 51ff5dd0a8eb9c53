using Licet.Core.Rules.Exceptions;

namespace Licet.Core.Determination;

/// <summary>An outcome and the exceptions that were tried for it.</summary>
internal sealed record LineVerdict(Outcome Outcome, IReadOnlyList<ExceptionTried> Tried);

/// <summary>The one place where an outcome is computed from findings.</summary>
internal static class Verdicts
{
    public static LineVerdict Of(LineCase given, IReadOnlyList<Requirement> open)
    {
        List<ExceptionTried> tried = [];
        var overcome = open.Count > 0;
        var waits = overcome;
        foreach (var group in open.GroupBy(r => r.Country ?? given.Order.Destination, StringComparer.Ordinal))
        {
            var results = given.Rules.Countries.On(group.Key, given.Day) is { } country
                // What hangs on a party must be overcome for each country, too.
                ? Exceptions.Try(new(given, country, [.. group.Union(open.Where(r => r.Country is null))]))
                : [];
            Worse(tried, results);
            var available = results.Any(r => r.Standing == ExceptionStanding.Available);
            overcome &= available;
            waits &= available || results.Any(r => WaitsForPaper(given, r));
        }

        var stands = Stands(given, open, overcome, waits);
        var worst = given
            .Trail.Findings.OfType<Question>()
            .Select(q => q.Worst)
            .Aggregate(Outcome.NoLicenseRequired, Outcomes.Worse);
        return new(worst > stands && stands < Outcome.PersonDecides ? Outcome.PersonDecides : stands, tried);
    }

    /// <summary>An exception that is needed for two countries stands as it does for the worse of them.</summary>
    private static void Worse(List<ExceptionTried> tried, IReadOnlyList<ExceptionTried> more)
    {
        if (tried.Count == 0)
        {
            tried.AddRange(more);
            return;
        }

        foreach (var one in more)
        {
            var at = tried.FindIndex(t => t.Symbol == one.Symbol);
            if (at < 0)
            {
                tried.Add(one);
            }
            else if (one.Standing > tried[at].Standing)
            {
                tried[at] = one;
            }
        }

        var sorted = tried.OrderBy(t => t.Standing).ToList();
        tried.Clear();
        tried.AddRange(sorted);
    }

    private static Outcome Stands(LineCase given, IReadOnlyList<Requirement> open, bool overcome, bool waits)
    {
        if (given.Trail.Findings.Any(f => f is Prohibition))
        {
            return Outcome.Prohibited;
        }

        if (open.Count > 0)
        {
            return overcome ? Outcome.Permitted
                : waits ? Outcome.PersonDecides
                : Outcome.LicenseRequired;
        }

        return given.Trail.Findings.Any(f => f is Lifted or Condition { Code: "UVL_STATEMENT" or "OFAC_AUTHORIZATION" })
            ? Outcome.Permitted
            : Outcome.NoLicenseRequired;
    }

    /// <summary>An exception of the list that lacks nothing but a paper of which the order says nothing.</summary>
    private static bool WaitsForPaper(LineCase given, ExceptionTried tried) =>
        tried.Standing == ExceptionStanding.Candidate
        && tried.Open.Count > 0
        && tried.Open.All(q => q.Field == "certificates")
        && given.Order.Certificates is null
        && given.Rules.LicenseExceptions.Find(tried.Symbol, given.Day)
            is { Basis: ExceptionBasis.List, Read: ReadState.Yes };
}
