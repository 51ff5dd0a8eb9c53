using System.Globalization;
using Licet.Core.Orders;

namespace Licet.Core.Determination;

/// <summary>A text that an order tells and that is no name of a party.</summary>
/// <param name="What">What it is, as a sentence begins: "The end use", "An address of X".</param>
/// <param name="Field">Where it stands in the order.</param>
/// <param name="Line">The line that it is of; -1 for the whole order.</param>
/// <param name="Flag">The id of the red flag whose answer it is; null for other texts.</param>
internal readonly record struct ToldText(string Text, string What, string Field, int Line, string? Flag = null);

/// <summary>
/// The texts of an order in which a party may be told: the end use, descriptions, addresses, who signed a paper, where a stake is known
/// from, how a red flag was answered, and the exporter's name where no party bears it. Names of parties, branches and owners are screened.
/// </summary>
internal static class OrderTexts
{
    /// <summary>Who signs by the part that he plays: "exporter", "consignee", "end-user".</summary>
    private static readonly string[] s_parts = ["exporter", "consignee", "end-user"];

    public static IEnumerable<ToldText> Of(Order order)
    {
        if (order.Exporter.Name is { Length: > 0 } exporter && !IsParty(order, exporter))
        {
            yield return new(exporter, "The exporter's name", "exporter.name", -1);
        }

        if (order.EndUse?.Statement is { Length: > 0 } statement)
        {
            yield return new(statement, "The end use", "endUse.statement", -1);
        }

        for (var i = 0; i < order.Parties.Count; i++)
        {
            foreach (var text in Of(order.Parties[i], i))
            {
                yield return text;
            }
        }

        for (var i = 0; i < order.Lines.Count; i++)
        {
            if (order.Lines[i].Description is { Length: > 0 } description)
            {
                yield return new(description, "The description of the item", At("lines", i, "description"), i);
            }
        }

        for (var i = 0; i < order.Certificates?.Count; i++)
        {
            if (order.Certificates[i].By is { Length: > 0 } by && !s_parts.Contains(by) && !IsParty(order, by))
            {
                yield return new(by, "The name under a paper", At("certificates", i, "by"), -1);
            }
        }

        for (var i = 0; i < order.RedFlags?.Count; i++)
        {
            if (order.RedFlags[i] is { Answer.Length: > 0 } flag)
            {
                yield return new(flag.Answer, "The answer to a red flag", At("redFlags", i, "answer"), -1, flag.Id);
            }
        }
    }

    private static IEnumerable<ToldText> Of(Party party, int at)
    {
        for (var i = 0; i < party.Addresses.Count; i++)
        {
            if (party.Addresses[i].Length > 0)
            {
                yield return new(
                    party.Addresses[i],
                    $"An address of {party.Name}",
                    $"{At("parties", at, "")}{At("addresses", i, "").TrimEnd('.')}",
                    -1
                );
            }
        }

        for (var i = 0; i < party.Owners?.Count; i++)
        {
            if (party.Owners[i].Source is { Length: > 0 } source)
            {
                yield return new(
                    source,
                    $"The source of a stake in {party.Name}",
                    $"{At("parties", at, "")}{At("owners", i, "source")}",
                    -1
                );
            }
        }
    }

    private static bool IsParty(Order order, string name)
    {
        foreach (var party in order.Parties)
        {
            if (party.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"lines[0].description".</summary>
    private static string At(string list, int at, string field) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{at}].{field}");
}
