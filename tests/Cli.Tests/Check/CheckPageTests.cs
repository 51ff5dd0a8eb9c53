using Licet.Core.Determination;
using LineOutcome = Licet.Core.Determination.Outcome;

namespace Licet.Cli.Tests.Check;

public class CheckPageTests
{
    [Fact]
    public void Every_part_of_an_answer_is_printed()
    {
        var page = Answers.Page(Answers.Everything(), 200);
        string[] parts =
        [
            "Order PO-1, export from US to IN, 2026-09-24",
            "Nordlicht Feinmechanik (IN), end user",
            "Line 1: EAR99, USD 1,000",
            "LICENSE REQUIRED",
            "Needed for NS (column NS2, IN); 744.11 (Nordlicht Feinmechanik). Each must be overcome by itself.",
            "STOP: do not ship",
            "NS column 2 is marked for India. [738.4(a)]",
            "column NS2 of IN; reviewed: case by case; exceptions: part 740 within 740.2",
            "    reviewed: presumption of denial; no license exception",
            "available     GBS (740.4): country group B.",
            "candidate     STA (740.20(c)(1)): country is in A:5.",
            "asks: Is a prior consignee statement on file? [740.20(d)(2)] (certificates)",
            "ruled out     LVS: the entry has no value limit. [740.3]",
            "not claimed   BAG (a traveler's own things, 740.14). Each needs its purpose stated in the order.",
            "policy        presumption of denial",
            "the most restrictive governs (742.4(b)): presumption of denial",
            "invoice       The destination control statement goes on the invoice. [758.6]",
            "market bar: The equipment is on the Covered List.",
            "The rule rests on memory. [740.13; not firm: M]",
            "on 2019-05-15: no license required. The entry begins on 2019-05-16.",
            "no country is touched on the way.",
            "The starter list holds",
            "Rests on ear-2026-07-23/0123. Not legal advice.",
        ];
        Assert.All(parts, p => Assert.Contains(p, page, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(LineOutcome.NoLicenseRequired, "NO LICENSE REQUIRED (NLR)")]
    [InlineData(LineOutcome.Permitted, "PERMITTED on conditions")]
    [InlineData(LineOutcome.NotScreened, "NOT SCREENED")]
    [InlineData(LineOutcome.LicenseRequired, "LICENSE REQUIRED")]
    [InlineData(LineOutcome.PersonDecides, "A PERSON MUST DECIDE")]
    [InlineData(LineOutcome.Prohibited, "PROHIBITED")]
    public void Each_outcome_has_its_headline(LineOutcome outcome, string title) =>
        Assert.Contains($"\n{title}\n", Answers.Page(Answers.Line(outcome)), StringComparison.Ordinal);

    [Fact]
    public void What_permits_is_named_in_the_headline()
    {
        Lifted lifted = new(Answers.Law("84 FR 64018"), "The general license covers it", Answers.Entry);
        Assert.Contains(
            "PERMITTED under 84 FR 64018\n  It lifts 744.11, on the conditions below.\n",
            Answers.Page(Answers.Line(LineOutcome.Permitted, lifted)),
            StringComparison.Ordinal
        );
        ExceptionTried gbs = new(
            "GBS",
            "740.4",
            "",
            Core.Determination.ExceptionStanding.Available,
            "country group B",
            [],
            []
        );
        Assert.Contains(
            "PERMITTED under License Exception GBS\n  Country group B. [740.4]\n",
            Answers.Page(Answers.Line(LineOutcome.Permitted) with { Exceptions = [gbs] }),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_question_names_the_field_that_answers_it()
    {
        var page = Answers.Page(Answers.Line(LineOutcome.PersonDecides, Answers.Statement));
        Assert.Contains("answer in: certificates; at worst: license required", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_trail_shows_rule_fact_finding_citation_and_edition()
    {
        var page = Answers.Page(Answers.Everything(), 200, explain: true);
        Assert.Contains("1  Does the chart ask a license? [738.4]", page, StringComparison.Ordinal);
        Assert.Contains(
            "→ requirement: NS column 2 is marked for India. [738.4(a)] rule rule:738.4(a)",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("countries@2026", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Trail of line", Answers.Page(Answers.Everything()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_the_same_for_several_lines_is_told_with_the_first()
    {
        var page = Answers.Pages(Answers.Everything(), Answers.Everything() with { Index = 1 });
        Assert.Equal(2, page.Split("The rule rests on memory").Length);
        Assert.Equal(2, page.Split("market bar: The equipment is on the Covered List").Length);
        Assert.Contains("effect        as for a line above", page, StringComparison.Ordinal);
        Assert.Contains("note          as for a line above", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    public void Nothing_runs_over_the_width(int width) =>
        Assert.True(Answers.Widest(Answers.Page(Answers.Everything(), width, explain: true)) <= width);
}
