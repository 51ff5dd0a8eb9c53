namespace Licet.Core.Applications;

/// <summary>Units in which quantities are usually given, in words and symbols (DESIGN).</summary>
internal static class Units
{
    private const string Usual = """
        each ea piece pieces pc pcs number no unit units set sets pair pairs dozen gross pack packs kit kits lot roll rolls sheet sheets
        copy copies license licenses seat seats system systems
        g gram grams kg kilogram kilograms t ton tons tonne tonnes mg lb lbs pound pounds oz ounce ounces
        ml l liter liters litre litres m3 gal gallon gallons barrel barrels bbl ft3
        mm cm m meter meters metre metres km ft foot feet in inch inches yd yard yards m2 ft2
        carat carats curie curies ci bq gbq tbq mci
        """;

    private static readonly HashSet<string> s_usual = new(
        Usual.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal
    );

    public static bool IsUsual(string unit) =>
        s_usual.Contains(
            unit.Trim()
                .TrimEnd('.')
                .Replace("\u00B2", "2", StringComparison.Ordinal)
                .Replace("\u00B3", "3", StringComparison.Ordinal)
                .ToLowerInvariant()
        );
}
