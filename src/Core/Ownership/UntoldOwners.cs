using System.Globalization;

namespace Licet.Core.Ownership;

/// <summary>Owners of an entity whom nobody told: with them it may be restricted.</summary>
/// <param name="Percent">At most so much of it.</param>
/// <param name="All">No owner was told.</param>
public sealed record UntoldOwners(Entity Entity, decimal Percent, bool All)
{
    public string Sentence =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Owners of {(All ? "" : "up to ")}{Percent:0.##} percent are not told: with them it may be restricted"
        );
}
