using System.Globalization;
using System.Text;

namespace Licet.Screening.Bench.Rivals;

/// <summary>
/// What every rival is given: letters without marks, in lower case, digits, single spaces. Without this most of them would
/// stumble over punctuation, and the comparison would be of that.
/// </summary>
internal static class PlainText
{
    public static string Of(string name)
    {
        StringBuilder text = new(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c == '\'')
            {
                continue;
            }
            if (char.IsLetterOrDigit(c))
            {
                text.Append(char.ToLowerInvariant(c));
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }
        return text.ToString().TrimEnd();
    }

    public static string[] Words(string plain) => plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
