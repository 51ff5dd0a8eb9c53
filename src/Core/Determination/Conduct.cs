using Licet.Core.Orders;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>General Prohibitions Nine and Ten.</summary>
internal static class Conduct
{
    public static void Decide(LineCase given)
    {
        List<Finding> findings = [];
        foreach (
            var (code, citation) in new[]
            {
                ("violation-known", "736.2(b)(10)"),
                ("authorization-terms-broken", "736.2(b)(9)"),
            }
        )
        {
            Authority law = LineCase.Law(citation, citation);
            var answer = given.Fact(code);
            if (answer == Answer.Yes)
            {
                findings.Add(
                    new Prohibition(law, $"{given.Ask(law, code, Outcome.Prohibited).Text} Yes: it may not go.")
                );
            }
            else if (answer == Answer.Unknown && !given.Assumes(Assumption.NoViolationKnown))
            {
                findings.Add(given.Ask(law, code, Outcome.Prohibited));
            }
        }

        given.Step(
            "conduct",
            "Is a violation known, or a term of an authorization broken?",
            "736.2(b)(9), (10)",
            findings,
            "prohibitions"
        );
    }
}
