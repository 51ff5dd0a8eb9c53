using Licet.Core.Review;
using Licet.Data.History;
using Licet.Web.Look;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Changes;

/// <summary>Changes of lists: what is proposed, voted, published, and what is to be done next.</summary>
[ForReadersOfChanges]
public sealed class IndexModel(ChangeLook look, Proposing proposing, Visitor visitor, EventLog log) : DeskPage
{
    public IReadOnlyList<ChangeRow> Rows { get; private set; } = [];

    /// <summary>Whether a person who looks may propose one.</summary>
    public bool MayPropose => MayProposeNow(proposing, visitor, log);

    public async Task OnGetAsync(CancellationToken ct) => Rows = await look.AllAsync(ct);

    internal static bool MayProposeNow(Proposing proposing, Visitor visitor, EventLog log) =>
        CaseActs
            .Of(Case.New("list-change/NEW", proposing.Process), visitor.Person, log.Today)
            .Any(o => o is { Content: "list-proposal", May: true });
}
