using CsCheck;
using Licet.Core.Parties.Wordings;
using static Licet.Core.Parties.Wordings.ReviewPolicy;

namespace Licet.Core.Tests.Parties.Wordings;

public class PolicyCombinationTests
{
    private static readonly Gen<PolicyPosition> Positions = Gen.Select(
        Gen.Enum<ReviewPolicy>(),
        Gen.Enum<PolicyBasis>(),
        Gen.Int[0, 3],
        (policy, basis, open) =>
            new PolicyPosition("source", basis, open == 1 ? null : policy, open == 2 ? ["which?"] : [])
    );

    [Fact]
    public void Policies_are_ordered_by_strength() =>
        Assert.Equal(
            [ApprovalPresumed, Favorable, CaseByCase, DenialPresumed, DenialPolicy],
            Enum.GetValues<ReviewPolicy>()
        );

    [Fact]
    public void The_strictest_of_all_requirements_and_parties_governs()
    {
        var combined = PolicyCombination.Combine([
            Of("742.4(b)(1)", PolicyBasis.Item, CaseByCase),
            Of("Sugon, 84 FR 29371", PolicyBasis.Party, DenialPresumed),
            Of("Tata, 63 FR 64322", PolicyBasis.Party, ApprovalPresumed),
        ]);
        Assert.Equal((DenialPresumed, 4), (combined.Policy, combined.Trail.Count));
        Assert.Contains("742.4(b)", combined.Trail[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_known_exception_prevails_over_policies_on_the_item()
    {
        var chips = Of("742.6(b)(10)(iii)(A)(1)", PolicyBasis.Item, CaseByCase) with { Prevails = true };
        var combined = PolicyCombination.Combine([Of("744.23(d)", PolicyBasis.Item, DenialPresumed), chips]);
        Assert.Equal(CaseByCase, combined.Policy);
    }

    [Fact]
    public void The_known_exception_does_not_set_aside_the_policy_of_a_listed_party()
    {
        var chips = Of("742.6(b)(10)(iii)(A)(1)", PolicyBasis.Item, CaseByCase) with { Prevails = true };
        var combined = PolicyCombination.Combine([Of("Sugon", PolicyBasis.Party, DenialPresumed), chips]);
        Assert.Equal(DenialPresumed, combined.Policy);
    }

    [Fact]
    public void An_open_question_leaves_the_policy_open_unless_nothing_can_be_stricter()
    {
        PolicyPosition open = new("SMIC", PolicyBasis.Party, DenialPresumed, ["10 nm?"]);
        var combined = PolicyCombination.Combine([open, Of("742.4", PolicyBasis.Item, CaseByCase)]);
        Assert.Equal((null, DenialPresumed), (combined.Policy, combined.AtLeast));
        Assert.Equal(["SMIC: 10 nm?"], combined.Questions);
        Assert.Equal(
            DenialPolicy,
            PolicyCombination.Combine([open, Of("Rosneft", PolicyBasis.Party, DenialPolicy)]).Policy
        );
    }

    [Fact]
    public void No_position_is_no_policy() => Assert.Null(PolicyCombination.Combine([]).Policy);

    [Fact]
    public void Order_does_not_matter_and_more_never_makes_it_milder() =>
        Positions
            .List[0, 6]
            .Select(Positions)
            .Sample(
                (positions, more) =>
                {
                    var (some, all) = (
                        PolicyCombination.Combine(positions),
                        PolicyCombination.Combine([.. positions, more])
                    );
                    var reversed = PolicyCombination.Combine([more, .. Enumerable.Reverse(positions)]);
                    return (all.Policy, all.AtLeast) == (reversed.Policy, reversed.AtLeast)
                        && (all.Policy is null || some.AtLeast is null || all.Policy >= some.AtLeast);
                }
            );

    [Fact]
    public void Every_policy_has_its_token() =>
        Assert.All(
            Enum.GetValues<ReviewPolicy>(),
            policy => Assert.True(ReviewPolicies.TryParse(policy.Token(), out var read) && read == policy)
        );

    private static PolicyPosition Of(string source, PolicyBasis basis, ReviewPolicy policy) =>
        new(source, basis, policy, []);
}
