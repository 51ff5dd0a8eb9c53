using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Licet.Core.History;

namespace Licet.Core.Licenses.Documents;

/// <summary>A license that does not hold as it was signed.</summary>
/// <param name="Version">The latest version; a document of an earlier one is out of date.</param>
/// <param name="Status">"active" where only the version or lines tell something.</param>
/// <param name="Lines">Lines revoked alone; empty for none.</param>
public sealed record RevokedLicense(
    string Number,
    int Version,
    LicenseStatus Status,
    DateOnly Since,
    ImmutableArray<string> Lines
);

/// <summary>
/// Licenses that hold no more, or not as they were first signed, on the day of issue of this list. Signed like a license; what is not in it
/// held on that day. How old it is, who verifies is told.
/// </summary>
/// <param name="Format">"licet-revocations/1".</param>
/// <param name="Issued">The day of which it speaks.</param>
/// <param name="Next">The day by which the next one is issued.</param>
public sealed record RevocationList(
    string Format,
    string Authority,
    DateOnly Issued,
    DateOnly Next,
    ImmutableArray<RevokedLicense> Licenses,
    string Key,
    string Signature
)
{
    internal const string Format1 = "licet-revocations/1";

    /// <param name="licenses">All of an authority; those issued elsewhere are left out.</param>
    public static RevocationList Sign(
        string authority,
        IEnumerable<LicenseState> licenses,
        DateOnly day,
        DateOnly next,
        ReadOnlySpan<byte> seed
    )
    {
        ArgumentNullException.ThrowIfNull(licenses);
        RevocationList unsigned = new(
            Format1,
            authority,
            day,
            next,
            [
                .. licenses
                    .Select(l => Of(l, day))
                    .OfType<RevokedLicense>()
                    .OrderBy(r => r.Number, StringComparer.Ordinal),
            ],
            PublishedKey.IdOf(Ed25519.PublicOf(seed)),
            ""
        );
        return unsigned with { Signature = Convert.ToBase64String(Ed25519.Sign(seed, unsigned.Text())) };
    }

    public RevokedLicense? Find(string number) => Licenses.FirstOrDefault(l => l.Number == number);

    public string Json() => JsonSerializer.Serialize(this, DocumentJson.Default.RevocationList) + "\n";

    /// <exception cref="FormatException">Not such a list: names the first fault.</exception>
    public static RevocationList Read(string json)
    {
        RevocationList list = DocumentReading.Read(json, DocumentJson.Default.RevocationList);
        return list.Format != Format1
                ? throw new FormatException($"format: '{list.Format}' is unknown; expected {Format1}")
            : list.Licenses.IsDefault || list.Licenses.Any(l => l.Lines.IsDefault)
                ? throw new FormatException("licenses: expected a list, an empty one where there is nothing")
            : list;
    }

    internal byte[] Text() =>
        Encoding.UTF8.GetBytes(
            CanonicalJson.Of(
                JsonSerializer.SerializeToElement(
                    new RevocationText(Format, Authority, Issued, Next, Licenses, Key),
                    DocumentJson.Default.RevocationText
                )
            )
        );

    /// <summary>Null for what holds as it was signed first; an expired one says so on its face.</summary>
    internal static RevokedLicense? Of(LicenseState license, DateOnly day)
    {
        if (license.Terms is not { Issuer.IsElsewhere: false } || license.Versions[0].From > day)
        {
            return null;
        }

        int version = license.Versions.Count(v => v.From <= day);
        LicenseStatus status = license.StatusOn(day);
        ImmutableArray<string> lines =
        [
            .. license
                .Terms.Lines.Select(l => l.Id)
                .Where(id => LicenseStatuses.IsRevoked(license, id, day))
                .Order(StringComparer.Ordinal),
        ];
        bool plain = status is LicenseStatus.Active or LicenseStatus.NotYetValid or LicenseStatus.Expired;
        if (plain && version == 1 && lines.IsEmpty)
        {
            return null;
        }

        DateOnly since =
            status == LicenseStatus.Void
                ? license.Terms.Issued
                : license
                    .Acts.Where(a => a.On <= day && a.Content is not (ObligationMet or PaperAttached or Reevaluated))
                    .Max(a => a.On);
        return new RevokedLicense(license.Terms.Number, version, plain ? LicenseStatus.Active : status, since, lines);
    }
}

/// <summary>The part of a list that is signed.</summary>
internal sealed record RevocationText(
    string Format,
    string Authority,
    DateOnly Issued,
    DateOnly Next,
    ImmutableArray<RevokedLicense> Licenses,
    string Key
);
