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
) : ActPage(look, queue, acting, roles, visitor, log, texts)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    public override CaseKind Kind => CaseKind.ListChange;

    public override string Heading => _texts["List change {0}", Shown.Number];

    protected override Task DoneAsync(CancellationToken ct)
    {
        work.Wake();
        return Task.CompletedTask;
    }
}
