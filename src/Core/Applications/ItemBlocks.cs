using System.Globalization;
using Licet.Core.Items;
using Licet.Core.Rules.ControlList;

namespace Licet.Core.Applications;

/// <summary>Blocks 21 to 23: end use, items, value (Supp. 1 to part 748).</summary>
internal static class ItemBlocks
{
    private const decimal CentsBelow = 0.50m;

    public static void Check(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        var license = form.Type != ApplicationType.Classification;
        if (license)
        {
            EndUseWords.Check(form.EndUse, faults);
        }

        faults.Unless(form.Items.Count > 0, "items", "missing; expected at least one item");
        for (var i = 0; i < form.Items.Count; i++)
        {
            var at = FormattableString.Invariant($"items[{i}]");
            Eccn(form.Items[i], at, license, facts, faults);
            if (license)
            {
                // Where trade has no firm price, Block 24 states the terms by which it is found (Block 22(g)).
                Prices(form.Items[i], at, form.Additional.Cites("Block 22(g)"), faults);
                faults.Unless(
                    Given.Said(form.Items[i].Description),
                    $"{at}.description",
                    "missing; expected the item in the terms of its entry, with the parameters that decide"
                );
            }
        }

        if (form.Items.Count > 1)
        {
            faults.Unless(
                form.Submitted.Contains("item-appendix"),
                "documentsSubmitted",
                "more than one item; expected the box of Form BIS-748P-A to be marked"
            );
        }

        if (license)
        {
            Total(form, faults);
        }
    }

    /// <summary>A wanted classification may be left out where BIS is asked for it; Block 24 then says why.</summary>
    private static void Eccn(FormItem item, string at, bool license, FormFacts facts, FormFaults faults)
    {
        if (item.Classification is not { } classification)
        {
            faults.Unless(
                !license,
                $"{at}.eccn",
                "missing; expected EAR99 or an ECCN with its paragraph, as 3A001.a.2"
            );
            return;
        }

        if (classification.IsEar99)
        {
            return;
        }

        if (facts.Rules.ControlList.Find(classification) is not { } entry)
        {
            var message = $"{classification.Eccn} is not on the Commerce Control List; expected EAR99 or an ECCN of it";
            faults.Add($"{at}.eccn", message, "Supp. 1 to part 774");
        }
        else if (entry.StandingOf(classification) == ParagraphStanding.Unlisted)
        {
            var message = $"paragraph {classification.Paragraph} of {classification.Eccn} is not known; check it";
            faults.Warn($"{at}.eccn", message, "Supp. 1 to part 774");
        }
    }

    private static void Prices(FormItem item, string at, bool byTerms, FormFaults faults)
    {
        // Technology leaves quantity, unit and manufacturer blank; software may (Supp. 2(o), Block 22(f)).
        if (item.Quantity is null)
        {
            faults.Unless(item.IsSoftwareOrTechnology, $"{at}.quantity", "missing; expected more than 0");
        }
        else if (item.Quantity <= 0)
        {
            faults.Add($"{at}.quantity", $"{Plain(item.Quantity.Value)}; expected more than 0");
        }

        Unit(item, at, faults);
        if (item.UnitPrice is { } price)
        {
            faults.Unless(
                price < CentsBelow || price == decimal.Truncate(price),
                $"{at}.unitPrice",
                $"{Plain(price)}; expected whole dollars (exact only below 0.50)"
            );
        }
        else
        {
            faults.Unless(
                byTerms || item.IsSoftwareOrTechnology,
                $"{at}.unitPrice",
                "missing; expected the fair market value in US dollars, or the statement 'Block 22(g)' with the terms of the price"
            );
        }

        if (item.TotalPrice is not { } total)
        {
            faults.Add($"{at}.totalPrice", "missing; expected the total price in US dollars");
        }
        else if (total < 0 || total != decimal.Truncate(total))
        {
            faults.Add($"{at}.totalPrice", $"{Plain(total)}; expected whole dollars");
        }
        else if (item is { Quantity: { } quantity, UnitPrice: { } unit } && Whole(quantity * unit) != total)
        {
            var reckoned = $"{Plain(quantity)} x {Plain(unit)} is {Plain(Whole(quantity * unit))}";
            faults.Warn($"{at}.totalPrice", $"{Plain(total)}, while {reckoned}; check which is right", "DESIGN");
        }
    }

    /// <summary>The unit that the entry names; no table at hand holds it, so that one out of the usual is told (DESIGN).</summary>
    private static void Unit(FormItem item, string at, FormFaults faults)
    {
        if (item.IsTechnology)
        {
            faults.Unless(item.Unit is null, $"{at}.unit", $"'{item.Unit}'; technology, expected no unit");
        }
        else if (item.Quantity is not null && !Given.Said(item.Unit))
        {
            faults.Add($"{at}.unit", "missing; expected the unit of the quantity (blank for technology only)");
        }
        else if (item is { Quantity: { } quantity, Unit: { } counted } && Units.IsCounted(counted) && quantity % 1 != 0)
        {
            faults.Add(
                $"{at}.quantity",
                $"{Plain(quantity)} {counted}; expected a whole number of what is counted",
                "DESIGN"
            );
        }
        else if (item.Unit is { } unit && !Units.IsUsual(unit))
        {
            faults.Warn($"{at}.unit", $"'{unit}' is no usual unit; expected the one that the entry of the list names");
        }
    }

    private static void Total(ApplicationForm form, FormFaults faults)
    {
        if (form.TotalValue is not { } total)
        {
            faults.Add("totalValue", "missing; expected the value of all items in US dollars");
            return;
        }

        var sum = form.Items.Sum(i => i.TotalPrice ?? 0);
        if (form.Items.All(i => i.TotalPrice is not null) && sum != total)
        {
            faults.Add("totalValue", $"{Plain(total)}; expected the sum of Block 22(h), {Plain(sum)}");
        }
    }

    /// <summary>Half a dollar and more rounds up.</summary>
    private static decimal Whole(decimal dollars) => Math.Round(dollars, 0, MidpointRounding.AwayFromZero);

    internal static string Plain(decimal number) =>
        number.ToString("0.############################", CultureInfo.InvariantCulture);
}
