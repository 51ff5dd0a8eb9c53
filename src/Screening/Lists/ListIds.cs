using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Licet.Screening.Lists;

/// <summary>
/// Ids that stay the same when the same content is imported again: list code + ":" + the source's own id where that is unique
/// in the file, else list code + ":~" + a hash of the row. Rows equal in every column get an ordinal ("-2", "-3").
/// </summary>
internal static class ListIds
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>A listing not yet named: <paramref name="SourceId"/> may be empty or shared; the key of the row is asked for only then.</summary>
    public readonly record struct Draft(Listing Listing, string SourceId, Func<string> RowKey);

    /// <summary>
    /// Key of a row from its columns: sorted by name, without empty ones, so that a column moved or added empty changes
    /// nothing. Leave out ids and addresses of web pages.
    /// </summary>
    public static string RowKey(IEnumerable<KeyValuePair<string, string>> columns)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in columns.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (value.Length > 0)
            {
                text.Append(name).Append('\u001F').Append(value).Append('\u001E');
            }
        }

        return Hash(text.ToString());
    }

    /// <summary>Key of a row from values whose place tells their meaning.</summary>
    public static string RowKey(params ReadOnlySpan<string?> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            text.Append(value).Append('\u001E');
        }

        return Hash(text.ToString());
    }

    /// <summary>The listings in their order, each with its id.</summary>
    public static IReadOnlyList<Listing> Assign(IReadOnlyList<Draft> drafts)
    {
        var uses = new Dictionary<(string List, string SourceId), int>();
        foreach (var draft in drafts)
        {
            var key = (draft.Listing.List, draft.SourceId);
            uses[key] = uses.GetValueOrDefault(key) + 1;
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        var listings = new Listing[drafts.Count];
        for (var i = 0; i < listings.Length; i++)
        {
            var (listing, sourceId, rowKey) = drafts[i];
            var own = sourceId.Length > 0 && uses[(listing.List, sourceId)] == 1;
            var wanted = own ? $"{listing.List}:{sourceId}" : $"{listing.List}:~{rowKey()}";
            var id = wanted;
            while (!taken.Add(id))
            {
                var ordinal = ordinals[wanted] = ordinals.GetValueOrDefault(wanted, 1) + 1;
                id = $"{wanted}-{ordinal}";
            }

            listings[i] = listing with { Id = id };
        }

        return listings;
    }

    /// <summary>
    /// Whether an id is told from the row's content, by Licet ("EL:~...") or by the publisher (the consolidated list numbers rows without
    /// a number of their own by 40 hexadecimal digits): a corrected row then has another id.
    /// </summary>
    public static bool IsOfRow(string id)
    {
        var own = id.AsSpan(id.IndexOf(':', StringComparison.Ordinal) + 1);
        return own.StartsWith("~") || (own.Length == 40 && own.IndexOfAnyExcept(HexDigits) < 0);
    }

    // 80 bits: no two of a million rows meet by chance.
    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 10));
}
