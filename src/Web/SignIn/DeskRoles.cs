using Licet.Core.Counterparties;
using Microsoft.AspNetCore.Authorization;

namespace Licet.Web.SignIn;

/// <summary>Roles of an installation and of an exporter's own house, and for whom each is.</summary>
public static class DeskRoles
{
    /// <summary>Keeps accounts, grants and lists; sees no organization's business.</summary>
    public const string Administrator = "administrator";

    /// <summary>Clears hits of the own organization's counterparties; a second person signs.</summary>
    public const string Analyst = CounterpartyActs.Analyst;

    public const string Preparer = "applicant-preparer";

    public const string Signer = "applicant-signer";

    /// <summary>What can be granted here, in words.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Granted { get; } =
    [
        new(Preparer, "Preparer of an exporter"),
        new(Signer, "Signer of an exporter"),
        new(Analyst, "Compliance analyst of an exporter"),
        new(Administrator, "Administrator of this installation"),
    ];

    /// <summary>
    /// Whether a person of an organization (null: of none) may have the role: who keeps the installation acts for no organization, and
    /// everybody else for one. A grant that does not fit gives nothing, whoever wrote it.
    /// </summary>
    public static bool Fits(string role, string? organization) => role == Administrator == organization is null;

    public static string Words(string role) =>
        Granted.FirstOrDefault(r => r.Key == role) is { Value: { } words } ? words : role;
}

/// <summary>A page for people of an exporter, in any role of theirs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForExportersAttribute : AuthorizeAttribute
{
    public ForExportersAttribute() => Roles = $"{DeskRoles.Preparer},{DeskRoles.Signer},{DeskRoles.Analyst}";
}

/// <summary>A page for those who keep the installation.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForAdministratorsAttribute : AuthorizeAttribute
{
    public ForAdministratorsAttribute() => Roles = DeskRoles.Administrator;
}
