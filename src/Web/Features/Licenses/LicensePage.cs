using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Licenses;

/// <summary>A page of one license of the organization; another's is not there.</summary>
public abstract class LicensePage(EventLog log, Visitor visitor, Refusals refusals, IStringLocalizer<Texts> texts)
    : DeskPage
{
    protected EventLog Log => log;

    protected Visitor Visitor => visitor;

    protected IStringLocalizer<Texts> T => texts;

    protected LicenseLedgers Ledgers { get; } = new(log);

    public LicenseState License { get; private set; } = null!;

    public LicenseTerms Terms => License.Terms!;

    public LedgerState Ledger { get; private set; } = LedgerState.Empty;

    public DateOnly Today => log.Today;

    /// <summary>Of what is sent next: sent twice, it is done once.</summary>
    public string Key { get; } = RequestKey.New();

    protected string KeySent => RequestKey.Of(Typed("key")) ?? Key;

    [TempData]
    public string? Told { get; set; }

    /// <summary>The license, where it is one of who asks.</summary>
    protected virtual Task<LicenseState?> FindAsync(string number, CancellationToken ct) =>
        new LicenseHistories(log).FindAsync(number, visitor.Organization!, ct);

    protected async Task<bool> FoundAsync(string number, CancellationToken ct)
    {
        if (await FindAsync(number, ct) is not { } found)
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return false;
        }

        (License, Ledger) = (found, await Ledgers.ReadAsync(number, ct));
        return true;
    }

    /// <summary>Asks for an act on the license; true where it was recorded, else the reason is a fault of the page.</summary>
    protected async Task<bool> TakenAsync(
        LicenseContent content,
        DateOnly on,
        LicenseCommandPapers papers,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(papers);
        long seen = long.TryParse(
            Typed("seen"),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out long n
        )
            ? n
            : -1;
        LicenseAct act = new(visitor.Person, on, seen, content)
        {
            Late = Typed("late") is { Length: > 0 } why ? why : null,
        };
        LicenseCommand command = new(Terms.Number, act, KeySent) { Records = papers.Records };
        switch (await new LicenseHistories(log).TakeAsync(command, License.Process, ct))
        {
            case LicenseAnswer.Taken:
                return true;
            case LicenseAnswer.Refused refused:
                Wrong("", $"{refused.Why} [{refused.Citation}]");
                break;
            case LicenseAnswer.Stale stale:
                License = stale.State;
                Wrong(
                    "",
                    texts[
                        "Something was done to the license since you looked: {0} What you typed is still here.",
                        stale.Why
                    ]
                );
                break;
            default:
                Wrong("", texts["This was sent before with something else in it. Load the page again."]);
                break;
        }

        return false;
    }
}

/// <summary>Papers that go with an act on a license.</summary>
public sealed record LicenseCommandPapers(IReadOnlyList<Data.Records.SealedRecord> Records)
{
    public static LicenseCommandPapers None { get; } = new([]);
}
