namespace Licet.Core.Applications;

/// <summary>Units in which quantities are usually given, in words and symbols (DESIGN).</summary>
internal static class Units
{
    private const string Counted = """
        each ea piece pieces pc pcs number no unit units set sets pair pairs pack packs kit kits lot roll rolls sheet sheets
        copy copies license licenses seat seats system systems
        """;

    private const string Usual = """
        dozen gross
        g gram grams kg kilogram kilograms t ton tons tonne tonnes mg lb lbs pound pounds oz ounce ounces
        ml l liter liters litre litres m3 gal gallon gallons barrel barrels bbl ft3
        mm cm m meter meters metre metres km ft foot feet in inch inches yd yard yards m2 ft2
        carat carats curie curies ci bq gbq tbq mci
        """;

    private static readonly HashSet<string> s_counted = Words(Counted);
    private static readonly HashSet<string> s_usual = Words(Usual);

    public static bool IsUsual(string unit) => s_usual.Contains(Plain(unit)) || IsCounted(unit);

    /// <summary>Whether half of one is none: pieces, not kilograms.</summary>
    public static bool IsCounted(string unit) => s_counted.Contains(Plain(unit));

    private static string Plain(string unit) =>
        unit.Trim()
            .TrimEnd('.')
            .Replace("\u00B2", "2", StringComparison.Ordinal)
            .Replace("\u00B3", "3", StringComparison.Ordinal)
            .ToLowerInvariant();

    private static HashSet<string> Words(string text) =>
        new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
