using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Lists.Tables;
using Licet.Web.Api;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Counterparties;

/// <summary>How far an import is.</summary>
/// <param name="Phase">"mapping" (a person says on its page what its columns hold), "taking", "screening", "done" or "broken".</param>
/// <param name="Columns">What each column holds, as it was said or guessed.</param>
/// <param name="Rows">Rows of the table without its header.</param>
/// <param name="Read">Rows looked at.</param>
/// <param name="Same">As they were before.</param>
/// <param name="ToScreen">Counterparties to be screened when its rows were taken.</param>
/// <param name="Why">Why it was broken off; null where it was not.</param>
public sealed record ImportView(
    string Id,
    string File,
    string By,
    DateTimeOffset At,
    string Phase,
    IReadOnlyList<string> Columns,
    long Rows,
    long Read,
    long Added,
    long Changed,
    long Same,
    long Refused,
    long ToScreen,
    long Screened,
    string? Why,
    DateTimeOffset? Ended
)
{
    internal static ImportView Of(ImportRow row) =>
        new(
            row.Id,
            row.File,
            row.By,
            row.At,
            PartyWordsOf.Kebab(row.Phase.ToString()),
            [.. UploadedTable.Columns(row).Columns.Select(c => PartyWordsOf.Kebab(c.ToString()))],
            row.Rows,
            row.Read,
            row.Added,
            row.Changed,
            row.Same,
            row.Refused,
            row.ToScreen,
            row.Screened,
            row.Why.Length == 0 ? null : row.Why,
            row.Ended
        );
}

/// <summary>Tables of counterparties from other programs: taken and screened by the work that pages start, row by row.</summary>
internal static class ImportOperations
{
    private const string Csv = "text/csv";
    private const string Ndjson = "application/x-ndjson";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapImports(this RouteGroupBuilder api)
    {
        api.MapPost("/counterparties/imports", BeginAsync)
            .WithName("import-counterparties")
            .WithSummary(
                "Bring a table of counterparties in: good rows are taken and screened, the others told one by one"
            )
            .WithDescription(
                "Body: a table (text/csv, or XLSX) with ?columns=number,name,other-name,country,kind,address,none (one word a column; left out: "
                    + "guessed from the header), or one JSON object a line {\"number\", \"name\", \"otherNames\"?, \"country\"?, \"kind\"?, "
                    + "\"addresses\"?}. A number that is there already is changed. Answered at once; ask its address how far it is. The same "
                    + "Idempotency-Key with the same table gives the import that was begun."
            )
            .Accepts<string>(Csv, Ndjson, Xlsx)
            .Produces<ImportView>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .Common(ApiScopes.CounterpartiesWrite)
            .WithMetadata(new RequestSizeLimitAttribute(ImportModel.Longest));
        api.MapGet("/counterparties/imports", ListAsync)
            .WithName("imports")
            .WithSummary("Imports, the newest first")
            .Produces<PageOf<ImportView>>()
            .Common(ApiScopes.Counterparties);
        api.MapGet("/counterparties/imports/{id}", OneAsync)
            .WithName("import")
            .WithSummary("How far an import is, and what became of its rows")
            .Produces<ImportView>()
            .Common(ApiScopes.Counterparties);
        api.MapGet("/counterparties/imports/{id}/refused", RefusedAsync)
            .WithName("refused-rows")
            .WithSummary("Rows that were not taken: row, column and why")
            .Produces<PageOf<ImportFault>>()
            .Common(ApiScopes.Counterparties);
    }

