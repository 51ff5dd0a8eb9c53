using Licet.Core.Counterparties;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Statistics.Releases;
using Licet.Data.Desk;
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

    /// <summary>Reports what crosses the border; of no process, the same in all.</summary>
    public const string Customs = LedgerPersons.Customs;

    /// <summary>Releases figures of the authority to the public, and takes them back (DESIGN).</summary>
    public const string Statistician = ReleaseState.Officer;

    /// <summary>Reads all and writes nothing (licensing roles, DESIGN).</summary>
    public const string Auditor = "auditor";
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

/// <summary>A page for people of organizations of one kind, in any role of theirs that lives today.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ForKindAttribute(OrganizationKind kind) : AuthorizeAttribute(NameOf(kind))
{
    /// <summary>Of the policy.</summary>
    public static string NameOf(OrganizationKind kind) => "of-" + kind;
}

/// <summary>A page for people of the authority, in any role of theirs.</summary>
public sealed class ForAuthorityAttribute() : ForKindAttribute(OrganizationKind.Authority);

/// <summary>A page for those of the authority who release figures to the public.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForStatisticiansAttribute : AuthorizeAttribute
{
    public ForStatisticiansAttribute() => Roles = DeskRoles.Statistician;
}

/// <summary>A page for people of agencies, in any role of theirs.</summary>
public sealed class ForAgenciesAttribute() : ForKindAttribute(OrganizationKind.Agency);

/// <summary>A page for people of customs.</summary>
public sealed class ForCustomsAttribute() : ForKindAttribute(OrganizationKind.Customs);

/// <summary>A page for auditors.</summary>
public sealed class ForAuditorsAttribute() : ForKindAttribute(OrganizationKind.Oversight);

/// <summary>A page of cases for those who decide them, and for auditors, who read and write nothing.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForReadersOfCasesAttribute() : AuthorizeAttribute(Name)
{
    /// <summary>Of the policy.</summary>
    public const string Name = "readers-of-cases";

    public static IReadOnlyList<string> Kinds { get; } =
    [nameof(OrganizationKind.Authority), nameof(OrganizationKind.Oversight)];
}

/// <summary>A page of changes of lists: for those who decide them, of the authority and of agencies, and for auditors.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForReadersOfChangesAttribute() : AuthorizeAttribute(Name)
{
    /// <summary>Of the policy.</summary>
    public const string Name = "readers-of-changes";

    public static IReadOnlyList<OrganizationKind> Kinds { get; } =
    [OrganizationKind.Authority, OrganizationKind.Agency, OrganizationKind.Oversight];
}

/// <summary>A page on which changes of lists are acted on: what a person may do the process says.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForDecidersOfChangesAttribute() : AuthorizeAttribute(Name)
{
    /// <summary>Of the policy.</summary>
    public const string Name = "deciders-of-changes";

    public static IReadOnlyList<OrganizationKind> Kinds { get; } =
    [OrganizationKind.Authority, OrganizationKind.Agency];
}
