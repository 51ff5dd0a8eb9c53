using Licet.Data.Desk;
using Licet.Web.Look;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Passkeys;

/// <summary>One's own passkeys (WebAuthn Level 3). Who has only the open page of another makes none: it asks for the password.</summary>
[EnableRateLimiting(Pages.Strangers)]
public sealed class IndexModel(
    UserManager<Account> accounts,
    SignInManager<Account> signing,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    private const int Most = 20;
    private const int LongestName = 60;

    private Account _person = null!;

    public IReadOnlyList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public Task OnGetAsync() => ShownAsync();

    /// <summary>What the browser is to make; a sentence with status 400 where the password is wrong.</summary>
    public async Task<IActionResult> OnPostOptionsAsync(string? password)
    {
        await ShownAsync();
        var known = await signing.CheckPasswordSignInAsync(_person, password ?? "", lockoutOnFailure: true);
        if (!known.Succeeded)
        {
            return new ContentResult
            {
                StatusCode = StatusCodes.Status400BadRequest,
                Content = known.IsLockedOut
                    ? texts["Too many tries: wait a quarter of an hour, or ask your administrator"]
                    : texts["That is not your password"],
                ContentType = "text/plain",
            };
        }

        PasskeyUserEntity entity = new()
        {
            Id = _person.Id,
            Name = _person.UserName!,
            DisplayName = _person.Called,
        };
        return Content(await signing.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    public async Task<IActionResult> OnPostMakeAsync(string? credential)
    {
        await ShownAsync();
        string name = Typed("name");
        if (name.Length is 0 or > LongestName)
        {
            Wrong("name", texts["Enter a name of at most {0} letters", LongestName]);
        }

        if (Passkeys.Count >= Most)
        {
            Wrong("", texts["There are {0}: take one away first", Most]);
        }

        if (string.IsNullOrEmpty(credential))
        {
            Wrong("", texts["This needs scripts, and a browser that knows passkeys."]);
        }

        if (Faults.Count > 0)
        {
            return Again();
        }

        if (await MadeAsync(credential!) is not { Succeeded: true } made || made.UserEntity.Id != _person.Id)
        {
            Wrong("", texts["The passkey is not what was asked for. Begin again."]);
            return Again();
        }

        made.Passkey.Name = name;
        await accounts.AddOrUpdatePasskeyAsync(_person, made.Passkey);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? id)
    {
        await ShownAsync();
        if (Passkeys.FirstOrDefault(p => Convert.ToHexStringLower(p.CredentialId) == id) is { } passkey)
        {
            await accounts.RemovePasskeyAsync(_person, passkey.CredentialId);
            await accounts.UpdateSecurityStampAsync(_person);
            await signing.RefreshSignInAsync(_person);
        }

        return RedirectToPage();
    }

    /// <summary>Null where nothing was asked for, or too long ago.</summary>
    private async Task<PasskeyAttestationResult?> MadeAsync(string credential)
    {
        try
        {
            return await signing.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private async Task ShownAsync()
    {
        _person = (await accounts.GetUserAsync(User))!;
        Passkeys =
        [
            .. (await accounts.GetPasskeysAsync(_person))
                .OrderBy(p => p.CreatedAt)
                .ThenBy(p => Convert.ToHexString(p.CredentialId), StringComparer.Ordinal),
        ];
    }
}
