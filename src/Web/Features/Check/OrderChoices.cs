using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Parties;
using Licet.Web.Look;

namespace Licet.Web.Features.Check;

/// <summary>The order form's choices, and how an outcome looks.</summary>
public static class OrderChoices
{
    /// <summary>One party plays every part of 748.5(c) to (f).</summary>
    public const string EveryPart = "every";

    public static IReadOnlyList<KeyValuePair<string, string>> Parts { get; } =
    [
        new(EveryPart, "Purchaser, consignee and end user in one"),
        .. Enum.GetValues<PartyRole>()
            .Select(r => new KeyValuePair<string, string>(
                PartyRoles.Token(r),
                TypedForm.Sentence(PartyRoles.Words(r))
            )),
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

    /// <summary>The parts of a party by the choice made; none made: every one.</summary>
    public static IEnumerable<string> RolesOf(string part) =>
        part is EveryPart or "" ? PartyRoles.OfTransaction.Select(PartyRoles.Token) : [part];

    /// <summary>The outcome of a check in words, as it was kept.</summary>
    public static string Kept(string outcome) =>
        Enum.GetValues<Outcome>().Where(o => Outcomes.Token(o) == outcome).Select(OutcomeWords.Of).FirstOrDefault()
            is { } words
            ? TypedForm.Sentence(words)
            : outcome;

    /// <summary>"good", "wait" or "stop": beside the words, never instead of them.</summary>
    public static string Mood(Outcome outcome) =>
        outcome switch
        {
            Outcome.NoLicenseRequired or Outcome.Permitted => "good",
            Outcome.NotScreened or Outcome.PersonDecides => "wait",
            _ => "stop",
        };
}
