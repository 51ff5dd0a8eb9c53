using System.Collections.Frozen;
using System.Text;

namespace Licet.Screening.Lists;

/// <summary>
/// Letters without their marks. Written out, because the shipped program carries no data of cultures, and there
/// <c>string.Normalize</c> gives every text back as it is: a country was known in a test and not in the program. The letters of
/// Unicode's canonical decomposition in Latin, Greek and Cyrillic script, held equal to it by a test; base letter, then marked ones.
/// </summary>
internal static class PlainLetters
{
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        return string.Create(
            text.Length,
            text,
            static (plain, source) =>
            {
                for (var i = 0; i < plain.Length; i++)
                {
                    plain[i] = Base.GetValueOrDefault(source[i], source[i]);
                }
            }
        );
    }

    private const string Lines = """
        ; ;
        A ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ
        B ḂḄḆ
        C ÇĆĈĊČḈ
        D ĎḊḌḎḐḒ
        E ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ
        F Ḟ
        G ĜĞĠĢǦǴḠ
        H ĤȞḢḤḦḨḪ
        I ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ
        J Ĵ
        K ĶǨḰḲḴ
        L ĹĻĽḶḸḺḼ
        M ḾṀṂ
        N ÑŃŅŇǸṄṆṈṊ
        O ÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ
        P ṔṖ
        R ŔŖŘȐȒṘṚṜṞ
        S ŚŜŞŠȘṠṢṤṦṨ
        T ŢŤȚṪṬṮṰ
        U ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ
        V ṼṾ
        W ŴẀẂẄẆẈ
        X ẊẌ
        Y ÝŶŸȲẎỲỴỶỸ
        Z ŹŻŽẐẒẔ
        ` `
        a àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ
        b ḃḅḇ
        c çćĉċčḉ
        d ďḋḍḏḑḓ
        e èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ
        f ḟ
        g ĝğġģǧǵḡ
        h ĥȟḣḥḧḩḫẖ
        i ìíîïĩīĭįǐȉȋḭḯỉị
        j ĵǰ
        k ķǩḱḳḵ
        l ĺļľḷḹḻḽ
        m ḿṁṃ
        n ñńņňǹṅṇṉṋ
        o òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ
        p ṕṗ
        r ŕŗřȑȓṙṛṝṟ
        s śŝşšșṡṣṥṧṩ
        t ţťțṫṭṯṱẗ
        u ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự
        v ṽṿ
        w ŵẁẃẅẇẉẘ
        x ẋẍ
        y ýÿŷȳẏẙỳỵỷỹ
        z źżžẑẓẕ
        ¨ ΅῁῭΅
        ´ ´
        · ·
        Æ ǢǼ
        Ø Ǿ
        æ ǣǽ
        ø ǿ
        ſ ẛ
        Ʒ Ǯ
        ʒ ǯ
        ʹ ʹ
        Α ΆἈἉἊἋἌἍἎἏᾈᾉᾊᾋᾌᾍᾎᾏᾸᾹᾺΆᾼ
        Ε ΈἘἙἚἛἜἝῈΈ
        Η ΉἨἩἪἫἬἭἮἯᾘᾙᾚᾛᾜᾝᾞᾟῊΉῌ
        Ι ΊΪἸἹἺἻἼἽἾἿῘῙῚΊ
        Ο ΌὈὉὊὋὌὍῸΌ
        Ρ Ῥ
        Υ ΎΫὙὛὝὟῨῩῪΎ
        Ω ΏὨὩὪὫὬὭὮὯᾨᾩᾪᾫᾬᾭᾮᾯῺΏῼ
        α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
        ε έἐἑἒἓἔἕὲέ
        η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
        ι ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ
        ο όὀὁὂὃὄὅὸό
        ρ ῤῥ
        υ ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ
        ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
        ϒ ϓϔ
        І Ї
        А ӐӒ
        Г Ѓ
        Е ЀЁӖ
        Ж ӁӜ
        З Ӟ
        И ЍЙӢӤ
        К Ќ
        О Ӧ
        У ЎӮӰӲ
        Ч Ӵ
        Ы Ӹ
        Э Ӭ
        а ӑӓ
        г ѓ
        е ѐёӗ
        ж ӂӝ
        з ӟ
        и йѝӣӥ
        к ќ
        о ӧ
        у ўӯӱӳ
        ч ӵ
        ы ӹ
        э ӭ
        і ї
        Ѵ Ѷ
        ѵ ѷ
        Ә Ӛ
        ә ӛ
        Ө Ӫ
        ө ӫ
        ᾿ ῍῎῏
        ῾ ῝῞῟
        """;

    private static readonly FrozenDictionary<char, char> Base = Lines
        .Split('\n', StringSplitOptions.TrimEntries)
        .SelectMany(line => line[2..].Select(marked => KeyValuePair.Create(marked, line[0])))
        .ToFrozenDictionary();
}
