using Licet.Core.Applications;

namespace Licet.Core.Tests.Applications;

/// <summary>What Supp. 2 asks is checked, or a person is told to read it: no paragraph is passed over.</summary>
public class SupplementTwoTests
{
    [Fact]
    public void Every_paragraph_from_a_to_dd_has_its_row_and_each_is_held_or_noted()
    {
        Assert.Equal(
            [.. "abcdefghijklmnopqrstuvwxyz".Select(c => $"{c}"), "aa", "bb", "cc", "dd"],
            SupplementTwo.Rows.Select(r => r.Paragraph)
        );
        Assert.Equal(
            ["bb"],
            SupplementTwo.Rows.Where(r => r.Held.Length == 0 && r.Applies is null).Select(r => r.Paragraph)
        );
    }

    [Theory]
    [InlineData("1C350.b", "CB", "a")]
    [InlineData("5A980", "SL", "b")]
    [InlineData("4A994", "AT", "c")]
    [InlineData("2B001.a", "NS", "h")]
    [InlineData("2B007.b", "NS", "m")]
    [InlineData("6A003.b", "RS", "k")]
    [InlineData("1C984", "SS", "n")]
    [InlineData("9A515.a", "NS", "y")]
    [InlineData("0A501.a", "NS", "z")]
    public void A_paragraph_that_an_entry_or_reason_may_meet_is_named(string eccn, string reason, string paragraph)
    {
        var form = Forms.With(Forms.Item(eccn, 10_000));
        var notes = FormCheck.Of(form, Forms.Facts(form, reason)).Where(f => !f.Blocks).Select(f => f.ToString());
        Assert.Contains(notes, n => n.Contains($"a person reads paragraph ({paragraph})", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Exhibition at a fair in Singapore, returned temporarily stored valves", "p")]
    [InlineData("Aircraft on temporary sojourn for repair of turbines in Singapore", "u")]
    [InlineData("Plane stores for the crews of cargo flights between Lyon and Dayton", "j")]
    public void A_paragraph_of_which_the_form_s_words_speak_is_named(string endUse, string paragraph)
    {
        var form = Forms.Sample() with { EndUse = endUse };
        Assert.Contains(
            FormCheck.Of(form, Forms.Facts(form, "CB")),
            f => !f.Blocks && f.Citation.StartsWith($"748.8({paragraph})", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Encryption_requests_transit_abroad_and_chips_are_named()
    {
        var form = Forms.Sample() with { IntermediateConsignees = [Forms.In("MY")] };
        Assert.Contains(
            FormCheck.Of(form, Forms.Facts(form, "CB")),
            f => f.Message.Contains("paragraph (f)", StringComparison.Ordinal)
        );
        var chip = Forms.With(Forms.Item("3A090.a", 10_000));
        Assert.Contains(FormCheck.Of(chip, Forms.Facts(chip, "RS")), f => f.Citation == "Supp. 2(dd) to part 748");
        var request = Forms.With(Forms.Item("5A002.a", 10_000)) with { Type = ApplicationType.Classification };
        Assert.Contains(
            FormCheck.Of(request, Forms.Facts(request, "NS")),
            f => f.Message.Contains("paragraph (r)", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_military_end_use_is_stated_in_block_24()
    {
        var form = Forms.Sample();
        var facts = Forms.Facts(form, "CB");
        var line = facts.Determination!.Lines[0] with { Sections = ["744.21"] };
        facts = facts with
        {
            Determination = facts.Determination with { Lines = [line, facts.Determination.Lines[1]] },
        };
        Assert.StartsWith(
            "Block 24 (additional.statements): a license is required for a military end use",
            Assert.Single(Forms.Faults(form, facts)),
            StringComparison.Ordinal
        );
        var stated = form with
        {
            Additional = form.Additional with
            {
                Statements = [new("744.21", "The end user makes paint for trucks of an army.")],
            },
        };
        Assert.Empty(Forms.Faults(stated, facts));
    }
}
