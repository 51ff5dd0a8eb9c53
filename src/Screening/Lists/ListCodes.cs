namespace Licet.Screening.Lists;

/// <summary>Codes of the lists Licet knows, as used in listing ids and in the data of the law.</summary>
public static class ListCodes
{
    public const string EntityList = "EL";
    public const string DeniedPersons = "DPL";
    public const string Unverified = "UVL";
    public const string MilitaryEndUser = "MEU";
    public const string Sdn = "SDN";
    public const string Sectoral = "SSI";
    public const string ForeignSanctionsEvaders = "FSE";
    public const string PalestinianLegislativeCouncil = "PLC";
    public const string Capta = "CAP";
    public const string MenuBased = "MBS";
    public const string ChineseMilitaryIndustrial = "CMIC";
    public const string Nonproliferation = "ISN";
    public const string ItarDebarred = "DTC";
    public const string UnitedNations = "UN";
    public const string JapanEndUser = "JPEUL";
    public const string FccCovered = "FCC";
    public const string Section1260H = "1260H";
    public const string Section1286 = "1286";
    public const string Uflpa = "UFLPA";
    public const string WithholdRelease = "WRO";
    public const string ExecutiveOrder14032 = "EO14032";
    public const string PrcUnreliable = "CNUEL";
    public const string PrcExportControl = "CNECL";
    public const string PrcAttention = "CNATT";

    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        EntityList,
        DeniedPersons,
        Unverified,
        MilitaryEndUser,
        Sdn,
        Sectoral,
        ForeignSanctionsEvaders,
        PalestinianLegislativeCouncil,
        Capta,
        MenuBased,
        ChineseMilitaryIndustrial,
        Nonproliferation,
        ItarDebarred,
        UnitedNations,
        JapanEndUser,
        FccCovered,
        Section1260H,
        Section1286,
        Uflpa,
        WithholdRelease,
        ExecutiveOrder14032,
        PrcUnreliable,
        PrcExportControl,
        PrcAttention,
    };

    /// <summary>Whether a code is that of a published list, and not one that a user or a file's name gave.</summary>
    public static bool IsPublished(string code) => All.Contains(code);
}
