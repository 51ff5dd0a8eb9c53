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

    /// <param name="kind">Hangul is romanized as a person's name where it may be one's.</param>
    public static IReadOnlyList<string> Of(string name, PartyKind kind) => Of(name, kind, FieldSigns.Of(name));

    /// <param name="signs">Of the name; with more of them no name is lost, only time.</param>
    public static IReadOnlyList<string> Of(string name, PartyKind kind, in FieldSigns signs)
    {
        if (DamagedText.Repaired(name) is { } repaired)
        {
            return [repaired, .. Of(repaired, kind)];
        }

        IReadOnlyList<string> held = NameForms.Of(name);
        string? joined = signs.Humps >= FewestHumps - 1 ? Apart(name) : null;
        string? country = WithCountry(joined ?? name);
        string? other = OtherNames.Replaced(country ?? joined ?? name);
        string? korean = KoreanNames.InHangul(name);
        string? particles = signs.Any(FieldSign.ShortWord) ? WrittenTogether.Particles(name) : null;
        string? spaced = signs.LoneLetters >= WrittenTogether.FewestSpaced ? WrittenTogether.Spaced(name) : null;
        string? arabic = ArabicNames.Apart(name);
        string? alone = Surroundings.MayStand(name, signs)
            ? Surroundings.Without(name, kind == PartyKind.Person)
            : null;
        string written = Tokenizer.Plain(name);
        string plain = alone ?? written;
        string? unplaced = PlaceBehind.WithoutCountryAtEnd(plain);
        bool address = kind != PartyKind.Person && signs.Commas >= 2;
        string? front = address ? PlaceBehind.BeforeAddress(name) : null;
        bool lone = kind != PartyKind.Person && signs.LoneLetters >= 2;
        string? initials = lone ? WrittenTogether.Initials(front ?? plain) : null;
        IReadOnlyList<string> sides = JoinedParties.In(plain, kind);
        IReadOnlyList<string> beside = BesideNames.In(written, signs);
        IReadOnlyList<string> edges = FieldEdges.MayStand(written) ? FieldEdges.Without(written) : [];
        string? owner = OwnersName.In(plain, kind);
        string? articles = kind == PartyKind.Company ? null : JoinedArticles.Apart(plain);
        string? hangul = kind == PartyKind.Company ? null : KoreanNames.Romanized(korean ?? name);
        if (
            (joined ?? country ?? other ?? korean ?? particles ?? spaced ?? arabic ?? alone ?? hangul) is null
            && (unplaced ?? front ?? initials ?? articles ?? owner) is null
            && sides.Count + beside.Count + edges.Count == 0
        )
        {
            return held;
        }

        List<string> all = [.. held];
        foreach (
            string? further in (ReadOnlySpan<string?>)
                [
                    joined,
                    country,
                    other,
                    korean,
                    particles,
                    spaced,
                    arabic,
                    alone,
                    unplaced,
                    front,
                    initials,
                    articles,
                    owner,
                    .. sides,
                    .. beside,
                    .. edges,
                    hangul,
                ]
        )
        {
            if (further is not null && !all.Contains(further))
            {
                all.Add(further);
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
}
