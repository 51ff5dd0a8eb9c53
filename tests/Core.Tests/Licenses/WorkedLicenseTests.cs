using System.Collections.Immutable;
using System.Text.Json;
using Licet.Core.Clocks;
using Licet.Core.Licenses;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Licenses;

/// <summary>The worked cases LIC of the brief: what it expects, said by the code in the brief's words.</summary>
public class WorkedLicenseTests
{
    private static readonly LicenseTerms s_terms = LicenseRun.Terms();

    [Fact]
    public void LIC_02_A_new_address_of_the_ultimate_consignee() =>
        Expect(
            "LIC-02",
            $"(a) {Need(new LicenseChange.NewAddress(PartyRole.UltimateConsignee, true))} "
                + $"(b) {Need(new LicenseChange.NewAddress(PartyRole.UltimateConsignee, false))}"
        );

    [Fact]
    public void LIC_04_A_consignee_renamed_without_change_of_ownership()
    {
        LicenseParty renamed = new("C", PartyRole.UltimateConsignee, "[new]", "DE", null, "[old]");
        Expect("LIC-04", $"{Need(new LicenseChange.NewName(false, false))}; then EEI name \"{Eei.NameOf(renamed)}\"");
    }

    [Fact]
    public void LIC_05_A_consignee_acquired_by_another_company() =>
        Expect("LIC-05", Need(new LicenseChange.NewOwner()));

    [Fact]
    public void LIC_06_A_second_transfer()
    {
        LicenseParty other = new("N", PartyRole.Applicant, "Newco Inc.", "US");
        Transferred transfer = new(other, "Letter of 2019-03-01", true, true, true, "newco");
        var once = Assert.IsType<LicenseRuling.Accepted>(
            LicenseRun.Take(LicenseRun.Issued(s_terms), LicenseRun.Officer, "2019-03-02", transfer)
        );
        Assert.Equal("Newco Inc.", once.State.Terms!.Parties.Single(p => p.Role == PartyRole.Applicant).Name);
        Transferred again = new(other with { Id = "M", Name = "Third Inc." }, "Letter.", true, true, true, "third");
        var twice = LicenseRun.Take(once.State, LicenseRun.Officer, "2019-09-02", again);
        Expect("LIC-06", twice is LicenseRuling.Refused { Citation: "750.10(a)" } ? "REFUSE" : "ALLOW");
    }

    [Fact]
    public void LIC_08_A_last_day_on_a_holiday_and_on_an_ordinary_Sunday()
    {
        WorkCalendar holidays = new(
            [DayOfWeek.Saturday, DayOfWeek.Sunday],
            [LicenseRun.Day("2026-12-25"), LicenseRun.Day("2027-01-01")]
        );
        // 25 December 2026 is a Friday.
        string[] said =
        [
            .. new[] { "2026-12-25", "2026-11-29" }.Select(last =>
                (Validity.LastUseDay(LicenseRun.Day(last), holidays).DayNumber - LicenseRun.Day(last).DayNumber) switch
                {
                    0 => "no extension by the text",
                    3 => "first business day after",
                    var days => $"{days} days",
                }
            ),
        ];
        Expect("LIC-08", $"(a) {said[0]} (b) {said[1]}");
    }

    [Fact]
    public void LIC_09_Whether_the_export_filing_is_due()
    {
        var day = LicenseRun.Day("2026-09-24");
        EeiFacts[] facts =
        [
            new(LicenseRun.Item("EAR99"), "DE", day, ExportAuthority.NoLicenseRequired, null, 2000m),
            new(LicenseRun.Item("3A001.a.2"), "DE", day, ExportAuthority.License, null, 10m),
            new(LicenseRun.Item("3A991"), "CN", day, ExportAuthority.NoLicenseRequired, null, 100m),
            new(LicenseRun.Item("3A001.a.2"), "DE", day, ExportAuthority.Exception, "STA", 500m),
            new(LicenseRun.Item("3E001"), "DE", day, ExportAuthority.License, Intangible: true),
        ];
        var said = facts.Select((f, i) => $"({(char)('a' + i)}) {(Eei.Of(RuleBook.Shipped, f).IsDue ? "yes" : "no")}");
        Expect("LIC-09", string.Join(' ', said));
    }

    [Fact]
    public void LIC_10_How_long_records_are_kept()
    {
        var keep = Records.Of(
            new(LicenseRun.Day("2020-03-01"), LicenseRun.Day("2021-06-10"), LicenseRun.Day("2021-02-05"))
        );
        Expect("LIC-10", FormattableString.Invariant($"records until {keep.Until:yyyy-MM-dd}"));
    }

    [Fact]
    public void LIC_12_A_license_got_by_a_false_end_use()
    {
        var issued = LicenseRun.Issued(s_terms);
        var found = LicenseRun.Take(issued, LicenseRun.Officer, "2020-05-05", new Voided("The end use was false."));
        var state = Assert.IsType<LicenseRuling.Accepted>(found).State;
        Assert.Equal(LicenseStatus.Active, issued.StatusOn(s_terms.Issued));
        Expect(
            "LIC-12",
            state.StatusOn(s_terms.Issued) == LicenseStatus.Void ? "void from the date of issue" : "revoked"
        );
    }

    [Fact]
    public void Every_worked_case_of_the_area_is_tried()
    {
        var tried = typeof(WorkedLicenseTests)
            .GetMethods()
            .Select(m => m.Name)
            .Where(n => n.StartsWith("LIC_", StringComparison.Ordinal))
            .Select(n => n[..6].Replace('_', '-'));
        // LIC-01 is the table of tolerance cases.
        Assert.Equal(
            Cases().Keys.Where(k => k != "LIC-01").Order(StringComparer.Ordinal),
            tried.Order(StringComparer.Ordinal)
        );
    }

    private static string Need(LicenseChange change) =>
        Changes.Need(s_terms, change).Need switch
        {
            ChangeNeed.NoAction => "no action",
            ChangeNeed.ReplacementLicense => "replacement licence",
            ChangeNeed.NewApplication => "new application",
            ChangeNeed.AdvisoryOpinion => "advisory opinion",
            var other => other.ToString(),
        };

    private static void Expect(string id, string said) => Assert.Equal(Cases()[id], said);

    private static ImmutableSortedDictionary<string, string> Cases()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("domain/tables/worked-examples.json")));
        return table
            .RootElement.GetProperty("examples")
            .EnumerateArray()
            .Where(e => e.GetProperty("area").GetString() == "LIC")
            .ToImmutableSortedDictionary(
                e => e.GetProperty("id").GetString()!,
                e => e.GetProperty("expect").GetString()!,
                StringComparer.Ordinal
            );
    }
}
