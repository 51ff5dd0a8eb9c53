using System.Text.RegularExpressions;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// One person, one id, written in one way: what keeps persons apart compares ids, so that "Olga", "olga " and an id with a letter of
/// another alphabet must not stand for olga. Who maps accounts to ids does it before. The id "system" is the rule at work: it
/// wears no role of persons, and no person wears its role.
/// </summary>
internal static partial class PersonIds
{
    /// <summary>What is wrong with who acts, as a sentence; null where nothing is.</summary>
    public static string? Fault(ProcessDefinition process, Person by)
    {
        if (Fault(by.Id) is { } fault)
        {
            return fault;
        }

        bool rule = by.Id == Person.System.Id;
        string? role = by.Roles.Order(StringComparer.Ordinal).FirstOrDefault(r => IsRule(process, r) != rule);
        return role is null ? null
            : rule ? $"'{by.Id}' is the rule at work and no person: it does not act as '{role}'."
            : $"The role '{role}' is that of the rule at work: no person acts in it.";
    }

    /// <summary>What is wrong with an id, as a sentence; null where it is written as ids are.</summary>
    public static string? Fault(string id) =>
        Canonical().IsMatch(id)
            ? null
            : $"'{id}' is no id of a person: expected 1 to 120 lower-case letters, digits, '.', '_', '-' and '@', a letter or digit first.";

    private static bool IsRule(ProcessDefinition process, string role) =>
        Person.System.Roles.Contains(role) || process.Roles.Any(r => r.Id == role && r.Side == Side.System);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._@-]{0,119}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Canonical();
}
