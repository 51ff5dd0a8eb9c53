using Licet.Core.Licenses;
using Licet.Core.Review;
using Licet.Web.Features.Review;
using static Licet.Web.Features.Review.ActFields;

namespace Licet.Web.Features.Licensing;

/// <summary>An act of the authority on a license: what is asked, and what is made of it.</summary>
/// <param name="Id">Kind of its content.</param>
/// <param name="Trial">One that lacks nothing, to ask whether it may be done.</param>
public sealed record LicenseActForm(
    string Id,
    string Title,
    string Citation,
    IReadOnlyList<ActField> Fields,
    Func<TypedAct, LicenseContent> Read,
    LicenseContent Trial
);

/// <summary>Such an act as it is to a person now.</summary>
/// <param name="Why">Why it may not be done; null where it may.</param>
public sealed record LicenseOffer(LicenseActForm Form, string? Why, string? Citation);

/// <summary>What the authority does to a license after it was issued (750.7, 750.8), each with its form.</summary>
public static class LicenseActForms
{
    public static IReadOnlyList<LicenseOffer> Of(LicenseState state, Person by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(state);
        return
        [
            .. All(state, today)
                .Select(f =>
                    LicenseActs.Take(state, new(by, today, state.Sequence, f.Trial), today)
                        is LicenseRuling.Refused refused
                        ? new LicenseOffer(f, refused.Why, refused.Citation)
                        : new LicenseOffer(f, null, null)
                ),
        ];
    }

    private static IEnumerable<LicenseActForm> All(LicenseState state, DateOnly today)
    {
        LicenseTerms terms = state.Terms!;
        ActField reason = Area("reason", "Reason");
        yield return new(
            "suspended",
            "Suspend the license",
            "750.8(a)",
            [reason],
            t => new Suspended(t["reason"]),
            new Suspended("-")
        );
        yield return new(
            "reinstated",
            "Reinstate the license",
            "750.8(a)",
            [reason],
            t => new Reinstated(t["reason"]),
            new Reinstated("-")
        );
        yield return new(
            "revoked",
            "Revoke the license",
            "750.8(a)",
            [
                reason,
                new("lines", "Lines", ActFieldKind.Ticks, false, "None ticked: the whole license")
                {
                    Options = [.. terms.Lines.Select(l => Pair(l.Id, $"Line {l.Id}: {l.Item}"))],
                },
            ],
            t => new Revoked(t["reason"], t.Ticked("lines") is { Count: > 0 } lines ? [.. lines] : null),
            new Revoked("-")
        );
        yield return new(
            "extended",
            "Extend the license",
            "750.7(g)",
            [
                new("lastDay", "Its new last day", ActFieldKind.Day),
                new("asked", "Day of the letter that asked for it", ActFieldKind.Day),
                Area("response", "The answer in writing"),
            ],
            t => new Extended(t.Day("lastDay") ?? terms.LastDay, t.Day("asked") ?? today, t["response"]),
            new Extended(terms.LastDay.AddDays(1), today < terms.LastDay ? today : terms.LastDay, "-")
        );
        yield return new(
            "replaced",
            "Put another license in its place",
            "750.7(h)(4)",
            [new("by", "Number of the license in its place", ActFieldKind.Text), reason],
            t => new Replaced(t["by"], t["reason"]),
            new Replaced(terms.Number + "-R", "-")
        );
        yield return new(
            "voided",
            "Void it from its day of issue: it was got by a false statement",
            "750.7(a)(2)",
            [Area("finding", "Which statement was false")],
            t => new Voided(t["finding"]),
            new Voided("-")
        );
    }
}
