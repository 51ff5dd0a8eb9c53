using Licet.Data.History;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Review;

/// <summary>One act of an application's case.</summary>
[ForAuthority]
public sealed class ActModel(
    CaseLook look,
    QueueLook queue,
    CaseActing acting,
    QueueTally tally,
    RolesHere roles,
    Visitor visitor,
    EventLog log,
    IStringLocalizer<Texts> texts
) : ActPage(look, queue, acting, roles, visitor, log, texts)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    public override CaseKind Kind => CaseKind.Application;

    public override string Heading => _texts["Case {0}", Shown.Number];

    protected override async Task DoneAsync(CancellationToken ct) => await tally.AskAsync(ct, now: true);
}
