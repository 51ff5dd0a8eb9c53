namespace Licet.Core.Determination;

/// <summary>An outcome and the exceptions that were tried for it.</summary>
internal sealed record LineVerdict(Outcome Outcome, IReadOnlyList<ExceptionTried> Tried);

/// <summary>The one place where an outcome is computed from findings.</summary>
internal static class Verdicts
{
    /// <param name="jurisdiction">Whether the item is subject to the EAR, as <see cref="Jurisdiction"/> found.</param>
    public static LineVerdict Of(LineCase given, IReadOnlyList<Requirement> open, string jurisdiction)
    {
        List<ExceptionTried> tried = [];
        var overcome = open.Count > 0;
        foreach (var group in open.GroupBy(r => r.Country ?? given.Order.Destination, StringComparer.Ordinal))
        {
            var results = given.Rules.Countries.On(group.Key, given.Day) is { } country
                // What hangs on a party must be overcome for each country, too.
                ? Exceptions.Try(new(given, country, [.. group.Union(open.Where(r => r.Country is null))]))
                : [];
            Worse(tried, results);
            overcome &= results.Any(r => r.Standing == ExceptionStanding.Available);
        }

        var stands = Stands(given, open, overcome, jurisdiction);
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

    /// <summary>
    /// Open conditions of an exception leave the license required: the exception does not hold until they do. An item of which it is open
    /// whether it is subject to the EAR at all goes to a person: a license is required if it is, and none if it is not.
    /// </summary>
    private static Outcome Stands(LineCase given, IReadOnlyList<Requirement> open, bool overcome, string jurisdiction)
    {
        if (given.Trail.Findings.Any(f => f is Prohibition))
        {
            return Outcome.Prohibited;
        }

        if (open.Count > 0)
        {
            return overcome ? Outcome.Permitted
                : jurisdiction == Jurisdiction.Unknown ? Outcome.PersonDecides
                : Outcome.LicenseRequired;
        }

        return given.Trail.Findings.Any(f => f is Lifted or Condition { Code: "UVL_STATEMENT" or "OFAC_AUTHORIZATION" })
            ? Outcome.Permitted
            : Outcome.NoLicenseRequired;
    }
}
