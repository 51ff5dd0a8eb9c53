using Licet.Core.Ownership;
using Licet.Core.Process;
using Licet.Core.Rules;

namespace Licet.Core.Applications;

/// <summary>What a check of the form needs beside the form.</summary>
/// <param name="On">The day of the submission: the law of that day holds.</param>
/// <param name="Rules">Control list and countries.</param>
public sealed record FormFacts(DateOnly On, RuleBook Rules)
{
    /// <summary>The determination attached; null while there is none.</summary>
    public AttachedDetermination? Determination { get; init; }

    /// <summary>
    /// Filed with another system, which asks for no determination of ours: that none is attached is then said, and keeps nothing from being filed.
    /// </summary>
    public bool FiledElsewhere { get; init; }

    /// <summary>
    /// Days after which a determination is told to be old; null: never. By default as the process of the EAR says (DESIGN).
    /// </summary>
    public int? DeterminationDays { get; init; } = ShippedProcesses.UsEar.DeterminationDays;

    /// <summary>What the administrator says of the affiliates rule on days that the sources leave open.</summary>
    public AffiliatesRuleSetting AffiliatesRule { get; init; } = AffiliatesRuleSetting.Ask;

    /// <summary>
    /// Parties found to be owned 50 percent or more by listed ones, or whose share could not be found, by name as the form
    /// writes it.
    /// </summary>
    public IReadOnlyList<string> OwnedParties { get; init; } = [];

    /// <summary>The applicant's own applications, pending or not.</summary>
    public IReadOnlyList<EarlierApplication> Earlier { get; init; } = [];

    /// <summary>Whether <see cref="Earlier"/> holds all of them: a number that it does not hold is then none of the applicant's.</summary>
    public bool EarlierIsComplete { get; init; }
}

/// <summary>How an earlier application of the same applicant ended, or that it has not.</summary>
public enum EarlierStanding
{
    Pending,
    ReturnedWithoutAction,

    /// <summary>Returned before it was registered: Block 10 does not apply (Supp. 1).</summary>
    ReturnedUnregistered,
    Denied,
    Approved,
    Withdrawn,
}

/// <summary>An application of the same applicant that was submitted before.</summary>
/// <param name="ControlNumber">Letter and six digits.</param>
/// <param name="License">Number of the license it led to; null for none.</param>
/// <param name="MayBeAmended">Whether its process takes an amendment in the stage in which it stands.</param>
public sealed record EarlierApplication(
    string ControlNumber,
    EarlierStanding Standing,
    ApplicationForm Form,
    string? License = null,
    bool MayBeAmended = true
);
