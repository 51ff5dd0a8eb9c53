using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Look;

/// <summary>What is wrong with a field of a form.</summary>
/// <param name="Field">The name of the input; empty: of none.</param>
/// <param name="Label">What the input is called, for the summary above the form; null where the message says it.</param>
public sealed record Fault(string Field, string Message, string? Label = null)
{
    public string InSummary => Label is null ? Message : $"{Label}: {Message}";
}

/// <summary>A page with a form: what was typed stays, and each fault stands beside its field and in a summary in the order of the page.</summary>
public abstract partial class DeskPage : PageModel, IFieldFaults
{
    private readonly List<Fault> _faults = [];

    /// <summary>In the order of finding, which is that of the page.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    public string? FaultOf(string field) => _faults.Find(f => f.Field == field)?.Message;

    /// <summary>What stands in an input; empty where nothing was sent.</summary>
    public virtual string Typed(string field) =>
        Request.HasFormContentType ? Request.Form[field].ToString().Trim() : "";

    /// <summary>A day that was typed; null with a fault where it is none.</summary>
    /// <param name="label">What the input is called, for the summary; null where the page asks for one day only.</param>
    protected DateOnly? TypedDay(string field, IStringLocalizer<Texts> texts, string? label = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (Day.TryRead(Typed(field), out DateOnly day))
        {
            return day;
        }

        Wrong(field, texts["Enter the day as year-month-day, such as 2019-11-20"], label);
        return null;
    }

    /// <summary>An amount that was typed; null where none was, and with a fault where it is no number.</summary>
    protected decimal? TypedAmount(string field, IStringLocalizer<Texts> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (Typed(field).Length == 0)
        {
            return null;
        }

        if (TypedNumber.TryRead(Typed(field), out decimal amount))
        {
            return amount;
        }

        Wrong(field, texts["Enter a number, such as 12.5"]);
        return null;
    }

    /// <summary>Adds a fault; a field says one at a time.</summary>
    protected void Wrong(string field, string message, string? label = null)
    {
        if (!_faults.Exists(f => f.Field == field && field.Length > 0))
        {
            _faults.Add(new(field, message, label));
        }
    }

    /// <summary>Brings the faults into the order of the page, where they were found in another one; those of no field come first.</summary>
    /// <param name="fields">In the order of the page; rows of a list as "lines[].value", one list after the other.</param>
    protected void Arrange(IReadOnlyList<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Fault[] arranged = [.. _faults.OrderBy(f => PlaceOf(f.Field, fields))];
        _faults.Clear();
        _faults.AddRange(arranged);
    }

    private static (int List, int Row, int Field) PlaceOf(string field, IReadOnlyList<string> fields)
    {
        if (field.Length == 0)
        {
            return (-1, 0, 0);
        }

        string plain = Row().Replace(field, "[]");
        int own = At(f => f == plain);
        if (Row().Matches(field) is not [.., { } last])
        {
            return (own, 0, own);
        }

        string list = plain[..(plain.LastIndexOf("[]", StringComparison.Ordinal) + 2)];
        return (
            At(f => f.StartsWith(list, StringComparison.Ordinal)),
            int.Parse(last.Groups["row"].Value, CultureInfo.InvariantCulture),
            own
        );

        int At(Func<string, bool> which) =>
            fields.Select((f, i) => which(f) ? i : int.MaxValue).DefaultIfEmpty(int.MaxValue).Min();
    }

    [GeneratedRegex(@"\[(?<row>[0-9]{1,6})\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    /// <summary>The page again, as it was typed, with its faults.</summary>
    protected IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}

/// <summary>What knows the faults of the fields that it shows.</summary>
public interface IFieldFaults
{
    /// <summary>Null for none.</summary>
    string? FaultOf(string field);
}
