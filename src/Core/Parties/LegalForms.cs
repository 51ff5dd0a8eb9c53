using System.Collections.Frozen;
using Licet.Core.Parties.Wordings;

namespace Licet.Core.Parties;

/// <summary>
/// The name of a company without its legal form, and the form: "Acme" and "ltd" of "Acme Ltd." and of "Acme Limited". By the table of names
/// (data/names/legal-forms.csv), of which forms of companies with limited liability and of stock companies are asked: elsewhere a form may be a part of the name.
/// </summary>
/// <param name="Stem">Letters and digits alone, in capitals; never empty.</param>
/// <param name="Form">As the table calls it.</param>
internal sealed record LegalForms(string Stem, string Form)
{
    private static readonly Lazy<FrozenDictionary<string, string>> s_forms = new(() =>
        EarTable
            .Of("names/legal-forms.csv")
            .Where(r => r["class"] is "limited" or "stock")
            .SelectMany(r => r["forms"].Split('|').Select(f => (Form: Squeezed(f), Of: r["canonical"])))
            // A family name of Singapore and Malaysia.
            .Where(f => f.Form != "LIM")
            .DistinctBy(f => f.Form)
            .ToFrozenDictionary(f => f.Form, f => f.Of, StringComparer.Ordinal)
    );

    /// <summary>Null where the name has no form that the table knows, or nothing beside it.</summary>
    /// <param name="country">Where it is: "private limited" and "pte ltd" are one form in Singapore (Companies Act 1967, s. 27).</param>
    public static LegalForms? Of(string name, string country)
    {
        ArgumentNullException.ThrowIfNull(name);
        string[] words = name.Split([.. name.Where(c => !char.IsLetterOrDigit(c)).Distinct()], Words);
        string? At(int from, int count) =>
            s_forms.Value.GetValueOrDefault(Squeezed(string.Concat(words.Skip(from).Take(count))));

        // The longest form wins: "company limited" before "limited".
        for (int count = words.Length - 1; count > 0; count--)
        {
            if (At(words.Length - count, count) is { } behind)
            {
                return new(Squeezed(string.Concat(words.SkipLast(count))), In(behind, country));
            }

            if (At(0, count) is { } before)
            {
                return new(Squeezed(string.Concat(words.Skip(count))), In(before, country));
            }
        }

        return null;
    }

    /// <summary>Whether both say the same name with the same form, however that is written.</summary>
    public static bool AreOne(string one, string other, string country) =>
        Of(one, country) is { } first && first == Of(other, country);

    private const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static string In(string form, string country) =>
        country == "SG" && form == "private limited" ? "pte ltd" : form;

    private static string Squeezed(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
