using System.Globalization;
using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Restrictions;

namespace Licet.Core.Determination;

/// <summary>
/// The numbers of a chip, as the order states them, against the limits of ECCN 3A090 (total processing performance, performance
/// density, memory bandwidth density, use in data centers). Nothing is asked of a line that states none.
/// </summary>
internal static class ChipPerformance
{
    private const string Entry = "3A090";

    /// <summary>Codes of the facts that hold the quantities of parameters.csv.</summary>
    private static readonly Dictionary<string, string> s_codes = new(StringComparer.Ordinal)
    {
        ["TPP"] = "tpp",
        ["PD"] = "performance-density",
        ["MBD"] = "memory-bandwidth-density",
        ["DRAM-BANDWIDTH"] = "dram-bandwidth",
        ["DATACENTER"] = "designed-for-datacenter",
        ["TRANSISTORS"] = "aggregated-transistors-billion",
        ["HBM"] = "contains-hbm",
    };

    /// <summary>The fact's code for a quantity of parameters.csv: "tpp" for TPP.</summary>
    public static string Code(string quantity) => s_codes[quantity];

    /// <summary>Whether the chip is within a paragraph of 3A090: one alternative, all its limits.</summary>
    public static Applies Meets(LineCase given, string paragraph)
    {
        var met = Applies.No;
        foreach (
            var alternative in given
                .Rules.Parameters.On(given.Day)
                .Where(p => p.Eccn == Entry && p.Paragraph == paragraph)
                .GroupBy(p => p.Alternative, StringComparer.Ordinal)
        )
        {
            met = met.Or(alternative.Select(l => Holds(given, l)).Aggregate(Applies.Yes, AppliesLogic.And));
        }

        return met;
    }

    /// <summary>"a" or "b": which limits of 3A090 the classification says the item reaches; null for neither or not told.</summary>
    public static string? Claimed(LineCase given)
    {
        var item = given.Line.Classification;
        if (item.Eccn is Entry or "4A090")
        {
            return item.Steps.Count > 0 && item.Steps[0] is "a" or "b" ? item.Steps[0] : null;
        }

        // Where .z has one level, 1 is a and 2 is b; where it has two, the second is the letter.
        if (item.Steps is not ["z", _, ..])
        {
            return null;
        }

        return item.Steps.Count > 2
            ? item.Steps[2] is "a" or "b"
                ? item.Steps[2]
                : null
            : (item.Steps[1], given.Rules.ControlList.Find(item)?.Paragraphs.Contains("z.1.a")) switch
            {
                ("1", false) => "a",
                ("2", false) => "b",
                _ => null,
            };
    }

    public static IEnumerable<Finding> Check(LineCase given)
    {
        var item = given.Line.Classification;
        Authority law = LineCase.Law("3A090", "ECCN 3A090");
        if (given.Number("tpp") is { } tpp && !IsIntangible(item))
        {
            yield return Compared(given, law, tpp);
        }

        if (given.Number("memory-bandwidth-density") is not null && !(item.Eccn == Entry && item.Steps is ["c", ..]))
        {
            if (Meets(given, "c") == Applies.Yes)
            {
                yield return new Question(
                    law,
                    $"By its memory bandwidth density it meets 3A090.c, and the order says {item}: is it high bandwidth memory, not packaged with a processor that is its main function?",
                    given.Field("eccn"),
                    Outcome.LicenseRequired
                );
            }
        }
    }

    private static Finding Compared(LineCase given, Authority law, decimal tpp)
    {
        var item = given.Line.Classification;
        var claimed = Claimed(given);
        var (a, b, outside) = (Meets(given, "a"), Meets(given, "b"), Meets(given, "not"));
        var density = given.Number("performance-density") is { } d
            ? string.Create(CultureInfo.InvariantCulture, $", performance density {d}")
            : "";
        var numbers = string.Create(CultureInfo.InvariantCulture, $"total processing performance {tpp}{density}");
        if (outside == Applies.Yes)
        {
            return new Note(
                law,
                $"Note 2 to 3A090: with {numbers} and not made for data centers it is outside .a and .b{(claimed is null ? "" : $"; the order says {item}, and what that asks for stands until it is classified anew")}."
            );
        }

        var milder = (a != Applies.No && claimed != "a") || (b != Applies.No && claimed is null);
        if (!milder)
        {
            return new Note(
                law,
                $"With {numbers} {(a == Applies.No && b == Applies.No ? "it is below 3A090.a and .b" : $"{item} is as strict as its numbers ask")}."
            );
        }

        if (a == Applies.Yes || (a == Applies.No && b == Applies.Yes))
        {
            return new Question(
                law,
                $"With {numbers} it meets 3A090.{(a == Applies.Yes ? "a" : "b")}, and the order says {item}: classify it anew{(outside == Applies.Depends ? ", unless Note 2 leaves it out (is it made or marketed for data centers?)" : "")}.",
                given.Field("eccn"),
                Outcome.LicenseRequired
            );
        }

        return given.Ask(
            law,
            given.Number("performance-density") is null ? "performance-density" : "designed-for-datacenter",
            Outcome.LicenseRequired
        );
    }

    public static Applies Holds(LineCase given, ParameterLimit limit)
    {
        var code = Code(limit.Quantity);
        decimal? value = limit.Quantity is "DATACENTER" or "HBM"
            ? given.Fact(code) switch
            {
                Answer.Yes => 1,
                Answer.No => 0,
                _ => null,
            }
            : given.Number(code);
        return value is not { } known ? Applies.Depends
            : limit.Holds(known) ? Applies.Yes
            : Applies.No;
    }

    private static bool IsIntangible(Classification item) =>
        !item.IsEar99 && item.Group is ProductGroup.Software or ProductGroup.Technology;
}
