namespace Licet.Core.Rules.Exceptions;

/// <summary>Where the eligibility for an exception comes from.</summary>
public enum ExceptionBasis
{
    /// <summary>The entry of the control list says so.</summary>
    List,

    /// <summary>The transaction itself.</summary>
    Transaction,

    /// <summary>Parties, programs or countries of its own.</summary>
    Special,
}

/// <summary>Whether the section was read. What was not is never offered without a person.</summary>
public enum ReadState
{
    No,
    Part,
    Yes,
}

/// <summary>A license exception of part 740 on the days on which it exists. Part 740 spells it so; CIV ended on 28 June 2020.</summary>
#pragma warning disable CA1711 // the law's own word
public sealed record LicenseException(
    string Symbol,
    string Name,
    ExceptionBasis Basis,
    ReadState Read,
    string Gist,
    RuleSource Source
) : DatedRule(Source)
#pragma warning restore CA1711
{
    internal static LicenseException Of(RuleRow row) =>
        new(
            row["symbol"],
            row["name"],
            row["basis"] switch
            {
                "LIST" => ExceptionBasis.List,
                "TRANSACTION" => ExceptionBasis.Transaction,
                _ => ExceptionBasis.Special,
            },
            row["read"] switch
            {
                "yes" => ReadState.Yes,
                "part" => ReadState.Part,
                _ => ReadState.No,
            },
            row["gist"],
            row.Source()
        );
}

/// <summary>What a test of an exception looks at: a closed set, so that a program can answer each or ask.</summary>
public enum TestKind
{
    /// <summary>A kind that this version does not know: a person decides.</summary>
    Unknown,

    /// <summary>The entry opens the exception named by the argument (<c>CommerceControlList.Eligibility</c>).</summary>
    Eligible,

    /// <summary>The destination is among the argument's <c>DestinationScope</c> words.</summary>
    DestinationIn,

    /// <summary>The destination is not among them.</summary>
    DestinationNotIn,

    /// <summary>Every requirement at this destination is for one of these reasons.</summary>
    ReasonsOnly,

    /// <summary>The item is controlled for none of these reasons.</summary>
    ReasonsNot,

    /// <summary>Net value at most: ENTRY, ENTRY_YEAR_12 (twelve times the entry's in a calendar year), or US dollars.</summary>
    ValueMax,

    /// <summary>The item lies in one of these entries or paragraphs.</summary>
    ItemIn,

    /// <summary>The item lies in none of these entries, paragraphs or sets.</summary>
    ItemNotIn,

    /// <summary>COMMODITY, SOFTWARE, TECHNOLOGY.</summary>
    ItemKind,

    /// <summary>EAR99 or CCL.</summary>
    ItemClass,

    /// <summary>The item lies in one of these categories of the control list (first digit of the ECCN), or is EAR99 where that is named.</summary>
    ItemCategory,

    /// <summary>A paper is on file.</summary>
    Certificate,

    /// <summary>A fact holds.</summary>
    Fact,

    /// <summary>A fact does not hold.</summary>
    NotFact,

    /// <summary>
    /// The fact that makes the limb what it is for: as long as an order does not state it, the exception is not claimed. Not claimed is
    /// never available, and asks nothing.
    /// </summary>
    Purpose,

    /// <summary>It leaves one of these countries.</summary>
    FromIn,

    /// <summary>Only exports from the United States.</summary>
    ExportOnly,

    /// <summary>Only reexports.</summary>
    ReexportOnly,

    /// <summary>Only transfers inside one foreign country.</summary>
    TransferOnly,

    /// <summary>
    /// Only a person who reads the section can say: the fact named is that person's finding, and without it the question is put.
    /// </summary>
    Person,
}

