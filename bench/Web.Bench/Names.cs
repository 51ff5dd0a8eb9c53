using System.Globalization;

namespace Licet.Web.Bench;

/// <summary>Names of companies that nobody lists, and three listed ones in a thousand; the same for the same number.</summary>
internal static class Names
{
    private static readonly string[] s_listed =
    [
        "Huawei Device Co. Ltd.",
        "Huawei Technologies Coöperatief U.A.",
        "Hangzhou Hikvision Digital Technology",
    ];

    private static readonly string[] s_first =
    [
        "Nordic",
        "Alpine",
        "Baltic",
        "Iberian",
        "Celtic",
        "Danube",
        "Adriatic",
        "Rhenish",
        "Gallic",
        "Tuscan",
        "Lombard",
        "Saxon",
        "Frisian",
        "Bavarian",
        "Moravian",
        "Galician",
        "Catalan",
        "Walloon",
        "Flemish",
        "Jutland",
        "Karelian",
        "Dalmatian",
        "Istrian",
        "Tyrol",
    ];

    private static readonly string[] s_second =
    [
        "Bakery",
        "Furniture",
        "Garden",
        "Textile",
        "Ceramics",
        "Bicycle",
        "Printing",
        "Orchard",
        "Cheese",
        "Carpentry",
        "Flooring",
        "Roofing",
        "Pottery",
        "Knitwear",
        "Candle",
        "Brewery",
        "Stationery",
        "Upholstery",
        "Glazing",
        "Florist",
        "Tannery",
        "Jewelry",
        "Saddlery",
        "Basket",
    ];

    private static readonly string[] s_forms =
    [
        "GmbH",
        "KG",
        "SARL",
        "SpA",
        "Oy",
        "AB",
        "NV",
        "Ltd",
        "Inc",
        "Sp. z o.o.",
    ];

    public static string Of(int number, int seed)
    {
        if (number % 1000 < 3)
        {
            return s_listed[number % 1000];
        }

        uint x = unchecked(((uint)number * 2_654_435_761) ^ ((uint)seed * 40_503));
        string own = Word(x);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{s_first[x % 24]} {own} {s_second[x / 24 % 24]} {s_forms[x / 576 % 10]}"
        );
    }

    /// <summary>A word of three to five syllables.</summary>
    private static string Word(uint x)
    {
        const string consonants = "bcdfgklmnprstvwz";
        const string vowels = "aeiou";
        Span<char> word = stackalloc char[10];
        int length = 6 + (int)(x % 3 * 2);
        for (int i = 0; i < length; i += 2)
        {
            word[i] = consonants[(int)(x % 16)];
            word[i + 1] = vowels[(int)(x / 16 % 5)];
            x = unchecked((x * 1_664_525) + 1_013_904_223) >> 3;
        }

        word[0] = char.ToUpperInvariant(word[0]);
        return new(word[..length]);
    }
}
