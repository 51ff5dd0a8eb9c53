using Licet.Core.Applications;
using Licet.Core.Letters;
using Licet.Core.Licenses;
using Licet.Core.Parties;
using Licet.Core.Review;
using Licet.Core.Tests.Applications;
using Licet.Core.Tests.Review;
using static Licet.Core.Tests.Letters.LetterCases;

namespace Licet.Core.Tests.Letters;

/// <summary>The license of a signature says what was applied for, as far as it was signed, and what the letter says.</summary>
public class GrantedLicenseTests
{
    [Fact]
    public void It_has_the_lines_parties_conditions_and_days_that_were_signed_and_can_be_issued()
    {
        CaseState state = Decided.State;
        ApplicationForm form = Forms.Sample();
        LicenseTerms terms = GrantedLicense.Of(state, form, 0, "Bureau").Terms!;
        Assert.Equal(("D-Z100123", "Bureau", "Z100123"), (terms.Number, terms.Issuer.Authority, terms.Application));
        Assert.Equal(["22-1", "22-2"], terms.Lines.Select(l => l.Id));
        Assert.Equal(form.Items[0].Quantity, terms.Lines[0].Quantity!.Amount);
        Assert.Equal(form.Items[0].TotalPrice, terms.Lines[0].Value!.Amount);
        Assert.Equal(
            form.UltimateConsignee!.Name,
            terms.Parties.Single(p => p.Role == PartyRole.UltimateConsignee).Name
        );
        Assert.Equal([form.UltimateConsignee.Country], terms.Destinations);
        Assert.Equal((CaseRun.Day("2019-11-20"), CaseRun.Day("2023-11-20")), (terms.Issued, terms.LastDay));
        LicenseCondition condition = Assert.Single(terms.Conditions);
        // Who holds it reads a number, as in the letter; whose it is stays in the log.
        Assert.Equal(("1", "defense", "report each delivery"), (condition.Id, condition.Owner, condition.Text));
        Assert.DoesNotContain("defense", LicenseJson.TermsOf(terms), StringComparison.Ordinal);
        Assert.Contains("\"owner\":\"defense\"", LicenseJson.KeptOf(terms), StringComparison.Ordinal);
        LicenseAct act = new(CaseRun.First, terms.Issued, 0, new Issued(terms, "acme"));
        Assert.IsType<LicenseRuling.Accepted>(
            LicenseActs.Take(LicenseFold.New("license/D-Z100123", state.Process), act, CaseRun.Day("2019-11-20"))
        );
    }

    [Fact]
    public void What_was_granted_less_of_is_worth_less_and_what_was_denied_is_not_in_it()
    {
        Grant less = Grant.AsAsked with { Quantities = Grant.AsAsked.Quantities.Add("22-1", "30") };
        CaseState state = Granting(less, CaseRun.Approve("22-1"), CaseRun.Deny("22-2"))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of)
            .State;
        ApplicationForm form = Forms.Sample();
        LicenseLine line = Assert.Single(GrantedLicense.Of(state, form, 0, "Bureau").Terms!.Lines);
        Assert.Equal(30, line.Quantity!.Amount);
        Assert.Equal(30 * form.Items[0].UnitPrice, line.Value!.Amount);
    }

    [Fact]
    public void Without_a_signature_or_of_another_form_there_is_none()
    {
        Assert.Equal(
            "750.7; transitions 15 and 16",
            GrantedLicense.Of(Approving.State, Forms.Sample(), 0, "B").Lacks!.Citation
        );
        ApplicationForm other = Forms.Sample() with { EndUse = "Another." };
        Assert.Equal("748.6(a)", GrantedLicense.Of(Decided.State, other, 0, "B").Lacks!.Citation);
        Assert.Equal("D-Z100123-2", GrantedLicense.NumberOf(Decided.State, 1));
    }
}
