using Licet.Core.Applications;
using Licet.Core.Determination;
using Licet.Core.Items;

namespace Licet.Core.Tests.Applications;

public class FormCheckTests
{
    [Fact]
    public void The_sample_form_has_no_fault() =>
        Assert.Empty(FormCheck.Of(Forms.Sample(), Forms.Facts(Forms.Sample(), "CB")));

    [Fact]
    public void A_form_that_says_nothing_lacks_each_block_that_must_be_filled_in_their_order()
    {
        ApplicationForm form = new() { Type = ApplicationType.Export };
        var blocks = FormCheck
            .Of(form, new FormFacts(Forms.Today, Licet.Core.Rules.RuleBook.Shipped))
            .Select(f => f.Block)
            .Distinct();
        Assert.Equal(["1", "4", "14", "17", "18", "21", "22", "23", "25"], blocks);
    }

    /// <summary>One change of the sample, and the fault it makes: block, field, rule.</summary>
    public static TheoryData<string, string> OneFault() =>
        new()
        {
            {
                "no telephone",
                "Block 2 (contact.telephone): missing; expected a telephone number (Supp. 1 to part 748)"
            },
            {
                "tomorrow",
                "Block 4 (dated): 2026-09-25 is after the submission on 2026-09-24; expected the current day (Supp. 1 to part 748)"
            },
            {
                "box without document",
                "Block 6 (documentsSubmitted): 'letter-of-explanation' is marked and not attached; expected the document (Supp. 1 to part 748)"
            },
            {
                "free words",
                "Block 9 (specialPurpose[0]): 'urgent'; expected nothing, or one of Communications Intercepting Device(s), Intransit Shipment, NUCLEAR CONTROLS, Parts and Components, Technology, in-country transfer, Affiliates rule, NAC (Supp. 1 and 2 to part 748)"
            },
            {
                "old number only in block 10",
                "Block 24 (additional.controlNumbers): expected also here the control number of Block 10, Z100123 (748.4(g))"
            },
            {
                "post box",
                "Block 18 (ultimateConsignee.street): 'P.O. Box 12' is a post office box; expected a street address (Supp. 1 to part 748; 748.5(e))"
            },
            {
                "post box in one word",
                "Block 18 (ultimateConsignee.street): 'POB 12' is a post office box; expected a street address (Supp. 1 to part 748; 748.5(e))"
            },
            {
                "half a piece",
                "Block 22(e) (items[0].quantity): 0.5 each; expected a whole number of what is counted (DESIGN)"
            },
            {
                "forwarder",
                "Block 18 (ultimateConsignee.business): 'forwarder'; a bank, forwarder or other intermediary is no ultimate consignee (Supp. 1 to part 748; 748.5(e))"
            },
            {
                "end user named twice",
                "Block 19 (endUsers[0]): is the ultimate consignee; expected no entry unless the end user is another (Supp. 1 to part 748)"
            },
            {
                "no employer number",
                "Block 14 (applicant.employerId): missing; a company that exports gives its Employer Identification Number (Supp. 1 to part 748)"
            },
            {
                "no such country",
                "Block 18 (ultimateConsignee.country): 'ZZ' is no country of the Commerce Country Chart or the country groups (Supp. 1 to part 738)"
            },
            {
                "no such entry",
                "Block 22(a) (items[0].eccn): 2B888 is not on the Commerce Control List; expected EAR99 or an ECCN of it (Supp. 1 to part 774)"
            },
            { "no quantity", "Block 22(e) (items[0].quantity): missing; expected more than 0 (Supp. 1 to part 748)" },
            {
                "no unit",
                "Block 22(f) (items[0].unit): missing; expected the unit of the quantity (blank for technology only) (Supp. 1 to part 748)"
            },
            {
                "cents",
                "Block 22(g) (items[0].unitPrice): 1250.5; expected whole dollars (exact only below 0.50) (Supp. 1 to part 748)"
            },
            { "sum", "Block 23 (totalValue): 59601; expected the sum of Block 22(h), 59600 (Supp. 1 to part 748)" },
            {
                "not certified",
                "Block 25 (signature.certified): not given; expected the signer's certification (748.6(f))"
            },
            {
                "export with block 12",
                "Block 12 (previouslyExported): stands on an export; expected it on reexports only (Supp. 1 to part 748)"
            },
            {
                "word file",
                "Block 6 (attachments[0].mediaType): 'application/msword'; expected application/pdf (748.6(e))"
            },
            { "a path", "Block 6 (attachments[0].file): a path; expected the bare name of a file (DESIGN)" },
        };

