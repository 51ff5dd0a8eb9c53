using System.Collections.Frozen;

namespace Licet.Screening.NamesWithin;

/// <summary>Words that papers write into a name's field and that are no part of the name (data/names/field-words.csv).</summary>
internal sealed class FieldWords
{
    private const string Resource = "names/field-words.csv";

    private static readonly Lazy<FieldWords> s_shared = new(() => new FieldWords(Read()));

    private FieldWords(ILookup<string, string> words)
    {
        string[] Of(string what) =>
            words.Contains(what) ? [.. words[what]] : throw new InvalidOperationException($"{Resource}: no '{what}'");
        Beside = Of("beside");
        BesideNumber = Of("beside number");
        GivenNames = Of("given");
        OwnPart = Of("part");
        Titles = Of("title");
        Attention = Of("attention");
        Firms = Of("firm");
        Streets = Of("street");
        Prepositions = Of("preposition");
        Leads = Of("lead");
        References = Of("reference");
        Notes = Of("note");
        Behind = Of("behind");
        Offices = Of("office");
        Births = Of("birth");
        Months = Of("month");
        OwnersFirms = Of("owners firm");
        NoNames = Of("no name").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public static FieldWords Shared => s_shared.Value;

    /// <summary>Divide a name from what stands beside it, wherever they stand.</summary>
    public string[] Beside { get; }

    /// <summary>The same with a number behind them ("Tel. 4711"); without one they are words of names ("Tel-Aviv").</summary>
    public string[] BesideNumber { get; }

    /// <summary>In front of a part of a person's name: the parts are one name ("Surname: Seif, First name: Mahmoud").</summary>
    public string[] GivenNames { get; }

    /// <summary>Say what a part of its own is (a role, a department): each of them is a word of names as well.</summary>
    public string[] OwnPart { get; }

    /// <summary>In front of a person's name.</summary>
    public string[] Titles { get; }

    /// <summary>In front of a colon: for whose attention it is.</summary>
    public string[] Attention { get; }

    /// <summary>What Indian and British papers put in front of a firm's name.</summary>
    public string[] Firms { get; }

    /// <summary>Of streets, buildings and towns.</summary>
    public string[] Streets { get; }

    /// <summary>Lead on to a place that belongs to the name ("Bank of").</summary>
    public string[] Prepositions { get; }

    /// <summary>In front of a name, with or without a colon: what the party is in the paper ("Consignee", "Fa.", "Estate of").</summary>
    public string[] Leads { get; }

    /// <summary>In front of a number of the paper or of the party ("Invoice 4711").</summary>
    public string[] References { get; }

    /// <summary>In a bracket behind a name: a remark on its entry ("(old)").</summary>
    public string[] Notes { get; }

    /// <summary>Behind a name without a bracket ("and family", "INACTIVE").</summary>
    public string[] Behind { get; }

    /// <summary>A branch or an office, which is the party itself.</summary>
    public string[] Offices { get; }

    /// <summary>Beside a day or a year: that it is that of birth.</summary>
    public string[] Births { get; }

    public string[] Months { get; }

    /// <summary>Behind a person's name: that it is the person's firm ("Trading", "&amp; Sons", "Family Trust"), and legal forms.</summary>
    public string[] OwnersFirms { get; }

    /// <summary>Stand where no name is known ("unknown", "TBD"): who is meant is not screened.</summary>
    public FrozenSet<string> NoNames { get; }

    private static ILookup<string, string> Read()
    {
        using Stream stream =
            typeof(FieldWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded in this build.");
        using StreamReader reader = new(stream);
        string[] lines = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Skip(1).Select(l => l.Split(',')).ToLookup(l => l[0], l => l[1], StringComparer.Ordinal);
    }
}
