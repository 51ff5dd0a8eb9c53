using Licet.Core.Process;
using Licet.Data.Desk;
using Licet.Data.History;

namespace Licet.Web.SignIn;

/// <summary>A role that can be granted here.</summary>
/// <param name="Id">Code of a process, of an exporter's own house, or of the installation.</param>
/// <param name="Title">"Licensing officer (authority)".</param>
/// <param name="For">The kind of organization whose people may have it; null: those who act for none.</param>
public sealed record RoleHere(string Id, string Title, OrganizationKind? For);

/// <summary>
/// What people may be here, and for whom each role is: those of the house, and those of the processes by their side. A grant that does not
/// fit gives nothing, whoever wrote it.
/// </summary>
public sealed class RolesHere(EventLog log)
{
    /// <summary>Roles of the house and of the installation, in the order of a form; of those of an exporter a process has some too.</summary>
    public static IReadOnlyList<RoleHere> OfTheHouse { get; } =
    [
        new(DeskRoles.Preparer, "Preparer of an exporter", OrganizationKind.Exporter),
        new(DeskRoles.Signer, "Signer of an exporter", OrganizationKind.Exporter),
        new(DeskRoles.Analyst, "Compliance analyst of an exporter", OrganizationKind.Exporter),
        new(DeskRoles.Statistician, "Statistics officer (authority)", OrganizationKind.Authority),
        new(DeskRoles.Customs, "Customs officer", OrganizationKind.Customs),
        new(DeskRoles.Auditor, "Auditor", OrganizationKind.Oversight),
        new(DeskRoles.Administrator, "Administrator of this installation", null),
    ];

    /// <summary>Kinds of organizations that have a desk here.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Kinds { get; } =
    [
        new(nameof(OrganizationKind.Exporter), "Exporter"),
        new(nameof(OrganizationKind.Authority), "Authority"),
        new(nameof(OrganizationKind.Agency), "Agency"),
        new(nameof(OrganizationKind.Customs), "Customs"),
        new(nameof(OrganizationKind.Oversight), "Oversight"),
    ];

    /// <summary>Agencies that the processes here know, by id; of one that several know, the first one's title.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Agencies { get; } =
    [
        .. log
            .Processes.All.OrderByDescending(p => p.Id == ShippedProcesses.UsEar.Id)
            .SelectMany(p => p.Agencies)
            .DistinctBy(a => a.Id)
            .Select(a => new KeyValuePair<string, string>(a.Id, a.Short ?? a.Title)),
    ];

    /// <summary>Each once: of a role that several processes have, the first one's title.</summary>
    public IReadOnlyList<RoleHere> All { get; } =
    [
        .. OfTheHouse
            .Concat(
                log.Processes.All.OrderByDescending(p => p.Id == ShippedProcesses.UsEar.Id)
                    .SelectMany(p => p.Roles)
                    .Where(r => r.Side != Side.System)
                    .Select(r => new RoleHere(r.Id, $"{r.Title} ({Words(r.Side)})", KindOf(r.Side)))
            )
            .DistinctBy(r => r.Id),
    ];

    /// <summary>Whether a person of an organization of a kind (null: of none) may have the role.</summary>
    public bool Fits(string role, OrganizationKind? kind) => All.Any(r => r.Id == role && r.For == kind);

    public string Words(string role) => All.FirstOrDefault(r => r.Id == role)?.Title ?? role;

    /// <summary>Roles of the house and of the installation are known to no process; customs is the same in each.</summary>
    public static bool IsOfProcess(string role) =>
        role is not (DeskRoles.Administrator or DeskRoles.Analyst or DeskRoles.Auditor or DeskRoles.Statistician);

    private static OrganizationKind KindOf(Side side) =>
        side switch
        {
            Side.Applicant => OrganizationKind.Exporter,
            Side.Authority => OrganizationKind.Authority,
            _ => OrganizationKind.Agency,
        };

    private static string Words(Side side) =>
        side switch
        {
            Side.Applicant => "exporter",
            Side.Authority => "authority",
            _ => "agency",
        };
}
