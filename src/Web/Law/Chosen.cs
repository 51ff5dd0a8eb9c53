using Licet.Core.Ownership;

namespace Licet.Web.Law;

/// <summary>What the installation's administrator has chosen where the sources leave a rule open. Swapped as a whole.</summary>
public sealed class Chosen
{
    /// <summary>The BIS 50 % rule after 9 November 2026; asked of a person until somebody chooses.</summary>
    public AffiliatesRuleSetting AffiliatesRule { get; set; } = AffiliatesRuleSetting.Ask;
}
