using Licet.Web.Features.Impact;

namespace Licet.Web.Features.Changes;

/// <summary>What a change does to one exporter's book, for those who decide it: what is touched by number, and no party of it.</summary>
/// <param name="Binds">It is published and binds.</param>
/// <param name="Links">Whoever looks may open cases.</param>
public sealed record BookShown(string Name, ImpactAnswer Answer, bool Binds, bool Links);
