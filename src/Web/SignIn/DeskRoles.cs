using Microsoft.AspNetCore.Authorization;

namespace Licet.Web.SignIn;

/// <summary>Roles that no process of an authority knows: those of an installation and of an exporter's own house.</summary>
public static class DeskRoles
{
    /// <summary>Keeps accounts, grants and lists; sees no organization's business.</summary>
    public const string Administrator = "administrator";

    /// <summary>Clears hits of the own organization's counterparties; a second person signs.</summary>
    public const string Analyst = "compliance-analyst";

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
