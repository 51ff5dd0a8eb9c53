using System.Text;
using Licet.Screening.Names;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// An Arabic person's name grown together with the article or the word that leads it ("AlBakr", "ALBAKR", "AbuSayyaf"), taken apart: lists write
/// "AL-BAKR", and the article counts nothing there.
/// </summary>
internal static class JoinedArticles
{
    /// <summary>Fewest letters behind an article: "Ali" and "Elin" are names.</summary>
    private const int FewestLetters = 4;

    private static readonly string[] s_leads = ["abdul", "abdel", "abu", "ibn", "bin", "al", "el", "ul"];

    /// <summary>
    /// The name taken apart where a capital stands behind a small letter, or where what is left is a person's name and more often one than
    /// the whole word ("Alexander" is no "Exander"); null where nothing is.
    /// </summary>
    public static string? Apart(string name)
    {
        StringBuilder? apart = null;
        int copied = 0;
        for (int i = 0; i < name.Length; )
        {
            int end = i;
            while (end < name.Length && char.IsAsciiLetter(name[end]))
            {
                end++;
            }

            int lead = LeadOf(name.AsSpan(i, end - i));
            if (lead > 0)
            {
                apart = (apart ?? new StringBuilder(name.Length + 4))
                    .Append(name, copied, i + lead - copied)
                    .Append(' ');
                copied = i + lead;
            }

            i = end + 1;
        }

        return apart?.Append(name, copied, name.Length - copied).ToString();
    }

    private static int LeadOf(ReadOnlySpan<char> word)
    {
        foreach (string lead in s_leads)
        {
            if (
                word.Length >= lead.Length + FewestLetters
                && word.StartsWith(lead, StringComparison.OrdinalIgnoreCase)
                && (IsHump(word, lead.Length) || IsName(word, lead.Length))
            )
            {
                return lead.Length;
            }
        }

        return 0;
    }

    private static bool IsHump(ReadOnlySpan<char> word, int at) =>
        char.IsAsciiLetterLower(word[at - 1]) && char.IsAsciiLetterUpper(word[at]);

    private static bool IsName(ReadOnlySpan<char> word, int at)
    {
        Span<char> lower = stackalloc char[32];
        if (word.Length > lower.Length)
        {
            return false;
        }

        lower = lower[..word.ToLowerInvariant(lower)];
        int left = TokenFrequencies.Shared.Of(lower[at..]).Bearers(person: true);
        return left > 0 && left > TokenFrequencies.Shared.Of(lower).Bearers(person: true);
    }
}
