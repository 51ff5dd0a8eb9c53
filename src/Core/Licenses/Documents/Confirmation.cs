using System.Collections.Immutable;

namespace Licet.Core.Licenses.Documents;

/// <summary>
/// What is told to anybody who has the number and the check code of a license: whether what was typed is so, and whether it holds on the day.
/// No fact of the license that was not typed.
/// </summary>
/// <param name="Facts">In the order of the paper; what was not typed is absent.</param>
/// <param name="Findings">Why it does not hold on the day; none where it does.</param>
/// <param name="NotSure">What could not be looked at, in sentences.</param>
public sealed record Confirmation(
    ImmutableArray<ConfirmedFact> Facts,
    ImmutableArray<DocumentFinding> Findings,
    ImmutableArray<string> NotSure
)
{
    /// <summary>Whether the license holds on the day, whatever was typed.</summary>
    public bool Holds => Findings.IsEmpty && NotSure.IsEmpty;

    /// <summary>Whether everything that was typed is so.</summary>
    public bool AllSame => Facts.All(f => f.Same);

    /// <param name="document">As it was signed here, with the check code that was typed.</param>
    /// <param name="license">What became of it, as it is known now.</param>
    /// <param name="keys">As published; null where none are: then nobody can say whether its key still holds.</param>
    /// <param name="day">The day on which it is to be used.</param>
    public static Confirmation Of(
        LicenseDocument document,
        LicenseState license,
        LicenseKeySet? keys,
        DateOnly day,
        TypedFacts typed
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(license);
        ArgumentNullException.ThrowIfNull(typed);
        LicenseTerms terms = document.Terms() ?? throw new ArgumentException("no whole license", nameof(document));
        return new(
            typed.Beside(terms),
            [.. OfKey(document, keys, day), .. OfStanding(document, license, day)],
            keys is null
                ? ["No keys are published here: whether the key that signed it was withdrawn is not known."]
                : []
        );
    }

    private static IEnumerable<DocumentFinding> OfKey(LicenseDocument document, LicenseKeySet? keys, DateOnly day)
    {
        if (keys is null)
        {
            yield break;
        }

        if (LicenseVerification.Forged(document, keys).Count > 0 || keys.Find(document.Key) is not { } key)
        {
            yield return new(DocumentFault.UnknownKey, "key", "No key that is published here signed it.");
            yield break;
        }

        if (key.Withdrawn <= day)
        {
            yield return new(
                DocumentFault.WithdrawnKey,
                "key",
                "The key that signed it was withdrawn: nothing that it signed is believed."
            );
        }

        if (!key.Holds(document.Signed))
        {
            yield return new(
                DocumentFault.ExpiredKey,
                "key",
                "The key that signed it was not in use on the day of the signature."
            );
        }

        if (key.Purpose == KeyPurpose.Demo)
        {
            yield return new(DocumentFault.Demo, "key", "Signed for a demonstration: it authorizes nothing.");
        }
    }

    private static IEnumerable<DocumentFinding> OfStanding(LicenseDocument document, LicenseState license, DateOnly day)
    {
        if (Standing(license.StatusOn(day), day) is { } not)
        {
            yield return not;
        }

        if (RevocationList.Of(license, day) is not { } revoked)
        {
            yield break;
        }

        if (revoked.Status is not LicenseStatus.Revoked && !revoked.Lines.IsEmpty)
        {
            yield return new(
                DocumentFault.NotInForce,
                "lines",
                $"These lines are revoked (750.8(a)): {string.Join(", ", revoked.Lines)}."
            );
        }

        if (revoked.Version > document.Version)
        {
            yield return new(
                DocumentFault.OutOfDate,
                "version",
                "A later version of it is in force: ask its holder for the latest one."
            );
        }
    }

    /// <summary>Null for one that is active. Its days are told to nobody who did not type them.</summary>
    private static DocumentFinding? Standing(LicenseStatus status, DateOnly day)
    {
        string? why = status switch
        {
            LicenseStatus.Active => null,
            LicenseStatus.NotYetValid => $"It is not valid yet on {Day.Text(day)}.",
            LicenseStatus.Expired => $"It has expired by {Day.Text(day)} (750.7(g)).",
            LicenseStatus.Suspended => $"It is suspended on {Day.Text(day)} (750.8(a)).",
            LicenseStatus.Revoked => $"It is revoked by {Day.Text(day)} (750.8(a)).",
            LicenseStatus.Surrendered => $"It was given back by {Day.Text(day)}.",
            LicenseStatus.Replaced => $"Another license stands in its place by {Day.Text(day)} (750.7(h)(4)).",
            _ => "It is void from the beginning (750.7(a)(2)).",
        };
        DocumentFault fault = status is LicenseStatus.NotYetValid or LicenseStatus.Expired
            ? DocumentFault.Day
            : DocumentFault.NotInForce;
        return why is null ? null : new(fault, null, why);
    }
}
