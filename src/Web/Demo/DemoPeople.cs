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

    public static IReadOnlyList<(string Id, string Name, OrganizationKind Kind)> Organizations { get; } =
    [
        (First, "Nordwind Valves Inc.", OrganizationKind.Exporter),
        (Second, "Harbor Optics LLC", OrganizationKind.Exporter),
        (Authority, "Bureau of Export Licensing", OrganizationKind.Authority),
    ];

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
        new("root@licet.example", "Kim Park", null, "administrator of this installation", DeskRoles.Administrator),
    ];
}
