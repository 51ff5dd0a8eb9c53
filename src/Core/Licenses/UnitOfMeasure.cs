using System.Collections.Frozen;

namespace Licet.Core.Licenses;

/// <summary>
/// What a unit of quantity measures, and how much of its dimension's first unit it is, exactly. Units convert within a dimension only:
/// a set, a lot or a ton of unsaid kind is a dimension of its own (DESIGN). Names as in
/// <see cref="Applications.Units"/> and in the unit lines of Supp. 1 to part 774.
/// </summary>
/// <param name="Dimension">"number", "mass", "length", "area", "volume", "activity", "value"; or the unit's own name.</param>
/// <param name="Factor">How many pieces, grams, meters, square meters, liters or gigabecquerels one is.</param>
public sealed record UnitOfMeasure(string Dimension, decimal Factor)
{
    private static readonly FrozenDictionary<string, UnitOfMeasure> s_known = Table(
        ("number", "number no each ea piece pieces pc pcs unit units", 1m),
        ("number", "dozen dozens doz", 12m),
        ("number", "gross", 144m),
        ("mass", "g gram grams", 1m),
        ("mass", "mg milligram milligrams", 0.001m),
        ("mass", "kg kilogram kilograms", 1_000m),
        ("mass", "t tonne tonnes", 1_000_000m),
        ("mass", "lb lbs pound pounds", 453.59237m),
        ("mass", "oz ounce ounces", 28.349523125m),
        ("mass", "carat carats", 0.2m),
        ("length", "m meter meters metre metres", 1m),
        ("length", "mm", 0.001m),
        ("length", "cm", 0.01m),
        ("length", "km", 1_000m),
        ("length", "in inch inches", 0.0254m),
        ("length", "ft foot feet", 0.3048m),
        ("length", "yd yard yards", 0.9144m),
        ("area", "m2", 1m),
        ("area", "cm2", 0.0001m),
        ("area", "ft2", 0.09290304m),
        ("volume", "l liter liters litre litres", 1m),
        ("volume", "ml", 0.001m),
        ("volume", "m3", 1_000m),
        ("volume", "ft3", 28.316846592m),
        ("volume", "gal gallon gallons", 3.785411784m),
        ("volume", "barrel barrels bbl", 158.987294928m),
        ("activity", "gbq", 1m),
        ("activity", "bq", 0.000000001m),
        ("activity", "tbq", 1_000m),
        ("activity", "ci curie curies", 37m),
        ("activity", "mci", 0.037m),
        ("value", "usd $", 1m)
    );

    /// <summary>Symbols that mean another thing with a capital M: mega, a thousand million times milli.</summary>
    private static readonly FrozenSet<string> s_milli = new[] { "mg", "ml", "mm", "mci" }.ToFrozenSet();

    /// <summary>
    /// A name that is not known measures itself: it is added only to what has the same name. So does a symbol that with its capital M
    /// means mega and in a form of capitals alone may mean milli: "Mg", "ML", "MCi".
    /// </summary>
    public static UnitOfMeasure Of(string unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        string name = Plain(unit);
        return unit.TrimStart() is ['M', ..] && s_milli.Contains(name) ? new UnitOfMeasure("'M" + name[1..] + "'", 1m)
            : s_known.TryGetValue(name, out UnitOfMeasure? known) ? known
            : new UnitOfMeasure($"'{name}'", 1m);
    }

    /// <summary>Whether the name is one that measures something else than itself.</summary>
    internal static bool IsKnown(string unit) =>
        s_known.TryGetValue(Plain(unit), out UnitOfMeasure? u) && u.Dimension != "value";

    /// <summary>Whether it is no part of a piece; what does not count pieces is always whole.</summary>
    internal static bool IsWhole(Quantity quantity) =>
        Of(quantity.Unit) is not { Dimension: "number" } unit || decimal.IsInteger(quantity.Amount * unit.Factor);

    /// <summary>Small letters, digits for raised ones, no full stop at the end.</summary>
    internal static string Plain(string unit) =>
        unit.Trim()
            .TrimEnd('.')
            .Replace("\u00B2", "2", StringComparison.Ordinal)
            .Replace("\u00B3", "3", StringComparison.Ordinal)
            .ToLowerInvariant();

    /// <summary>
    /// How the shipping tolerances before 4 October 2013 named it (old 750.11(b)): "value", "number", or "measure" for area, weight
    /// and measure.
    /// </summary>
    public string Kind =>
        Dimension switch
        {
            "value" => "value",
            "mass" or "length" or "area" or "volume" or "activity" => "measure",
            _ => "number",
        };

    private static FrozenDictionary<string, UnitOfMeasure> Table(
        params (string Dimension, string Names, decimal Factor)[] rows
    ) =>
        rows.SelectMany(r => r.Names.Split(' ').Select(n => (Name: n, Unit: new UnitOfMeasure(r.Dimension, r.Factor))))
            .ToFrozenDictionary(r => r.Name, r => r.Unit, StringComparer.Ordinal);
}
