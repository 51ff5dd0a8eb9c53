using Licet.Core.Products;
using Licet.Data.History;
using Licet.Data.Products;
using Licet.Web.Api;
using Licet.Web.Law;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Products;

/// <summary>Products for programs: kept, classified one by one and together, asked as they were on a day.</summary>
internal static class ProductOperations
{
    public static void MapProducts(this RouteGroupBuilder api)
    {
        api.MapGet("/products", ListAsync)
            .WithName("products")
            .WithSummary("The organization's products by code, with what they are classified as today")
            .WithDescription(
                "search: words of code, description or manufacturer. eccn: an entry or a paragraph, with all inside it. standing: unclassified, "
                    + "gone, doubtful, ear99, listed. code: the one product of that code."
            )
            .Produces<PageOf<ProductListed>>()
            .Common(ApiScopes.Products);
        api.MapPost("/products", KeepAsync)
            .WithName("keep-product")
            .WithSummary("Add a product, or change what is said of the one of that code")
            .WithDescription("The same again changes nothing. What it is classified as is recorded by itself.")
            .Produces<ProductView>()
            .Produces<ProductView>(StatusCodes.Status201Created)
            .Common(ApiScopes.ProductsWrite);
        api.MapGet("/products/{id}", OneAsync)
            .WithName("product")
            .WithSummary("A product with every classification, and what it was on a day")
            .WithDescription(
                "on: the day; left out today. known: as it was known at the end of that day; left out now."
            )
            .Produces<ProductView>()
            .Common(ApiScopes.Products);
        api.MapPost("/products/{id}/classifications", ClassifyAsync)
            .WithName("classify-product")
            .WithSummary("Record a classification; none is overwritten")
            .WithDescription(
                "Send If-Match with the product's ETag, so that nothing is recorded of a product that has moved on, and an Idempotency-Key, so "
                    + "that what is sent twice is recorded once."
            )
            .Produces<ProductView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired)
            .Common(ApiScopes.ProductsWrite);
        api.MapPost("/products/reclassify", ReclassifyOperation.AnswerAsync)
            .WithName("reclassify-products")
            .WithSummary("One classification for many products: all of them, or none")
            .WithDescription(
                "Which: codes, or found (search, eccn, standing as in the list); at most 10,000. look=true records nothing and tells what would "
                    + "change, with a 'seen' that refuses the act if anything changed since. Send an Idempotency-Key."
            )
            .Produces<ReclassifiedView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .Common(ApiScopes.ProductsWrite);
    }

    private static RouteHandlerBuilder Common(this RouteHandlerBuilder operation, string scope) =>
        operation
            .WithTags("Products")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForExporters(scope)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    private static async Task<IResult> ListAsync(
        EventLog log,
        Visitor visitor,
        [AsParameters] ProductQuery query,
        CancellationToken ct
    )
    {
        Catalogue catalogue = ProductAnswers.Of(log, visitor);
        if (query.Code is { } code)
        {
            ProductRow? one = await catalogue.FindByCodeAsync(code, ct);
            return Results.Ok(new PageOf<ProductListed>(one is null ? [] : [ProductListed.Of(one, catalogue)], null));
        }

        if (query.Standing is not null && ProductLook.Read(query.Standing) is null)
        {
            return Problems.Invalid(new FieldProblem("standing", ProductAnswers.Standings));
        }

        string? from = null;
        if (query.After is not null && (from = Cursor.Read(query.After, 1)?[0]) is null)
        {
            return Problems.Invalid(new FieldProblem("after", "It is no cursor of this list."));
        }

        CatalogueAsk ask = new(query.Search ?? "", query.Eccn ?? "", ProductLook.Read(query.Standing));
        CataloguePage page = await catalogue.AskAsync(ask, from, Cursor.Limit(query.Limit), ct);
        return Results.Ok(
            new PageOf<ProductListed>(
                [.. page.Rows.Select(r => ProductListed.Of(r, catalogue))],
                page.Next is { } next ? Cursor.Of(next) : null
            )
        );
    }

    private static async Task<IResult> OneAsync(
        string id,
        DateOnly? on,
        DateOnly? known,
        EventLog log,
        Visitor visitor,
        Refusals refusals,
        HttpContext context,
        CancellationToken ct
    ) =>
        await ProductAnswers.Of(log, visitor).FindAsync(id, ct) is { } row
            ? await ViewAsync(row, (log, visitor, context), (on, known), ct)
            : await ProductAnswers.NobodysAsync(refusals, context);

    private static async Task<IResult> KeepAsync(
        ProductBody body,
        EventLog log,
        Visitor visitor,
        Refusals refusals,
        HttpContext context,
        CancellationToken ct
    )
    {
        ProductFacts facts = new(
            (body.Code ?? "").Trim(),
            (body.Description ?? "").Trim(),
            (body.Manufacturer ?? "").Trim(),
            (body.Unit ?? "").Trim()
        );
        KeepAnswer answer = await new ProductHistories(log, OrderLaw.Rules).KeepAsync(visitor.PersonInHouse, facts, ct);
        switch (answer)
        {
            case KeepAnswer.Kept kept:
                if (kept.IsNew)
                {
                    context.Response.Headers.Location = $"{ApiSetup.Root}/products/{kept.Row.Id}";
                    context.Response.StatusCode = StatusCodes.Status201Created;
                }

                return await ViewAsync(kept.Row, (log, visitor, context), (null, null), ct);
            case KeepAnswer.Invalid invalid:
                return Problems.Invalid(ProductAnswers.Faults(invalid.Faults));
            default:
                return await ProductAnswers.RefusedAsync(((KeepAnswer.Refused)answer).Why, refusals, context);
        }
    }

    private static async Task<IResult> ClassifyAsync(
        string id,
        FindingBody body,
        EventLog log,
        Visitor visitor,
        Refusals refusals,
        HttpContext context,
        CancellationToken ct
    )
    {
        Catalogue catalogue = ProductAnswers.Of(log, visitor);
        ChosenProducts chosen = await catalogue.ChooseAsync([id], ct);
        if (chosen.Rows is not [var row])
        {
            return await ProductAnswers.NobodysAsync(refusals, context);
        }

        if (context.Request.Seen() is not { } seen)
        {
            return Problems.Of(
                StatusCodes.Status428PreconditionRequired,
                "If-Match missing",
                "Send If-Match with the ETag that the product had when you looked at it."
            );
        }

        ClassifyCommand command = new(
            visitor.PersonInHouse,
            chosen,
            seen == row.Revision ? chosen.Digest : "",
            body.Ask(log.Today),
            context.Request.Key(visitor) ?? Look.RequestKey.New()
        )
        {
            Choice = $"{id}:{seen}",
        };
        ClassifyAnswer answer = await new ProductHistories(log, OrderLaw.Rules).ClassifyAsync(command, ct);
        return answer is ClassifyAnswer.Taken
            ? await ViewAsync((await catalogue.FindAsync(id, ct))!, (log, visitor, context), (null, null), ct)
            : await ProductAnswers.NotTakenAsync(answer, refusals, context);
    }

    private static async Task<IResult> ViewAsync(
        ProductRow row,
        (EventLog Log, Visitor Visitor, HttpContext Context) given,
        (DateOnly? On, DateOnly? Known) asked,
        CancellationToken ct
    )
    {
        Catalogue catalogue = ProductAnswers.Of(given.Log, given.Visitor);
        ClassificationHistory history = await catalogue.HistoryAsync(row, ct);
        DateOnly on = asked.On ?? given.Log.Today;
        given.Context.Response.Headers.ETag = Requests.Tag(row.Revision);
        ProductClassification? then = history.On(on, asked.Known);
        ProductView view = new(
            ProductListed.Of(row, catalogue) with
            {
                Eccn = then?.Item.ToString(),
                Since = then?.Effective,
                Standing = ProductLook.Token(catalogue.StandingOf(then?.Item.ToString() ?? "")),
            },
            on,
            then is null ? null : ClassificationView.Of(then),
            [.. history.Recorded.Select(ClassificationView.Of)]
        );
        return Results.Json(view, statusCode: given.Context.Response.StatusCode);
    }
}

/// <summary>What a list of products is asked for.</summary>
internal sealed record ProductQuery(
    string? Search,
    string? Eccn,
    string? Standing,
    string? Code,
    int? Limit,
    string? After
);
