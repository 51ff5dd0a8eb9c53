using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Licet.Data.Importing;
using Licet.Lists.Tables;
using Licet.Web.Api;
using Licet.Web.Importing;

namespace Licet.Web.Features.Counterparties;

/// <summary>A table of counterparties as another program sent it, read to its end before anything of it is kept.</summary>
/// <param name="Import">Ready to be taken, without whose it is; null with a fault.</param>
/// <param name="Content">The table in the form in which it is kept.</param>
/// <param name="Fault">What cannot be read; null for nothing.</param>
internal sealed record SentTable(ImportRow? Import, byte[] Content, FieldProblem? Fault)
{
    public const string Csv = "text/csv";
    public const string Ndjson = "application/x-ndjson";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Name = "body";

    public static IReadOnlyList<string> Types { get; } = [Csv, Ndjson, Xlsx];

    /// <param name="type">One of <see cref="Types"/>.</param>
    /// <param name="columns">What each column holds, words separated by ","; null: guessed from the header.</param>
    public static async Task<SentTable> ReadAsync(Stream body, string type, string? columns, CancellationToken ct)
    {
        string digest = await DigestAsync(body, type, columns, ct);
        try
        {
            (ImportRow import, byte[] content) = await Task.Run(() => Read(body, type), ct);
            IReadOnlyList<string> header = UploadedTable.Preview(import)[0].Fields;
            PartyColumns? said =
                type == Ndjson ? new(header, NdjsonTable.Columns)
                : columns is null ? PartyColumns.Guess(header)
                : Said(header, columns);
            if (said is null or { Fault: not null })
            {
                return new(null, [], new("columns", Why(header, said)));
            }

            (import.Columns, import.Phase) = (string.Join(',', said.Columns), ImportPhase.Taking);
            import.Digest = digest;
            return new(import, content, null);
        }
        catch (UnusableTableException e)
        {
            return new(null, [], new("", e.Message));
        }
    }

    private static (ImportRow Import, byte[] Content) Read(Stream body, string type) =>
        type == Ndjson ? UploadedTable.Of(Name, NdjsonTable.Rows(Name, body)) : UploadedTable.Read(Name, body);

    /// <summary>Null where a word is none, or there are more or fewer than columns.</summary>
    private static PartyColumns? Said(IReadOnlyList<string> header, string columns)
    {
        PartyColumn?[] said = [.. columns.Split(',', StringSplitOptions.TrimEntries).Select(Column)];
        return said.Length == header.Count && said.All(c => c is not null)
            ? new(header, [.. said.Select(c => c!.Value)])
            : null;
    }

    private static PartyColumn? Column(string word) =>
        Enum.GetValues<PartyColumn>()
            .Where(c => PartyWordsOf.Kebab(c.ToString()) == word)
            .Select(c => (PartyColumn?)c)
            .FirstOrDefault();

    private static string Why(IReadOnlyList<string> header, PartyColumns? said)
    {
        string words = string.Join(", ", Enum.GetValues<PartyColumn>().Select(c => PartyWordsOf.Kebab(c.ToString())));
        return said?.Fault is { } fault
            ? $"{fault} (?columns=, a word for each of: {string.Join(", ", header)})."
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Expected {header.Count} of these words, one for each column: {words}."
            );
    }

    /// <summary>Of the table and of what was said of it.</summary>
    private static async Task<string> DigestAsync(Stream body, string type, string? columns, CancellationToken ct)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{type}\n{columns}\n"));
        hash.AppendData(await SHA256.HashDataAsync(body, ct));
        body.Position = 0;
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
