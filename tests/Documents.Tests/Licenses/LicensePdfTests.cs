using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Licet.Core.Items;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Documents.Licenses;
using UglyToad.PdfPig;

namespace Licet.Documents.Tests.Licenses;

public class LicensePdfTests
{
    private static readonly byte[] s_seed = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private static readonly LicenseTerms s_terms = new()
    {
        Number = "D1234567",
        Issuer = new("BIS"),
        Kind = LicenseKind.Export,
        Parties =
        [
            new("A", PartyRole.Applicant, "Acme Inc.", "US", "1 Main Street, Springfield"),
            new("P", PartyRole.Purchaser, "Łódź Überland \"Ω\" GmbH & Co. KG", "DE", "Hauptstr. 1\nBonn", "Alt GmbH"),
            new("C", PartyRole.UltimateConsignee, "Завод «Прибор»", "KZ"),
            new("E", PartyRole.EndUser, "中芯 Trading", "HK"),
        ],
        Lines =
        [
            new("1", Item("3A001.a.2"), "Integrated circuits", new(100m, "number"), new(100_000.5m, "USD")),
            new("2", Item("EAR99"), "Crude oil", new(12.5m, "t"), new(7_000m, "USD"), ShortSupply: true),
            new("3", Item("3E001"), "Technology for the development of the circuits of line 1"),
        ],
        Destinations = ["DE", "KZ", "HK"],
        Issued = new(2018, 6, 1),
        LastDay = new(2022, 6, 30),
        Tolerance = new(7.5m, 1m),
        Conditions =
        [
            new("1", "No reexport without authorization.", "750.7(a)", [new("a", "Annual report.", new(2020, 6, 30))])
            {
                Owner = "BIS",
            },
            new("2", "Delivery is verified.", "748.11", []) { Owner = "DOD" },
        ],
        EndUse = "Research on measuring instruments.",
        EeiCode = "C30",
        Application = "Z100123",
        Predecessor = "D1111111",
    };

    private static Classification Item(string text) =>
        Classification.TryParse(text, out var item) ? item : throw new ArgumentException(text, nameof(text));

    private static LicenseDocument Signed(LicenseTerms terms) =>
        LicenseDocument.Sign(
            LicenseFold.Apply(
                LicenseFold.New("license/" + terms.Number, ShippedProcesses.UsEar),
                new LicenseEvent("olga", "licensing-officer", null, terms.Issued, new Issued(terms, "acme"))
            ),
            new(2018, 6, 4),
            s_seed,
            s_seed
        );

    private static LicenseKeySet Keys(KeyPurpose purpose) =>
        new("BIS", [PublishedKey.Of(Ed25519Key(), purpose, new(2018, 1, 1))]);

    private static byte[] Ed25519Key() => Convert.FromBase64String("ebVWLo/mVPlAeLES6KmLp5AfhTrmlb7X4OORC60ElmQ=");

