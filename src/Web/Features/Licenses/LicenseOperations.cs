using System.Text;
using System.Text.Json;
using Licet.Core.Covering;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.Api;
using Licet.Web.Law;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Licenses;

/// <summary>Licenses for programs: entered from their face, read with what is left, drawn by entries of their ledger.</summary>
internal static class LicenseOperations
{
    /// <summary>Of a key of a ledger's entry, in characters.</summary>
    private const int LongestKey = 200;

    public static void MapLicenses(this RouteGroupBuilder api)
    {
        api.MapGet("/licenses", ListAsync)
            .WithName("licenses")
            .WithSummary("The organization's licenses by number")
            .Produces<PageOf<LicenseListed>>()
            .Common(ApiScopes.Licenses);
        api.MapPost("/licenses", EnterAsync)
            .WithName("enter-license")
            .WithSummary("Enter a license that another authority issued")
            .WithDescription(
                "Body: a file of held licenses with one license and \"shipped\": []; what was shipped before is entered into its ledger (docs/held-licenses.md)."
            )
            .Accepts<object>("application/json")
            .Produces<LicenseView>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Common(ApiScopes.LicensesWrite);
        api.MapGet("/licenses/{number}", OneAsync)
            .WithName("license")
            .WithSummary("What a license says, where it stands, and what is left of it")
            .Produces<LicenseView>()
            .Common(ApiScopes.Licenses);
        api.MapGet("/licenses/{number}/ledger", LedgerAsync)
            .WithName("ledger")
            .WithSummary("Every entry of its ledger, by day and key")
            .Produces<IReadOnlyList<JsonElement>>()
            .Common(ApiScopes.Licenses);
        api.MapPost("/licenses/{number}/ledger", DrawAsync)
            .WithName("enter-ledger")
            .WithSummary("Reserve, release, ship, reverse or return: decided on what stands when it is written")
            .WithDescription(
                "Body: an entry of a ledger ('act', 'key', 'on' and what the act asks; docs/ledger.md). The same key with the same entry changes "
                    + "nothing; what does not fit answers what is left."
            )
            .Accepts<object>("application/json")
            .Produces<EntryView>()
            .Common(ApiScopes.LicensesWrite);
    }

    private static RouteHandlerBuilder Common(this RouteHandlerBuilder operation, string scope) =>
        operation
            .WithTags("Licenses")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForExporters(scope)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    private static async Task<IResult> ListAsync(
        EventLog log,
        Visitor visitor,
        int? limit,
        string? after,
        CancellationToken ct
    )
    {
        string? from = null;
        if (after is not null && (from = Cursor.Read(after, 1)?[0]) is null)
        {
            return Problems.Invalid(new FieldProblem("after", "It is no cursor of this list."));
        }

        int most = Cursor.Limit(limit);
        IReadOnlyList<LicenseEntry> found = await new LicenseHistories(log).PageAsync(
            visitor.Organization!,
            from,
            most,
            ct
        );
        return Results.Ok(
            new PageOf<LicenseListed>(
                [.. found.Select(LicenseListed.Of)],
                found.Count < most ? null : Cursor.Of(found[^1].Number)
            )
        );
    }

    private static async Task<IResult> EnterAsync(
        HttpRequest request,
        EventLog log,
        Visitor visitor,
        CancellationToken ct
    )
    {
        HeldReading reading = HeldLicensesReader.Read(await request.BodyAsync(ct), OrderLaw.Rules);
        if (reading.Problems.Count > 0)
        {
            return Problems.Invalid(reading.Problems);
        }

        if (reading.Licenses is not [{ License: { Acts.Length: 1 } license } held])
        {
            return Problems.Invalid(new FieldProblem("licenses", "Expected one license of which nothing was changed."));
        }

        // What nobody said was shipped may have been: the ledger here begins with nothing.
        if (held.Ledger?.Entries.Count != 0)
        {
            return Problems.Invalid(
                new FieldProblem(
                    "licenses[0].shipped",
                    "Expected [], and each shipment of before entered into its ledger here afterwards."
                )
            );
        }

        LicenseTerms terms = license.Terms!;
        LicenseAct act = new(visitor.Person, log.Today, 0, new Entered(terms, visitor.Organization));
        LicenseAnswer answer = await new LicenseHistories(log).TakeAsync(
            new LicenseCommand(terms.Number, act, request.Key(visitor)),
            license.Process,
            ct
        );
        return answer switch
        {
            LicenseAnswer.Taken taken => Results.Created(
                $"{ApiSetup.Root}/licenses/{Uri.EscapeDataString(terms.Number)}",
                LicenseView.Of(taken.State, LedgerState.Empty, log.Today)
            ),
            LicenseAnswer.Refused refused => Problems.Refused(refused.Why, refused.Citation),
            LicenseAnswer.Stale => Problems.Of(
                StatusCodes.Status409Conflict,
                "Number used",
                "A license of this number is entered already."
            ),
            _ => Problems.KeyTaken(),
        };
    }

