using System.Globalization;
using System.Text;
using System.Text.Json;
using Licet.Core.Statistics;
using Licet.Core.Statistics.Releases;
using Licet.Lists.Tables;

namespace Licet.Web.Features.Statistics;

/// <summary>Figures that are about one thing.</summary>
public sealed record FigureGroup<T>(string Title, IReadOnlyList<T> Figures);

/// <summary>Figures on a page and in a table file: what each counts, of what, without what.</summary>
public static class FiguresShown
{
    private static readonly (string Title, Func<string, string, bool> Is)[] s_groups =
    [
        ("Applications", (name, unit) => unit is "applications" or "companies" || name == "approvedAgainstPresumption"),
        ("Days", (_, unit) => unit == "days"),
        ("Licenses", (name, _) => name.Contains("icense", StringComparison.Ordinal)),
        ("Lines and value", (_, _) => true),
    ];

    /// <summary>Each figure once; those of nothing where nothing was counted are left out.</summary>
    public static IReadOnlyList<FigureGroup<Figure>> Groups(IReadOnlyList<Figure> figures) =>
        Grouped(figures.Where(f => f.Value is not null), f => (f.Name, f.Unit));

    /// <summary>The same of figures for the public, also of those that are withheld.</summary>
    public static IReadOnlyList<FigureGroup<PublicFigure>> Groups(IReadOnlyList<PublicFigure> figures) =>
        Grouped(figures.Where(f => f.Value is not null || f.Withheld is not null), f => (f.Name, f.Unit));

    private static IReadOnlyList<FigureGroup<T>> Grouped<T>(
        IEnumerable<T> figures,
        Func<T, (string Name, string Unit)> of
    )
    {
        ILookup<string, T> by = figures.ToLookup(
            f => s_groups.First(g => g.Is(of(f).Name, of(f).Unit)).Title,
            StringComparer.Ordinal
        );
        return [.. s_groups.Where(g => by[g.Title].Any()).Select(g => new FigureGroup<T>(g.Title, [.. by[g.Title]]))];
    }

    /// <summary>"Intent to deny" of "intentToDeny", "Value shipped, USD" of "valueShippedUsd", "Value, USD" of "value" in dollars.</summary>
    public static string Name(string name, string unit)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(unit);
        string currency = unit.Length == 3 ? unit[0] + unit[1..].ToLowerInvariant() : "";
        return currency.Length == 0 ? Words(name)
            : name.EndsWith(currency, StringComparison.Ordinal) ? $"{Words(name[..^3])}, {unit}"
            : $"{Words(name)}, {unit}";
    }

    public static string Number(decimal? value) =>
        value is { } v ? v.ToString("#,0.#", CultureInfo.InvariantCulture) : "";

    /// <summary>A key of the texts.</summary>
    public static string Origin(FigureOrigin origin) =>
        origin switch
        {
            FigureOrigin.Reported => "reported",
            FigureOrigin.Synthetic => "synthetic",
            _ => "computed",
        };

    /// <summary>As a table file: a line each, with its formula, by RFC 4180.</summary>
    public static byte[] Csv(IEnumerable<Figure> figures, DateOnly day) =>
        Table(
            [
                "figure",
                "day",
                "value",
                "unit",
                "numerator",
                "denominator",
                "exclusions",
                "formula",
                "origin",
                "position",
            ],
            figures.Select(f =>
                new[]
                {
                    f.Name,
                    Day.Text(day),
                    Plain(f.Value),
                    f.Unit,
                    Plain(f.Numerator),
                    Plain(f.Denominator),
                    string.Join(
                        "; ",
                        f.Exclusions.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Count} {e.What}"))
                    ),
                    f.Formula,
                    Origin(f.Origin),
                    f.Position.ToString(CultureInfo.InvariantCulture),
                }
            )
        );

    /// <summary>The same of figures for the public; a withheld one says why instead of its value.</summary>
    public static byte[] Csv(IEnumerable<PublicFigure> figures, DateOnly day) =>
        Table(
            ["figure", "day", "value", "withheld", "unit", "without", "formula", "origin"],
            figures.Select(f =>
                new[]
                {
                    f.Name,
                    Day.Text(day),
                    Plain(f.Value),
                    f.Withheld is { } why ? Kebab(why) : "",
                    f.Unit,
                    string.Join(
                        "; ",
                        f.Without.Select(l =>
                            l.Count is { } count
                                ? string.Create(CultureInfo.InvariantCulture, $"{count} {l.What}")
                                : $"a few {l.What}"
                        )
                    ),
                    f.Formula,
                    Origin(f.Origin),
                }
            )
        );

    private static byte[] Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        StringBuilder csv = new();
        foreach (IReadOnlyList<string> cells in rows.Prepend(head))
        {
            for (int i = 0; i < cells.Count; i++)
            {
                csv.Append(i == 0 ? "" : ",").AppendCsv(Harmless(cells[i]));
            }

            csv.Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string Kebab(Withheld why) => JsonNamingPolicy.KebabCaseLower.ConvertName(why.ToString());

    /// <summary>A sign with which a spreadsheet would begin to reckon is kept from it.</summary>
    internal static string Harmless(string text) => text is ['=' or '+' or '@', ..] ? "'" + text : text;

    private static string Plain(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Words(string name) =>
        char.ToUpperInvariant(name[0])
        + string.Concat(name[1..].Select(c => char.IsAsciiLetterUpper(c) ? " " + char.ToLowerInvariant(c) : $"{c}"));
}
