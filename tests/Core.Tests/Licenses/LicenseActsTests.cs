using System.Collections.Immutable;
using Licet.Core.Licenses;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Licenses;

public class LicenseActsTests
{
    private static readonly LicenseTerms s_terms = LicenseRun.Terms() with
    {
        Conditions =
        [
            new("1", "No reexport.", "750.7(a)", [new("a", "Report", LicenseRun.Day("2019-06-30"))])
            {
                Owner = "defense",
            },
            new("2", "Keep records.", "750.7(d)", []) { Owner = "BIS" },
        ],
    };

    private static readonly LicenseState s_issued = LicenseRun.Issued(s_terms);

    private static readonly Person s_defense = new("dan", ["agency-reviewer"], "defense");

    private static LicenseState Taken(LicenseRuling ruling)
    {
        Assert.True(ruling is LicenseRuling.Accepted, (ruling as LicenseRuling.Refused)?.Why);
        return ((LicenseRuling.Accepted)ruling).State;
    }

    private static void Refused(LicenseRuling ruling, RefusalKind kind, string citation)
    {
        var refused = Assert.IsType<LicenseRuling.Refused>(ruling);
        Assert.Equal((kind, citation), (refused.Kind, refused.Citation));
        Assert.EndsWith(".", refused.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_license_goes_its_way_and_its_status_follows_the_days()
    {
        var state = Taken(LicenseRun.Take(s_issued, LicenseRun.Officer, "2019-01-10", new Suspended("Inquiry.")));
        Assert.Equal(LicenseStatus.Active, state.StatusOn(LicenseRun.Day("2019-01-09")));
        Assert.Equal(LicenseStatus.Suspended, state.StatusOn(LicenseRun.Day("2019-01-10")));
        state = Taken(LicenseRun.Take(state, LicenseRun.Second, "2019-02-01", new Reinstated("Cleared.")));
        Assert.Equal(LicenseStatus.Suspended, state.StatusOn(LicenseRun.Day("2019-01-31")));
        Assert.Equal(LicenseStatus.Active, state.StatusOn(LicenseRun.Day("2019-02-01")));
        state = Taken(LicenseRun.Take(state, LicenseRun.Officer, "2020-01-01", new Revoked("Diversion.")));
        Assert.Equal(LicenseStatus.Active, state.StatusOn(LicenseRun.Day("2019-12-31")));
        Assert.Equal(LicenseStatus.Revoked, state.StatusOn(LicenseRun.Day("2023-01-01")));
        Assert.Equal(LicenseStatus.NotYetValid, state.StatusOn(LicenseRun.Day("2018-05-31")));
        Refused(
            LicenseRun.Take(state, LicenseRun.Second, "2020-02-01", new Suspended("Again.")),
            RefusalKind.Guard,
            "750.7; 750.8"
        );
    }

    [Fact]
    public void The_last_day_on_the_face_counts_and_the_day_after_it_does_not()
    {
        Assert.Equal(LicenseStatus.Active, s_issued.StatusOn(LicenseRun.Day("2022-06-01")));
        Assert.Equal(LicenseStatus.Expired, s_issued.StatusOn(LicenseRun.Day("2022-06-02")));
        Extended late = new(LicenseRun.Day("2023-06-01"), LicenseRun.Day("2022-06-02"), "Letter.");
        Refused(LicenseRun.Take(s_issued, LicenseRun.Officer, "2022-07-01", late), RefusalKind.Guard, "750.7(g)(1)");
        var asked = late with { Asked = LicenseRun.Day("2022-05-30") };
        var state = Taken(LicenseRun.Take(s_issued, LicenseRun.Officer, "2022-07-01", asked));
        Assert.Equal(LicenseStatus.Expired, state.StatusOn(LicenseRun.Day("2022-06-30")));
        Assert.Equal(LicenseStatus.Active, state.StatusOn(LicenseRun.Day("2023-06-01")));
        Assert.Equal(LicenseStatus.Expired, state.StatusOn(LicenseRun.Day("2023-06-02")));
    }

    [Fact]
    public void A_surrender_is_the_licensees_and_a_replacement_the_authoritys()
    {
        Refused(
            LicenseRun.Take(s_issued, LicenseRun.Officer, "2019-01-10", new Surrendered("Unused.")),
            RefusalKind.Role,
            "750.7; 750.8"
        );
        var given = Taken(LicenseRun.Take(s_issued, LicenseRun.Licensee, "2019-01-10", new Surrendered("Unused.")));
        Assert.Equal(LicenseStatus.Surrendered, given.StatusOn(LicenseRun.Day("2019-01-10")));
        var replaced = Taken(
            LicenseRun.Take(s_issued, LicenseRun.Officer, "2019-01-10", new Replaced("D7654321", "More quantity."))
        );
        Assert.Equal(LicenseStatus.Replaced, replaced.StatusOn(LicenseRun.Day("2019-01-10")));
        // By one that is not here none of the authority's own is replaced.
        LicenseAct stray = new(
            LicenseRun.Officer,
            LicenseRun.Day("2019-01-10"),
            s_issued.Sequence,
            new Replaced("D7654321", "More quantity.")
        )
        {
            Successor = LicenseFold.New("license/D7654321", ShippedProcesses.UsEar),
        };
        Refused(LicenseActs.Take(s_issued, stray, stray.On), RefusalKind.Guard, "750.7(h)(4)");
        Taken(
            LicenseActs.Take(
                s_issued,
                stray with
                {
                    Successor = LicenseRun.Issued(s_terms with { Number = "D7654321" }),
                },
                stray.On
            )
        );
    }

    [Fact]
    public void Nobody_acts_for_two_sides_and_who_suspended_does_not_reinstate()
    {
        var state = Taken(LicenseRun.Take(s_issued, LicenseRun.Second, "2019-01-10", new Suspended("Inquiry.")));
        Refused(
            LicenseRun.Take(state, LicenseRun.Second, "2019-01-11", new Reinstated("Cleared.")),
            RefusalKind.Role,
            "DESIGN"
        );
        Person both = new("carl", ["applicant-signer"]) { Applicant = "acme" };
        Refused(
            LicenseRun.Take(state, both, "2019-01-11", new ObligationMet("1", "a", "Report of June.")),
            RefusalKind.Role,
            "DESIGN"
        );
    }

    [Fact]
    public void Days_go_forward_and_what_is_late_says_why()
    {
        var state = Taken(LicenseRun.Take(s_issued, LicenseRun.Second, "2019-07-10", new Suspended("Inquiry.")));
        LicenseAct tomorrow = new(LicenseRun.Officer, LicenseRun.Day("2019-07-12"), 2, new Reinstated("Cleared."));
        Refused(LicenseActs.Take(state, tomorrow, LicenseRun.Day("2019-07-11")), RefusalKind.Day, "DESIGN");
        Refused(
            LicenseRun.Take(state, LicenseRun.Officer, "2019-07-09", new Reinstated("Cleared.")),
            RefusalKind.Day,
            "DESIGN"
        );
        ObligationMet met = new("1", "a", "Report of June.");
        Refused(LicenseRun.Take(state, LicenseRun.Licensee, "2019-06-30", met), RefusalKind.Day, "DESIGN");
        var late = Taken(LicenseRun.Take(state, LicenseRun.Licensee, "2019-06-30", met, "By post."));
        Assert.Equal("By post.", late.Acts[^1].Late);
        Refused(
            LicenseActs.Take(state, tomorrow with { Seen = 1 }, LicenseRun.Day("2019-07-12")),
            RefusalKind.Stale,
            "DESIGN"
        );
    }

    [Fact]
    public void An_obligation_is_due_overdue_and_met()
    {
        Assert.Equal(ObligationStanding.Open, s_issued.ObligationsOn(LicenseRun.Day("2019-06-30")).Single().Standing);
        Assert.Equal(
            ObligationStanding.Overdue,
            s_issued.ObligationsOn(LicenseRun.Day("2019-07-01")).Single().Standing
        );
        ObligationMet met = new("1", "a", "Report of June.");
        var state = Taken(LicenseRun.Take(s_issued, LicenseRun.Licensee, "2019-07-02", met));
        Assert.Equal(ObligationStanding.MetLate, state.ObligationsOn(LicenseRun.Day("2019-07-02")).Single().Standing);
        Refused(LicenseRun.Take(state, LicenseRun.Licensee, "2019-07-03", met), RefusalKind.Guard, "750.7(d)");
    }

    [Fact]
    public void A_condition_is_dropped_by_its_agency_only()
    {
        Revised without = new(s_terms with { Conditions = [s_terms.Conditions[1]] }, "No longer needed.");
        Refused(LicenseRun.Take(s_issued, LicenseRun.Officer, "2019-01-10", without), RefusalKind.Guard, "750.7(a)");
        Revised more = new(without.Terms with { EndUse = "Other." }, "No longer needed.");
        Refused(LicenseRun.Take(s_issued, s_defense, "2019-01-10", more), RefusalKind.Guard, "750.8(a)");
        var state = Taken(LicenseRun.Take(s_issued, s_defense, "2019-01-10", without));
        Assert.Equal(2, state.TermsOn(LicenseRun.Day("2019-01-09"))!.Conditions.Length);
        Assert.Single(state.TermsOn(LicenseRun.Day("2019-01-10"))!.Conditions);
        Revised own = new(s_terms with { Conditions = [s_terms.Conditions[0]] }, "BIS drops its own.");
        Taken(LicenseRun.Take(s_issued, LicenseRun.Officer, "2019-01-10", own));
    }

    [Fact]
    public void A_revision_keeps_number_and_the_units_of_its_lines()
    {
        Revised number = new(s_terms with { Number = "D2" }, "Why.");
        Refused(LicenseRun.Take(s_issued, LicenseRun.Officer, "2019-01-10", number), RefusalKind.Guard, "750.7(b)");
        Revised unit = new(s_terms with { Lines = [LicenseRun.Line(unit: "kg")] }, "Why.");
        Refused(LicenseRun.Take(s_issued, LicenseRun.Officer, "2019-01-10", unit), RefusalKind.Guard, "750.7(f)");
    }

    [Fact]
    public void A_license_is_transferred_with_approval_to_a_principal_party_and_only_to_export()
    {
        LicenseParty other = new("N", PartyRole.Applicant, "Newco Inc.", "US");
        Transferred transfer = new(other, "Letter.", true, true, true, "newco");
        LicenseContent[] wanting =
        [
            transfer with
            {
                Approval = "",
            },
            transfer with
            {
                UnderJurisdiction = false,
            },
            transfer with
            {
                PrincipalParty = false,
            },
            transfer with
            {
                AssumesAll = false,
            },
            transfer with
            {
                To = other with { Role = PartyRole.EndUser },
            },
        ];
        Assert.All(
            wanting,
            w => Refused(LicenseRun.Take(s_issued, LicenseRun.Officer, "2019-01-10", w), RefusalKind.Guard, "750.10(a)")
        );
        var reexport = LicenseRun.Issued(s_terms with { Kind = LicenseKind.Reexport });
        Refused(LicenseRun.Take(reexport, LicenseRun.Officer, "2019-01-10", transfer), RefusalKind.Guard, "750.10(a)");
    }

    [Fact]
    public void What_is_issued_elsewhere_is_entered_by_the_licensee_who_records_what_becomes_of_it()
    {
        var elsewhere = s_terms with { Issuer = new Issuer("BIS", "SNAP-R, license of 2018-06-01") };
        var none = LicenseFold.New("license/D1234567", ShippedProcesses.UsEar);
        Refused(
            LicenseRun.Take(none, LicenseRun.Officer, "2018-06-01", new Issued(elsewhere, "acme")),
            RefusalKind.Guard,
            "750.7(b)"
        );
        var state = Taken(LicenseRun.Take(none, LicenseRun.Licensee, "2018-09-01", new Entered(elsewhere)));
        Assert.Equal(LicenseStatus.Active, state.StatusOn(LicenseRun.Day("2018-06-01")));
        state = Taken(LicenseRun.Take(state, LicenseRun.Licensee, "2019-01-10", new Suspended("Letter of BIS.")));
        Assert.Equal(LicenseStatus.Suspended, state.StatusOn(LicenseRun.Day("2019-01-10")));
    }

    [Theory]
    [InlineData("3A001.a.2", null, null, "750.7(f)")]
    [InlineData("3E001", 5, null, "750.7(f)")]
    [InlineData("3A001.a.2", 0, null, "750.7(f)")]
    public void Commodities_have_limits_and_technology_has_none(string item, int? quantity, int? value, string citation)
    {
        LicenseLine line = new(
            "1",
            LicenseRun.Item(item),
            "x",
            quantity is { } q ? new Quantity(q, "number") : null,
            value is { } v ? new Money(v, "USD") : null
        );
        var none = LicenseFold.New("license/D1234567", ShippedProcesses.UsEar);
        Refused(
            LicenseRun.Take(none, LicenseRun.Officer, "2018-06-01", new Issued(LicenseRun.Terms(line), "acme")),
            RefusalKind.Guard,
            citation
        );
    }

    [Fact]
    public void A_line_is_revoked_alone()
    {
        var state = LicenseRun.Issued(LicenseRun.Terms(LicenseRun.Line(), LicenseRun.Line("2")));
        Refused(
            LicenseRun.Take(state, LicenseRun.Officer, "2019-01-10", new Revoked("Why.", ["3"])),
            RefusalKind.Guard,
            "750.8(a)"
        );
        state = Taken(LicenseRun.Take(state, LicenseRun.Officer, "2019-01-10", new Revoked("Why.", ["2"])));
        Assert.Equal(LicenseStatus.Active, state.StatusOn(LicenseRun.Day("2019-01-10")));
    }

    public static TheoryData<LicenseContent> FromNowOn =>
        [
            new Suspended("Why."),
            new Revoked("Why."),
            new Revoked("Why.", ["1"]),
            new Replaced("D7654321", "Why."),
            new Revised(s_terms with { Destinations = ["FR"] }, "Why."),
        ];

    [Theory]
    [MemberData(nameof(FromNowOn), DisableDiscoveryEnumeration = true)]
    public void What_takes_rights_away_acts_from_the_day_of_its_recording(LicenseContent content)
    {
        LicenseAct act = new(LicenseRun.Officer, LicenseRun.Day("2019-01-10"), s_issued.Sequence, content);
        Refused(LicenseActs.Take(s_issued, act, act.On.AddDays(1)), RefusalKind.Day, "750.8(a)");
        Refused(
            LicenseActs.Take(s_issued, act with { Late = "Forgotten." }, act.On.AddDays(1)),
            RefusalKind.Day,
            "750.8(a)"
        );
        if (content is not Revised)
        {
            Taken(LicenseActs.Take(s_issued, act, act.On));
        }
    }

    [Fact]
    public void A_reinstatement_does_not_reach_back_a_void_license_is_void_from_the_beginning_and_what_happened_elsewhere_is_recorded_late()
    {
        var day = LicenseRun.Day("2019-01-10");
        var suspended = LicenseRun.Then(s_issued, "2019-01-09", new Suspended("Why."));
        LicenseAct back = new(LicenseRun.Officer, day, suspended.Sequence, new Reinstated("Why."));
        Refused(LicenseActs.Take(suspended, back, day.AddDays(1)), RefusalKind.Day, "750.8(a)");
        LicenseAct voided = new(LicenseRun.Officer, day, s_issued.Sequence, new Voided("False end use."));
        Taken(LicenseActs.Take(s_issued, voided, day.AddDays(1)));
        var entered = LicenseFold.Apply(
            LicenseFold.New("license/D1234567", ShippedProcesses.UsEar),
            new(
                "alice",
                "applicant-signer",
                null,
                s_terms.Issued,
                new Entered(s_terms with { Issuer = new("BIS", "SNAP-R") })
            )
            {
                Applicant = "acme",
            }
        );
        LicenseAct told = new(LicenseRun.Licensee, day, entered.Sequence, new Suspended("Letter of BIS."));
        Taken(LicenseActs.Take(entered, told, day.AddDays(1)));
    }

    [Fact]
    public void A_license_in_the_place_of_another_was_issued_here_to_the_same_licensee_and_holds()
    {
        var next = s_terms with { Number = "D7654321" };
        var on = LicenseRun.Day("2019-01-10");
        LicenseAct act = new(LicenseRun.Officer, on, s_issued.Sequence, new Replaced("D7654321", "Address."));
        var good = LicenseRun.Issued(next);
        Taken(LicenseActs.Take(s_issued, act with { Successor = good }, on));
        LicenseState[] bad =
        [
            LicenseFold.New("license/D7654321", ShippedProcesses.UsEar),
            LicenseRun.Issued(next with { Issuer = new Issuer("BIS", "SNAP-R") }),
            good with
            {
                Licensee = "nordwind",
            },
            LicenseRun.Then(good, "2019-01-09", new Suspended("Why.")),
            LicenseRun.Then(good, "2019-01-09", new Replaced("D1234567", "Why.")),
            LicenseRun.Then(good, "2019-01-09", new Voided("Why.")),
        ];
        Assert.All(
            bad,
            b => Refused(LicenseActs.Take(s_issued, act with { Successor = b }, on), RefusalKind.Guard, "750.7(h)(4)")
        );
        // One that an exporter entered is told as one that is not there.
        Assert.Equal(Why(bad[0]), Why(bad[1]));

        string Why(LicenseState successor) =>
            Assert
                .IsType<LicenseRuling.Refused>(LicenseActs.Take(s_issued, act with { Successor = successor }, on))
                .Why;
    }
}
