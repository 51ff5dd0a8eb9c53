using System.Security.Claims;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Web.Look;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Tokens;

/// <summary>One's own tokens for other programs: made with scopes and a last day, seen, ended.</summary>
public sealed class IndexModel(ApiTokens tokens, EventLog log, IStringLocalizer<Texts> texts) : DeskPage
{
    private const int UsualDays = 90;

    public IReadOnlyList<TokenRow> Tokens { get; private set; } = [];

    public DateOnly Today => log.Today;

    /// <summary>Of the token that was made just now; shown on this one page.</summary>
    public string? Secret { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => ListAsync(ct);

    public bool IsTicked(string scope) => Shows && Request.Form["scope"].Contains(scope, StringComparer.Ordinal);

    /// <summary>What was typed; before anything was, a quarter of a year.</summary>
    public override string Typed(string field) =>
        Shows ? base.Typed(field)
        : field == "through" ? Day.Text(Today.AddDays(UsualDays))
        : "";

    /// <summary>Whether what was typed is shown again: not once a token was made of it.</summary>
    private bool Shows => Secret is null && Request.HasFormContentType;

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken ct)
    {
        await ListAsync(ct);
        string[] scopes = [.. Request.Form["scope"].OfType<string>()];
        TokenMade made = await tokens.MakeAsync(
            Person,
            Typed("name"),
            scopes,
            TypedDay("through", texts, texts["Through"]),
            ct
        );
        foreach (TokenFault fault in made.Faults)
        {
            Tell(fault);
        }

        if (made.Secret is null)
        {
            Arrange(["name", "scope", "through"]);
            return Again();
        }

        Secret = made.Secret;
        await ListAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(string id, CancellationToken ct) =>
        await tokens.EndAsync(id, Person, ct) ? RedirectToPage() : NotFound();

    private void Tell(TokenFault fault)
    {
        switch (fault)
        {
            case TokenFault.Name:
                Wrong("name", texts["Enter a name of at most {0} characters", ApiTokens.LongestName], texts["Name"]);
                break;
            case TokenFault.Scopes:
                Wrong("scope", texts["Choose what it is for"]);
                break;
            case TokenFault.Through:
                Wrong("through", texts["Choose a day from today on, within a year"], texts["Through"]);
                break;
            default:
                Wrong("", texts["You have {0} tokens: end one first", ApiTokens.Most]);
                break;
        }
    }

    private string Person => User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    private async Task ListAsync(CancellationToken ct) => Tokens = await tokens.OfAsync(Person, ct);
}