/// <summary>
/// One test of an exception. Within a limb all tests must pass, in order; tests without a limb belong to each. An exception with
/// limbs is open when one limb is. A test "under" a section of part 746 counts only where that section asks for the license. A
/// word "=FACT" of the argument names the fact that answers the test where the other words leave it open.
/// </summary>
public sealed record ExceptionTest(
    string Symbol,
    string Limb,
    int Order,
    TestKind Kind,
    string Argument,
    string Question,
    string Under,
    RuleSource Source
) : DatedRule(Source)
{
    /// <summary>The words of the argument, which are read for every line.</summary>
    internal string[] Words { get; } = [.. Argument.Split(' ').Where(w => !w.StartsWith('='))];

    /// <summary>The argument as the code of a fact or a paper.</summary>
    internal string Code { get; } = Determination.FactCodes.Kebab(Argument);

    /// <summary>The fact that answers the test where its words leave it open; null where none does.</summary>
    public string? Settles { get; } =
        Argument.Split(' ').FirstOrDefault(w => w.StartsWith('=')) is { } word ? word[1..] : null;

    /// <summary>The words, without the fact that settles them, as one.</summary>
    public string Scope { get; } = string.Join(' ', Argument.Split(' ').Where(w => !w.StartsWith('=')));

    internal static ExceptionTest Of(RuleRow row) =>
        new(
            row["symbol"],
            row["limb"],
            int.Parse(row["order"], System.Globalization.CultureInfo.InvariantCulture),
            KindOf(row["kind"]),
            row["argument"],
            row["question"],
            row["under"],
            row.Source()
        );

    internal static TestKind KindOf(string text) =>
        text switch
        {
            "ELIGIBLE" => TestKind.Eligible,
            "DESTINATION_IN" => TestKind.DestinationIn,
            "DESTINATION_NOT_IN" => TestKind.DestinationNotIn,
            "REASONS_ONLY" => TestKind.ReasonsOnly,
            "REASONS_NOT" => TestKind.ReasonsNot,
            "VALUE_MAX" => TestKind.ValueMax,
            "ITEM_IN" => TestKind.ItemIn,
            "ITEM_NOT_IN" => TestKind.ItemNotIn,
            "ITEM_KIND" => TestKind.ItemKind,
            "ITEM_CLASS" => TestKind.ItemClass,
            "ITEM_CATEGORY" => TestKind.ItemCategory,
            "CERTIFICATE" => TestKind.Certificate,
            "FACT" => TestKind.Fact,
            "NOT_FACT" => TestKind.NotFact,
            "PURPOSE" => TestKind.Purpose,
            "FROM_IN" => TestKind.FromIn,
            "EXPORT_ONLY" => TestKind.ExportOnly,
            "REEXPORT_ONLY" => TestKind.ReexportOnly,
            "TRANSFER_ONLY" => TestKind.TransferOnly,
            "PERSON" => TestKind.Person,
            _ => TestKind.Unknown,
        };
}

/// <summary>
/// A restriction of 740.2 as a switch: where every part that is filled in holds, only the exceptions allowed stay open. A word that
/// begins with "@" names a set that the determination knows (@600, @9X515, @ADVANCED) or asks a person (@PERSON, @NAMED).
/// </summary>
public sealed record ExceptionRestriction(
    string Id,
    IReadOnlyList<string> Items,
    IReadOnlyList<string> Reasons,
    string Where,
    string Party,
    string Fact,
    IReadOnlyList<string> Restricts,
    IReadOnlyList<string> Allows,
    bool WholeTextRead,
    string Gist,
    RuleSource Source
) : DatedRule(Source)
{
    /// <summary>Whether it speaks of the exception: by its symbol, or of all.</summary>
    public bool Touches(string symbol)
    {
        for (var i = 0; i < Restricts.Count; i++)
        {
            if (Restricts[i] == "*" || Restricts[i] == symbol)
            {
                return true;
            }
        }

        return false;
    }

    internal static ExceptionRestriction Of(RuleRow row) =>
        new(
            row["id"],
            row.Words("items"),
            row.Words("reasons"),
            row["where"],
            row["party"],
            row["fact"],
            row.Words("exceptions"),
            row.Words("allow"),
            row["read"] == "yes",
            row["gist"],
            row.Source()
        );
}