    private static async Task<IResult> OneAsync(string number, LicenseAsked asked, CancellationToken ct) =>
        await asked.FindAsync(number, ct) is { } license
            ? Results.Ok(LicenseView.Of(license, await asked.LedgerAsync(number, ct), asked.Today))
            : Problems.NotFound();

    private static async Task<IResult> LedgerAsync(string number, LicenseAsked asked, CancellationToken ct) =>
        await asked.FindAsync(number, ct) is null
            ? Problems.NotFound()
            : Results.Ok(
                (await asked.LedgerAsync(number, ct))
                    .Entries.Values.OrderBy(e => e.On)
                    .ThenBy(e => e.Key, StringComparer.Ordinal)
                    .Select(Json)
                    .ToArray()
            );

    private static async Task<IResult> DrawAsync(
        string number,
        HttpRequest request,
        LicenseAsked asked,
        EventLog log,
        Visitor visitor,
        CancellationToken ct
    )
    {
        if (await asked.FindAsync(number, ct) is null)
        {
            return Problems.NotFound();
        }

        return await TakeEntryAsync(number, await request.BodyAsync(ct), EntrySource.Exporter, log, visitor, ct);
    }

    /// <summary>What an entry that was recorded uses against the license's terms, a sentence each.</summary>
    private static async Task<IReadOnlyList<string>> BreachesAsync(
        EventLog log,
        string number,
        string key,
        CancellationToken ct
    ) =>
        await new LicenseHistories(log).FindAsync(number, ct) is { } license
            ?
            [
                .. Breaches
                    .Read(license, await new LicenseLedgers(log).ReadAsync(number, ct))
                    .Where(b => b.Key == key)
                    .Select(b => $"{b.Finding.Why} [{b.Finding.Citation}]"),
            ]
            : [];

    /// <summary>Enters what a program reports into a ledger, whoever it speaks for.</summary>
    internal static async Task<IResult> TakeEntryAsync(
        string number,
        byte[] bytes,
        EntrySource source,
        EventLog log,
        Visitor visitor,
        CancellationToken ct
    )
    {
        string sent = Encoding.UTF8.GetString(bytes);
        LedgerEntry entry;
        try
        {
            entry = LedgerJson.Read(sent, source);
        }
        catch (FormatException e)
        {
            return Problems.Invalid(LedgerJson.Fields(e).Select(f => new FieldProblem(f, e.Message)));
        }
        catch (InvalidOperationException)
        {
            // Thrown of a text whose escapes say no whole letters.
            return Problems.Invalid(new FieldProblem(JsonTexts.HalfAt(JsonElement.Parse(sent)) ?? "", JsonTexts.Half));
        }

        if (entry.Key.Trim().Length is 0 or > LongestKey)
        {
            return Problems.Invalid(
                new FieldProblem("key", $"Expected a key of the entry's own, of at most {LongestKey} characters.")
            );
        }

        return (await new LicenseLedgers(log).EnterAsync(number, entry, visitor.Person, ct)).Ruling switch
        {
            LedgerRuling.Accepted done => Results.Ok(new EntryView("accepted", Json(done.Entry), done.Warnings, [])),
            LedgerRuling.Repeated done => Results.Ok(
                new EntryView("repeated", Json(done.Entry), [], await BreachesAsync(log, number, done.Entry.Key, ct))
            ),
            LedgerRuling.Kept kept => Results.Ok(
                new EntryView(
                    "kept",
                    Json(kept.Entry),
                    kept.Warnings,
                    [.. kept.Findings.Select(f => $"{f.Why} [{f.Citation}]")]
                )
            ),
            LedgerRuling.Refused { Finding: var why } refused => Problems.Refused(
                $"{why.Why} {refused.Left}".Trim(),
                why.Citation,
                why.FieldOf(entry) is { } field ? [new FieldProblem(field, why.Why)] : []
            ),
            _ => throw new InvalidOperationException("No such ruling."),
        };
    }

    private static JsonElement Json(LedgerEntry entry) => JsonElement.Parse(LedgerJson.BodyOf(entry));
}

/// <summary>A license that somebody asks for; what is another organization's is not there, and the try is kept.</summary>
internal sealed class LicenseAsked(EventLog log, Visitor visitor, Refusals refusals, IHttpContextAccessor accessor)
{
    public DateOnly Today => log.Today;

    public async Task<LicenseState?> FindAsync(string number, CancellationToken ct)
    {
        LicenseState? found = await new LicenseHistories(log).FindAsync(number, visitor.Organization!, ct);
        if (found is null)
        {
            await refusals.KeepAsync("not this organization's, or none", accessor.HttpContext!);
        }

        return found;
    }

    public Task<LedgerState> LedgerAsync(string number, CancellationToken ct) =>
        new LicenseLedgers(log).ReadAsync(number, ct);
}
