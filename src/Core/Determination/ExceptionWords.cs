using System.Globalization;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;
using Licet.Core.Rules.Exceptions;

namespace Licet.Core.Determination;

/// <summary>Why an exception is ruled out, as half a sentence that a person can check against the order.</summary>
internal static class ExceptionWords
{
    public static string Closed(Requirement closed) =>
        closed.OpenExceptions is { Count: > 0 } open
            ? $"the requirement of {closed.Reason} leaves only {string.Join(", ", open)} open"
            : $"the requirement of {closed.Reason} leaves no license exception open";

    public static string Failed(ExceptionCase given, ExceptionTest test)
    {
        var item = given.Line.Line.Classification;
        return test.Kind switch
        {
            TestKind.Eligible when item.IsEar99 => "an EAR99 item is in no entry that could open it",
            TestKind.Eligible => $"the entry {item.Eccn} does not open it for {item}",
            TestKind.DestinationIn => $"it is for {Places(given, test.Argument)} only",
            TestKind.DestinationNotIn => $"{given.Country.Name} is in {Places(given, test.Argument)}",
            TestKind.ReasonsOnly => $"a license is required for {Beyond(given, test.Argument)} too",
            TestKind.ReasonsNot => $"{item} is controlled for {Shared(given, test.Argument)}",
            TestKind.ValueMax => Value(given, test.Argument),
            TestKind.ItemIn => $"{item} is no item that it covers",
            TestKind.ItemKind =>
                $"{item} is not {test.Argument.ToLowerInvariant().Replace(" ", " or ", StringComparison.Ordinal)}",
            TestKind.ItemClass => item.IsEar99 ? "the item is EAR99" : $"{item} is not EAR99",
            TestKind.ItemCategory => $"{item} is no vessel, aircraft or spacecraft",
            TestKind.Certificate => $"the paper {FactCodes.Kebab(test.Argument)} is not on file",
            TestKind.ItemNotIn => $"{item} is an item that it does not cover",
            TestKind.FromIn => $"it leaves {given.Line.Order.From}, and it is for {Places(given, test.Argument)} only",
            TestKind.ExportOnly => "it is for exports from the United States only",
            TestKind.ReexportOnly => "it is for reexports only",
            TestKind.TransferOnly => "it is for transfers inside one foreign country only",
            TestKind.NotFact => $"the order answers yes: {test.Question}",
            TestKind.Fact or TestKind.Purpose => $"the order answers no: {test.Question}",
            _ => $"not so: {test.Question}",
        };
    }

    private static string Value(ExceptionCase given, string argument)
    {
        var limit = given.Limit(argument) is { } most ? "USD " + Number(most) : "the limit";
        return argument == "ENTRY_YEAR_12"
            ? $"the value of the year, USD {Number(given.Line.Number("year-value") ?? 0)}, is above {limit}"
            : $"the value, USD {Number(given.ValueOfNumber() ?? 0)}, is above {limit}";
    }

    private static string Beyond(ExceptionCase given, string reasons)
    {
        var allowed = reasons.Split(' ');
        var beyond = given
            .Asked.Where(a =>
                a.Kind is not (RequirementKind.ControlList or RequirementKind.Transit) || !allowed.Contains(a.Reason)
            )
            .Select(a => a.Reason)
            .Distinct();
        return string.Join(", ", beyond);
    }

    private static string Shared(ExceptionCase given, string reasons)
    {
        var item = given.Line.Line.Classification;
        return given.Line.Rules.ControlList.Find(item) is { } entry
            ? string.Join(
                ", ",
                reasons.Split(' ').Where(r => entry.IsControlledFor(r, item, given.Line.Day) != Applies.No)
            )
            : reasons;
    }

    /// <summary>"Country Group B without Sudan, Ukraine"; what the data does not decide ("?E:1") is asked, and not named here.</summary>
    private static string Places(ExceptionCase given, string argument)
    {
        return DestinationWords.Of(
            given.Line,
            string.Join(' ', argument.Split(' ').Where(w => w[0] is not ('?' or '=')))
        );
    }

    public static string Number(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
