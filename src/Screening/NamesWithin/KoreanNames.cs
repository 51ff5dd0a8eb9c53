using System.Text;
using Licet.Screening.Names;
using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// A person's name in Hangul as lists of North Koreans spell it: the family name, then each syllable of the given name, hard at a word's
/// beginning and soft behind a vowel or a nasal (Ri Man Gon, Pak To Chun). Han characters ("金正恩") are first read in Hangul.
/// </summary>
internal static class KoreanNames
{
    private const char First = '\uAC00';
    private const int Medials = 21;
    private const int Finals = 28;
    private const int Syllables = 11172;

    private const string Families =
        "\uAE40\uC774\uB9AC\uBC15\uCD5C\uC815\uAC15\uC870\uC724\uC7A5\uC784\uB9BC\uD55C\uC624\uC11C\uC2E0\uAD8C\uD669\uC548\uC1A1\uB958\uC720\uD64D\uC804\uACE0\uBB38\uC591\uC190\uBC30\uBC31\uD5C8\uB0A8\uC2EC\uB178\uB85C\uD558\uACFD\uC131\uCC28\uC8FC\uC6B0\uAD6C\uB098\uB77C\uBBFC\uC9C4\uC9C0\uC5C4\uCC44\uC6D0\uCC9C\uBC29\uACF5\uD604\uD568\uBCC0\uC5FC\uB824\uC5EC\uCD94\uB3C4\uC18C\uC11D\uC120\uC124\uB9C8\uAE38\uC5F0\uC704\uD45C\uBA85\uAE30\uB9F9\uC81C\uBAA8\uD0C1\uAD6D\uB839\uB7C9\uB9C9\uD0DC\uB3D9\uD3B8\uC6A9\uC5B4\uC740";

    /// <summary>Family names in simplified characters; with them a Han name may be read in Korean.</summary>
    private const string HanFamilies =
        "金李朴崔郑姜赵尹张林吴韩申徐权黄安宋柳洪全高文孙梁裴白许南沈卢河郭成车朱禹具任田闵玄池严元千方孔康咸卞廉吕秋都苏石宣薛马吉延卫表明奇潘王琴玉陆印孟诸卓鱼牟桂太";

    private static readonly string[] s_hard = "k kk n t tt r m p pp s ss - j jj ch kh th ph h".Split(' ');
    private static readonly string[] s_soft = "g kk n d tt r m b pp s ss - j jj ch kh th ph h".Split(' ');
    private static readonly string[] s_medials = "a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i".Split(' ');
    private static readonly string[] s_finals = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".Split(' ');

    /// <summary>A Korean's name in Han characters ("金正恩") as Koreans read it, in Hangul.</summary>
    public static string? InHangul(string name)
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
                || hangul.Length == 0 && !HanFamilies.Contains(c, StringComparison.Ordinal)
            )
            {
                return null;
            }

            hangul.Append(syllable == '\0' ? c : syllable);
        }

        return hangul.Length is 2 or 3 or 4 ? hangul.ToString() : null;
    }

    /// <summary>The name in Latin letters; null for all else than two to four syllables, the first of them a family name.</summary>
    public static string? Romanized(string name)
    {
        ReadOnlySpan<char> text = name.AsSpan().Trim();
        // Given name, gap, family name is another order; two names of one syllable say too little.
        int gap = text.IndexOf(' ');
        if (
            text.Length is < 2 or > 6
            || gap > 1
            || gap == 1 && text.Length < 4
            || !Families.Contains(text[0], StringComparison.Ordinal)
        )
        {
            return null;
        }

        StringBuilder latin = new();
        int syllables = 0;
        bool soft = false;
        foreach (char c in text)
        {
            int at = c - First;
            if (c == ' ')
            {
                continue;
            }

            if (at is < 0 or >= Syllables)
            {
                return null;
            }

            int final = at % Finals;
            // The given name begins anew.
            soft &= ++syllables > 2;
            latin.Append(syllables == 1 ? "" : " ");
            Put(latin, (soft ? s_soft : s_hard)[at / (Medials * Finals)]);
            Put(latin, s_medials[at / Finals % Medials]);
            Put(latin, s_finals[final]);
            soft = s_finals[final] is "-" or "n" or "m" or "ng" or "l";
        }

        return syllables is 2 or 3 or 4 ? latin.ToString() : null;
    }

    private static void Put(StringBuilder into, string letters) => into.Append(letters == "-" ? "" : letters);
}
