using Licet.Core.Licenses;

namespace Licet.Core.Applications;

/// <summary>Units in which quantities are usually given, in words and symbols (DESIGN).</summary>
internal static class Units
{
    private const string Counted = """
        each ea piece pieces pc pcs number no unit units set sets pair pairs pack packs kit kits lot roll rolls sheet sheets
        copy copies license licenses seat seats system systems
        """;

    private static readonly HashSet<string> s_counted = Words(Counted);

    /// <summary>Without a kind: it measures itself alone (<see cref="UnitOfMeasure"/>).</summary>
    private static readonly HashSet<string> s_tons = Words("ton tons");

    public static bool IsUsual(string unit) =>
        UnitOfMeasure.IsKnown(unit) || s_tons.Contains(UnitOfMeasure.Plain(unit)) || IsCounted(unit);

    /// <summary>Whether half of one is none: pieces, not kilograms.</summary>
    public static bool IsCounted(string unit) => s_counted.Contains(UnitOfMeasure.Plain(unit));

    private static HashSet<string> Words(string text) =>
        new(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
