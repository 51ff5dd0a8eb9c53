using Microsoft.AspNetCore.Identity;

namespace Licet.Data.Desk;

/// <summary>Who signs in. Its name is the person's id in every history (lower-case letters, digits, "._-@").</summary>
public sealed class Account : IdentityUser
{
    /// <summary>As people write it: "Ana Ruiz".</summary>
    public string Called { get; set; } = "";

    /// <summary>The organization for which the person acts; null for the installation's own people.</summary>
    public string? Organization { get; set; }

    /// <summary>What the person may be, each from one day through another.</summary>
    public List<Grant> Grants { get; set; } = [];
}

/// <summary>A role that a person has for some days. A member acts only within a live grant (licensing.md 2).</summary>
public sealed class Grant
{
    public long Id { get; set; }

    public string Account { get; set; } = "";

    /// <summary>Code of a process ("applicant-signer"), or of the installation ("administrator").</summary>
    public string Role { get; set; } = "";

    /// <summary>The first day.</summary>
    public DateOnly From { get; set; }

    /// <summary>The last day, which counts; null while it is open.</summary>
    public DateOnly? Through { get; set; }

    public bool IsLive(DateOnly day) => From <= day && !(Through < day);
}
