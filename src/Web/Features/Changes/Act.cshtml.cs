using Licet.Data.History;
using Licet.Web.Features.Review;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Changes;

/// <summary>One act of a change of a list: a vote, a ruling, an amendment that is prepared or published.</summary>
[ForDecidersOfChanges]
public sealed class ActModel(
    CaseLook look,
    QueueLook queue,
    CaseActing acting,
    RolesHere roles,
    ChangeWork work,
    Visitor visitor,
    EventLog log,
    IStringLocalizer<Texts> texts
) : ActPage(acting, log, texts)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    public override string Back => Kind.Of(Shown.Case);

    public override string BackWords => _texts["List change {0}", Shown.Case];

    protected override CaseKind Kind => CaseKind.ListChange;

    protected override async Task<ActShown?> FindAsync(string number, string act, CancellationToken ct) =>
        await look.FindAsync(number, ct, Kind) is { } shown
        && shown.Offers.FirstOrDefault(o => o.Id == act) is { } offer
        && ActForms.Of(shown.Now, offer, visitor.Person, await queue.OfficersAsync(roles, ct)) is { } form
            ? new(number, shown.Now.Process, shown.State.Sequence, offer, form)
            : null;

    protected override Task DoneAsync(CancellationToken ct) => work.ActedAsync(Shown.Case);
}
