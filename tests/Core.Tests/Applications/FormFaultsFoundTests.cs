using System.Text;
using System.Text.Json.Nodes;
using Licet.Core.Applications;
using Licet.Core.Applications.Reading;

namespace Licet.Core.Tests.Applications;

/// <summary>Faults that a form may hide: each is found and named.</summary>
public class FormFaultsFoundTests
{
    private static IReadOnlyList<FormFault> Check(ApplicationForm form) => FormCheck.Of(form, Forms.Facts(form, "CB"));

    [Theory]
    [InlineData("x")]
    [InlineData("for resale")]
    [InlineData("civil end use")]
    [InlineData("general commercial use by the customer")]
    [InlineData("Research and development.")]
    [InlineData("R&D")]
    public void An_end_use_that_says_nothing_is_refused(string endUse)
    {
        var fault = Assert.Single(Check(Forms.Sample() with { EndUse = endUse }));
        Assert.True(fault.Blocks);
        Assert.StartsWith($"'{endUse}' is vague", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("use in a plant")]
    [InlineData("paint production")]
    public void An_end_use_that_says_little_is_told(string endUse)
    {
        var told = Assert.Single(Check(Forms.Sample() with { EndUse = endUse }));
        Assert.Equal((false, "748.6(a)(1); Supp. 1 to part 748"), (told.Blocks, told.Citation));
    }

    [Fact]
    public void An_export_to_the_United_States_is_refused_and_technology_released_there_is_told()
    {
        var form = Forms.Sample() with { UltimateConsignee = Forms.In("US") };
        Assert.Equal(
            "Block 18 (ultimateConsignee.country): 'US' on an export; expected a party abroad (748.5(e))",
            Assert.Single(Forms.Faults(form, Forms.Facts(form, "CB")))
        );
        var technology = Forms.With(Forms.Item("2E001", 10_000)) with { UltimateConsignee = Forms.In("US") };
        Assert.Contains(Check(technology), f => f is { Blocks: false, Field: "ultimateConsignee.country" });
    }

    [Fact]
    public void Technology_has_no_unit_and_an_unusual_unit_is_told()
    {
        var form = Forms.With(
            Forms.Item("2E001", 10_000) with
            {
                Quantity = null,
                UnitPrice = null,
            },
            Forms.Item("2B350.g", 5)
        );
        Assert.Equal(
            "Block 22(f) (items[0].unit): 'each'; technology, expected no unit (Supp. 1 to part 748)",
            Assert.Single(Forms.Faults(form, Forms.Facts(form, "CB")))
        );
        var odd = Forms.With(Forms.Item("2B350.g", 5) with { Unit = "wagonload" });
        var told = Assert.Single(Check(odd));
        Assert.Equal((false, "22(f)"), (told.Blocks, told.Block));
    }

    [Fact]
    public void A_purchaser_that_is_the_consignee_leaves_the_block_blank()
    {
        var form = Forms.Sample();
        form = form with { Purchaser = form.UltimateConsignee };
        Assert.Contains(
            "Block 16 (purchaser): is the ultimate consignee; expected the block to be left blank, which says so (Supp. 1 to part 748; 748.5(c))",
            Forms.Faults(form, Forms.Facts(form, "CB"))
        );
    }

    [Fact]
    public void Numbers_that_the_applicant_s_applications_do_not_hold_are_refused_where_these_are_all()
    {
        var form = Forms.Sample();
        form = form with
        {
            Resubmits = "Z100009",
            Replaces = "D7654321",
            Additional = form.Additional with { ControlNumbers = ["Z100009"] },
        };
        var facts = Forms.Facts(form, "CB");
        Assert.Equal(["10", "11"], FormCheck.Of(form, facts).Where(f => !f.Blocks).Select(f => f.Block));
        Assert.Empty(Forms.Faults(form, facts));
        Assert.Equal(
            [
                "Block 10 (resubmits): application Z100009 is none of the applicant's; expected the number of one that is (Supp. 1 to part 748)",
                "Block 11 (replaces): license D7654321 is none of the applicant's; expected the number of one that is (Supp. 1 to part 748)",
            ],
            Forms.Faults(form, facts with { EarlierIsComplete = true })
        );
    }

    [Theory]
    [InlineData("Merlion\0 Works", "U+0000 (NUL)")]
    [InlineData("Merlion\nWorks", "U+000A (line feed)")]
    [InlineData("Merlion \u202Eskrow", "U+202E (right-to-left override)")]
    public void What_turns_or_breaks_a_name_is_refused(string name, string character)
    {
        var form = Forms.Sample();
        form = form with { UltimateConsignee = form.UltimateConsignee! with { Name = name } };
        var fault = Assert.Single(Forms.Faults(form, Forms.Facts(form, "CB")));
        Assert.StartsWith($"Block 18 (ultimateConsignee.name): holds {character}", fault, StringComparison.Ordinal);
        Assert.Empty(Check(Forms.Sample() with { EndUse = Forms.Sample().EndUse + "\nSecond line." }));
    }

    [Theory]
    [InlineData("a.exe", "expected one of")]
    [InlineData("../a.pdf", "a path")]
    [InlineData("a.pdf:b", "a path")]
    [InlineData("a\u202Efdp.exe", "a path")]
    [InlineData("..", "a path")]
    public void Form_and_store_refuse_the_same_names(string name, string why)
    {
        var form = Forms.Sample();
        form = form with { Attachments = [form.Attachments[0] with { FileName = name }] };
        var fault = Assert.Single(Forms.Faults(form, Forms.Facts(form, "CB")));
        Assert.StartsWith($"Block 6 (attachments[0].file): {why}", fault, StringComparison.Ordinal);
        Assert.Contains(why, AttachedFile.Of(name, "%PDF-1.4\n%%EOF"u8).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_the_form_ends_in_pdf()
    {
        var form = Forms.Sample();
        form = form with { Attachments = [form.Attachments[0] with { FileName = "a.png" }] };
        Assert.Equal(
            "Block 6 (attachments[0].file): 'a.png'; expected a name that ends in .pdf (748.6(e))",
            Assert.Single(Forms.Faults(form, Forms.Facts(form, "CB")))
        );
    }

    [Fact]
    public void Another_writing_of_a_part_number_or_legal_form_may_be_the_same_transaction()
    {
        var form = Forms.Sample();
        var facts = Forms.Facts(form, "CB") with
        {
            Earlier = [new EarlierApplication("Z100123", EarlierStanding.Pending, form)],
        };
        var spaced = form with { Items = [form.Items[0] with { Model = "ex 350" }, form.Items[1]] };
        var renamed = form with
        {
            UltimateConsignee = form.UltimateConsignee! with { Name = "Merlion Process Private Limited" },
        };
        var first = form.Items[0];
        var fewer = form with
        {
            Items =
            [
                first with
                {
                    Quantity = first.Quantity - 1,
                    TotalPrice = first.TotalPrice - first.UnitPrice,
                },
                form.Items[1],
            ],
            TotalValue = form.TotalValue - first.UnitPrice,
        };
        foreach (var evading in (ApplicationForm[])[spaced, renamed, fewer])
        {
            var own = facts with { Determination = Forms.Determined(evading, "CB") };
            var told = Assert.Single(FormCheck.Of(evading, own));
            Assert.Equal((false, "748.4(f)"), (told.Blocks, told.Citation));
            Assert.StartsWith("may be the same transaction as Z100123", told.Message, StringComparison.Ordinal);
            var denied = own with { Earlier = [new EarlierApplication("Z100123", EarlierStanding.Denied, form)] };
            Assert.Equal("748.4(g)", Assert.Single(FormCheck.Of(evading, denied)).Citation);
        }

        var other = form with
        {
            UltimateConsignee = form.UltimateConsignee! with { Name = "Lion City Optics Pte. Ltd." },
        };
        Assert.Empty(FormCheck.Of(other, facts with { Determination = Forms.Determined(other, "CB") }));
    }

    [Fact]
    public void A_short_telephone_number_is_called_short()
    {
        var form = Forms.Sample();
        form = form with { Contact = form.Contact! with { Telephone = "123" } };
        Assert.Equal(
            "Block 2 (contact.telephone): '123' is too short; expected a telephone number of at least five digits (Supp. 1 to part 748)",
            Assert.Single(Forms.Faults(form, Forms.Facts(form, "CB")))
        );
    }

    [Fact]
    public void A_byte_order_mark_is_skipped_and_a_member_that_stands_twice_names_its_line()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        Assert.Empty(ApplicationReader.Read((byte[])[.. mark, .. File.ReadAllBytes(Forms.SamplePath)]).Faults);
        const string twice =
            "{\n \"type\": \"export\", // once\n \"applicant\": {\"name\": \"A\",\n  \"name\": \"B\"}\n}";
        Assert.Equal(
            "line 4, column 3: not a JSON object as expected: 'name' stands twice, first in line 3",
            Assert.Single(ApplicationReader.Read(Encoding.UTF8.GetBytes(twice)).Faults).ToString()
        );
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public void A_quantity_that_is_none_names_block_field_and_rule(string quantity)
    {
        var form = JsonNode.Parse(File.ReadAllText(Forms.SamplePath))!;
        form["items"]![1]!["quantity"] = JsonNode.Parse(quantity);
        Assert.Equal(
            $"Block 22(e) (items[1].quantity): {quantity}; expected more than 0 (Supp. 1 to part 748)",
            Assert.Single(ApplicationReader.Read(Encoding.UTF8.GetBytes(form.ToJsonString())).Faults).ToString()
        );
    }
}
