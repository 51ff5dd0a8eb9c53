using System.Text;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>
/// Foreign End User List of Japan's Ministry of Economy, Trade and Industry (METI), as CSV: companies and organizations with their
/// aliases, country and kinds of concern.
/// </summary>
internal static class JapanEndUserCsv
{
    private static readonly string[] Required = ["id", "name", "aliases", "country", "concerns"];

    /// <summary>What the list fears, in its words, and the mark it gives it.</summary>
    private static readonly (string Word, string Mark)[] Concerns =
    [
        ("生物", "B"),
        ("化学", "C"),
        ("ミサイル", "M"),
        ("核", "N"),
        ("通常兵器", "CW"),
    ];

    public static void Read(ListDraft draft)
    {
        draft.Name = "jp-end-user";
        var rows = new DelimitedRows(draft.Files[0], draft.Problems);
        if (DelimitedTable.Open(rows, Required, [], draft.Problems) is not { } table)
        {
            return;
        }

        foreach (var row in table.Rows())
        {
            Read(row, draft);
        }
    }

    private static void Read(TableRow row, ListDraft draft)
    {
        var (name, country) = NameAndCountry(row, draft.Problems);
        var names = new EntryNames();
        var isRead = NamesInField.AddTo(names, Repaired(name), NameKind.Primary);
        foreach (var alias in row["aliases"].Split(" | ", StringSplitOptions.RemoveEmptyEntries))
        {
            isRead &= NamesInField.AddTo(names, Repaired(alias), NameKind.Alias);
        }

        if (names.IsEmpty)
        {
            draft.Problems.Lost(row.Place, "name", "a name", ListProblems.Excerpt(row.Raw));
            return;
        }

        if (!isRead || name.Length == 0)
        {
            var found = ListProblems.Excerpt(name);
            draft.Problems.Impaired(row.Place, "name", "a name", found, "listed with the names that could be read");
        }

        var listing = new Listing
        {
            Id = "",
            List = ListCodes.JapanEndUser,
            Kind = PartyKind.Company,
            Names = names.Names,
            Countries = country is null ? [] : [country],
            Programs = ProgramsIn(row, draft.Problems),
            SourceRow = row.Raw,
            SourceLine = row.Place.ToString(),
        };
        draft.Add(listing, row["id"], ListIds.RowKey(row.Values().Where(v => v.Key != "id")));
    }

    /// <summary>
    /// Name and country. In rows without a name the name stands behind the country, where the table of the source document was torn:
    /// "People's Republic of China Success Move Ltd.".
    /// </summary>
    private static (string Name, string? Country) NameAndCountry(TableRow row, ListProblems problems)
    {
        var text = row["country"];
        if (row["name"].Length > 0)
        {
            return (row["name"], Countries.CodeOf(text, row.Place, "country", problems));
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(words.Length - 1, 8); count > 0; count--)
        {
            if (Countries.CodeOf(string.Join(' ', words[..count])) is { } code)
            {
                var name = string.Join(' ', words[count..]);
                var done = $"the name {ListProblems.Excerpt(name)} is taken from the column country";
                problems.Impaired(row.Place, "name", "a name", "none", done);
                return (name, code);
            }
        }

        return ("", Countries.CodeOf(text, row.Place, "country", problems));
    }

    private static List<string> ProgramsIn(TableRow row, ListProblems problems)
    {
        var text = row["concerns"];
        var marks = Concerns.Where(c => text.Contains(c.Word, StringComparison.Ordinal)).Select(c => c.Mark).ToList();
        var letters = string.Concat(text.Select(AsciiCapital));
        var written = letters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            marks.Count == 0
            || !marks.Order(StringComparer.Ordinal).SequenceEqual(written.Order(StringComparer.Ordinal))
        )
        {
            var done = $"taken as {string.Join(", ", marks)}";
            problems.Note(row.Place, "concerns", "words and marks that agree", ListProblems.Excerpt(text), done);
        }

        return marks;
    }

    /// <summary>A capital as ASCII, also from full width ("Ｎ"); a space for anything else.</summary>
    private static char AsciiCapital(char c) =>
        c is >= 'Ａ' and <= 'Ｚ' ? (char)(c - 'Ａ' + 'A')
        : char.IsAsciiLetterUpper(c) ? c
        : ' ';

    /// <summary>
    /// The name as it was before the source document's lines were torn: no space between two Chinese characters, two names
    /// joined by a middle dot apart.
    /// </summary>
    private static string Repaired(string name)
    {
        var text = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != ' ' || i == 0 || i + 1 == name.Length || !IsHan(name[i - 1]) || !IsHan(name[i + 1]))
            {
                text.Append(name[i]);
            }
        }

        return text.Replace(" ・", "; ").ToString();
    }

    private static bool IsHan(char c) => c is >= '\u2E80' and <= '\u9FFF' or '々' or '（';
}
