using Licet.Core.Items;
using Licet.Core.Parties.Wordings;
using static Licet.Core.Parties.Wordings.EntryFact;

namespace Licet.Core.Tests.Parties.Wordings;

public class EntryWordingTests
{
    private const string AllItems = "For all items subject to the EAR.  (See §744.11 of the EAR)";
    private const string Denial = "Presumption of denial.";

    private const string Xinjiang =
        "Case-by-case review for ECCNs 1A004.c, 1A004.d, 1A995, 1A999.a, 1D003, 2A983, 2D983, 2E983 and EAR99 items in the "
        + "Note to ECCN 1A995; casa-by-case review for items to detect, identify or treat infectious disease; presumption of "
        + "denial for all other items";

    private const string Smic =
        "Presumption of denial for items uniquely required for semiconducto rs at 10 nm and below, including EUV; case by "
        + "case for all other items";

    public static EntryFacts Item(string classification, params (EntryFact Fact, bool Value)[] known)
    {
        Assert.True(Classification.TryParse(classification, out var read));
        return new(read) { Known = known.ToDictionary(k => k.Fact, k => k.Value) };
    }

    [Fact]
    public void The_cells_stay_as_the_list_holds_them()
    {
        var read = EntryWording.Read(AllItems, " Presumption of  Denial ");
        Assert.Equal((AllItems, " Presumption of  Denial "), (read.Requirement.Verbatim, read.Policy.Verbatim));
        Assert.Equal(("ALL_ITEMS; SEE 744.11", "DENIAL_PRESUMED"), (read.Requirement.Class, read.Policy.Class));
    }

    [Theory]
    [InlineData("All items subject to the EAR. (See §§734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR.)", "3")]
    [InlineData("All items subject to the EAR³ (See §744.11 of the EAR)", "3")]
    [InlineData("All items subject to the EAR 4 (See §744.11 of the EAR)", "4")]
    [InlineData("All items subject to the EAR5. (See §744.11 of the EAR).", "5")]
    [InlineData("All items subject to the EAR (See §744.11 of the EAR)", "")]
    public void A_footnote_mark_is_taken_off_the_word_it_is_glued_to(string text, string mark)
    {
        var read = EntryWording.Read(text, Denial);
        Assert.True(read.IsRead, read.Requirement.Question);
        Assert.Equal(mark, string.Join(' ', read.Marks));
    }

    [Theory]
    [InlineData("2A983", ReviewPolicy.CaseByCase)]
    [InlineData("1A004.c.1", ReviewPolicy.CaseByCase)]
    [InlineData("1A004.a", ReviewPolicy.DenialPresumed)]
    [InlineData("3A991", ReviewPolicy.DenialPresumed)]
    [InlineData("EAR99", ReviewPolicy.DenialPresumed)]
    public void The_limb_that_holds_the_item_gives_the_policy(string item, ReviewPolicy expected)
    {
        var found = EntryWording.Read(AllItems, Xinjiang).PolicyFor(Item(item));
        Assert.Equal(expected, found.Policy);
        Assert.Empty(found.Questions);
    }

    [Fact]
    public void A_milder_limb_has_to_be_shown_and_is_named_until_it_is()
    {
        var wording = EntryWording.Read(AllItems, Xinjiang);
        var unshown = wording.PolicyFor(Item("EAR99"));
        Assert.Equal(
            ["CASE_BY_CASE[ECCNS_2019,NOTE_1A995]", "CASE_BY_CASE[INFECTIOUS_DISEASE]"],
            unshown.Unshown.Select(u => u.Code)
        );
        Assert.Equal([InNoteTo1A995], unshown.Unshown[0].Open.Select(o => o.Fact));
        Assert.Equal(ReviewPolicy.CaseByCase, wording.PolicyFor(Item("EAR99", (ForInfectiousDisease, true))).Policy);
    }