    [Theory]
    [MemberData(nameof(OneFault))]
    public void A_fault_names_block_field_and_rule(string change, string expected)
    {
        var form = Changed(change);
        Assert.Equal(expected, Assert.Single(Forms.Faults(form, Forms.Facts(form, "CB"))));
    }

    [Fact]
    public void Technology_leaves_quantity_blank_and_brings_a_letter_of_explanation()
    {
        var form = Forms.With(Forms.Item("2E001", 10_000));
        var faults = Forms.Faults(form, Forms.Facts(form, "NS"));
        Assert.Equal(4, faults.Count);
        Assert.Equal(3, faults.Count(f => f.Contains("Supp. 2(o) to part 748", StringComparison.Ordinal)));
        var right = form with
        {
            SpecialPurposes = ["Technology"],
            Submitted = [.. form.Submitted, "letter-of-explanation"],
            Attachments = [.. form.Attachments, form.Attachments[0] with { Id = "2", Kind = "letter-of-explanation" }],
            Items = [form.Items[0] with { Quantity = null, Unit = null, UnitPrice = null }],
        };
        Assert.Empty(Forms.Faults(right, Forms.Facts(right, "NS")));
    }

    [Fact]
    public void Items_controlled_for_nuclear_reasons_have_their_phrase_and_the_end_user_s_statement()
    {
        var form = Forms.With(Forms.Item("2B201.b", 10_000));
        var faults = Forms.Faults(form, Forms.Facts(form, "NP"));
        Assert.Equal(["7", "9"], FormCheck.Of(form, Forms.Facts(form, "NP")).Where(f => f.Blocks).Select(f => f.Block));
        Assert.Equal(2, faults.Count);
        var right = form with { SpecialPurposes = ["NUCLEAR CONTROLS"], OnFile = ["nuclear-certification"] };
        Assert.Empty(Forms.Faults(right, Forms.Facts(right, "NP")));
    }

    [Fact]
    public void An_item_for_artificial_intelligence_brings_a_purchase_order_and_its_performance()
    {
        var form = Forms.With(Forms.Item("3A090.a", 10_000));
        Assert.Equal(
            ["Supp. 2(c)(3) to part 748", "Supp. 2(c)(4) to part 748"],
            FormCheck.Of(form, Forms.Facts(form, "RS")).Where(f => f.Blocks).Select(f => f.Citation)
        );
    }

    [Fact]
    public void A_chip_without_its_paragraph_is_asked_about()
    {
        var form = Forms.With(Forms.Item("3A090", 10_000));
        var told = Assert.Single(FormCheck.Of(form, Forms.Facts(form, "NS")));
        Assert.Equal(("22(a)", false, "Supp. 2(c)(3) to part 748"), (told.Block, told.Blocks, told.Citation));
    }

