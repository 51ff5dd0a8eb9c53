using System.Globalization;
using Licet.Core.Statistics.Releases;
using Licet.Data.Statistics;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Figures;

/// <summary>A release is taken back, with its reason.</summary>
[ForStatisticians]
public sealed class BackModel(Releasing releasing, Visitor visitor, IStringLocalizer<Texts> texts) : DeskPage
{
    public ReleaseState State { get; private set; } = ReleaseState.Empty;

    public Release Shown { get; private set; } = null!;

    public string Key { get; } = RequestKey.New();

    [TempData]
    public string? Told { get; set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] long number, CancellationToken ct) =>
        await FoundAsync(number, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromRoute] long number, CancellationToken ct)
    {
        if (!await FoundAsync(number, ct))
        {
            return NotFound();
        }

        string reason = Typed("reason");
        if (reason.Length is 0 or > ReleaseState.LongestWords)
        {
            Wrong("reason", texts["Say why it is taken back, in at most {0} characters", ReleaseState.LongestWords]);
            return Again();
        }

        if (!long.TryParse(Typed("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out long seen))
        {
            seen = -1;
        }

        ReleaseCommand command = new(
            new TakenBack(number, reason),
            visitor.PersonInHouse,
            seen,
            RequestKey.Of(Typed("key")) ?? Key
        );
        ReleaseAnswer answer = await releasing.TakeAsync(command, ct);
        if (answer is ReleaseAnswer.Taken)
        {
            Told = texts["The release is taken back."];
            return Redirect("/figures");
        }

        Wrong(
            "",
            answer switch
            {
                ReleaseAnswer.Refused refused => refused.Why,
                ReleaseAnswer.Stale => texts["Something was released or taken back since: look at the releases again."],
                _ => texts["This form was sent before with other content: open the page anew."],
            }
        );
        return Again();
    }

    private async Task<bool> FoundAsync(long number, CancellationToken ct)
    {
        State = await releasing.ReadAsync(ct);
        if (State.Find(number) is not { } found)
        {
            return false;
        }

        Shown = found;
        return true;
    }
}
