using System.Text;

namespace Licet.Screening.Tests.Text;

/// <summary>Russian in Latin letters by seven standards, written from the standards and not from the engine's tables.</summary>
internal static class RussianStandards
{
    private const string Alphabet = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

    public static readonly IReadOnlyDictionary<string, string[]> Tables = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["BGN/PCGN"] = "a b v g d e ë zh z i y k l m n o p r s t u f kh ts ch sh shch ” y ’ e yu ya",
        ["ISO 9"] = "a b v g d e ë ž z i j k l m n o p r s t u f h c č š ŝ ʺ y ʹ è û â",
        ["GOST 7.79 B"] = "a b v g d e yo zh z i j k l m n o p r s t u f x cz ch sh shh `` y` ` e` yu ya",
        ["ALA-LC"] = "a b v g d e ë zh z i ĭ k l m n o p r s t u f kh t͡s ch sh shch ʺ y ʹ ė i͡u i͡a",
        ["passport"] = "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y _ e iu ia",
        ["German"] = "a b w g d e jo sch s i j k l m n o p r s t u f ch z tsch sch schtsch _ y _ e ju ja",
        ["French"] = "a b v g d e io j z i i k l m n o p r s t ou f kh ts tch ch chtch _ y _ e iou ia",
    }.ToDictionary(t => t.Key, t => t.Value.Split(' '), StringComparer.Ordinal);

    public static string Write(string russian, string standard)
    {
        var letters = Tables[standard];
        StringBuilder latin = new();
        foreach (var c in russian)
        {
            var at = Alphabet.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            var text = at < 0 ? c.ToString() : letters[at].Replace("_", "", StringComparison.Ordinal);
            latin.Append(char.IsUpper(c) && text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text);
        }

        return latin.ToString();
    }
}
