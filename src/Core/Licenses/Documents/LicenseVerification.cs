using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Licet.Core.Licenses.Documents;

/// <summary>What is found of a document.</summary>
public enum DocumentFault
{
    /// <summary>A field is not what was signed, or none was signed under its name.</summary>
    Altered,

    /// <summary>The signature is not that of its key over these hashes.</summary>
    Signature,

    /// <summary>No published key has that id.</summary>
    UnknownKey,

    /// <summary>The key did not sign on that day: it was not in use yet, or no more.</summary>
    ExpiredKey,

    /// <summary>The key was withdrawn.</summary>
    WithdrawnKey,

    /// <summary>A demonstration: it authorizes nothing.</summary>
    Demo,

    /// <summary>Revoked, suspended, surrendered, replaced or void by the list.</summary>
    NotInForce,

    /// <summary>A later version was signed.</summary>
    OutOfDate,

    /// <summary>Not yet valid, or expired, by its own days.</summary>
    Day,

    /// <summary>The list of licenses that hold no more is not signed by a published key, or was altered.</summary>
    List,
}

/// <param name="Field">Path of the field that it is about; null for none.</param>
/// <param name="Why">A sentence.</param>
public sealed record DocumentFinding(DocumentFault Fault, string? Field, string Why);

/// <summary>What verifying came to.</summary>
/// <param name="Findings">None where the document is what was signed and holds on the day, as far as was looked.</param>
/// <param name="NotSure">What could not be looked at, in sentences: without a list nobody knows whether a license was revoked.</param>
/// <param name="Withheld">Fields that were signed and left out of this copy.</param>
public sealed record DocumentVerdict(
    ImmutableArray<DocumentFinding> Findings,
    ImmutableArray<string> NotSure,
    ImmutableArray<string> Withheld
)
{
    public bool Holds => Findings.IsEmpty && NotSure.IsEmpty;
}

/// <summary>
/// Verifies a license offline: against published keys, a signed list of those that hold no more, and a day. Every finding is told, the
/// gravest first; an altered field by its name.
/// </summary>
public static class LicenseVerification
{
    /// <param name="keys">As published; got by another way than the document.</param>
    /// <param name="list">Null for none: then nobody knows whether it was revoked.</param>
    /// <param name="day">The day on which it is to be used.</param>
    public static DocumentVerdict Of(LicenseDocument document, LicenseKeySet keys, RevocationList? list, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(keys);
        List<DocumentFinding> findings = [];
        List<string> unsure = [];
        SortedDictionary<string, string> fields = LicenseFields.Of(document.License);
        findings.AddRange(Altered(document, fields));
        findings.AddRange(Signature(keys, document.Key, document.Signed, day, document.Text(), document.Signature));
        string? number = Said(fields, "number");
        if (Said(fields, "issuer.authority") is { } authority && authority != keys.Authority)
        {
            findings.Add(
                new(
                    DocumentFault.UnknownKey,
                    "issuer.authority",
                    $"The keys are those of {keys.Authority}, and the license is {authority}'s."
                )
            );
        }

        findings.AddRange(OfDays(fields, day, unsure));
        if (number is null)
        {
            unsure.Add("The number was left out: nobody can tell whether the license was revoked.");
        }
        else if (list is null)
        {
            unsure.Add("No list of licenses that hold no more was given: whether this one was revoked is not known.");
        }
        else
        {
            bool demo = keys.Find(document.Key)?.Purpose == KeyPurpose.Demo;
            findings.AddRange(OfList((keys, demo), list, document.Version, number, day, unsure));
        }

        ImmutableArray<string> withheld = [.. document.Hashes.Keys.Where(p => !fields.ContainsKey(p))];
        if (!withheld.IsEmpty)
        {
            unsure.Add("Fields were left out of this copy; a condition may be among them.");
        }

        return new DocumentVerdict([.. findings], [.. unsure], withheld);
    }

    /// <summary>
    /// What shows that the document is not the one that was signed: a field that is not what its hash says; and, by published keys, a signature that is not over these
    /// hashes. Whether it holds is another question.
    /// </summary>
    /// <param name="keys">Null where they are not at hand: then the fields alone are looked at.</param>
    public static IReadOnlyList<DocumentFinding> Forged(LicenseDocument document, LicenseKeySet? keys)
    {
        ArgumentNullException.ThrowIfNull(document);
        IEnumerable<DocumentFinding> signature = keys is null
            ? []
            : Signature(keys, document.Key, document.Signed, document.Signed, document.Text(), document.Signature)
                .Where(f => f.Fault is DocumentFault.Signature or DocumentFault.UnknownKey);
        return [.. Altered(document, LicenseFields.Of(document.License)), .. signature];
    }

    private static IEnumerable<DocumentFinding> Altered(
        LicenseDocument document,
        SortedDictionary<string, string> fields
    )
    {
        foreach ((string path, string value) in fields)
        {
            if (!document.Hashes.TryGetValue(path, out string? hash))
            {
                yield return new(DocumentFault.Altered, path, $"{path}: was not signed; somebody put it in.");
            }
            else if (
                !document.Salts.TryGetValue(path, out string? salt)
                || LicenseDocument.HashOf(salt, path, value) != hash
            )
            {
                yield return new(DocumentFault.Altered, path, $"{path}: is not what was signed.");
            }
        }
    }