    [Fact]
    public void An_exception_from_support_documents_is_stated_and_told_not_silent()
    {
        var form = Forms.With(Forms.Item("2B350.g", 60_000)) with { UltimateConsignee = Forms.In("CN") };
        Assert.Single(Forms.Faults(form, Forms.Facts(form, "CB")));
        var exhibited = form with
        {
            Additional = form.Additional with { Statements = [new("748.9(c)", "For a temporary exhibition.")] },
        };
        Assert.Empty(Forms.Faults(exhibited, Forms.Facts(form, "CB")));
        Assert.Contains(
            "temporary exhibition",
            Assert.Single(FormCheck.Of(exhibited, Forms.Facts(form, "CB")), f => f.Citation == "748.9(c)").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_price_may_be_found_by_terms_that_block_24_states()
    {
        var form = Forms.With(Forms.Item("2B350.g", 60_000) with { UnitPrice = null });
        Assert.StartsWith(
            "Block 22(g)",
            Assert.Single(Forms.Faults(form, Forms.Facts(form, "CB"))),
            StringComparison.Ordinal
        );
        var terms = form with
        {
            Additional = form.Additional with
            {
                Statements = [new("Block 22(g)", "Market price of the day of delivery.")],
            },
        };
        Assert.Empty(Forms.Faults(terms, Forms.Facts(form, "CB")));
    }

    [Fact]
    public void A_transfer_in_country_is_a_reexport_within_one_country()
    {
        var form = Forms.Sample() with { SpecialPurposes = ["in-country transfer"] };
        Assert.StartsWith("Block 5 (type)", Forms.Faults(form, Forms.Facts(form, "CB"))[0], StringComparison.Ordinal);
        var right = form with
        {
            Type = ApplicationType.Reexport,
            PreviouslyExported = "unknown",
            OriginalConsignee = Forms.In("SG", "First Works"),
        };
        Assert.Empty(Forms.Faults(right, Forms.Facts(right, "CB")));
    }

    [Fact]
    public void An_application_that_is_not_needed_is_told_that_it_would_come_back()
    {
        var form = Forms.Sample();
        var facts = Forms.Facts(form, "CB");
        var line = facts.Determination!.Lines[0] with { Outcome = Outcome.NoLicenseRequired };
        facts = facts with
        {
            Determination = facts.Determination with { Lines = [line, facts.Determination.Lines[1]] },
        };
        var told = Assert.Single(FormCheck.Of(form, facts));
        Assert.Equal(("22(a)", "750.4(c)(3)", false), (told.Block, told.Citation, told.Blocks));
    }

    [Fact]
    public void A_determination_of_other_items_or_of_none_is_refused()
    {
        var form = Forms.Sample();
        var other = Forms.Facts(form, "CB");
        other = other with
        {
            Determination = other.Determination! with
            {
                Lines = [other.Determination.Lines[0], other.Determination.Lines[1] with { Classification = "EAR99" }],
            },
        };
        Assert.Contains(
            "2B350.i, while EAR99 was determined",
            Assert.Single(Forms.Faults(form, other)),
            StringComparison.Ordinal
        );
        var none = other with { Determination = null };
        Assert.Contains(
            "no determination is attached",
            Assert.Single(Forms.Faults(form, none)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_was_returned_or_denied_before_is_told_on_the_new_form()
    {
        var form = Forms.Sample();
        var facts = Forms.Facts(form, "CB") with
        {
            Earlier =
            [
                new EarlierApplication("Z100001", EarlierStanding.ReturnedWithoutAction, form),
                new EarlierApplication("Z100002", EarlierStanding.Denied, form),
                new EarlierApplication("Z100003", EarlierStanding.ReturnedUnregistered, form),
            ],
        };
        Assert.Equal(["10", "24"], FormCheck.Of(form, facts).Select(f => f.Block));
        var told = form with
        {
            Resubmits = "Z100001",
            Additional = form.Additional with { ControlNumbers = ["Z100001", "Z100002"] },
        };
        Assert.Empty(FormCheck.Of(told, facts));
        var denied = told with { Resubmits = "Z100002" };
        Assert.Contains(
            "Z100002 was not returned without action",
            Forms.Faults(denied, facts)[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_replacement_is_to_the_same_consignee_and_says_what_changes()
    {
        var form = Forms.Sample() with { Replaces = "D1234567", Additional = AdditionalInformation.None };
        var facts = Forms.Facts(form, "CB") with
        {
            Earlier =
            [
                new EarlierApplication(
                    "Z100001",
                    EarlierStanding.Approved,
                    form with
                    {
                        UltimateConsignee = Forms.In("SG", "Another Works"),
                    },
                    "D1234567"
                ),
            ],
        };
        Assert.Equal(["11", "24"], FormCheck.Of(form, facts).Select(f => f.Block));
    }

    [Fact]
    public void A_request_for_classification_needs_few_blocks()
    {
        var form = Forms.Sample();
        ApplicationForm request = new()
        {
            Type = ApplicationType.Classification,
            Contact = form.Contact,
            Dated = form.Dated,
            Applicant = form.Applicant,
            Items = [new FormItem(null, null, "EX-350", null, null, null, null, null, null, null)],
            Signature = form.Signature,
        };
        Assert.Empty(FormCheck.Of(request, new FormFacts(Forms.Today, Licet.Core.Rules.RuleBook.Shipped)));
    }

    [Theory]
    [InlineData("2025-09-25", false, 0)]
    [InlineData("2025-09-23", false, 1)]
    [InlineData("2022-09-24", true, 0)]
    [InlineData("2022-09-23", true, 1)]
    public void A_consignee_s_statement_serves_a_year_for_the_first_and_four_for_others(
        string signed,
        bool later,
        int faults
    )
    {
        var form = Forms.Sample();
        var statement = form.Attachments[0] with { Id = "2", Kind = "consignee-statement", Signed = Forms.Day(signed) };
        form = form with
        {
            Submitted = [.. form.Submitted, "consignee-statement"],
            Attachments = [.. form.Attachments, statement with { Sha256 = new string('a', 64) }],
        };
        var facts = Forms.Facts(form, "CB") with
        {
            Earlier = later ? [new EarlierApplication("Z100001", EarlierStanding.Withdrawn, form)] : [],
        };
        Assert.Equal(faults, FormCheck.Of(form, facts).Count(f => f.Citation == "748.11(d)(1)"));
    }

    [Fact]
    public void Foreign_availability_outside_of_part_768_is_labeled_so()
    {
        var form = Forms.Sample() with
        {
            Submitted = ["tech-specs", "item-appendix", "foreign-availability"],
            Supply = new([new(0, "DE", "Beispiel GmbH", "Same alloy", "2,000 a year", ["1", "9"], true)], []),
        };
        form = form with
        {
            Attachments = [.. form.Attachments, form.Attachments[0] with { Id = "2", Kind = "foreign-availability" }],
        };
        var faults = FormCheck.Of(form, Forms.Facts(form, "CB"));
        Assert.Equal(
            ["supply.assertions[0].evidence", "supply.assertions[0].withinPart768"],
            faults.Select(f => f.Field)
        );
        Assert.Single(FormCheck.Of(form, Forms.Facts(form, "NS", "CB")));
    }

    private static ApplicationForm Changed(string change)
    {
        var form = Forms.Sample();
        var consignee = form.UltimateConsignee!;
        var item = form.Items[0];
        return change switch
        {
            "no telephone" => form with { Contact = form.Contact! with { Telephone = null } },
            "tomorrow" => form with { Dated = Forms.Today.AddDays(1) },
            "box without document" => form with { Submitted = [.. form.Submitted, "letter-of-explanation"] },
            "free words" => form with { SpecialPurposes = ["urgent"] },
            "old number only in block 10" => form with { Resubmits = "Z100123" },
            "post box" => form with { UltimateConsignee = consignee with { Street = "P.O. Box 12" } },
            "post box in one word" => form with { UltimateConsignee = consignee with { Street = "POB 12" } },
            "half a piece" => Items(form, item with { Quantity = 0.5m, Unit = "each", UnitPrice = 100_000 }),
            "forwarder" => form with { UltimateConsignee = consignee with { Business = "forwarder" } },
            "end user named twice" => form with { EndUsers = [consignee] },
            "no employer number" => form with { Applicant = form.Applicant! with { EmployerId = null } },
            "no such country" => form with { UltimateConsignee = consignee with { Country = "ZZ" } },
            "no such entry" => Items(form, item with { Classification = Of("2B888") }),
            "no quantity" => Items(form, item with { Quantity = null }),
            "no unit" => Items(form, item with { Unit = null }),
            "cents" => Items(form, item with { UnitPrice = 1250.5m, Quantity = 40, TotalPrice = 50_000 }),
            "sum" => form with { TotalValue = 59_601 },
            "not certified" => form with { Signature = form.Signature! with { Certified = false } },
            "export with block 12" => form with { PreviouslyExported = "NLR" },
            "word file" => form with { Attachments = [form.Attachments[0] with { MediaType = "application/msword" }] },
            "a path" => form with { Attachments = [form.Attachments[0] with { FileName = "../EX.pdf" }] },
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
        };
    }

    private static ApplicationForm Items(ApplicationForm form, FormItem first) =>
        form with
        {
            Items = [first, form.Items[1]],
        };

    private static Classification Of(string eccn) =>
        Classification.TryParse(eccn, out var classification) ? classification : throw new FormatException(eccn);
}
