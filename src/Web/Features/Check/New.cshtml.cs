using System.Globalization;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Products;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Check;

/// <summary>An order by form or by file: answered, kept, and shown under an address of its own.</summary>
[ForExporters]
[RequestSizeLimit(Longest + 65536)]
public sealed class NewModel(
    Checks checks,
    Organizations organizations,
    EventLog log,
    Visitor visitor,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    /// <summary>Of an order file, in bytes.</summary>
    public const int Longest = 4 << 20;

    public OrderForm Form { get; private set; } = null!;

    /// <summary>Products to name in a line, as many as a page offers at once.</summary>
    public IReadOnlyList<ProductRow> Products { get; private set; } = [];

    /// <summary>Products that a page offers at once.</summary>
    public const int MostOffered = 100;

    private ProductLines Lines => new(log, visitor.Organization!, texts);

    public IReadOnlyList<CheckRow> Recent { get; private set; } = [];

    /// <summary>The inputs in the order of the page.</summary>
    private static readonly string[] s_fields =
    [
        "on",
        "id",
        "exporter.name",
        "movement",
        "destination",
        .. new[] { "name", "country", "roles", "kind", "addresses", "id" }.Select(f => "parties[]." + f),
        .. new[] { "product", "eccn", "description", "value", "currency", "quantity", "unit" }.Select(f =>
            "lines[]." + f
        ),
        "endUse.statement",
    ];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Form = await EmptyAsync(ct);
        await ListAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form = OrderForm.Of(Request.Form);
        if (Request.Form.ContainsKey("more"))
        {
            await ListAsync(ct);
            return Page();
        }

        SortedDictionary<int, string> products = await Lines.FillAsync(Form, ct);
        return await AnswerAsync(Form.Json(), Form.AcceptGaps, ct, products: products);
    }

    public async Task<IActionResult> OnPostFileAsync(IFormFile? file, CancellationToken ct)
    {
        Form = await EmptyAsync(ct);
        if (file is null || file.Length == 0)
        {
            Wrong("file", texts["Choose an order file"]);
            return await ShownAgainAsync(ct);
        }

        if (file.Length > Longest)
        {
            Wrong("file", texts["The file is longer than 4 MiB"]);
            return await ShownAgainAsync(ct);
        }

        using MemoryStream bytes = new();
        await file.CopyToAsync(bytes, ct);
        return await AnswerAsync(bytes.ToArray(), false, ct, "file");
    }

    private async Task<IActionResult> AnswerAsync(
        byte[] json,
        bool acceptGaps,
        CancellationToken ct,
        string? field = null,
        SortedDictionary<int, string>? products = null
    )
    {
        OrderReading reading = OrderReader.Read(json);
        IReadOnlyList<OrderProblem> problems = reading.Order is { } order ? OrderLaw.Problems(order) : reading.Problems;
        // Without a destination it is the first party's country, which is asked for already.
        bool noCountry = problems.Any(p => p.Field == "parties[0].country") && Form["destination"].Length == 0;
        foreach (
            OrderProblem problem in problems.Where(p => field is not null || !noCountry || p.Field != "destination")
        )
        {
            if (field is null)
            {
                Wrong(products, through: LineOf(problem.Field));
                if (products?.ContainsKey(LineOf(problem.Field) ?? -1) == true)
                {
                    // What its product leaves open is told there.
                    continue;
                }

                Wrong(
                    TypedForm.InputOf(problem.Field),
                    TypedForm.Sentence(problem.Message),
                    texts[TypedForm.Label(problem.Field)]
                );
            }
            else
            {
                Wrong("", problem.ToString());
            }
        }

        Wrong(products, through: int.MaxValue);
        Arrange(s_fields);
        return Faults.Count > 0
            ? await ShownAgainAsync(ct)
            : RedirectToPage(
                "Answer",
                new
                {
                    (
                        await checks.KeepAsync(
                            RequestKey.New(),
                            reading.Order!,
                            json,
                            acceptGaps,
                            visitor.Organization!,
                            visitor.Id,
                            ct
                        )
                    ).Id,
                }
            );
    }

    /// <summary>Faults of products in the order of the page: before those of their line.</summary>
    private void Wrong(SortedDictionary<int, string>? products, int? through)
    {
        foreach ((int line, string why) in products ?? [])
        {
            string input = TypedForm.Place("lines", line) + "product";
            if (line <= through && FaultOf(input) is null)
            {
                Wrong(input, why, texts[TypedForm.Label(input)]);
            }
        }
    }

    /// <summary>The line that a field is of; after the lines beyond every one; null before them.</summary>
    private static int? LineOf(string field) =>
        field.StartsWith("lines[", StringComparison.Ordinal)
        && int.TryParse(
            field.AsSpan()[6..field.IndexOf(']', 6)],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int line
        )
            ? line
        : field.StartsWith("endUse", StringComparison.Ordinal) ? int.MaxValue
        : null;

    private async Task<OrderForm> EmptyAsync(CancellationToken ct) =>
        OrderForm.Empty(log.Today, await organizations.NameAsync(visitor.Organization!, ct));

    private async Task<IActionResult> ShownAgainAsync(CancellationToken ct)
    {
        await ListAsync(ct);
        return Again();
    }

    private async Task ListAsync(CancellationToken ct)
    {
        Recent = await checks.LastAsync(visitor.Organization!, 8, ct);
        Products = await Lines.SuggestAsync("", MostOffered, ct);
    }
}
