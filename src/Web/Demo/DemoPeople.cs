using System.Globalization;
using Licet.Data.Desk;
using Licet.Web.SignIn;

namespace Licet.Web.Demo;

/// <summary>Somebody to sign in as.</summary>
/// <param name="Part">What the person does there, for the greeting; empty for those who are not named in it.</param>
internal sealed record DemoPerson(string Id, string Called, string? Organization, string Part, params string[] Roles);

/// <summary>Invented people of two invented exporters and an invented authority, and who keeps the installation.</summary>
internal static class DemoPeople
{
    public const string Password = "license-2019";
    public const string First = "nordwind-valves";
    public const string Second = "harbor-optics";

    public const string Authority = "bureau-of-export-licensing";

    private const string Border = "border-service";
    private const string Inspector = "inspector-of-licensing";

    public static IReadOnlyList<OrganizationRow> Organizations =>
        [
            Of(First, "Nordwind Valves Inc.", OrganizationKind.Exporter),
            Of(Second, "Harbor Optics LLC", OrganizationKind.Exporter),
            Of(Authority, "Bureau of Export Licensing", OrganizationKind.Authority),
            Of("agency-commerce", "Member for Commerce", OrganizationKind.Agency, "commerce"),
            Of("agency-defense", "Licensing Directorate, Defense", OrganizationKind.Agency, "defense"),
            Of("agency-energy", "Export Controls, Energy", OrganizationKind.Agency, "energy"),
            Of("agency-state", "Nonproliferation, State", OrganizationKind.Agency, "state"),
            Of(Border, "Border Service", OrganizationKind.Customs),
            Of(Inspector, "Inspector of Licensing", OrganizationKind.Oversight),
        ];

    private static OrganizationRow Of(string id, string name, OrganizationKind kind, string? agency = null) =>
        new()
        {
            Id = id,
            Name = name,
            Kind = kind,
            Agency = agency,
        };

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new(
            "ana@nordwind.example",
            "Ana Ruiz",
            First,
            "compliance analyst at Nordwind Valves",
            DeskRoles.Analyst,
            DeskRoles.Preparer
        ),
        new("ben@nordwind.example", "Ben Ito", First, "second analyst at Nordwind Valves", DeskRoles.Analyst),
        new("sofia@nordwind.example", "Sofia Lang", First, "signer at Nordwind Valves", DeskRoles.Signer),
        new(
            "omar@harbor.example",
            "Omar Haddad",
            Second,
            "signer at Harbor Optics",
            DeskRoles.Signer,
            DeskRoles.Preparer,
            DeskRoles.Analyst
        ),
        // Those of the authority are the persons who act in the demo's cases (ReplayPeople).
        new("intake-1", "Ida Brandt", Authority, "intake officer of the authority", "intake-officer"),
        new("officer-1", "Lena Osei", Authority, "licensing officer of the authority", "licensing-officer"),
        new("officer-2", "Tom Vidal", Authority, "second licensing officer", "licensing-officer"),
        new("countersigner-1", "Carla Moser", Authority, "countersigner of the authority", "countersigner"),
        .. new[] { "Ines Falk", "Jon Abara", "Mira Sole", "Paul Nyberg", "Rita Gomes", "Sam Okoro" }.Select(
            (called, i) =>
                new DemoPerson(
                    string.Create(CultureInfo.InvariantCulture, $"officer-{i + 3}"),
                    called,
                    Authority,
                    "",
                    "licensing-officer"
                )
        ),
        new("analyst-1", "Ada Winter", Authority, "", "screening-analyst"),
        new("analyst-2", "Leo Brandl", Authority, "", "screening-analyst"),
        new("countersigner-2", "Nora Lind", Authority, "second countersigner", "countersigner"),
        new("chair-of-the-oc", "Hugo Stein", Authority, "chair of the Operating Committee", "dispute-chair"),
        new("chair-of-the-acep", "Ivo Marsh", Authority, "", "dispute-chair"),
        new("appeals-1", "Vera Tanaka", Authority, "", "appeals-officer"),
        new("chair-of-the-erc", "Rosa Quint", Authority, "chair of the End-User Review Committee", "erc-chair"),
        new("statistics-1", "Timo Reyes", Authority, "statistics officer of the authority", DeskRoles.Statistician),
        new("list-editor-1", "Emil Dorn", Authority, "list editor", "list-editor"),
        new("list-publisher-1", "Frida Sand", Authority, "list publisher", "list-publisher"),
        .. new[] { ("defense", "Max Orlov"), ("energy", "Lia Chen"), ("state", "Yara Nadim") }.Select(
            a => new DemoPerson(
                "reviewer-of-" + a.Item1,
                a.Item2,
                "agency-" + a.Item1,
                a.Item1 == "defense" ? "reviewer of the Department of Defense" : "",
                "agency-reviewer"
            )
        ),
        .. new[] { ("defense", "Grete Holm"), ("energy", "Ada Finch"), ("state", "Noor Haas") }.Select(
            a => new DemoPerson(
                "principal-of-" + a.Item1,
                a.Item2,
                "agency-" + a.Item1,
                "",
                "agency-principal",
                "member-principal"
            )
        ),
        .. new[]
        {
            ("commerce", "Carl Weiss"),
            ("defense", "Dina Kovac"),
            ("energy", "Eli Sander"),
            ("state", "Stina Berg"),
        }.Select(a => new DemoPerson("member-of-" + a.Item1, a.Item2, "agency-" + a.Item1, "", "member")),
        new("customs-1", "Kofi Lund", Border, "customs officer", DeskRoles.Customs),
        new("auditor-1", "Olga Prinz", Inspector, "auditor", DeskRoles.Auditor),
        new("root@licet.example", "Kim Park", null, "administrator of this installation", DeskRoles.Administrator),
    ];
}