    private static IEnumerable<DocumentFinding> Signature(
        LicenseKeySet keys,
        string id,
        DateOnly signed,
        DateOnly day,
        byte[] text,
        string signature
    )
    {
        if (keys.Find(id) is not { } key)
        {
            yield return new(DocumentFault.UnknownKey, "key", $"No published key has the id '{id}'.");
            yield break;
        }

        byte[] bytes = new byte[64];
        if (
            !Convert.TryFromBase64String(signature, bytes, out int length)
            || length != 64
            // Four bits of its last letter say nothing: another letter there is another text, and no text of ours.
            || Convert.ToBase64String(bytes) != signature
            || !Ed25519.Verifies(key.Bytes ?? [], text, bytes)
        )
        {
            yield return new(
                DocumentFault.Signature,
                "signature",
                $"The signature is not that of key {id} over these hashes: the list of fields, a day or the signature was altered."
            );
        }

        if (key.Withdrawn <= day)
        {
            yield return new(
                DocumentFault.WithdrawnKey,
                "key",
                Text($"Key {id} was withdrawn on {key.Withdrawn:yyyy-MM-dd}: nothing that it signed is believed.")
            );
        }

        if (!key.Holds(signed))
        {
            string through = key.Through is { } last ? Text($" through {last:yyyy-MM-dd}") : "";
            yield return new(
                DocumentFault.ExpiredKey,
                "key",
                Text($"Key {id} signed from {key.From:yyyy-MM-dd}{through}, and not on {signed:yyyy-MM-dd}.")
            );
        }

        if (key.Purpose == KeyPurpose.Demo)
        {
            yield return new(DocumentFault.Demo, "key", "Signed for a demonstration: it authorizes nothing.");
        }
    }

    private static IEnumerable<DocumentFinding> OfDays(
        SortedDictionary<string, string> fields,
        DateOnly day,
        List<string> unsure
    )
    {
        DateOnly? issued = DayOf(fields, "issued");
        DateOnly? last = DayOf(fields, "lastDay");
        if (issued is null || last is null)
        {
            unsure.Add("The day of issue or the last day was left out: whether it is valid on the day is not known.");
        }

        if (day < issued)
        {
            yield return new(DocumentFault.Day, "issued", Text($"It is valid from {issued:yyyy-MM-dd} only."));
        }

        if (day > last)
        {
            yield return new(DocumentFault.Day, "lastDay", Text($"It expired after {last:yyyy-MM-dd} (750.7(g))."));
        }
    }

    /// <param name="keys">The published keys; and whether the document is a demonstration, whose list a demonstration key may sign.</param>
    private static IEnumerable<DocumentFinding> OfList(
        (LicenseKeySet Set, bool Demo) keys,
        RevocationList list,
        int version,
        string number,
        DateOnly day,
        List<string> unsure
    )
    {
        // Anybody may have the key of a demonstration: an empty list of its signing would bring a revoked license back.
        DocumentFinding? bad = Signature(keys.Set, list.Key, list.Issued, day, list.Text(), list.Signature)
            .FirstOrDefault(f => f.Fault != DocumentFault.Demo || !keys.Demo);
        if (bad is not null || list.Authority != keys.Set.Authority)
        {
            yield return new(
                DocumentFault.List,
                null,
                $"The list of licenses that hold no more cannot be believed. {bad?.Why ?? $"It is {list.Authority}'s."}"
            );
            yield break;
        }

        if (list.Issued > day)
        {
            unsure.Add(Text($"The list speaks of {list.Issued:yyyy-MM-dd}, a day after the one asked."));
        }
        else if (day > list.Next)
        {
            int age = day.DayNumber - list.Issued.DayNumber;
            unsure.Add(
                Text($"The list is {age} days old, and the next one was due on {list.Next:yyyy-MM-dd}: get a new one.")
            );
        }

        if (list.Find(number) is not { } revoked)
        {
            yield break;
        }

        if (revoked.Status != LicenseStatus.Active)
        {
            string status = revoked.Status.ToString().ToLowerInvariant();
            yield return new(
                DocumentFault.NotInForce,
                "number",
                Text($"{number} is {status} since {revoked.Since:yyyy-MM-dd}, by the list of {list.Issued:yyyy-MM-dd}.")
            );
        }
        else if (!revoked.Lines.IsEmpty)
        {
            yield return new(
                DocumentFault.NotInForce,
                "lines",
                $"Of {number} these lines are revoked: {string.Join(", ", revoked.Lines)}."
            );
        }

        if (revoked.Version > version)
        {
            yield return new(
                DocumentFault.OutOfDate,
                "version",
                Text($"This is version {version}, and {revoked.Version} is in force: ask for the latest one.")
            );
        }
    }

    private static DateOnly? DayOf(SortedDictionary<string, string> fields, string path) =>
        DateOnly.TryParseExact(
            Said(fields, path),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : null;

    /// <summary>A text of the license; null where it was left out.</summary>
    private static string? Said(SortedDictionary<string, string> fields, string path)
    {
        if (!fields.TryGetValue(path, out string? json) || json is not ['"', ..])
        {
            return null;
        }

        using JsonDocument text = JsonDocument.Parse(json);
        return text.RootElement.GetString();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
