using System.Buffers;
using Licet.Screening.Text;

namespace Licet.Screening.Names;

/// <summary>
/// Which legal forms say by themselves that the name is a company's, and so neither a person's nor a ship's. "Lim", "Sa" and "Ag" are
/// family names and particles as well, "Branch" is a family name, and a sole proprietor is the person.
/// </summary>
internal static class CompanyForms
{
    private const string Proprietor = "@legal:proprietor";

    /// <summary>Longest form that may be a syllable of somebody's name.</summary>
    private const int MostSyllable = 3;

    /// <summary>Longest part of a ship's or aircraft's mark that is no number ("GP-23", "EP-MMC").</summary>
    private const int MostMark = 2;

    /// <summary>Clean companies that must bear such a form ("inc", "ab", "nv") before it is taken for nothing else.</summary>
    private const int FewestBearers = 5;

    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouy");

    /// <summary>Whether a part that is read as a legal form can be nothing else.</summary>
    public static bool IsSure(AnalyzedName name, in Part form)
    {
        bool proprietor = Vocabulary.Shared.ConceptName(form.Concept).SequenceEqual(Proprietor);
        if (form.IsCorrected || form.Legal == LegalClass.Branch || proprietor)
        {
            return false;
        }

        if (form.Native is not null)
        {
            return form.Native.Length > 1;
        }

        if (form.Length > MostSyllable && form.Words > 1)
        {
            return true;
        }

        ReadOnlySpan<char> text = name.TextOf(new RawWord { Start = form.Start, Length = form.Length });
        TokenFrequencies.Counts seen = TokenFrequencies.Shared.Of(text);
        if (seen.Bearers(person: true) > 0 || form.Script is not (ScriptKind.Latin or ScriptKind.Cyrillic))
        {
            return false;
        }

        bool mark = text.Length <= MostMark || name.WordCount == 2 && name.Words[0].Length <= MostMark;
        bool syllable = text.Length <= MostSyllable && (mark || text.ContainsAny(s_vowels));
        return !syllable || form.Script == ScriptKind.Cyrillic || seen.CleanCompanies >= FewestBearers;
    }
}
