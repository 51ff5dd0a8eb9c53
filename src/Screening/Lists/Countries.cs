using System.Collections.Frozen;
using System.Text;

namespace Licet.Screening.Lists;

/// <summary>Names of countries, as the lists write them, to ISO 3166-1 alpha-2 codes (and XK, which the lists use for Kosovo).</summary>
public static class Countries
{
    private static readonly FrozenDictionary<string, string> ByName = ReadTable();
    private static readonly FrozenSet<string> Codes = ByName.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a name ends in three letters, five bits each.</summary>
    private static readonly bool[] Ends = EndsOf(ByName.Keys);

    // No list names a country in more characters; longer texts are addresses.
    private const int LongestName = 80;

    /// <summary>Whether the two letters are a code in upper case.</summary>
    public static bool IsCode(string text) => text.Length == 2 && Codes.Contains(text);

    /// <summary>
    /// The code for a name or a code in any case; null for what is no country ("undetermined") and for a historic country without
    /// one successor ("Netherlands Antilles").
    /// </summary>
    public static string? CodeOf(string text)
    {
        var trimmed = text.AsSpan().Trim(" .;,\t").ToString();
        if (
            trimmed.Length == 2
            && char.IsAsciiLetter(trimmed[0])
            && trimmed.ToUpperInvariant() is var code
            && Codes.Contains(code)
        )
        {
            return code;
        }

        return trimmed.Length > LongestName ? null : ByName.GetValueOrDefault(Fold(trimmed));
    }

    /// <summary>As <see cref="CodeOf(string)"/>; a text that is not known is noted with the text, an empty one is not.</summary>
    internal static string? CodeOf(string text, RowPlace place, string field, ListProblems problems)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var code = CodeOf(text);
        if (code is null)
        {
            problems.Note(
                place,
                field,
                "a country",
                ListProblems.Excerpt(text),
                "kept as text, without a country code"
            );
        }

        return code;
    }

    /// <summary>The name in letters and digits only, lower case, without marks, "and" for "&amp;".</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in PlainLetters.Of(text.Replace("&", "and", StringComparison.Ordinal)))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>A quick no: false where no name of a country, nor a code with signs behind it, ends the text; a bare code is not looked for.</summary>
    internal static bool MayEnd(ReadOnlySpan<char> text)
    {
        var ending = 0;
        var letters = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var c = text[i];
            if (!char.IsAscii(c) || char.IsAsciiDigit(c))
            {
                return true;
            }

            if (char.IsAsciiLetter(c))
            {
                ending |= (c & 31) << (5 * letters);
                if (++letters == LettersOfEnd)
                {
                    return Ends[ending];
                }
            }
            else if (
                letters == 0 && text.Length - i >= LettersOfEnd - 1
                || letters == 2 && (c != ' ' || i > 0 && text[i - 1] == ' ')
            )
            {
                return true; // a code may stand between the signs
            }
        }

        return true;
    }

    private const int LettersOfEnd = 3;

    private static bool[] EndsOf(IEnumerable<string> folded)
    {
        var ends = new bool[1 << (5 * LettersOfEnd)];
        foreach (var name in folded)
        {
            if (name.Length >= LettersOfEnd && Ascii.IsValid(name))
            {
                ends[((name[^3] & 31) << 10) | ((name[^2] & 31) << 5) | name[^1] & 31] = true;
            }
        }

        return ends;
    }

    /// <summary>The first name that the table has for a code in upper case; null for what is no code.</summary>
    internal static string? NameOf(ReadOnlySpan<char> code)
    {
        foreach (var line in CountryTable.Lines.AsSpan().EnumerateLines())
        {
            var row = line.Trim();
            if (row.Length > 3 && row[2] == '|' && row.StartsWith(code, StringComparison.Ordinal))
            {
                var names = row[3..];
                var end = names.IndexOf('|');
                return (end < 0 ? names : names[..end]).ToString();
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string> ReadTable()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var line in CountryTable.Lines.Split(
                '\n',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var parts = line.Split('|');
            foreach (var name in parts.AsSpan(1))
            {
                names[Fold(name)] = parts[0];
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
