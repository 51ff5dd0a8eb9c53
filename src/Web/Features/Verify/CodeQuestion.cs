using System.Text;
using Licet.Core.Items;
using Licet.Core.Licenses.Documents;
using Licet.Web.Law;
using Licet.Web.Look;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Verify;

/// <summary>A license's number and check code as they stand on its paper, the day of its use, and what else was read there.</summary>
/// <param name="Code">As <see cref="CheckCodes.Read"/> gives it.</param>
public sealed record CodeQuestion(string Number, string Code, DateOnly Day, TypedFacts Typed);

/// <summary>Reads a question from its fields; what is wrong is told by field, and nothing of it depends on what is known here.</summary>
public sealed class CodeReading(IStringLocalizer<Texts> texts)
{
    private const int Longest = 500;
    private readonly List<Fault> _faults = [];

    /// <summary>Every field by its name, with what it is called.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; } =
    [
        new("number", texts["License number"]),
        new("checkCode", texts["Check code"]),
        new("on", texts["To be used on"]),
        new("licensee", texts["Licensee"]),
        new("consignee", texts["Ultimate consignee"]),
        new("endUser", texts["End user"]),
        new("destination", texts["Destination"]),
        new("issued", texts["Issued"]),
        new("lastDay", texts["Last day"]),
        new("eccn", texts["Classification"]),
        new("quantity", texts["Quantity"]),
        new("unit", texts["Unit"]),
        new("value", texts["Value"]),
        new("currency", texts["Currency"]),
    ];

    /// <summary>In the order of the fields.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    public string Label(string field) => Fields.First(f => f.Key == field).Value;

    /// <param name="typed">What stands in a field; empty for nothing.</param>
    /// <param name="today">The day of the use where none was typed.</param>
    /// <returns>Null with faults.</returns>
    public CodeQuestion? Read(Func<string, string> typed, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(typed);
        string Text(string field)
        {
            // Licenses are written with composed letters; what a keyboard sends may be a letter and its accent.
            string text = typed(field).Trim();
            text = text.IsNormalized() ? text : text.Normalize();
            if (text.Length > Longest)
            {
                Wrong(field, texts["Enter at most {0} characters", Longest]);
            }

            return text;
        }

        string number = Text("number").ToUpperInvariant();
        if (number.Length == 0)
        {
            Wrong("number", texts["Enter the number of the license"]);
        }

        string? code = CheckCodes.Read(Text("checkCode"));
        if (code is null)
        {
            Wrong("checkCode", texts["Enter the twelve letters and digits of the check code, such as K7QM-2XRD-90FJ"]);
        }

        DateOnly day = Days("on", Text("on")) ?? today;
        TypedFacts facts = new(
            Name("licensee", Text("licensee")),
            Name("consignee", Text("consignee")),
            Name("endUser", Text("endUser")),
            Country(Text("destination").ToUpperInvariant()),
            Days("issued", Text("issued")),
            Days("lastDay", Text("lastDay")),
            Item(Text("eccn")),
            Amount("quantity", Text("quantity")),
            Said(Text("unit")),
            Amount("value", Text("value")),
            Said(Text("currency").ToUpperInvariant())
        );
        return _faults.Count == 0 ? new(number, code!, day, facts) : null;
    }

    private static string? Said(string text) => text.Length == 0 ? null : text;

    private string? Name(string field, string text)
    {
        if (text.Length > 0 && !text.EnumerateRunes().Any(Rune.IsLetterOrDigit))
        {
            Wrong(field, texts["Enter a name"]);
        }

        return Said(text);
    }

    private string? Country(string text)
    {
        if (text.Length > 0 && !CountryChoices.Has(text))
        {
            Wrong("destination", texts["There is no country {0}", text]);
        }

        return Said(text);
    }

    private Classification? Item(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!Classification.TryParse(text, out Classification item))
        {
            Wrong("eccn", texts["Enter an ECCN with its paragraph, such as 3A001.a.2, or EAR99"]);
        }

        return item;
    }

    private decimal? Amount(string field, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!TypedNumber.TryRead(text, out decimal amount))
        {
            Wrong(field, texts["Enter a number, such as 1,250.50"]);
        }

        return amount;
    }

    private DateOnly? Days(string field, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!Day.TryRead(text, out DateOnly day))
        {
            Wrong(field, texts["Enter the day as year-month-day, such as 2019-11-20"]);
        }

        return day;
    }

    private void Wrong(string field, string message)
    {
        if (!_faults.Exists(f => f.Field == field))
        {
            _faults.Add(new(field, message, Label(field)));
        }
    }
}
