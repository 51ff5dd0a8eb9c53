using System.Text.RegularExpressions;

namespace Licet.Screening.Lists.Kinds;

/// <summary>Evidence in the form of a name: legal forms, initials, titles, capitals, endings of words.</summary>
internal static partial class KindShape
{
    /// <summary>What the form of a whole name says.</summary>
    public static int ScoreOf(string name, List<string> words)
    {
        var score = words.Count switch
        {
            <= 1 => -3,
            <= 4 => 1,
            <= 6 => 0,
            _ => -2,
        };
        for (var i = 0; i < words.Count; i++)
        {
            score += ScoreOf(words[i], isLast: i == words.Count - 1, isFirst: i == 0);
        }

        var allCapitals = !name.Any(char.IsLower);
        score += Initial().IsMatch(name) ? 2 : 0;
        score += GenerationMark().IsMatch(name) ? 4 : 0;
        score += name.AsSpan().ContainsAny('&', '/') ? -3 : 0;
        score += !allCapitals && Capitals().IsMatch(name) ? -2 : 0;
        score += CamelCase().IsMatch(name) ? -2 : 0;
        return score;
    }

    /// <summary>What the ending of a word says that stands in no lexicon.</summary>
    public static int EndingOf(string word) =>
        word.Length < 4 ? 0
        : PersonEnding().IsMatch(word) ? 2
        : CompanyEnding().IsMatch(word) ? -3
        : 0;

    private static int ScoreOf(string word, bool isLast, bool isFirst) =>
        KindVocabulary.LegalForms.Contains(word) ? -12
        : KindVocabulary.ShortForms.Contains(word) && (isLast || isFirst) ? -5
        : KindVocabulary.Organizations.Contains(word) ? -12
        : KindVocabulary.Titles.Contains(word) && (isFirst || isLast) ? 5
        : KindVocabulary.Particles.Contains(word) ? 2
        : KindVocabulary.Joints.Contains(word) ? -3
        : KindVocabulary.GivenNames.Contains(word) && !(isFirst && isLast) ? 3
        : char.IsAsciiDigit(word[0]) ? -3
        : 0;

    // "David L. Maricola", "K.A. Smich", "Anna V Libets"
    [GeneratedRegex(
        @"(^|[ .])[A-Z](\.| (?=[A-Z][a-z]+$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Initial();

    [GeneratedRegex(
        @"[, ](jr|sr|ii|iii)\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex GenerationMark();

    [GeneratedRegex(@"\b[A-Z]{3,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex(
        @"(?<!\b(Mc|Mac|De|Di|Le|La|Al|El|O'|Fitz|Van))(?<=[a-z])[A-Z]",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CamelCase();

    [GeneratedRegex(
        @"([oe]v|[oe]va|[sc]ky|ski[iy]|ska(ya)?|enko|shvili|[iy]an|zade[h]?|pou?r|n[ei]?[zj]h?ad|oglu|ovi[ct]h?|ev?ich|[oe]vna|sson|uddin|[uo]llah|abadi|eddine?|aninov|chuk|inov|khan)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PersonEnding();

    [GeneratedRegex(
        @"(prom|mash|neft|gaz|stroi|stroy|tech|tekh|tek|labs?|soft|nets?|com|export|import|servis|services?|troni[ck]s?|trans|trade|avia|aero|bank|invest|holding|energo|energiya|snab|zavod|farm|pharm|chemie|optics?|semi|telecom|info|systems?|group|works?|plast|metall?|komp|comp|complect|marine|space|craft|chips?|vision|verf|mont|elec|electro|port|oil|logic|link|point|chem)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CompanyEnding();
}
