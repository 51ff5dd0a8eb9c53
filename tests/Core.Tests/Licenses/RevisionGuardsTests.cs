using Licet.Core.Licenses;
using Licet.Core.Parties;
using Licet.Core.Process;

namespace Licet.Core.Tests.Licenses;

/// <summary>What has an act of its own is not done by a revision, and late acts take their place.</summary>
public class RevisionGuardsTests
{
    private static readonly LicenseTerms s_terms = LicenseRun.Terms();

    private static readonly LicenseState s_issued = LicenseRun.Issued(s_terms);

    private static string Citation(LicenseContent content, LicenseState? license = null, string on = "2019-01-10") =>
        Assert
            .IsType<LicenseRuling.Refused>(LicenseRun.Take(license ?? s_issued, LicenseRun.Officer, on, content))
            .Citation;

    private static Revised To(LicenseTerms terms) => new(terms, "Why.");

    [Fact]
    public void Extension_transfer_and_another_predecessor_are_no_revisions()
    {
        Assert.Equal("750.7(g)(1)", Citation(To(s_terms with { LastDay = LicenseRun.Day("2023-06-01") })));
        Assert.Equal("750.7(b)", Citation(To(s_terms with { Predecessor = "D1" })));
        var newco = s_terms.Parties.SetItem(0, new("N", PartyRole.Applicant, "Newco Inc.", "US"));
        Assert.Equal("750.10(a)", Citation(To(s_terms with { Parties = newco })));
        var renamed = s_terms.Parties.SetItem(0, s_terms.Parties[0] with { Name = "Acme Corp." });
        Assert.Equal("750.7(c)(2)", Citation(To(s_terms with { Parties = renamed })));
        var known = renamed.SetItem(0, renamed[0] with { FormerName = "Acme Inc." });
        Assert.IsType<LicenseRuling.Accepted>(
            LicenseRun.Take(s_issued, LicenseRun.Officer, "2019-01-10", To(s_terms with { Parties = known }))
        );
    }

    [Fact]
    public void The_letter_that_asks_for_more_time_comes_before_its_answer()
    {
        Extended x = new(LicenseRun.Day("2023-06-01"), LicenseRun.Day("2019-01-11"), "Letter.");
        Assert.Equal("750.7(g)(1)", Citation(x));
    }

    [Fact]
    public void A_transfer_leaves_a_license_that_holds()
    {
        LicenseParty same = new("C", PartyRole.Applicant, "Newco Inc.", "US");
        Transferred transfer = new(same, "Letter.", true, true, true, "newco");
        Assert.Equal("750.7(a)(1)", Citation(transfer));
    }

    [Theory]
    [InlineData("d 1", "DE", "USD", "750.7(b)")]
    [InlineData("D1234567", "XX", "USD", "Supp. 1 to part 738")]
    [InlineData("D1234567", "DE", "usd", "750.7(f)")]
    [InlineData("D1234567", "DE", "XXX", "750.7(f)")]
    public void Number_country_and_currency_are_looked_up(string number, string country, string currency, string cited)
    {
        var line = LicenseRun.Line() with { Value = new Money(1m, currency) };
        var terms = LicenseRun.Terms(line) with { Number = number, Destinations = [country] };
        var none = LicenseFold.New("license/" + number, ShippedProcesses.UsEar);
        Assert.Equal(cited, Citation(new Issued(terms, "acme"), none, "2018-06-01"));
    }

    [Fact]
    public void A_commodity_has_both_limits_since_2013_and_an_organization_stands_behind_every_license()
    {
        var none = LicenseFold.New("license/D1234567", ShippedProcesses.UsEar);
        var one = LicenseRun.Terms(LicenseRun.Line() with { Quantity = null });
        Assert.Equal("750.7(f)", Citation(new Issued(one, "acme"), none, "2018-06-01"));
        var old = one with { Issued = LicenseRun.Day("2013-10-03"), LastDay = LicenseRun.Day("2015-10-03") };
        Assert.IsType<LicenseRuling.Accepted>(
            LicenseRun.Take(none, LicenseRun.Officer, "2013-10-03", new Issued(old, "acme"))
        );
        Assert.Equal("DESIGN", Citation(new Issued(s_terms), none, "2018-06-01"));
    }

    [Fact]
    public void Acts_recorded_late_take_their_place_and_later_ones_stand_on_them()
    {
        var elsewhere = s_terms with { Issuer = new Issuer("BIS", "SNAP-R") };
        var none = LicenseFold.New("license/D1234567", ShippedProcesses.UsEar);
        var state = Taken(LicenseRun.Take(none, LicenseRun.Licensee, "2018-09-01", new Entered(elsewhere, "acme")));
        Extended longer = new(LicenseRun.Day("2023-06-01"), LicenseRun.Day("2019-01-01"), "Letter.");
        state = Taken(LicenseRun.Take(state, LicenseRun.Licensee, "2019-01-20", longer));
        Revised first = new(elsewhere with { EndUse = "Research." }, "Letter of 10 January.");
        state = Taken(LicenseRun.Take(state, LicenseRun.Licensee, "2019-01-10", first, "By post."));
        Revised second = new(elsewhere with { EndUse = "Teaching." }, "Letter of 15 January.");
        state = Taken(LicenseRun.Take(state, LicenseRun.Licensee, "2019-01-15", second, "By post."));
        string?[] said =
        [
            .. new[] { "2019-01-09", "2019-01-10", "2019-01-15", "2019-01-20" }.Select(d =>
                $"{state.TermsOn(LicenseRun.Day(d))!.EndUse} {state.TermsOn(LicenseRun.Day(d))!.LastDay.Year}"
            ),
        ];
        Assert.Equal([" 2022", "Research. 2022", "Teaching. 2022", "Teaching. 2023"], said);
        Assert.Equal("Teaching.", state.Terms!.EndUse);
    }

    private static LicenseState Taken(LicenseRuling ruling)
    {
        Assert.True(ruling is LicenseRuling.Accepted, (ruling as LicenseRuling.Refused)?.Why);
        return ((LicenseRuling.Accepted)ruling).State;
    }
}
