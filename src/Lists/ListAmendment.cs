using System.Text.Json;
using Licet.Screening.Lists;

namespace Licet.Lists;

/// <summary>
/// What a change does to a list: entries that go, and entries that come. An entry that is modified goes and comes again under its id. It is applied to
/// whichever edition of the list a day has, as an amending rule is.
/// </summary>
/// <param name="List">Code of the list: "EL".</param>
/// <param name="Removed">Ids of the listings that go, in ordinal order.</param>
/// <param name="Listings">Those that come, by id in ordinal order.</param>
public sealed record ListAmendment(string List, IReadOnlyList<string> Removed, IReadOnlyList<Listing> Listings)
{
    private const string Schema = "licet.amendment/1";

    /// <summary>Ids of all entries that it touches, each once, in ordinal order.</summary>
    public IReadOnlyList<string> Entries =>
        [.. Removed.Concat(Listings.Select(l => l.Id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The same with the day from which it binds, and where it is printed, written into each entry that comes.</summary>
    public ListAmendment As(DateOnly effective, DateOnly? published, string? citation) =>
        this with
        {
            Listings =
            [
                .. Listings.Select(l =>
                    l with
                    {
                        Effective = effective,
                        Published = published ?? effective,
                        Citations = citation is null
                            ? l.Citations
                            : [citation, .. l.Citations.Where(c => c != citation)],
                    }
                ),
            ],
        };

    /// <summary>
    /// Lists after it: what goes is taken out of every version that holds the list, what comes stands in the one that holds most of it. An edition
    /// that begins after the day from which it binds tells by itself what goes and what reads otherwise; what is added stands beside it until
    /// it holds a party of that name.
    /// </summary>
    /// <param name="effective">The day from which it binds.</param>
    /// <param name="by">What amends, for the version's source: "84 FR 22961".</param>
    public IReadOnlyList<ListVersion> Apply(IReadOnlyList<ListVersion> versions, DateOnly effective, string by)
    {
        ArgumentNullException.ThrowIfNull(versions);
        HashSet<string> gone = [.. Removed, .. Listings.Select(l => l.Id)];
        ListVersion[] holding = [.. versions.Where(v => v.ListCodes.Contains(List, StringComparer.Ordinal))];
        bool later = holding.Any(v => v.CoversFrom > effective);
        ListVersion? home = holding.MaxBy(v => v.Listings.Count(l => l.List == List));
        Listing[] come =
        [
            .. later ? Listings.Where(l => !Removed.Contains(l.Id) && !holding.Any(v => Names(v, l))) : Listings,
        ];
        return [.. versions.Select(Amended)];

        ListVersion Amended(ListVersion version)
        {
            bool amends =
                holding.Contains(version, ReferenceEqualityComparer.Instance) && !(version.CoversFrom > effective);
            IReadOnlyList<Listing> left = amends
                ? [.. version.Listings.Where(l => !gone.Contains(l.Id))]
                : version.Listings;
            IReadOnlyList<Listing> listings = ReferenceEquals(version, home) ? [.. left, .. come] : left;
            return listings.Count == version.Listings.Count && (come.Length == 0 || !ReferenceEquals(version, home))
                ? version
                : version with
                {
                    Source = $"{version.Source}, as amended by {by}",
                    Listings = listings,
                    ContentHash = ListHashing.HashOf(listings),
                };
        }

        bool Names(ListVersion version, Listing listing) =>
            version.Listings.Any(l =>
                l.List == List
                && (l.Id == listing.Id || l.PrimaryName.Equals(listing.PrimaryName, StringComparison.OrdinalIgnoreCase))
            );
    }

    /// <summary>Content hash of the list as it stands in these versions.</summary>
    public static string HashOf(IReadOnlyList<ListVersion> versions, string list) =>
        ListHashing.HashOf(versions.SelectMany(v => v.Listings).Where(l => l.List == list));

    /// <summary>As it is kept: equal amendments give equal bytes.</summary>
    public byte[] Json()
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("list", List);
            json.WriteStartArray("removed");
            foreach (string id in Removed)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
            json.WritePropertyName("listings");
            json.WriteRawValue(Written());
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <exception cref="UnusableListException">It is none, or not whole.</exception>
    public static ListAmendment Of(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            return root.GetProperty("schema").GetString() != Schema
                ? throw new UnusableListException("an amendment of a list is not of a form that is read here")
                : new(
                    root.GetProperty("list").GetString()!,
                    [.. root.GetProperty("removed").EnumerateArray().Select(r => r.GetString()!)],
                    Read(root.GetProperty("listings"))
                );
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UnusableListException("an amendment of a list cannot be read", e);
        }
    }

    private byte[] Written()
    {
        ListVersion version = new()
        {
            Name = List,
            ListCodes = [List],
            ContentHash = ListHashing.HashOf(Listings),
            Source = "",
            IsComplete = true,
            Listings = Listings,
        };
        using MemoryStream bytes = new();
        LicetListWriter.Write(version, bytes);
        return bytes.ToArray();
    }

    private static IReadOnlyList<Listing> Read(JsonElement json)
    {
        if (json.GetProperty("listings").GetArrayLength() == 0)
        {
            return [];
        }

        using MemoryStream bytes = new(System.Text.Encoding.UTF8.GetBytes(json.GetRawText()));
        ListVersion read = ListReader.Read(
            [new ListFile("amendment.json", bytes)],
            new() { Format = ListFormat.LicetJson }
        );
        return read.IsComplete
            ? [.. read.Listings.OrderBy(l => l.Id, StringComparer.Ordinal)]
            : throw new UnusableListException(
                $"an amendment of a list is not whole: {(read.Problems.Count > 0 ? read.Problems[0].ToString() : "it was altered")}"
            );
    }
}

/// <summary>An amendment that was published here: lists of days from its own on are told with it.</summary>
/// <param name="Case">Number of the change: "LC-2026-0001".</param>
/// <param name="Citation">Where it is printed.</param>
/// <param name="Corrects">Citation of the publication of the same change whose place it takes; null for none.</param>
public sealed record PublishedAmendment(
    string Case,
    string Citation,
    DateOnly Effective,
    DateOnly Published,
    string? Corrects,
    ListAmendment Amendment
)
{
    private const string Schema = "licet.published-amendment/1";

    /// <summary>
    /// Those that bind on a day, in the order of their days; a corrected one is left out from the day on which its correction binds.
    /// </summary>
    public static IReadOnlyList<PublishedAmendment> On(IReadOnlyList<PublishedAmendment> all, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(all);
        return
        [
            .. all.Where(a => a.Effective <= day)
                .Where(a => !all.Any(c => c.Case == a.Case && c.Corrects == a.Citation && c.Effective <= day))
                .OrderBy(a => a.Effective)
                .ThenBy(a => a.Published)
                .ThenBy(a => a.Case, StringComparer.Ordinal),
        ];
    }

    public IReadOnlyList<ListVersion> Apply(IReadOnlyList<ListVersion> versions) =>
        Amendment.Apply(versions, Effective, Citation);

    internal byte[] Json()
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("case", Case);
            json.WriteString("citation", Citation);
            json.WriteString("effective", Day.Text(Effective));
            json.WriteString("published", Day.Text(Published));
            if (Corrects is not null)
            {
                json.WriteString("corrects", Corrects);
            }

            json.WritePropertyName("amendment");
            json.WriteRawValue(Amendment.Json());
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <exception cref="UnusableListException">It cannot be read.</exception>
    internal static PublishedAmendment Of(byte[] bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            return
                root.GetProperty("schema").GetString() == Schema
                && Day.TryRead(root.GetProperty("effective").GetString()!, out DateOnly effective)
                && Day.TryRead(root.GetProperty("published").GetString()!, out DateOnly published)
                ? new(
                    root.GetProperty("case").GetString()!,
                    root.GetProperty("citation").GetString()!,
                    effective,
                    published,
                    root.TryGetProperty("corrects", out JsonElement corrects) ? corrects.GetString() : null,
                    ListAmendment.Of(System.Text.Encoding.UTF8.GetBytes(root.GetProperty("amendment").GetRawText()))
                )
                : throw new UnusableListException("an amendment of a list is not of a form that is read here");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UnusableListException("an amendment of a list cannot be read", e);
        }
    }
}
