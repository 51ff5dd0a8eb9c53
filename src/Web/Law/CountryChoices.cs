using Licet.Core.Rules;

namespace Licet.Web.Law;

/// <summary>Countries to choose from, by name.</summary>
public static class CountryChoices
{
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        .. RuleBook
            .Shipped.Countries.Codes.Where(c => c.Length == 2)
            .Select(c => new KeyValuePair<string, string>(c, RuleBook.Shipped.Countries.Windows(c)[^1].Name))
            .OrderBy(c => c.Value, StringComparer.Ordinal),
    ];

    public static bool Has(string code) => All.Any(c => c.Key == code);

    public static string Name(string code) =>
        All.FirstOrDefault(c => c.Key == code) is { Value: { } name } ? name : code;
}
