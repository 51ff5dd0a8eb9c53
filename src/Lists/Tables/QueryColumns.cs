using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Lists.Tables;

/// <summary>Which column of a CSV holds what. Only the names must be there; a column that is not known is not used, and that is said.</summary>
internal sealed class QueryColumns
{
    private static readonly string[] Known = ["name", "country", "kind", "address", "identifier", "date", "id"];
    private static readonly char[] Dividers = ['|', ';', '\n'];
    private readonly int[] _at;
    private readonly int[] _further;
    private readonly int[] _halves;
    private readonly int[] _continued;
    private readonly QueryDefaults _defaults;

    private QueryColumns(int[] at, IReadOnlyList<string> header, QueryDefaults defaults)
    {
        _at = at;
        _defaults = defaults;
        Count = header.Count;
        _further =
        [
            .. Enumerable
                .Range(0, Count)
                .Where(i =>
                    !at.Contains(i) && (HeaderWords.IsFurtherName(header[i]) || HeaderWords.IsNameOfParty(header[i]))
                ),
        ];
        _halves = [.. Enumerable.Range(0, Count).Where(i => !at.Contains(i) && HeaderWords.IsHalfName(header[i]))];
        _continued = [.. _further.Where(i => HeaderWords.IsNumberedName(header[i]))];
        Joined = [.. _halves.Concat(_continued).Order().Select(i => header[i])];
        Further = [.. _further.Select(i => header[i])];
        Unused = [.. header.Where((_, i) => !at.Contains(i) && !_further.Contains(i) && !_halves.Contains(i))];
        NameColumn = header[at[0]];
    }

    /// <summary>Fields a row must have.</summary>
    public int Count { get; }
    public IReadOnlyList<string> Unused { get; }

    /// <summary>Columns that hold further names of the row's party.</summary>
    public IReadOnlyList<string> Further { get; }

    /// <summary>Columns that may hold the rest of the name: the name with each of them is asked too.</summary>
    public IReadOnlyList<string> Joined { get; }

    /// <summary>What the header calls the names.</summary>
    public string NameColumn { get; }

    /// <exception cref="UnusableTableException">A column that is there twice: nobody can know which is meant.</exception>
    public static QueryColumns From(string file, HeaderLine line, IReadOnlyList<string> header, QueryDefaults defaults)
    {
        var names = header.Select(h => h.Trim().ToLowerInvariant()).ToList();
        if (Known.FirstOrDefault(k => names.Count(n => n == k) > 1) is { } twice)
        {
            var found = names.Count(n => n == twice).ToString(System.Globalization.CultureInfo.InvariantCulture);
            throw UnusableTableException.Row(file, 1, "header", $"one column '{twice}'", found);
        }
        int[] at = [line.NameAt, .. Known.Skip(1).Select(k => names.IndexOf(k))];
        return new(at, header, defaults);
    }

    /// <summary>Words of the country column that name no country of today.</summary>
    public UnknownCountries UnknownCountries { get; } = new();

    /// <exception cref="UnusableTableException">A field too many or too few, an empty or overlong name, an unknown kind.</exception>
    public QueryRow Row(CsvRecords record, long index)
    {
        if (record.Fields.Count != Count)
        {
            throw UnusableTableException.Row(
                record.File,
                record.Line,
                "row",
                $"{Counted.Of(Count, "field")} as in the header",
                Counted.Of(record.Fields.Count, "field")
            );
        }
        var query = _defaults.Query with { Name = QueryName.Of(record.File, record.Line, Field(record, 0)) };
        query = Value(record, 1) is { } country ? query with { Country = Country(record.Line, country) } : query;
        query = Value(record, 2) is { } kind
            ? query with
            {
                Kind = PartyWords.Kind(kind) ?? throw Unknown(record, "kind", PartyWords.Kinds, kind),
            }
            : query;
        query = Value(record, 3) is { } address ? query with { Addresses = PartyWords.Several(address) } : query;
        query = Value(record, 4) is { } number ? query with { Identifiers = Numbers(record, number) } : query;
        query = Value(record, 5) is { } date ? query with { Dates = Dates(record, date) } : query;
        var others = _further.Length + _halves.Length > 0;
        query = others ? query with { OtherNames = [.. FurtherNames(record), .. JoinedNames(record)] } : query;
        return new(index, _at[6] < 0 ? null : Field(record, 6), query, record.Line);
    }

    /// <summary>
    /// An unknown country is left out and said, not refused: without a country nothing lowers a score, so no hit is lost.
    /// </summary>
    private string? Country(long line, string word)
    {
        var code = PartyWords.Country(word);
        if (code is null)
        {
            UnknownCountries.Add(line, word);
        }
        return code;
    }

    private static IReadOnlyList<Identifier> Numbers(CsvRecords record, string text)
    {
        var numbers = PartyWords.Identifiers(text);
        return numbers.FirstOrDefault(n => !PartyWords.IsNumber(n)) is { } wrong
            ? throw Unknown(record, "identifier", PartyWords.Numbers, wrong.Value)
            : numbers;
    }

    private IReadOnlyList<string> Dates(CsvRecords record, string text)
    {
        var dates = PartyWords.Several(text);
        return dates.FirstOrDefault(d => !PartyWords.IsDate(d, _defaults.Today)) is { } wrong
            ? throw Unknown(record, "date", PartyWords.DatesUntil(_defaults.Today), wrong)
            : dates;
    }

    /// <summary>Further names, several of them in a field divided by a bar, a semicolon or a line's end.</summary>
    private List<string> FurtherNames(CsvRecords record) =>
        [
            .. _further
                .SelectMany(i =>
                    record
                        .Fields[i]
                        .Split(Dividers, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                        .Where(n => n.Any(char.IsLetterOrDigit))
                        .Select(n => QueryName.Of(record.File, record.Line, n, "further name"))
                )
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>The name with what other columns hold of it: its first name in front, its second line behind.</summary>
    private IEnumerable<string> JoinedNames(CsvRecords record)
    {
        var name = Field(record, 0).Trim();
        var halves = Told(record, _halves);
        var rest = Told(record, _continued);
        return halves.Count + rest.Count == 0
            ? []
            :
            [
                QueryName.Of(
                    record.File,
                    record.Line,
                    string.Join(' ', [.. halves, name, .. rest]),
                    "name of several columns"
                ),
            ];
    }

    private static List<string> Told(CsvRecords record, int[] columns) =>
        [.. columns.Select(i => record.Fields[i].Trim()).Where(f => f.Length > 0)];

    private string Field(CsvRecords record, int known) => record.Fields[_at[known]];

    private string? Value(CsvRecords record, int known) =>
        _at[known] >= 0 && Field(record, known).Trim() is { Length: > 0 } value ? value : null;

    private static UnusableTableException Unknown(CsvRecords record, string field, string expected, string found) =>
        UnusableTableException.Row(record.File, record.Line, field, expected, found);
}
