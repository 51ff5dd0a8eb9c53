using System.Globalization;
using System.Text.Json.Nodes;
using Licet.Screening.Bench;

namespace Licet.Web.Bench;

/// <summary>Applications like the sample, each with other parties and up to four lines.</summary>
internal static class QueueForms
{
    private static readonly Lazy<string> s_sample = new(() =>
        File.ReadAllText(Path.Combine(Checkout.Root, "samples", "applications", "valve-to-singapore.json"))
    );

    private static readonly Lazy<string[]> s_names = new(() => [.. PortfolioNames.Companies().Take(240)]);

    /// <param name="number">Equal numbers give equal forms.</param>
    public static string Of(int number)
    {
        JsonObject form = JsonNode.Parse(s_sample.Value)!.AsObject();
        string name = s_names.Value[number % s_names.Value.Length];
        form["ultimateConsignee"]!["name"] = name;
        form["endUse"] = $"Dosing of solvents in a paint plant of {name}; finished product: marine coatings.";
        JsonArray items = form["items"]!.AsArray();
        JsonNode first = items[0]!.DeepClone();
        items.Clear();
        for (int i = 0; i <= number % 4; i++)
        {
            JsonNode item = first.DeepClone();
            item["model"] = string.Create(CultureInfo.InvariantCulture, $"EX-{number}-{i}");
            items.Add(item);
        }

        return form.ToJsonString();
    }
}
