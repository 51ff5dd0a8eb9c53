namespace Licet.Screening.Lists.Formats;

/// <summary>The kinds of numbers that OFAC writes into remarks, in its own words.</summary>
internal static class OfacIdentifiers
{
    /// <summary>What stands before a ship's IMO number.</summary>
    public const string VesselNumber = "Vessel Registration Identification IMO";

    private static readonly ILookup<char, string> ByFirstLetter = """
        Afghan Money Service Provider License Number
        Aircraft Construction Number (also called L/N or S/N or F/N)
        Aircraft Manufacturer's Serial Number (MSN)
        Aircraft Mode S Transponder Code
        Aircraft Serial Identification
        Aircraft Tail Number
        BIK (RU)
        Birth Certificate Number
        Bosnian Personal ID No.
        Branch Unit Number
        British National Overseas Passport
        Business Number
        Business Registration Document #
        Business Registration Number
        C.I.F.
        C.R. No.
        C.U.I.
        C.U.I.P.
        C.U.I.T.
        C.U.R.P.
        CNP (Personal Numerical Code)
        Cartilla de Servicio Militar Nacional
        Cedula No.
        Central Registration System Number
        Certificate of Incorporation Number
        Chamber of Commerce Number
        Chinese Commercial Code
        Citizen's Card Number
        Commercial Registry Number
        Company Number
        Credencial electoral
        D-U-N-S Number
        D.N.I.
        Digital Currency Address - BCH
        Digital Currency Address - BSV
        Digital Currency Address - BTG
        Digital Currency Address - DASH
        Digital Currency Address - ETC
        Digital Currency Address - ETH
        Digital Currency Address - LTC
        Digital Currency Address - USDT
        Digital Currency Address - XBT
        Digital Currency Address - XMR
        Digital Currency Address - XRP
        Digital Currency Address - XVG
        Digital Currency Address - ZEC
        Diplomatic Passport
        Driver's License No.
        Dubai Chamber of Commerce Membership No.
        Electoral Registry No.
        Email Address
        Enterprise Number
        Equity Ticker
        Fax
        File Number
        Fiscal Code
        Folio Mercantil No.
        Government Gazette Number
        I.F.E.
        ISIN
        Identification Number
        Immigration No.
        Istanbul Chamber of Comm. No.
        Italian Fiscal Code
        Kenyan ID No.
        LE Number
        Legal Entity Number
        MICEX Code
        MMSI
        MSB Registration Number
        Matricula Mercantil No
        Moroccan Personal ID No.
        N.I.E.
        NIT #
        National Foreign ID Number
        National ID No.
        Numero Unico de Identificacao Tributaria (NUIT)
        Numero de Identidad
        Other Vessel Call Sign
        Paraguayan tax identification number
        Passport
        Personal ID Card
        Phone Number
        Pilot License Number
        Previous Aircraft Tail Number
        Public Registration Number
        Public Security and Immigration No.
        R.F.C.
        RFC
        RIF #
        RSIN
        RTN
        RUC #
        Refugee ID Card
        Registered Charity No.
        Registration ID
        Registration Number
        Residency Number
        Romanian C.R.
        Romanian Permanent Resident
        Romanian Tax Registration
        SRE Permit No.
        SSN
        SWIFT/BIC
        Seafarer's Identification Document
        Serial No.
        Stateless Person ID Card
        Stateless Person Passport
        Tax ID No.
        Tazkira National ID Card
        Telephone
        Tourism License No.
        Trade License No.
        Travel Document Number
        Turkish Identification Number
        UAE Identification
        UK Company Number
        UN/LOCODE
        US FEIN
        Unified Social Credit Code (USCC)
        United Social Credit Code Certificate (USCCC)
        V.A.T. Number
        Vessel Registration Identification IMO
        VisaNumberID
        Website
        """.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).OrderByDescending(t =>
        t.Length
    ).ToLookup(t => t[0]);

    /// <summary>The longest kind that the text begins with, a blank after it; null for none.</summary>
    public static string? TypeOf(string text) =>
        text.Length == 0
            ? null
            : ByFirstLetter[text[0]]
                .FirstOrDefault(t =>
                    text.Length > t.Length + 1 && text[t.Length] == ' ' && text.StartsWith(t, StringComparison.Ordinal)
                );
}
