using Licet.Core.Orders;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>
/// Where the parties of 748.5(c) through (f) and their ultimate parents have their headquarters. 740.2(a)(9)(ii), 740.8 and 744.23 ask
/// whether that is Macau or a country of D:5, wherever the items go. What is not told is a question.
/// </summary>
internal static class Headquarters
{
    /// <summary>The word of a table's "where" for the rule.</summary>
    public const string Word = "@HQ-MACAU-D5";

    private const string Code = "headquarters-macau-or-d5";

    public static Applies InMacauOrD5(LineCase given)
    {
        var found = Applies.No;
        foreach (var (country, _) in Told(given))
        {
            found = found.Or(Is(given, country));
        }

        // Whoever owns most of a party may be its ultimate parent: against what the order says of that it is only asked.
        found = found.Or(OwnedFrom(given) ? Applies.Depends : Applies.No);

        // A statement for all parties together stands in for the single ones, never against them.
        return found == Applies.Depends ? Three.Of(given.Fact(Code)) : found;
    }

    /// <summary>"parties[0].headquarters": the first field that is not told; the fact where all are.</summary>
    public static string Field(LineCase given) =>
        Told(given).FirstOrDefault(t => t.Country is null).Field ?? given.FactField(Code);

    /// <summary>"Northwind (CN)": the parties found there, in the order of the file.</summary>
    public static string Found(LineCase given) =>
        string.Join(
            ", ",
            given
                .Parties.Where(p =>
                    p.Party.IsTransactionParty
                    && Is(given, p.Party.Headquarters).Or(Is(given, p.Party.UltimateParent)) == Applies.Yes
                )
                .Select(p =>
                    $"{p.Party.Name} ({(Is(given, p.Party.Headquarters) == Applies.Yes ? p.Party.Headquarters : p.Party.UltimateParent)})"
                )
        );

    private static IEnumerable<(string? Country, string Field)> Told(LineCase given) =>
        given
            .Parties.Where(p => p.Party.IsTransactionParty)
            .SelectMany(p =>
                new[]
                {
                    (p.Party.Headquarters, $"{p.Field}.headquarters"),
                    (p.Party.UltimateParent, $"{p.Field}.ultimateParent"),
                }.Concat(OfCompany(p))
            );

    private static bool OwnedFrom(LineCase given) =>
        given
            .Parties.Where(p => p.Party.IsTransactionParty)
            .SelectMany(p => p.Party.Owners ?? [])
            .Any(o => o.Percent >= 50 && o.Country is { } country && Is(given, country) == Applies.Yes);

    /// <summary>A branch is its company, and has the headquarters of the company (744.11).</summary>
    private static IEnumerable<(string? Country, string Field)> OfCompany(PartyStanding party) =>
        party.Party.BranchOf is { } company ? [(company.Country, $"{party.Field}.branchOf.country")] : [];

    private static Applies Is(LineCase given, string? code) =>
        code is null || given.Rules.Countries.On(code, given.Day) is not { } country ? Applies.Depends
        : country.Code == "MO" ? Applies.Yes
        : country.InGroup("D:5");
}
