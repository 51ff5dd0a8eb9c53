using System.Text.Json.Serialization;

namespace Licet.Core.Organizations;

/// <summary>What happened to an organization whose id stands in licenses, orders and cases.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Registered), "registered")]
[JsonDerivedType(typeof(Renamed), "renamed")]
[JsonDerivedType(typeof(Merged), "merged")]
public abstract record OrganizationContent;

/// <param name="Name">The legal name from the day on.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record Registered(string Name, string Country) : OrganizationContent;

/// <summary>The same legal person under another name: whatever it holds stays its own (750.7(c)(2)).</summary>
/// <param name="Evidence">What shows it: an extract of the register, with its day.</param>
public sealed record Renamed(string Name, string Evidence) : OrganizationContent;

/// <summary>It is no more, and another has taken its place. No license goes over by that (750.10(a)).</summary>
/// <param name="Into">Id of the organization that has.</param>
/// <param name="Evidence">What shows it.</param>
public sealed record Merged(string Into, string Evidence) : OrganizationContent;

/// <summary>What the organization's history records.</summary>
public sealed record OrganizationEvent(string Person, DateOnly On, OrganizationContent Content);
