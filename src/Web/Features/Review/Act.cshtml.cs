using Licet.Core;
using Licet.Core.Applications;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Review;

/// <summary>One act of a case, on the authority's desk.</summary>
[ForAuthority]
public sealed class ActModel(
    CaseLook look,
    QueueLook queue,
    CaseActing acting,
    CaseScreening screening,
    CaseLicenses licenses,
    PrecedentShelf shelf,
    QueueTally tally,
    RolesHere roles,
    Visitor visitor,
    EventLog log,
    IStringLocalizer<Texts> texts
) : ActPage(acting, log, texts)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    public override string Back => "/cases/" + Uri.EscapeDataString(Shown.Case);

    public override string BackWords => _texts["Case {0}", Shown.Case];

    protected override async Task<ActShown?> FindAsync(string number, string act, CancellationToken ct)
    {
        if (
            await look.FindAsync(number, ct) is not { } shown
            || shown.Offers.FirstOrDefault(o => o.Id == act) is not { } offer
            || await FormOfAsync(shown, offer, ct) is not { } form
        )
        {
            return null;
        }

        ActLetters? letters = ActLetters.Of(shown.Now, offer);
        bool signs = offer.Content == "signature";
        ApplicationForm? filed = letters is not null || signs ? await look.FormAsync(shown.File, ct) : null;
        bool unwritten = letters is not null && filed is null;
        PrecedentsHere? precedents = signs ? await shelf.BesideAsync(shown.Now, filed, ct) : null;
        return new(number, shown.Now.Process, shown.State.Sequence, offer, form, unwritten ? null : letters, unwritten)
        {
            Divergences = [.. (precedents?.Lines ?? []).SelectMany(l => l.Divergences)],
            Signed = signs ? shown.Now : null,
            Ruled = offer.Content == "bases" ? shown.Now : null,
        };
    }

    /// <summary>A screening is made by the program and read by the person who records it.</summary>
    private async Task<ActForm?> FormOfAsync(CaseShown shown, ActOffer offer, CancellationToken ct)
    {
        if (offer.Content == "decision")
        {
            ApplicationForm? filed = await look.FormAsync(shown.File, ct);
            return DecisionForm.Of(shown.Now, filed, await licenses.OfAsync(shown.State, filed, ct));
        }

        if (offer.Content != "screened")
        {
            Dictionary<string, string> holds = shown.Holds.ToDictionary(
                h => h.Id,
                h => $"{h.Reason} ({Day.Text(h.On)})",
                StringComparer.Ordinal
            );
            return ActForms.Of(shown.Now, offer, visitor.Person, await queue.OfficersAsync(roles, ct), holds);
        }

        ScreenedHere found = await screening.OfAsync(shown.File, ct);
        if (found.Content is not { } content)
        {
            return null;
        }

        string said =
            content.OpenHits == 0
                ? _texts["No listing bears the names of its parties."]
                : _texts["It finds: {0}", string.Join("; ", content.Hits ?? [])];
        string against = _texts["Against {0}", string.Join(", ", content.ListVersions)];
        return new([new("What the screening finds now", []) { Hint = $"{said} {against}" }], _ => content);
    }

    protected override Task DoneAsync(CancellationToken ct) => tally.AskAsync(ct, now: true);
}
