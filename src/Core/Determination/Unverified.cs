using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>The Unverified List (744.15): no exception, and a signed statement where no license is needed anyway.</summary>
internal static class UnverifiedParties
{
    public const string Statement = "uvl-statement";

    public static bool Any(LineCase given) => Parties(given).Any();

    public static void Decide(LineCase given)
    {
        Authority law = LineCase.Law("744.15", "744.15(b); 740.2(a)(17); 758.1(b)(8)");
        List<Finding> findings = [];
        foreach (var party in Parties(given))
        {
            findings.AddRange(Of(given, party, law));
        }

        if (findings.Count > 0)
        {
            given.Step(
                "end users",
                "Is the Unverified List's statement on file?",
                law.Citation,
                findings,
                "list-effects"
            );
        }
    }

    private static IEnumerable<PartyStanding> Parties(LineCase given) =>
        given.Parties.Where(p =>
            p.Party.IsTransactionParty
            && p.Taken.Any(l => l.List == ListCodes.Unverified && InForce.On(l, given.Day).Counts)
        );

    private static IEnumerable<Finding> Of(LineCase given, PartyStanding party, Authority law)
    {
        if (given.Trail.Open().Count > 0)
        {
            yield return new Note(
                law,
                $"{party.Party.Name} is unverified; a license is needed anyway, and no statement stands in for it."
            );
            yield break;
        }

        var papers = given.Order.Certificates?.Where(c => c.Kind == Statement).ToList();
        var faults = papers?.ConvertAll(c =>
            Papers.Fault(given, c, party.Party.Name, by => Papers.IsCalled(given.Order, party.Party, by))
        );
        if (faults?.Contains(null) == true)
        {
            yield return new Condition(
                law,
                $"The statement of {party.Party.Name} is on file and covers the items.",
                "UVL_STATEMENT"
            );
            yield return new Condition(law, "The shipment is entered in the log of the statement.", "UVL_LOG");
        }
        else if (faults?.Count > 0)
        {
            yield return new Question(
                law,
                $"Is the UVL statement that {party.Party.Name} itself signed on file?"
                    + Papers.Faults(faults.OfType<string>(), Statement),
                "certificates",
                Outcome.Prohibited
            );
        }
        else if (papers is null)
        {
            yield return new Question(
                law,
                $"Is the signed UVL statement of {party.Party.Name} on file?",
                "certificates",
                Outcome.Prohibited
            );
        }
        else
        {
            given.DoNotShip = true;
            yield return new Prohibition(
                law,
                $"{party.Party.Name} is unverified and its signed statement is not on file.",
                party.Party.Name
            );
        }
    }
}
