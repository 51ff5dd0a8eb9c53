namespace Licet.Core.Applications;

/// <summary>The phrases that Supp. 2 to part 748 and 740.8 ask for in Block 9, with their paragraphs. Block 9 holds nothing else.</summary>
public static class SpecialPurposes
{
    public const string Interception = "Communications Intercepting Device(s)";
    public const string Intransit = "Intransit Shipment";
    public const string Nuclear = "NUCLEAR CONTROLS";
    public const string Parts = "Parts and Components";
    public const string Technology = "Technology";
    public const string Transfer = "in-country transfer";
    public const string Affiliates = "Affiliates rule";

    /// <summary>A notification under License Exception NAC.</summary>
    public const string Nac = "NAC";

    /// <summary>In the order of the supplement, then that of the exception.</summary>
    public static IReadOnlyList<(string Phrase, string Citation)> All { get; } =
    [
        (Interception, "Supp. 2(b) to part 748"),
        (Intransit, "Supp. 2(e) to part 748"),
        (Nuclear, "Supp. 2(g) to part 748"),
        (Parts, "Supp. 2(i) to part 748"),
        (Technology, "Supp. 2(o) to part 748"),
        (Transfer, "Supp. 2(v) to part 748"),
        (Affiliates, "Supp. 2(cc) to part 748"),
        (Nac, "Supp. 1 to part 748; 740.8"),
    ];

    public static string CitationOf(string phrase) => All.Single(p => p.Phrase == phrase).Citation;
}
