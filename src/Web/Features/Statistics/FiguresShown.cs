using System.Globalization;
using System.Text;
using Licet.Core.Statistics;
using Licet.Lists.Tables;

namespace Licet.Web.Features.Statistics;

/// <summary>Figures that are about one thing.</summary>
public sealed record FigureGroup(string Title, IReadOnlyList<Figure> Figures);

/// <summary>Figures on a page and in a table file: what each counts, of what, without what.</summary>
public static class FiguresShown
{
    private static readonly (string Title, Func<Figure, bool> Is)[] s_groups =
    [
        ("Applications", f => f.Unit is "applications" or "companies" || f.Name == "approvedAgainstPresumption"),
        ("Days", f => f.Unit == "days"),
        ("Licenses", f => f.Name.Contains("icense", StringComparison.Ordinal)),
        ("Lines and value", _ => true),
    ];

    /// <summary>Each figure once; those of nothing where nothing was counted are left out.</summary>
    public static IReadOnlyList<FigureGroup> Groups(IReadOnlyList<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ILookup<string, Figure> by = figures
            .Where(f => f.Value is not null)
            .ToLookup(f => s_groups.First(g => g.Is(f)).Title, StringComparer.Ordinal);
        return [.. s_groups.Where(g => by[g.Title].Any()).Select(g => new FigureGroup(g.Title, [.. by[g.Title]]))];
    }

    /// <summary>"Intent to deny" of "intentToDeny", "Value shipped, USD" of "valueShippedUsd".</summary>
    public static string Name(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        string currency = figure.Unit.Length == 3 ? figure.Unit[0] + figure.Unit[1..].ToLowerInvariant() : "";
        return currency.Length > 0 && figure.Name.EndsWith(currency, StringComparison.Ordinal)
            ? $"{Words(figure.Name[..^3])}, {figure.Unit}"
            : Words(figure.Name);
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
    public static byte[] Csv(IEnumerable<Figure> figures, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(figures);
        StringBuilder csv = new();
        csv.Append("figure,day,value,unit,numerator,denominator,exclusions,formula,origin,position\r\n");
        foreach (Figure f in figures)
        {
            string without = string.Join(
                "; ",
                f.Exclusions.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Count} {e.What}"))
            );
            string[] cells =
            [
                f.Name,
                Day.Text(day),
                Plain(f.Value),
                f.Unit,
                Plain(f.Numerator),
                Plain(f.Denominator),
                without,
                f.Formula,
                Origin(f.Origin),
                f.Position.ToString(CultureInfo.InvariantCulture),
            ];
            for (int i = 0; i < cells.Length; i++)
            {
                csv.Append(i == 0 ? "" : ",").AppendCsv(Harmless(cells[i]));
            }

            csv.Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>A sign with which a spreadsheet would begin to reckon is kept from it.</summary>
    internal static string Harmless(string text) => text is ['=' or '+' or '@', ..] ? "'" + text : text;

    private static string Plain(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Words(string name) =>
        char.ToUpperInvariant(name[0])
        + string.Concat(name[1..].Select(c => char.IsAsciiLetterUpper(c) ? " " + char.ToLowerInvariant(c) : $"{c}"));
}
