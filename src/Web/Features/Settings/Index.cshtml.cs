using Licet.Core.Licenses.Documents;
using Licet.Core.Ownership;
using Licet.Core.Process;
using Licet.Data.History;
using Licet.Data.Keys;
using Licet.Web.Features.Verify;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Settings;

/// <summary>What is settled for everybody: rules that the sources leave open, the process of applications, the key that signs licenses.</summary>
[ForAdministrators]
public sealed class IndexModel(
    Chosen chosen,
    FirstSteps steps,
    PublishedFiles published,
    SigningKeys keys,
    EventLog log,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    private const int LongestAuthority = 200;

    public IReadOnlyList<ProcessDefinition> Processes => chosen.Processes;

    public IReadOnlyList<FirstStep> Steps { get; private set; } = [];

    /// <summary>Null where none are published.</summary>
    public LicenseKeySet? Keys { get; private set; }

    /// <summary>Keys that were made and never published; null for none.</summary>
    public LicenseKeySet? Unpublished { get; private set; }

    /// <summary>What is wrong with the file of published keys; null for nothing.</summary>
    public string? KeysFault { get; private set; }

    public DateOnly Today => log.Today;

    public string Rule => Typed("affiliates") is { Length: > 0 } typed ? typed : chosen.AffiliatesRule.ToString();

    public string Office =>
        Request.HasFormContentType && Request.Form.ContainsKey("office")
            ? Typed("office")
            : string.Join('\n', chosen.Office);

    public string Process => Typed("process") is { Length: > 0 } typed ? typed : Chosen.Token(chosen.Process);

    [TempData]
    public string? Told { get; set; }

    public Task OnGetAsync(CancellationToken ct) => LookAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Enum.TryParse(Typed("affiliates"), out AffiliatesRuleSetting rule) || !Enum.IsDefined(rule))
        {
            Wrong("affiliates", texts["Choose one of the three"]);
            return await AgainAsync(ct);
        }

        await chosen.ChooseAsync(rule, ct);
        Told = texts["It holds from the next question on."];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostProcessAsync(CancellationToken ct)
    {
        if (!await chosen.ChooseProcessAsync(Typed("process"), ct))
        {
            Wrong("process", texts["Choose a process"]);
            return await AgainAsync(ct);
        }

        Told = texts[
            "Applications that are submitted from now on follow it; a case keeps the process with which it began."
        ];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOfficeAsync(CancellationToken ct)
    {
        if (!await chosen.EnterOfficeAsync(Typed("office"), ct))
        {
            Wrong(
                "office",
                texts["At most {0} lines of {1} characters", Chosen.OfficeLines, Chosen.OfficeWidth],
                texts["Address of the office"]
            );
            return await AgainAsync(ct);
        }

        Told = texts["Letters carry it from now on."];
        return RedirectToPage();
    }

    /// <summary>Makes the first key, and publishes its public half.</summary>
    public async Task<IActionResult> OnPostKeyAsync(string? phrase, string? again, CancellationToken ct)
    {
        if (Typed("authority").Length is 0 or > LongestAuthority)
        {
            Wrong("authority", texts["Enter whose licenses the key signs"]);
        }

        if ((phrase ?? "").Length < KeyFolder.ShortestPhrase)
        {
            Wrong("phrase", texts["Enter at least {0} characters", KeyFolder.ShortestPhrase], texts["Pass phrase"]);
        }
        else if (phrase != again)
        {
            Wrong("again", texts["It is not the same"], texts["The pass phrase again"]);
        }

        if (Faults.Count > 0)
        {
            return await AgainAsync(ct);
        }

        try
        {
            if (keys.Make(Typed("authority"), phrase!) is { } key)
            {
                Told = texts["Key {0} signs from today on. Keep its pass phrase: nobody can find it again.", key.Id];
                return RedirectToPage();
            }

            Wrong("", texts["There are keys already: the next one is made by licet-admin keys rotate"]);
        }
        catch (Exception e) when (IsOfKeys(e))
        {
            Wrong("", texts["It ended before the key was published: {0}", e.Message]);
        }

        return await AgainAsync(ct);
    }

    /// <summary>Publishes keys that were made where it ended before they were.</summary>
    public async Task<IActionResult> OnPostPublishAsync(CancellationToken ct)
    {
        try
        {
            keys.Publish();
            return RedirectToPage();
        }
        catch (Exception e) when (IsOfKeys(e))
        {
            Wrong("", texts["It is not published: {0}", e.Message]);
            return await AgainAsync(ct);
        }
    }

    private static bool IsOfKeys(Exception e) =>
        e is UnusableKeyException or FormatException or IOException or UnauthorizedAccessException;

    private async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        await LookAsync(ct);
        return Again();
    }

    private async Task LookAsync(CancellationToken ct)
    {
        Steps = await steps.AllAsync(ct);
        try
        {
            Keys = published.Keys();
            Unpublished = keys.Unpublished();
        }
        catch (Exception e) when (e is FormatException or UnusableKeyException)
        {
            KeysFault = e.Message;
        }
    }
}
