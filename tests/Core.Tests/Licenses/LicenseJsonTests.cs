using System.Globalization;
using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Parties;
using Licet.Core.Process;

namespace Licet.Core.Tests.Licenses;

public class LicenseJsonTests
{
    private static readonly LicenseTerms s_terms = LicenseRun.Terms(
        LicenseRun.Line(unit: "kg", quantity: 12.50m, value: 0.0001m),
        new LicenseLine("2", LicenseRun.Item("3E001"), "Technology — 中", null, null)
    ) with
    {
        Tolerance = new StatedTolerance(0m, 2.5m),
        Conditions =
        [
            new("1", "No reexport.", "750.7(a)", [new("a", "Report", LicenseRun.Day("2019-06-30"))])
            {
                Owner = "defense",
            },
        ],
        EndUse = "Research.",
        EeiCode = "C30",
        Application = "Z100123",
        Predecessor = "D1",
    };

    private static readonly LicenseContent[] s_contents =
    [
        new Issued(s_terms),
        new Entered(s_terms with { Issuer = new Issuer("BIS", "SNAP-R") }),
        new Revised(s_terms, "Why."),
        new Suspended("Why."),
        new Reinstated("Why."),
        new Revoked("Why."),
        new Revoked("Why.", ["2"]),
        new Surrendered("Why."),
        new Replaced("D2", "Why."),
        new Transferred(new("N", PartyRole.Applicant, "Newco", "US", null, "Oldco"), "Letter.", true, true, false),
        new Extended(LicenseRun.Day("2030-01-01"), LicenseRun.Day("2022-01-01"), "Letter."),
        new ObligationMet("1", "a", "Report."),
        new PaperAttached("D1234567.pdf", "The license."),
        new Voided("False end use."),
        new Reevaluated("org/acme#2", "Called otherwise.", "750.7(c)(2)"),
    ];

    private static Event Written(LicenseState before, LicenseEvent e) =>
        new(
            before.History,
            before.Sequence + 1,
            LicenseJson.Type,
            LicenseJson.Types.LatestOf(LicenseJson.Type),
            e.On,
            DateTimeOffset.UnixEpoch,
            e.Person,
            null,
            LicenseJson.BodyOf(before, e)
        );

    [Fact]
    public void A_list_that_is_sent_with_nothing_in_a_place_of_it_is_refused_by_the_place() =>
        Assert.StartsWith(
            "lines[1]: it is null",
            Assert
                .Throws<FormatException>(() =>
                    LicenseJson.ContentOf(
                        "revoked",
                        System.Text.Json.Nodes.JsonNode.Parse("""{"reason":"r","lines":["1",null]}""")!.AsObject()
                    )
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_kind_of_content_is_written_in_one_way_and_read_again()
    {
        var license = LicenseRun.Issued(s_terms);
        foreach (var content in s_contents)
        {
            LicenseEvent e = new("olga", "licensing-officer", "defense", LicenseRun.Day("2019-01-01"), content)
            {
                Late = "By post.",
            };
            var body = LicenseJson.BodyOf(license, e);
            var read = LicenseJson.EventOf(Written(license, e));
            Assert.Equal(
                (e.Person, e.Role, e.Agency, e.On, e.Late),
                (read.Person, read.Role, read.Agency, read.On, read.Late)
            );
            Assert.Equal(body, LicenseJson.BodyOf(license, read));
            Assert.Equal(body, CanonicalJson.Of(body));
        }

        Assert.Equal(LicenseContent.Kinds, s_contents.Select(c => c.Kind).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void No_culture_changes_a_byte(string culture)
    {
        var invariant = LicenseJson.TermsOf(s_terms);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(invariant, LicenseJson.TermsOf(LicenseJson.ReadTerms(invariant)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Equal_amounts_have_equal_bytes() =>
        Assert.Equal(
            LicenseJson.TermsOf(LicenseRun.Terms(LicenseRun.Line(quantity: 10m, value: 1.5m))),
            LicenseJson.TermsOf(LicenseRun.Terms(LicenseRun.Line(quantity: 10.000m, value: 1.50m)))
        );

    [Fact]
    public void A_license_folds_from_its_log_and_its_first_event_pins_the_process()
    {
        var none = LicenseFold.New("license/D1234567", ShippedProcesses.UsEar);
        LicenseEvent issued = new("olga", "licensing-officer", null, s_terms.Issued, new Issued(s_terms));
        var first = Written(none, issued);
        var state = LicenseJson.Fold([first], (_, _) => ShippedProcesses.UsEar);
        Assert.Equal((1, "us-ear", s_terms.Number), (state!.Sequence, state.Process.Id, state.Terms!.Number));
        Assert.Null(LicenseJson.Fold([], (_, _) => null));
        Assert.Throws<FormatException>(() => LicenseJson.Fold([first], (_, _) => null));
        var later = Written(state, issued with { Content = new Suspended("Why.") });
        Assert.Throws<FormatException>(() => LicenseJson.Fold([later], (_, _) => ShippedProcesses.UsEar));
    }

    [Theory]
    [InlineData("""{"content":{"kind":"suspended"},"role":"x"}""")]
    [InlineData("""{"content":{"kind":"exploded"},"role":"x"}""")]
    [InlineData("""{"content":{"kind":"suspended","reason":"Why.","more":1},"role":"x"}""")]
    [InlineData("""{"role":"x"}""")]
    public void A_body_of_another_shape_is_refused_with_its_place(string body)
    {
        Event e = new("license/D1", 2, LicenseJson.Type, 1, LicenseRun.Day("2019-01-01"), default, "olga", null, body);
        var wrong = Assert.Throws<FormatException>(() => LicenseJson.EventOf(e));
        Assert.StartsWith("license/D1 #2: ", wrong.Message, StringComparison.Ordinal);
    }
}
