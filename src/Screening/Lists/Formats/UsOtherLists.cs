namespace Licet.Screening.Lists.Formats;

/// <summary>A list of the gathered US files: its code and what its parties are where the name does not decide it.</summary>
internal sealed record UsOtherList(string Code, PartyKind? Kind)
{
    private static readonly (string Mark, UsOtherList List)[] ByFileName =
    [
        ("fcc", new(ListCodes.FccCovered, PartyKind.Company)),
        ("1260h", new(ListCodes.Section1260H, PartyKind.Company)),
        ("1286", new(ListCodes.Section1286, PartyKind.Company)),
        ("uflpa", new(ListCodes.Uflpa, PartyKind.Company)),
        ("cmic", new(ListCodes.ChineseMilitaryIndustrial, PartyKind.Company)),
        ("14032", new(ListCodes.ExecutiveOrder14032, PartyKind.Company)),
        ("wro", new(ListCodes.WithholdRelease, PartyKind.Company)),
        ("debarred", new(ListCodes.ItarDebarred, null)),
        ("nonproliferation", new(ListCodes.Nonproliferation, null)),
    ];

    /// <summary>The list a file's name tells; null for a name that tells none.</summary>
    public static UsOtherList? Of(string fileName)
    {
        var name = fileName.ToLowerInvariant();
        return Array.Find(ByFileName, b => name.Contains(b.Mark, StringComparison.Ordinal)).List;
    }
}
