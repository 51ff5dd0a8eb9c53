using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Data.Desk;
using Licet.Data.History;
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

    public IReadOnlyList<CheckRow> Recent { get; private set; } = [];

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

        return await AnswerAsync(Form.Json(), Form.AcceptGaps, ct);
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
        string? field = null
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

    private async Task<OrderForm> EmptyAsync(CancellationToken ct) =>
        OrderForm.Empty(log.Today, await organizations.NameAsync(visitor.Organization!, ct));

    private async Task<IActionResult> ShownAgainAsync(CancellationToken ct)
    {
        await ListAsync(ct);
        return Again();
    }

    private async Task ListAsync(CancellationToken ct) => Recent = await checks.LastAsync(visitor.Organization!, 8, ct);
}
