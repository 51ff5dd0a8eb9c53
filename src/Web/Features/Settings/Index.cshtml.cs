using Licet.Core.Licenses.Documents;
using Licet.Core.Ownership;
using Licet.Core.Process;
using Licet.Data.History;
using Licet.Data.Keys;
using Licet.Web.Features.Verify;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.Serving;
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
    DeskSettings settings,
    EventLog log,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    private const int LongestAuthority = 200;

    /// <summary>Two at once would make two keys, of which one is published and the other one signs.</summary>
    private static readonly Lock s_making = new();

    public IReadOnlyList<ProcessDefinition> Processes => chosen.Processes;

    private readonly KeyFolder _folder = new(settings.SigningKeys);

    public IReadOnlyList<FirstStep> Steps { get; private set; } = [];

    /// <summary>Null where none are published.</summary>
    public LicenseKeySet? Keys { get; private set; }

    /// <summary>Keys that were made and never published; null for none.</summary>
    public LicenseKeySet? Unpublished { get; private set; }

    /// <summary>What is wrong with the file of published keys; null for nothing.</summary>
    public string? KeysFault { get; private set; }

    public DateOnly Today => log.Today;

    public string Rule => Typed("affiliates") is { Length: > 0 } typed ? typed : chosen.AffiliatesRule.ToString();

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

    /// <summary>Makes the first key, and publishes its public half.</summary>
    public async Task<IActionResult> OnPostKeyAsync(string? phrase, string? again, CancellationToken ct)
    {
        await LookAsync(ct);
        if (Keys is not null || KeysFault is not null || Unpublished is not null)
        {
            Wrong("", texts["There are keys already: the next one is made by licet-admin keys rotate"]);
            return Again();
        }

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
            return Again();
        }

        try
        {
            PublishedKey key;
            lock (s_making)
            {
                key = _folder.Make(
                    settings.Demo ? KeyPurpose.Demo : KeyPurpose.Licenses,
                    log.Today,
                    phrase!.ToCharArray(),
                    k => KeyChanges.Made(_folder.Find(), Typed("authority"), k)
                );
                published.Publish(_folder.Find()!);
            }

            Told = texts["Key {0} signs from today on. Keep its pass phrase: nobody can find it again.", key.Id];
            return RedirectToPage();
        }
        catch (Exception e) when (e is UnusableKeyException or IOException or UnauthorizedAccessException)
        {
            Wrong("", texts["It ended before the key was published: {0}", e.Message]);
            return await AgainAsync(ct);
        }
    }

    /// <summary>Publishes keys that were made where it ended before they were.</summary>
    public async Task<IActionResult> OnPostPublishAsync(CancellationToken ct)
    {
        try
        {
            lock (s_making)
            {
                if (_folder.Find() is { } made && published.Keys() is null)
                {
                    published.Publish(made);
                    Told = texts["Published."];
                }
            }

            return RedirectToPage();
        }
        catch (Exception e)
            when (e is UnusableKeyException or FormatException or IOException or UnauthorizedAccessException)
        {
            Wrong("", texts["It is not published: {0}", e.Message]);
            return await AgainAsync(ct);
        }
    }

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
            Unpublished = Keys is null ? _folder.Find() : null;
        }
        catch (Exception e) when (e is FormatException or UnusableKeyException)
        {
            KeysFault = e.Message;
        }
    }
}
