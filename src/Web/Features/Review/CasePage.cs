using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Review;

/// <summary>An act that the person may do now, with the way to it.</summary>
/// <param name="Href">Null where it is not written on a page: the program or the applicant does it.</param>
public sealed record OfferShown(ActOffer Offer, string? Href);

/// <summary>A case on one page, whatever it is about: who acted, what may be done now by whoever looks, and why not the rest.</summary>
public abstract class CasePage(CaseLook look, QueueLook queue, Visitor visitor, EventLog log) : DeskPage
{
    public CaseShown Shown { get; private set; } = null!;

    public CaseState Now => Shown.Now;

    public ProcessDefinition Process => Now.Process;

    /// <summary>How people are called who acted, by id.</summary>
    public IReadOnlyDictionary<string, string> Called { get; private set; } = new Dictionary<string, string>();

    /// <summary>What may be done now by the person who looks.</summary>
    public IReadOnlyList<OfferShown> May { get; private set; } = [];

    /// <summary>The rest of what can be done in this stage, and by whom; acts of other stages after it.</summary>
    public IReadOnlyList<ActOffer> Not { get; private set; } = [];

    public DateOnly Today => log.Today;

    [TempData]
    public string? Told { get; set; }

    protected abstract CaseKind Kind { get; }

    /// <summary>False where there is no such case.</summary>
    protected async Task<bool> FoundAsync(string number, CancellationToken ct)
    {
        if (await look.FindAsync(number, ct, Kind) is not { } shown)
        {
            return false;
        }

        Shown = shown;
        Called = await queue.CalledAsync(
            [.. Shown.File.Acts.Select(a => a.Event.Person).Append(Now.Officer).OfType<string>().Distinct()],
            ct
        );
        May = [.. shown.Offers.Where(o => o.May).Select(o => new OfferShown(o, WayTo(o)))];
        Not = [.. shown.Offers.Where(o => !o.May).OrderBy(o => o.Refused!.Kind == RefusalKind.Stage)];
        return true;
    }

    /// <summary>The page on which an act is written; null for none.</summary>
    protected virtual string? WayTo(ActOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return ActForms.Of(Now, offer, visitor.Person, []) is null ? null : Kind.Of(Shown.Number, offer.Id);
    }

    public string CalledOf(string person) =>
        person == Person.System.Id ? "Licet, by a rule" : Called.GetValueOrDefault(person, person);
}
