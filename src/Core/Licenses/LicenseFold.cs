using System.Collections.Immutable;
using Licet.Core.Process;

namespace Licet.Core.Licenses;

/// <summary>What an event makes of a license. Never refuses: what was recorded has happened.</summary>
public static class LicenseFold
{
    /// <summary>Before its first event.</summary>
    /// <param name="history">"license/D1234567".</param>
    public static LicenseState New(string history, ProcessDefinition process) =>
        new() { History = history, Process = process };

    public static LicenseState Apply(LicenseState state, LicenseEvent e)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(e);
        LicenseState next = state with
        {
            Sequence = state.Sequence + 1,
            Acts = state.Acts.Add(e),
            Last = state.Last is { } last && last > e.On ? last : e.On,
            Licensee = e.Content switch
            {
                Issued i => i.Licensee,
                Entered i => e.Applicant ?? i.Licensee,
                Transferred t => t.Licensee,
                _ => state.Licensee,
            },
        };
        return TermsAfter(state.Terms, e) is { } terms
            ? next with
            {
                Versions = VersionsWith(state, next, e, terms),
            }
            : next;
    }

    /// <summary>An act that was recorded late takes its place among the others: those of later days are made on top of it.</summary>
    private static ImmutableArray<LicenseVersion> VersionsWith(
        LicenseState state,
        LicenseState next,
        LicenseEvent e,
        LicenseTerms terms
    )
    {
        DateOnly from = FromOf(e);
        if (state.Versions.IsEmpty || state.Versions[^1].From <= from)
        {
            return state.Versions.Add(new LicenseVersion(from, terms));
        }

        ImmutableArray<LicenseVersion>.Builder versions = ImmutableArray.CreateBuilder<LicenseVersion>();
        LicenseTerms? before = null;
        foreach (LicenseEvent act in next.Acts.OrderBy(FromOf))
        {
            if (TermsAfter(before, act) is { } after)
            {
                versions.Add(new LicenseVersion(FromOf(act), before = after));
            }
        }

        return versions.ToImmutable();
    }

    /// <summary>A license entered late holds from its own day of issue.</summary>
    private static DateOnly FromOf(LicenseEvent e) =>
        e.Content is Entered entered && entered.Terms.Issued < e.On ? entered.Terms.Issued : e.On;

    /// <summary>Null where the act leaves the terms as they are.</summary>
    private static LicenseTerms? TermsAfter(LicenseTerms? before, LicenseEvent e) =>
        e.Content switch
        {
            Issued i => i.Terms,
            Entered i => i.Terms,
            Revised r => r.Terms,
            Extended x when before is not null => before with { LastDay = x.LastDay },
            Transferred t when before is not null => Transfer(before, t),
            _ => null,
        };

    /// <summary>What a license says once it is another's.</summary>
    internal static LicenseTerms Transfer(LicenseTerms before, Transferred t) =>
        before with
        {
            Parties = [t.To, .. before.Parties.Where(p => p.Role != t.To.Role)],
        };
}
