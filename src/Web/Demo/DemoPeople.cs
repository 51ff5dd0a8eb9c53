using Licet.Web.SignIn;

namespace Licet.Web.Demo;

/// <summary>Somebody to sign in as.</summary>
/// <param name="Part">What the person does there, for the greeting.</param>
internal sealed record DemoPerson(string Id, string Called, string? Organization, string Part, params string[] Roles);

/// <summary>Invented people of two invented exporters, and who keeps the installation.</summary>
internal static class DemoPeople
{
    public const string Password = "license-2019";
    public const string First = "nordwind-valves";
    public const string Second = "harbor-optics";

    public static IReadOnlyList<(string Id, string Name)> Organizations { get; } =
    [(First, "Nordwind Valves Inc."), (Second, "Harbor Optics LLC")];

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
        new("root@licet.example", "Kim Park", null, "administrator of this installation", DeskRoles.Administrator),
    ];
}
