using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Core.Determination;
using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Applications;

/// <summary>The sample form and its parts: a form without a fault, from which tests depart.</summary>
internal static class Forms
{
    public static readonly DateOnly Today = Day("2026-09-24");

    public static string SamplePath { get; } =
        Path.Combine(SharedData.Repository, "samples", "applications", "valve-to-singapore.json");

    public static ApplicationForm Sample()
    {
        var reading = ApplicationReader.Read(File.ReadAllBytes(SamplePath));
        Assert.Empty(reading.Faults);
        return reading.Form!;
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Beside the form all is known: determined, nothing filed before.</summary>
    public static FormFacts Facts(ApplicationForm form, params string[] reasons) =>
        new(Today, RuleBook.Shipped) { Determination = Determined(form, reasons) };

    public static AttachedDetermination Determined(ApplicationForm form, params string[] reasons) =>
        new(
            new string('0', 64),
            Today,
            ["rules", "lists"],
            [],
            [],
            ApplicationOrder.Of(form, Today) is { } order
                ? AttachedOrder.Of(order)
                : new AttachedOrder(Movement.Export, "", []),
            [
                .. form.Items.Select(
                    (item, i) =>
                        new AttachedLine(
                            i,
                            item.Classification?.ToString() ?? "",
                            Outcome.LicenseRequired,
                            item.Classification?.IsEar99 == true ? [] : reasons,
                            [],
                            item.Classification?.IsEar99 == true ? ["744.11"] : [],
                            ReviewPolicy.CaseByCase,
                            item.Quantity,
                            item.TotalPrice
                        )
                ),
            ]
        );

    public static FormItem Item(string eccn, decimal total, decimal quantity = 1) =>
        new(
            Classification.TryParse(eccn, out var classification) ? classification : null,
            1.5m,
            "EX-1",
            null,
            quantity,
            "each",
            total / quantity,
            total,
            null,
            "An item with the parameters that decide"
        );

    /// <summary>The sample with other items: value and appendix box follow.</summary>
    public static ApplicationForm With(params FormItem[] items)
    {
        var form = Sample();
        return form with
        {
            Items = items,
            TotalValue = items.Sum(i => i.TotalPrice),
            Submitted = items.Length > 1 ? form.Submitted : [.. form.Submitted.Where(b => b != "item-appendix")],
        };
    }

    public static FormParty In(string country, string name = "Sample Works") =>
        new(name, "8 Sample Road", "Sample City", country, null, "555-020-3000", null);

    /// <summary>Blocking faults as a person reads them.</summary>
    public static IReadOnlyList<string> Faults(ApplicationForm form, FormFacts facts) =>
        [.. FormCheck.Of(form, facts).Where(f => f.Blocks).Select(f => f.ToString())];
}
