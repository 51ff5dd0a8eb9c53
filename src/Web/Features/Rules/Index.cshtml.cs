using Licet.Core.Rules;
using Licet.Web.Look;
using Microsoft.AspNetCore.Authorization;

namespace Licet.Web.Features.Rules;

/// <summary>The rule tables that answer here, with their edition.</summary>
[Authorize]
public sealed class IndexModel : DeskPage
{
    public IReadOnlyList<TableShown> Tables { get; } = RulesShown.Tables(RuleBook.Shipped);

    public string Version => RuleBook.Shipped.Version;
}
