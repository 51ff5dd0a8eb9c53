using System.Text.RegularExpressions;

namespace Licet.Screening.Lists.Prose;

/// <summary>Finds "?" where a source lost a character: "Xi?an Huawei", "JSC ?Almaz-Antey?".</summary>
internal static partial class LostCharacters
{
    /// <summary>Notes a "?" that touches a letter in a name. It is kept: nobody but the source knows what stood there.</summary>
    public static void Note(string text, RowPlace place, string field, ListProblems problems)
    {
        if (text.Contains('?', StringComparison.Ordinal) && Lost().IsMatch(text))
        {
            problems.Note(
                place,
                field,
                "letters",
                ListProblems.Excerpt(text),
                "'?' stands for a lost character and is kept"
            );
        }
    }

    [GeneratedRegex(@"\w\?|\?\w", RegexOptions.CultureInvariant)]
    private static partial Regex Lost();
}
