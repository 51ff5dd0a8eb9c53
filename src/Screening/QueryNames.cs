using System.Text;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.NamesWithin;
using Licet.Screening.Text;

namespace Licet.Screening;

/// <summary>
/// The further names under which a query's name is looked for: those it holds (<see cref="NameForms"/>), and those it may be written
/// for: words run together or apart, a country's code behind the name, an institution's own script, names in Arabic script, Korean names in Hangul and Han
/// characters. Each
/// is searched like a name of the query, so nothing that the name itself finds is lost.
/// </summary>
internal static class QueryNames
{
    /// <summary>Words run together that are taken apart; two are found joined anyway, and many names are written so.</summary>
    private const int FewestHumps = 3;

    /// <summary>
    /// Codes that stand for the country even without a comma before them. Others are as often an abbreviation (AI, IT, TV, MS) or a
    /// legal form.
    /// </summary>
    private static readonly string[] s_plainCodes =
    [
        .. "AE AZ BD BH BR BY CN CU CZ DE EG FR GB HK HU IQ IR JO JP KE KG KP KR KW KZ LB LK MX MY NG NL NP NZ OM PK PL QA RU SD SG SY TH TJ TW UA UK UZ VE VN YE ZA".Split(
            ' '
        ),
    ];

    /// <summary>Family names of Koreans, in simplified characters; with them a Han name may be read in Korean.</summary>
    private const string KoreanFamilies =
        "金李朴崔郑姜赵尹张林吴韩申徐权黄安宋柳洪全高文孙梁裴白许南沈卢河郭成车朱禹具任田闵玄池严元千方孔康咸卞廉吕秋都苏石宣薛马吉延卫表明奇潘王琴玉陆印孟诸卓鱼牟桂太";

    public static IReadOnlyList<string> Of(string name)
    {
        IReadOnlyList<string> held = NameForms.Of(name);
        string? joined = Apart(name);
        string? country = WithCountry(joined ?? name);
        string? other = OtherNames.Replaced(country ?? joined ?? name);
        string? korean = InKorean(name);
        string? particles = WrittenTogether.Particles(name);
        string? spaced = WrittenTogether.Spaced(name);
        string? arabic = ArabicNames.Apart(name);
        string? hangul = KoreanNames.Romanized(korean ?? name);
        IReadOnlyList<string> several = SeveralNames.In(name);
        bool single = (joined ?? country ?? other ?? korean ?? particles ?? spaced ?? arabic ?? hangul) is null;
        if (several.Count == 0 && single)
        {
            return held;
        }

        List<string> all = [.. held];
        foreach (
            string? further in (ReadOnlySpan<string?>)
                [joined, country, other, korean, particles, spaced, arabic, hangul]
        )
        {
            if (further is not null && !all.Contains(further))
            {
                all.Add(further);
            }
        }

        foreach (string one in several)
        {
            if (!all.Contains(one))
            {
                all.Add(one);
            }
        }

        return all;
    }

    /// <summary>"HuaweiTechnologiesCoLtd" as four words.</summary>
    private static string? Apart(string name)
    {
        StringBuilder? apart = null;
        int copied = 0;
        for (int i = 0; i < name.Length; )
        {
            int end = i;
            int humps = 0;
            while (end < name.Length && char.IsAsciiLetter(name[end]))
            {
                bool hump = char.IsAsciiLetterUpper(name[end]) && (end == i || char.IsAsciiLetterLower(name[end - 1]));
                humps += hump ? 1 : 0;
                end++;
            }

            if (humps >= FewestHumps && char.IsAsciiLetterUpper(name[i]))
            {
                apart ??= new StringBuilder(name.Length + 8);
                apart.Append(name, copied, i - copied);
                AppendApart(apart, name.AsSpan(i, end - i));
                copied = end;
            }

            i = end + 1;
        }

        return apart?.Append(name, copied, name.Length - copied).ToString();
    }

    private static void AppendApart(StringBuilder into, ReadOnlySpan<char> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterUpper(word[i]) && char.IsAsciiLetterLower(word[i - 1]))
            {
                into.Append(' ');
            }

            into.Append(word[i]);
        }
    }

    /// <summary>"Huawei, CN" and "Huawei CN" with the country's name.</summary>
    private static string? WithCountry(string name)
    {
        ReadOnlySpan<char> text = name.AsSpan().TrimEnd();
        bool bracket = text.Length > 0 && text[^1] == ')';
        text = bracket ? text[..^1] : text;
        if (text.Length < 5 || !char.IsAsciiLetterUpper(text[^1]) || !char.IsAsciiLetterUpper(text[^2]))
        {
            return null;
        }

        char before = text[^3];
        ReadOnlySpan<char> front = text[..^3].TrimEnd();
        bool marked = bracket ? before == '(' : before is ',' or ' ' && front is [.., ','] || before == ',';
        ReadOnlySpan<char> code = text[^2..];
        if (bracket && !marked || !marked && !(before == ' ' && IsPlainCode(code)))
        {
            return null;
        }

        Span<char> lower = [(char)(code[0] | 0x20), (char)(code[1] | 0x20)];
        string? country = IsWord(lower) ? null : Countries.NameOf(code);
        return country is null ? null : $"{front.TrimEnd(',')} {country}";
    }

    /// <summary>A legal form (CO, SA), or a place that is read as one anyway (HK, UK).</summary>
    private static bool IsWord(ReadOnlySpan<char> code)
    {
        if (!Vocabulary.Shared.CompanyLookup.TryGetValue(code, out Phrase[]? phrases))
        {
            return false;
        }

        foreach (Phrase phrase in phrases)
        {
            if (phrase.Words.Length == 1 && phrase.Meaning.Role is (TokenRole.Legal or TokenRole.Geo))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlainCode(ReadOnlySpan<char> code)
    {
        foreach (string plain in s_plainCodes)
        {
            if (code.SequenceEqual(plain))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A Korean's name in Han characters ("金正恩") as Koreans read it, in Hangul.</summary>
    private static string? InKorean(string name)
    {
        ReadOnlySpan<char> text = name.AsSpan().Trim();
        if (text.Length is < 2 or > 4 || !ScriptTables.IsHan(new Rune(char.IsSurrogate(text[0]) ? ' ' : text[0])))
        {
            return null;
        }

        StringBuilder hangul = new();
        foreach (char c in Vocabulary.Shared.Simplify(text.ToString()))
        {
            char syllable = Vocabulary.Shared.Korean(c);
            if (
                syllable == '\0' && c != ' '
                || hangul.Length == 0 && !KoreanFamilies.Contains(c, StringComparison.Ordinal)
            )
            {
                return null;
            }

            hangul.Append(syllable == '\0' ? c : syllable);
        }

        return hangul.Length is 2 or 3 or 4 ? hangul.ToString() : null;
    }
}
