using Licet.Core;
using Licet.Core.Products;
using Licet.Web.Look;

namespace Licet.Web.Features.Products;

/// <summary>A classification as it was typed, for the page of one product and for many.</summary>
public static class FindingForm
{
    /// <summary>What was typed; a day that is none is none here too.</summary>
    public static ClassifyAsk Ask(DeskPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new(
            page.Typed("eccn"),
            page.Typed("basis") is { Length: > 0 } basis ? ClassificationBases.Read(basis, "") : null,
            page.Typed("reference"),
            page.Typed("citation"),
            page.Typed("reason"),
            Day.TryRead(page.Typed("effective"), out DateOnly day) ? day : null
        );
    }

    /// <summary>What an input is called, for the summary above the form.</summary>
    public static string Label(string field) =>
        field switch
        {
            "eccn" => "ECCN",
            "basis" => "Basis",
            "reference" => "CCATS or other paper",
            "citation" => "Citation",
            "reason" => "Reason",
            "effective" => "First day",
            "code" => "Your code",
            "manufacturer" => "Manufacturer",
            "unit" => "Unit",
            _ => "Description",
        };
}
