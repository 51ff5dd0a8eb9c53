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
public abstract class DeskPage : PageModel
{
    private readonly List<Fault> _faults = [];

    /// <summary>In the order of finding, which is that of the page.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    public string? FaultOf(string field) => _faults.Find(f => f.Field == field)?.Message;

    /// <summary>What stands in an input; empty where nothing was sent.</summary>
    public virtual string Typed(string field) =>
        Request.HasFormContentType ? Request.Form[field].ToString().Trim() : "";

    /// <summary>A day that was typed; null with a fault where it is none.</summary>
    protected DateOnly? TypedDay(string field, IStringLocalizer<Texts> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (Day.TryRead(Typed(field), out DateOnly day))
        {
            return day;
        }

        Wrong(field, texts["Enter the day as year-month-day, such as 2019-11-20"]);
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

    /// <summary>The page again, as it was typed, with its faults.</summary>
    protected IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
