using Licet.Core.Determination;
using Licet.Core.Parties;

namespace Licet.Web.Features.Check;

/// <summary>The form's choices, and how an outcome looks.</summary>
internal static class Words
{
    /// <summary>What an order may leave unsaid, by its word in an order file.</summary>
    public static IReadOnlyDictionary<string, string> Assumptions { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["direct-route"] = "No country is touched on the way",
            ["no-end-use-of-concern"] = "No end use of part 744 is known, and BIS gave no notice",
            ["no-restricted-owner"] = "No party is owned by a restricted one, or a branch of one",
            ["no-red-flag"] = "No red flag was seen",
            ["no-violation-known"] = "No violation has taken or will take place with the items",
            ["all-parties-named"] = "The parties named are all there are",
            ["origin-united-states"] = "The item is made in the United States or leaves from there",
        };

    /// <summary>One party plays every part of 748.5(c) to (f), or one of them.</summary>
    public const string EveryPart = "every";

    public static IReadOnlyList<KeyValuePair<string, string>> Parts { get; } =
    [
        new(EveryPart, "Purchaser, consignee and end user in one"),
        .. PartyRoles.Tokens.Select(t => new KeyValuePair<string, string>(t, Capital(t.Replace('-', ' ')))),
    ];

    public static IReadOnlyList<KeyValuePair<string, string>> Kinds { get; } =
    [new("company", "Company"), new("person", "Person"), new("vessel", "Vessel"), new("aircraft", "Aircraft")];

    public static IReadOnlyList<KeyValuePair<string, string>> Movements { get; } =
    [
        new("export", "Export from the United States"),
        new("reexport", "Reexport from another country"),
        new("transfer", "Transfer inside a country"),
        new("release", "Release of technology to a foreign person"),
    ];

    public static IEnumerable<string> RolesOf(string part) =>
        part is EveryPart or "" ? ["purchaser", "intermediate-consignee", "ultimate-consignee", "end-user"] : [part];

    /// <summary>"good", "wait" or "stop": beside the words, never instead of them.</summary>
    public static string Mood(Outcome outcome) =>
        outcome switch
        {
            Outcome.NoLicenseRequired or Outcome.Permitted => "good",
            Outcome.NotScreened or Outcome.PersonDecides => "wait",
            _ => "stop",
        };

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