    private static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return Plain(string.Concat(document.GetPages().Select(p => p.Text)));
    }

    /// <summary>Where a line is broken, and how wide a gap is, says nothing.</summary>
    private static string Plain(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Fact]
    public void Point_13_The_page_says_every_fact_of_the_license_that_was_signed()
    {
        var document = Signed(s_terms);
        var text = Text(LicensePdf.Of(document));
        string[] facts =
        [
            .. Facts(document.License),
            document.Key,
            document.Signature,
            document.CheckCode(),
            "2018-06-04",
        ];
        Assert.True(facts.Length > 55);
        Assert.All(facts, f => Assert.Contains(Plain(Paper.Letter.Shown(f)), text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("USD107000.5", text, StringComparison.Ordinal);
        Assert.Contains("shortsupply", text, StringComparison.Ordinal);
    }

    /// <summary>Every text of it, as the page words it.</summary>
    private static IEnumerable<string> Facts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Facts(p.Value)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Facts),
            JsonValueKind.String => [Words(value.GetString()!)],
            _ => [],
        };

    private static string Words(string fact) => PartyRoles.TryParse(fact, out var role) ? PartyRoles.Words(role) : fact;

    [Fact]
    public void The_signed_license_is_attached_whole_and_verifies()
    {
        var document = Signed(s_terms);
        using var pdf = PdfDocument.Open(LicensePdf.Of(document));
        Assert.True(pdf.Advanced.TryGetEmbeddedFiles(out var files));
        var file = Assert.Single(files!);
        Assert.Equal("D1234567.json", file.Name);
        var attached = LicenseDocument.Read(Encoding.UTF8.GetString(file.Memory.Span));
        Assert.Equal(document.Json(), attached.Json());
        Assert.Empty(LicenseVerification.Of(attached, Keys(KeyPurpose.Licenses), null, new(2019, 1, 1)).Findings);
    }

    [Fact]
    public void The_same_license_gives_the_same_bytes_in_any_culture()
    {
        var document = Signed(s_terms);
        var first = LicensePdf.Of(document);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal(first, LicensePdf.Of(document));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.NotEqual(first, LicensePdf.Of(Signed(s_terms with { EndUse = "Other." })));
    }

    [Fact]
    public void A_demonstration_says_so_on_its_face()
    {
        var document = Signed(s_terms);
        Assert.Contains(
            "DEMONSTRATION",
            Text(LicensePdf.Of(document, Keys(KeyPurpose.Demo))),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "DEMONSTRATION",
            Text(LicensePdf.Of(document, Keys(KeyPurpose.Licenses))),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_long_license_goes_over_pages_that_bear_number_check_code_and_count()
    {
        ImmutableArray<LicenseLine> lines =
        [
            .. Enumerable
                .Range(1, 120)
                .Select(i => new LicenseLine(
                    i.ToString(CultureInfo.InvariantCulture),
                    Item("3A001.a.2"),
                    $"Integrated circuit {i} {new string('x', i * 3)}",
                    new(i, "number"),
                    new(i, "USD")
                )),
        ];
        var document = Signed(s_terms with { Lines = lines });
        using var pdf = PdfDocument.Open(LicensePdf.Of(document));
        Assert.True(pdf.NumberOfPages >= 3);
        Assert.All(
            pdf.GetPages(),
            p =>
            {
                var text = Plain(p.Text);
                Assert.Contains($"page{p.Number}of{pdf.NumberOfPages}", text, StringComparison.Ordinal);
                Assert.Contains(document.CheckCode(), text, StringComparison.Ordinal);
                Assert.All(p.Letters, l => Assert.InRange(l.BoundingBox.Right, 0, 612 - 50));
            }
        );
        // A description goes on over the foot of a page.
        var all = Plain(
            string.Concat(
                pdf.GetPages().SelectMany(p => p.Letters).Where(l => l.StartBaseLine.Y > 50).Select(l => l.Value)
            )
        );
        Assert.All(lines, l => Assert.Contains(Plain(l.Description), all, StringComparison.Ordinal));
    }

    [Fact]
    public void The_code_holds_number_and_check_code()
    {
        var document = Signed(s_terms);
        Assert.Equal($"LICET:D1234567:{document.CheckCode()}", LicensePdf.QrText(document));
        var modules = Paper.QrCode.Modules(LicensePdf.QrText(document));
        Assert.Equal(LicensePdf.QrText(document), Read(modules));
    }

    /// <summary>By another library than the one that made it; without the quiet zone.</summary>
    private static string Read(IReadOnlyList<IReadOnlyList<bool>> modules) =>
        new ZXing.QrCode.Internal.Decoder()
            .decode([.. modules.Skip(4).SkipLast(4).Select(r => r.Skip(4).SkipLast(4).ToArray())], null)
            .Text;

    [Fact]
    public void A_copy_that_leaves_out_what_a_license_must_say_makes_no_page()
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(Signed(s_terms).Json())!;
        json["license"]!.AsObject().Remove("lines");
        Assert.Throws<FormatException>(() => LicensePdf.Of(LicenseDocument.Read(json.ToJsonString())));
    }

    /// <summary>It would bear the check code of the true one.</summary>
    [Fact]
    public void Of_what_is_not_what_was_signed_no_page_is_made()
    {
        var signed = Signed(s_terms).Json();
        var field = System.Text.Json.Nodes.JsonNode.Parse(signed)!;
        field["license"]!["lines"]![0]!["value"]!["amount"] = "900000";
        var altered = Assert.Throws<FormatException>(() => LicensePdf.Of(LicenseDocument.Read(field.ToJsonString())));
        Assert.Equal("lines[0].value.amount: is not what was signed.", altered.Message);
        var day = System.Text.Json.Nodes.JsonNode.Parse(signed)!;
        day["from"] = "2018-06-02";
        var forged = LicenseDocument.Read(day.ToJsonString());
        Assert.StartsWith(
            "The signature is not that of key",
            Assert.Throws<FormatException>(() => LicensePdf.Of(forged, Keys(KeyPurpose.Licenses))).Message,
            StringComparison.Ordinal
        );
        LicenseKeySet none = new("BIS", []);
        Assert.StartsWith(
            "No published key has the id",
            Assert.Throws<FormatException>(() => LicensePdf.Of(Signed(s_terms), none)).Message,
            StringComparison.Ordinal
        );
    }
}
