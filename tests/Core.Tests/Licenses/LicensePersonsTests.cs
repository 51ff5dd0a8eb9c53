using Licet.Core.Licenses;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Licenses;

/// <summary>Who may act on a license, and for whom.</summary>
public class LicensePersonsTests
{
    private static readonly LicenseTerms s_terms = LicenseRun.Terms() with
    {
        Conditions =
        [
            new("1", "No reexport.", "750.7(a)", []) { Owner = "defense" },
            new("2", "Keep records.", "750.7(d)", []) { Owner = "BIS" },
        ],
    };

    private static readonly LicenseState s_issued = LicenseRun.Issued(s_terms);

    private static readonly Person s_defense = new("dan", ["agency-reviewer"], "defense");

    private static string Refused(LicenseRuling ruling, RefusalKind kind)
    {
        var refused = Assert.IsType<LicenseRuling.Refused>(ruling);
        Assert.Equal(kind, refused.Kind);
        return refused.Why;
    }

    [Theory]
    [InlineData("Olga")]
    [InlineData("olga ")]
    [InlineData("оlga")]
    [InlineData("system")]
    public void An_id_is_written_in_one_way_so_that_nobody_is_two_persons(string id)
    {
        Person same = new(id, ["countersigner"]);
        Refused(LicenseRun.Take(s_issued, same, "2019-01-10", new Suspended("Inquiry.")), RefusalKind.Role);
    }

    /// <summary>What is granted by those who propose and sign decisions is taken away by them, and by no other role of the authority.</summary>
    [Fact]
    public void Who_decides_no_license_acts_on_none_that_is_issued_here()
    {
        string[] deciding = ["licensing-officer", "countersigner"];
        var roles = s_issued.Process.Roles.Where(r => r.Side == Licet.Core.Process.Side.Authority);
        foreach (string role in roles.Select(r => r.Id))
        {
            Person one = new("one", [role]);
            var ruling = LicenseRun.Take(s_issued, one, "2019-01-10", new Suspended("Inquiry."));
            Assert.Equal(deciding.Contains(role), LicenseActs.Decides(s_issued.Process, one));
            if (deciding.Contains(role))
            {
                Assert.IsType<LicenseRuling.Accepted>(ruling);
            }
            else
            {
                Assert.Equal(
                    "'suspended' is for: Licensing officer or Countersigner.",
                    Refused(ruling, RefusalKind.Role)
                );
            }
        }
    }

    [Fact]
    public void No_extension_reaches_further_than_ten_years()
    {
        var endless = new Extended(DateOnly.MaxValue, LicenseRun.Day("2019-01-09"), "Letter.");
        Assert.Equal(
            "LastDay: 9999-12-31 is more than 3660 days ahead.",
            Refused(LicenseRun.Take(s_issued, LicenseRun.Officer, "2019-01-10", endless), RefusalKind.Guard)
        );
    }

    /// <summary>As of a case's acts (docs/license.md): what people write of a license is read as it is written.</summary>
    [Theory]
    [InlineData("a\0b", "Reason: it holds U+0000")]
    [InlineData("a\u202Eb", "Reason: it holds U+202E")]
    [InlineData(null, "Reason: it has 20001 characters")]
    public void A_text_that_nobody_could_read_is_refused_by_its_field(string? text, string why)
    {
        Suspended suspended = new(text ?? new string('x', 20_001));
        Assert.StartsWith(
            why,
            Refused(LicenseRun.Take(s_issued, LicenseRun.Officer, "2019-01-10", suspended), RefusalKind.Guard),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_person_of_another_organization_gives_nothing_back()
    {
        Person stranger = new("mallory", ["applicant-signer"]) { Applicant = "other" };
        var why = Refused(
            LicenseRun.Take(s_issued, stranger, "2019-01-10", new Surrendered("Mine.")),
            RefusalKind.Role
        );
        Assert.Equal("A person of an applicant acts on that applicant's licenses only.", why);
        Assert.IsType<LicenseRuling.Accepted>(
            LicenseRun.Take(s_issued, LicenseRun.Licensee, "2019-01-10", new Surrendered("Unused."))
        );
    }

    [Fact]
    public void After_a_transfer_the_new_licensees_persons_act()
    {
        LicenseParty other = new("N", PartyRole.Applicant, "Newco Inc.", "US");
        Transferred transfer = new(other, "Letter.", true, true, true, "newco");
        var moved = Assert
            .IsType<LicenseRuling.Accepted>(LicenseRun.Take(s_issued, LicenseRun.Officer, "2019-01-10", transfer))
            .State;
        Surrendered back = new("Unused.");
        Refused(LicenseRun.Take(moved, LicenseRun.Licensee, "2019-01-11", back), RefusalKind.Role);
        Person next = new("nina", ["applicant-signer"]) { Applicant = "newco" };
        Assert.IsType<LicenseRuling.Accepted>(LicenseRun.Take(moved, next, "2019-01-11", back));
        var silent = transfer with { Licensee = null };
        Refused(LicenseRun.Take(s_issued, LicenseRun.Officer, "2019-01-10", silent), RefusalKind.Guard);
    }

    [Fact]
    public void An_agency_is_said_and_an_officer_is_none_whatever_stands_beside_the_name()
    {
        Revised without = new(s_terms with { Conditions = [s_terms.Conditions[1]] }, "No longer needed.");
        Person nowhere = new("dan", ["agency-reviewer"]);
        Refused(LicenseRun.Take(s_issued, nowhere, "2019-01-10", without), RefusalKind.Role);
        Person dressed = LicenseRun.Officer with { Agency = "defense" };
        Refused(LicenseRun.Take(s_issued, dressed, "2019-01-10", without), RefusalKind.Guard);
        Assert.IsType<LicenseRuling.Accepted>(LicenseRun.Take(s_issued, s_defense, "2019-01-10", without));
    }

    [Fact]
    public void A_condition_is_added_in_ones_own_name_only()
    {
        LicenseCondition new_ = new("3", "Report.", "750.7(d)", []) { Owner = "BIS" };
        Revised more = new(s_terms with { Conditions = [.. s_terms.Conditions, new_] }, "Asked.");
        Refused(LicenseRun.Take(s_issued, s_defense, "2019-01-10", more), RefusalKind.Guard);
        Revised own = new(
            s_terms with
            {
                Conditions = [.. s_terms.Conditions, new_ with { Owner = "defense" }],
            },
            "Asked."
        );
        Assert.IsType<LicenseRuling.Accepted>(LicenseRun.Take(s_issued, s_defense, "2019-01-10", own));
        Revised telling = new(
            s_terms with
            {
                Conditions = [.. s_terms.Conditions, new_ with { Id = "Defense/3", Owner = "defense" }],
            },
            "Asked."
        );
        Assert.Equal(
            "Condition Defense/3: its id is on the license and names no agency; number it.",
            Refused(LicenseRun.Take(s_issued, s_defense, "2019-01-10", telling), RefusalKind.Guard)
        );
    }
}
