using System.Globalization;
using Licet.Core.Licenses;
using Licet.Core.Orders.Shipping;
using Licet.Core.Review;

namespace Licet.Core.Organizations;

/// <summary>
/// What another name or a merger means for what an organization has: each live license, order and case is looked at anew, each with an event of
/// its own (licensing.md 11, point 7). Nothing changes hands by itself, and nothing is stopped that the law lets go on.
/// </summary>
/// <param name="Cause">"org/acme#2": the event that brought it.</param>
/// <param name="What">A sentence: who was called how, or is no more.</param>
public sealed record Reevaluation(string Cause, string What, bool IsMerger)
{
    /// <summary>Null where the event is no reason to look again.</summary>
    /// <param name="before">The organization before the event.</param>
    public static Reevaluation? Of(OrganizationState before, OrganizationEvent e)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(e);
        string cause = Text($"{before.History}#{before.Sequence + 1}");
        return e.Content switch
        {
            Renamed r => new(
                cause,
                Text($"'{before.Names[^1].Name}' is called '{r.Name}' from {e.On:yyyy-MM-dd} on: {r.Evidence}"),
                IsMerger: false
            ),
            Merged m => new(
                cause,
                Text($"'{before.Names[^1].Name}' was merged into '{m.Into}' on {e.On:yyyy-MM-dd}: {m.Evidence}"),
                IsMerger: true
            ),
            _ => null,
        };
    }

    /// <summary>A renamed licensee goes on under the license; another legal person needs its transfer.</summary>
    public Reevaluated OfLicense =>
        IsMerger
            ? new(Cause, $"{What}. Another legal person holds it only by an approved transfer.", "750.10(a)")
            : new(
                Cause,
                $"{What}. It stays valid; filings name the new name, formerly known as the old one.",
                "750.7(c)(2); 758.4(d)"
            );

    /// <summary>The parties are others by name, and were checked under the old one: the order is released again.</summary>
    public OrderAsk.Hold OfOrder => new($"{What}. It is checked again under the name of its day.", Cause);

    /// <summary>Nothing is decided until somebody has screened the new name and lifted the hold; the clocks run on.</summary>
    public HoldPlaced OfCase => new(Cause, $"{What}. The applicant is screened again before the hold is lifted.");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
