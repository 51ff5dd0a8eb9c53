using System.Globalization;
using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Data.Importing;
using Licet.Web.Api;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Counterparties;

/// <summary>Tables of counterparties from other programs: taken and screened by the work that pages start, row by row.</summary>
internal static class ImportOperations
{
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
            .Accepts<string>(SentTable.Csv, SentTable.Ndjson, SentTable.Xlsx)
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
        if (!SentTable.Types.Contains(type, StringComparer.Ordinal))
        {
            return Problems.Of(StatusCodes.Status415UnsupportedMediaType);
        }

        await using Stream body = await request.WholeBodyAsync(ct);
        SentTable sent = await SentTable.ReadAsync(body, type, columns, ct);
        if (sent.Fault is { } fault)
        {
            return Problems.Invalid(fault);
        }

        ImportRow import = sent.Import!;
        import.Id = request.Key(visitor) ?? import.Id;
        (import.Organization, import.By, import.At) = (visitor.Organization!, visitor.Id, time.GetUtcNow());
        ImportRow kept = await new PortfolioImports(log).BeginAsync(import, sent.Content, ct);
        work.Wake();
        return kept.Digest == sent.Import!.Digest
            ? Results.Accepted($"{ApiSetup.Root}/counterparties/imports/{kept.Id}", ImportView.Of(kept))
            : Problems.KeyTaken();
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
