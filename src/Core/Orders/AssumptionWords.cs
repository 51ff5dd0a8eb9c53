using System.Globalization;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Orders;

/// <summary>What an order may leave unsaid, as files write it and as answers and forms tell it.</summary>
public static class AssumptionWords
{
    /// <summary>Every word of an order file ("direct-route") with what it assumes, in the order in which answers tell them.</summary>
    public static IReadOnlyList<(string Token, Assumption Value)> All => Tokens.Assumptions;

    /// <summary>What words separated by blanks assume; a word that is none assumes nothing.</summary>
    public static IReadOnlySet<Assumption> Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string[] told = words.Split(' ');
        return All.Where(a => told.Contains(a.Token, StringComparer.Ordinal)).Select(a => a.Value).ToHashSet();
    }

    /// <summary>"No country is touched on the way."</summary>
    public static string Of(Assumption assumption) =>
        assumption switch
        {
            Assumption.DirectRoute => "No country is touched on the way.",
            Assumption.NoEndUseOfConcern => "No end use of part 744 is known, and BIS has given no notice.",
            Assumption.NoRestrictedOwner =>
                "No party is owned, in part or whole, by a restricted one, or a branch of one.",
            Assumption.NoRedFlag => "No red flag was seen.",
            Assumption.NoViolationKnown => "No violation of the EAR is known, and no exception is suspended.",
            Assumption.AllPartiesNamed => "The parties named are all that play a part under 748.5(c) through (f).",
            Assumption.OriginUnitedStates => "The item is made in the United States or leaves from there.",
            _ => ((int)assumption).ToString(CultureInfo.InvariantCulture),
        };
}
