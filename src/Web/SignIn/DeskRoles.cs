using Licet.Core.Counterparties;
using Microsoft.AspNetCore.Authorization;

namespace Licet.Web.SignIn;

/// <summary>Roles of an installation and of an exporter's own house. Those of the authority and of agencies are its processes' (<see cref="RolesHere"/>).</summary>
public static class DeskRoles
{
    /// <summary>Keeps accounts, grants and lists; sees no organization's business.</summary>
    public const string Administrator = "administrator";

    /// <summary>Clears hits of the own organization's counterparties; a second person signs.</summary>
    public const string Analyst = CounterpartyActs.Analyst;

    public const string Preparer = "applicant-preparer";

    public const string Signer = "applicant-signer";
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

/// <summary>A page for people of the authority, in any role of theirs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForAuthorityAttribute() : AuthorizeAttribute(Name)
{
    /// <summary>Of the policy: a person whose organization is the authority, in a role that lives today.</summary>
    public const string Name = "authority";
}