    private static async Task<IResult> BeginAsync(
        HttpRequest request,
        EventLog log,
        PortfolioWork work,
        TimeProvider time,
        Visitor visitor,
        string? columns,
        CancellationToken ct
    )
    {
        string type = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        if (type is not (Csv or Ndjson or Xlsx))
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType);
        }

        await using Stream body = await request.WholeBodyAsync(ct);
        string digest = await DigestAsync(body, type, columns, ct);
        (ImportRow Import, byte[] Content) read;
        try
        {
            read = await Task.Run(
                () =>
                    type == Ndjson
                        ? UploadedTable.Of("body", NdjsonTable.Rows("body", body))
                        : UploadedTable.Read("body", body),
                ct
            );
        }
        catch (UnusableTableException e)
        {
            return Problems.Invalid(new FieldProblem("", e.Message));
        }

        ImportRow import = read.Import;
        if (Columns(import, type == Ndjson ? null : columns, type) is not { Fault: null } said)
        {
            return Problems.Invalid(new FieldProblem("columns", Fault(import, columns)));
        }

        (import.Id, import.Digest) = (request.Key(visitor) ?? import.Id, digest);
        (import.Organization, import.By, import.At) = (visitor.Organization!, visitor.Id, time.GetUtcNow());
        (import.Columns, import.Phase) = (string.Join(',', said.Columns), ImportPhase.Taking);
        ImportRow kept = await new PortfolioImports(log).BeginAsync(import, read.Content, ct);
        work.Wake();
        return kept.Digest == digest
            ? Results.Accepted($"{ApiSetup.Root}/counterparties/imports/{kept.Id}", ImportView.Of(kept))
            : Problems.KeyTaken();
    }

    /// <summary>What the columns hold; null where a word is none, or there are more or fewer than columns.</summary>
    private static PartyColumns? Columns(ImportRow import, string? columns, string type)
    {
        IReadOnlyList<string> header = UploadedTable.Preview(import)[0].Fields;
        PartyColumn?[]? said =
            type == Ndjson
                ? [.. NdjsonTable.Columns]
                : columns?.Split(',', StringSplitOptions.TrimEntries).Select(Column).ToArray();
        return said is null ? PartyColumns.Guess(header)
            : said.Length == header.Count && said.All(c => c is not null) ? new(header, [.. said.Select(c => c!.Value)])
            : null;
    }

    private static PartyColumn? Column(string word) =>
        Enum.GetValues<PartyColumn>()
            .Where(c => PartyWordsOf.Kebab(c.ToString()) == word)
            .Select(c => (PartyColumn?)c)
            .FirstOrDefault();

    private static string Fault(ImportRow import, string? columns)
    {
        IReadOnlyList<string> header = UploadedTable.Preview(import)[0].Fields;
        string words = string.Join(", ", Enum.GetValues<PartyColumn>().Select(c => PartyWordsOf.Kebab(c.ToString())));
        return Columns(import, columns, "")?.Fault is { } fault
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

    private static async Task<IResult> ListAsync(
        EventLog log,
        Visitor visitor,
        int? limit,
        string? after,
        CancellationToken ct
    )
    {
        (DateTimeOffset, string)? from = null;
        if (after is not null && (from = Cursor.Moment(after)) is null)
        {
            return Problems.Invalid(new FieldProblem("after", "It is no cursor of this list."));
        }

        int most = Cursor.Limit(limit);
        IReadOnlyList<ImportRow> rows = await new PortfolioImports(log).PageAsync(
            visitor.Organization!,
            from,
            most,
            ct
        );
        return Results.Ok(
            new PageOf<ImportView>(
                [.. rows.Select(ImportView.Of)],
                rows.Count < most ? null : Cursor.Of(rows[^1].At, rows[^1].Id)
            )
        );
    }

    private static async Task<IResult> OneAsync(
        string id,
        EventLog log,
        Visitor visitor,
        Refusals refusals,
        HttpContext context,
        CancellationToken ct
    )
    {
        if (await new PortfolioImports(log).FindAsync(id, visitor.Organization!, ct) is { } found)
        {
            return Results.Ok(ImportView.Of(found));
        }

        await refusals.KeepAsync("not this organization's, or none", context);
        return Problems.NotFound();
    }

    private static async Task<IResult> RefusedAsync(
        string id,
        EventLog log,
        Visitor visitor,
        Refusals refusals,
        HttpContext context,
        [AsParameters] PageAsked page,
        CancellationToken ct
    )
    {
        PortfolioImports imports = new(log);
        if (await imports.FindAsync(id, visitor.Organization!, ct) is null)
        {
            await refusals.KeepAsync("not this organization's, or none", context);
            return Problems.NotFound();
        }

        long from = 0;
        if (
            page.After is { } after
            && !(
                Cursor.Read(after, 1) is [var row]
                && long.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out from)
            )
        )
        {
            return Problems.Invalid(new FieldProblem("after", "It is no cursor of this list."));
        }

        int most = Cursor.Limit(page.Limit);
        IReadOnlyList<ImportFault> faults = await imports.FaultsAsync(id, from, most, ct);
        return Results.Ok(
            new PageOf<ImportFault>(
                faults,
                faults.Count < most ? null : Cursor.Of(faults[^1].Row.ToString(CultureInfo.InvariantCulture))
            )
        );
    }
}
