using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Licet.Core.History;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Counterparties;

/// <summary>What is known of a party of one's own (customer, supplier, consignee), and what it is screened by.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; null where it is not known.</param>
public sealed record CounterpartyFacts(string Name, PartyKind Kind = PartyKind.Unknown, string? Country = null)
{
    /// <summary>Trade names, former names, the name in its own script.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>The question that the lists are asked.</summary>
    public ScreeningQuery Query =>
        new(Name)
        {
            Kind = Kind,
            Country = Country,
            OtherNames = OtherNames,
            Addresses = Addresses,
        };

    /// <summary>
    /// Of all facts, lower-case hexadecimal: another one where any of them is another, the same where names or addresses were but told in
    /// another order. Who has a name can not find out whether it is this one: the salt lies with the facts and goes with them.
    /// </summary>
    /// <param name="salt">The counterparty's own, at least 16 random bytes.</param>
    public string Digest(ReadOnlySpan<byte> salt)
    {
        StringBuilder form = new();
        Add(form, Name, Kind.ToString(), Country);
        Add(form, [.. OtherNames.Order(StringComparer.Ordinal)]);
        Add(form, [.. Addresses.Order(StringComparer.Ordinal)]);
        return Sealed.DigestOf(salt, Encoding.UTF8.GetBytes(form.ToString()));
    }

    /// <summary>A name or an address as one is equal to another: small letters and single spaces.</summary>
    public static string KeyOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string small = text.ToLower(CultureInfo.InvariantCulture);
        return string.Join(' ', small.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public bool Equals(CounterpartyFacts? other) =>
        other is not null
        && (Name, Kind, Country) == (other.Name, other.Kind, other.Country)
        && OtherNames.SequenceEqual(other.OtherNames)
        && Addresses.SequenceEqual(other.Addresses);

    public override int GetHashCode() => HashCode.Combine(Name, Kind, Country, OtherNames.Length, Addresses.Length);

    /// <summary>Each text with its length in front, so that no two lists of texts share a form.</summary>
    private static void Add(StringBuilder form, params ReadOnlySpan<string?> texts)
    {
        form.Append(CultureInfo.InvariantCulture, $"{texts.Length};");
        foreach (string? text in texts)
        {
            form.Append(CultureInfo.InvariantCulture, $"{text?.Length ?? -1}:").Append(text);
        }
    }
}