    [Fact]
    public void A_paragraph_that_is_not_given_leaves_its_limb_unshown()
    {
        var found = EntryWording.Read(AllItems, Xinjiang).PolicyFor(Item("1A004"));
        Assert.Equal(ReviewPolicy.DenialPresumed, found.Policy);
        Assert.Contains(
            found.Unshown,
            u => u.Open.Any(o => o.Question.Contains("paragraph", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_stricter_limb_has_to_be_ruled_out_and_is_a_question_until_it_is()
    {
        var wording = EntryWording.Read(AllItems, Smic);
        var open = wording.PolicyFor(Item("3B001"));
        Assert.Equal((ReviewPolicy.DenialPresumed, 1), (open.Policy, open.Questions.Count));
        var shown = wording.PolicyFor(Item("3B001", (UniquelyRequiredFor10NanometersAndBelow, false)));
        Assert.Equal((ReviewPolicy.CaseByCase, 0), (shown.Policy, shown.Questions.Count));
    }

    [Fact]
    public void An_unscoped_strict_limb_that_comes_first_is_the_default()
    {
        var wording = EntryWording.Read(
            AllItems,
            "Policy of denial; Case-by-case basis for U.S. Government supported space programs."
        );
        var item = Item("9A515", (ForUsGovernmentSupportedSpaceProgram, true));
        Assert.Equal(ReviewPolicy.CaseByCase, wording.PolicyFor(item).Policy);
        Assert.Equal(ReviewPolicy.DenialPolicy, wording.PolicyFor(Item("9A515")).Policy);
    }

    [Fact]
    public void Policy_in_the_requirement_cell_is_a_limb_before_those_of_the_policy_cell()
    {
        var wording = EntryWording.Read(
            "For all items subject to the EAR, with case-by-case basis for items listed on the CCL",
            "Presumption of approval for EAR99 items"
        );
        Assert.Equal(ReviewPolicy.CaseByCase, wording.PolicyFor(Item("3A991")).Policy);
        Assert.Equal(ReviewPolicy.ApprovalPresumed, wording.PolicyFor(Item("EAR99")).Policy);
    }

    [Fact]
    public void A_policy_that_says_nothing_of_an_item_asks_a_person()
    {
        var wording = EntryWording.Read(AllItems, "Presumption of approval for EAR99 items");
        var found = wording.PolicyFor(Item("3A991"));
        Assert.Null(found.Policy);
        Assert.NotEmpty(found.Questions);
    }

    [Fact]
    public void A_policy_in_another_section_is_named_not_guessed()
    {
        var found = EntryWording.Read(AllItems, "See §744.2 (d) of the EAR").PolicyFor(Item("EAR99"));
        Assert.Null(found.Policy);
        Assert.Equal(["744.2(d)"], found.Sections);
    }

    [Fact]
    public void An_exception_counts_only_when_it_is_shown()
    {
        var wording = EntryWording.Read(
            "All items subject to the EAR except EAR99 food or medicine (§§ 734.9(g), 746.8(a)(3), 744.21(b))",
            "Policy of denial (§§ 746.8(b), 744.21(e))"
        );
        var unknown = wording.RequirementFor(Item("EAR99"));
        Assert.Equal((Verdict.Yes, "FOOD_MEDICINE"), (unknown.Applies, Assert.Single(unknown.Unshown).Code));
        var food = wording.RequirementFor(Item("EAR99", (FoodOrMedicine, true)));
        Assert.Equal((Verdict.No, "FOOD_MEDICINE"), (food.Applies, food.Exception?.Code));
        var listed = wording.RequirementFor(Item("1C351", (FoodOrMedicine, true)));
        Assert.Equal((Verdict.Yes, 0), (listed.Applies, listed.Unshown.Count));
    }

    [Fact]
    public void Projects_of_746_5_are_asked_for()
    {
        var wording = EntryWording.Read(
            "For all items subject to the EAR when used in projects specified in§746.5 of the EAR.",
            "See §746.5(b) of the EAR"
        );
        Assert.Equal(Verdict.Ask, wording.RequirementFor(Item("EAR99")).Applies);
        Assert.Equal(Verdict.No, wording.RequirementFor(Item("EAR99", (UsedInProjectsOfSection7465, false))).Applies);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(null, null)]
    [InlineData("All items", "Denial")]
    public void What_is_not_a_known_wording_goes_to_a_person_with_the_text(string? requirement, string? policy)
    {
        var wording = EntryWording.Read(requirement, policy);
        var item = Item("EAR99");
        Assert.Equal(Verdict.Ask, wording.RequirementFor(item).Applies);
        Assert.Contains(requirement ?? "", wording.RequirementFor(item).Questions[0], StringComparison.Ordinal);
        Assert.Null(wording.PolicyFor(item).Policy);
        Assert.Contains(policy ?? "", wording.PolicyFor(item).Questions[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Case-by-case review for items uniquely required for semiconductors at 10 nm and below, including EUV; presumption of denial for all other items"
    )]
    [InlineData("Presumption of approval.")]
    [InlineData("Presumption of denial for all other items")]
    [InlineData("Presumption of approval for all other items")]
    public void Known_pieces_in_an_unknown_order_are_not_believed(string policy) =>
        Assert.Equal("UNREAD", EntryWording.Read(AllItems, policy).Policy.Class);
}
