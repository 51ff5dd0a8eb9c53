using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Licet.Core.Licenses;

/// <summary>What an act on a license brings with it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Issued), "issued")]
[JsonDerivedType(typeof(Entered), "entered")]
[JsonDerivedType(typeof(Revised), "revised")]
[JsonDerivedType(typeof(Suspended), "suspended")]
[JsonDerivedType(typeof(Reinstated), "reinstated")]
[JsonDerivedType(typeof(Revoked), "revoked")]
[JsonDerivedType(typeof(Surrendered), "surrendered")]
[JsonDerivedType(typeof(Replaced), "replaced")]
[JsonDerivedType(typeof(Transferred), "transferred")]
[JsonDerivedType(typeof(Extended), "extended")]
[JsonDerivedType(typeof(ObligationMet), "obligation-met")]
[JsonDerivedType(typeof(PaperAttached), "paper-attached")]
[JsonDerivedType(typeof(Voided), "voided")]
[JsonDerivedType(typeof(Reevaluated), "reevaluated")]
public abstract record LicenseContent
{
    /// <summary>As it is written in an event.</summary>
    [JsonIgnore]
    public string Kind => s_kinds[GetType()];

    /// <summary>Every kind.</summary>
    public static IEnumerable<string> Kinds => s_kinds.Values.Order(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> s_kinds = new Dictionary<Type, string>
    {
        [typeof(Issued)] = "issued",
        [typeof(Entered)] = "entered",
        [typeof(Revised)] = "revised",
        [typeof(Suspended)] = "suspended",
        [typeof(Reinstated)] = "reinstated",
        [typeof(Revoked)] = "revoked",
        [typeof(Surrendered)] = "surrendered",
        [typeof(Replaced)] = "replaced",
        [typeof(Transferred)] = "transferred",
        [typeof(Extended)] = "extended",
        [typeof(ObligationMet)] = "obligation-met",
        [typeof(PaperAttached)] = "paper-attached",
        [typeof(Voided)] = "voided",
        [typeof(Reevaluated)] = "reevaluated",
    }.ToFrozenDictionary();
}

/// <summary>Issued with Licet, on a decision.</summary>
/// <param name="Licensee">See <see cref="LicenseState.Licensee"/>.</param>
public sealed record Issued(LicenseTerms Terms, string? Licensee = null) : LicenseContent;

/// <summary>Issued elsewhere and entered here, with its source.</summary>
/// <param name="Licensee">
/// See <see cref="LicenseState.Licensee"/>. Where a person of the applicant's side enters it, this is that person's organization.
/// </param>
public sealed record Entered(LicenseTerms Terms, string? Licensee = null) : LicenseContent;

/// <summary>Another version, in force from the act's day on (750.8(a): "subject to revision").</summary>
public sealed record Revised(LicenseTerms Terms, string Reason) : LicenseContent;

/// <summary>Without notice (750.8(a)); from its day on nothing is drawn.</summary>
public sealed record Suspended(string Reason) : LicenseContent;

public sealed record Reinstated(string Reason) : LicenseContent;

/// <param name="Lines">Of a revocation in part; null for the whole license.</param>
public sealed record Revoked(
    string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Lines = null
) : LicenseContent;

public sealed record Surrendered(string Reason) : LicenseContent;

/// <param name="By">Number of the license in its place.</param>
public sealed record Replaced(string By, string Reason) : LicenseContent;

/// <summary>To another licensee (750.10): once, and only with approval in writing.</summary>
/// <param name="To">The new licensee, in the role of the applicant.</param>
/// <param name="Approval">The letter that approved it.</param>
/// <param name="UnderJurisdiction">The transferee is subject to the jurisdiction of the United States.</param>
/// <param name="PrincipalParty">And a principal party in interest.</param>
/// <param name="AssumesAll">And assumes all powers and responsibilities under the license.</param>
/// <param name="Licensee">See <see cref="LicenseState.Licensee"/>: from then on.</param>
public sealed record Transferred(
    LicenseParty To,
    string Approval,
    bool UnderJurisdiction,
    bool PrincipalParty,
    bool AssumesAll,
    string? Licensee = null
) : LicenseContent;

/// <summary>Its last day is another one (750.7(g)(1), (2)).</summary>
/// <param name="LastDay">The new one.</param>
/// <param name="Asked">The day of the letter, while the license was still valid.</param>
/// <param name="Response">The answer in writing.</param>
public sealed record Extended(DateOnly LastDay, DateOnly Asked, string Response) : LicenseContent;

/// <param name="Evidence">What shows it.</param>
public sealed record ObligationMet(string Condition, string Obligation, string Evidence) : LicenseContent;

/// <summary>
/// A paper of the license, sealed beside the log with this act: the license as its authority sent it, a letter, a delivery verification.
/// Nothing of the license changes by it.
/// </summary>
/// <param name="Name">Of the file.</param>
/// <param name="What">In words.</param>
public sealed record PaperAttached(string Name, string What) : LicenseContent;

/// <summary>Got by a false or misleading representation: void as of the date of issuance, whenever it is found (750.7(a)(2)).</summary>
public sealed record Voided(string Finding) : LicenseContent;

/// <summary>Looked at anew by the rule at work, because its licensee is called otherwise or is no more: nothing of the license changes by it.</summary>
/// <param name="Cause">"org/acme#2": the event that brought it.</param>
/// <param name="Finding">What follows, as a sentence.</param>
/// <param name="Citation">The section behind it.</param>
public sealed record Reevaluated(string Cause, string Finding, string Citation) : LicenseContent;
