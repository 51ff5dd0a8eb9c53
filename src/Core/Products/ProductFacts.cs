using Licet.Core.Applications;

namespace Licet.Core.Products;

/// <summary>What an organization says of a product of its own.</summary>
/// <param name="Code">The organization's own code or part number, once in a catalogue.</param>
/// <param name="Description">As on the invoice.</param>
/// <param name="Manufacturer">Empty where it is the organization itself, or not known.</param>
/// <param name="Unit">In which it is counted; empty for pieces.</param>
public sealed record ProductFacts(string Code, string Description, string Manufacturer = "", string Unit = "")
{
    public const int LongestCode = 100;
    public const int LongestDescription = 1_000;
    public const int LongestManufacturer = 300;
    public const int LongestUnit = 40;

    /// <summary>What of it cannot be taken, in the order of its fields.</summary>
    public IEnumerable<ProductFault> Faults()
    {
        if (Code.Length is 0 or > LongestCode || Code.Trim() != Code)
        {
            yield return new("code", $"expected a code of 1 to {LongestCode} characters in one line", Code);
        }

        if (!Description.Any(char.IsLetterOrDigit) || Description.Length > LongestDescription)
        {
            yield return new("description", $"expected 1 to {LongestDescription:N0} characters", Description);
        }

        if (Manufacturer.Length > LongestManufacturer)
        {
            yield return new("manufacturer", $"expected at most {LongestManufacturer} characters", Manufacturer);
        }

        if (Unit.Length > LongestUnit)
        {
            yield return new("unit", $"expected at most {LongestUnit} characters", Unit);
        }

        foreach (
            (string field, string text) in new[]
            {
                ("code", Code),
                ("description", Description),
                ("manufacturer", Manufacturer),
                ("unit", Unit),
            }
        )
        {
            if (PlainText.Fault(text, breaks: field == "description") is { } fault)
            {
                yield return new(field, fault);
            }
        }
    }
}

/// <summary>What of a product or a classification cannot be taken.</summary>
/// <param name="Field">"code", "eccn", "effective".</param>
/// <param name="Expected">"expected a code of 1 to 100 characters".</param>
/// <param name="Found">What was found; null where that is said already.</param>
public sealed record ProductFault(string Field, string Expected, string? Found = null)
{
    public string Message => Found is null ? Expected : $"{Expected}, found {Quoted.Of(Found)}";
}
