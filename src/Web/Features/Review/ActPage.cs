using System.Globalization;
using Licet.Core.Letters;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Review;

/// <summary>An act of a case as its page shows it.</summary>
/// <param name="Case">The case's number.</param>
/// <param name="Recorded">Events of the case: what an act must have seen.</param>
/// <param name="Letters">Null where the applicant is not written to.</param>
/// <param name="Unwritten">The applicant is to be told, and no letter can be written: the form's text does not lie here.</param>
public sealed record ActShown(
    string Case,
    ProcessDefinition Process,
    long Recorded,
    ActOffer Offer,
    ActForm Form,
    ActLetters? Letters = null,
    bool Unwritten = false
)
{
    /// <summary>Where what is signed ends otherwise than an earlier line that is alike, a sentence each.</summary>
    public IReadOnlyList<string> Divergences { get; init; } = [];

    /// <summary>The case on which a body rules; null where the act is no ruling.</summary>
    public CaseState? Ruled { get; init; }

    /// <summary>The case whose proposal is signed; null where the act signs none.</summary>
    public CaseState? Signed { get; init; }
}

/// <summary>
/// The page of one act, whosever desk it is of: what the act asks is written here, the letters that go with it are read before it is done, and
/// the case decides whether it is done. A page that came too late tells what came since and keeps what was typed.
/// </summary>
public abstract class ActPage(CaseActing acting, EventLog log, IStringLocalizer<Texts> texts) : DeskPage
{
    /// <summary>What was ticked and recorded: it is not asked again.</summary>
    private readonly HashSet<string> _recorded = new(StringComparer.Ordinal);

    /// <summary>How many acts of those that were asked for were recorded.</summary>
    public int Done { get; private set; }

    public ActShown Shown { get; private set; } = null!;

    public ActOffer Offer => Shown.Offer;

    /// <summary>What is asked: for the act, then for its letters.</summary>
    public IEnumerable<ActGroup> Groups => Shown.Form.Groups.Concat(Shown.Letters?.Groups ?? []);

    public DateOnly Today => log.Today;

    /// <summary>Of what is sent next: the same as before until something of it was recorded.</summary>
    public string Key => (Done > 0 ? null : RequestKey.Of(Typed("key"))) ?? RequestKey.New();

    public ProcessDefinition Process => Shown.Process;

    /// <summary>Letters as they would be sent, where the person asked to read them first.</summary>
    public IReadOnlyList<Letter> Preview { get; private set; } = [];

    /// <summary>Where the case's page is.</summary>
    public abstract string Back { get; }

    /// <summary>What the way back says.</summary>
    public abstract string BackWords { get; }

    /// <summary>Whose process the case follows.</summary>
    protected virtual CaseKind Kind => CaseKind.Application;

    /// <summary>Null where there is no such case or act for who asks.</summary>
    protected abstract Task<ActShown?> FindAsync(string number, string act, CancellationToken ct);

    /// <summary>After the act.</summary>
    protected virtual Task DoneAsync(CancellationToken ct) => Task.CompletedTask;

    public bool IsTicked(ActField field, string value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Request.HasFormContentType
            ? Request.Form[field.Name].Contains(value) && !(field.Name == Shown.Form.Each && _recorded.Contains(value))
            : field.First.Split(' ').Contains(value);
    }

    /// <summary>What stands in a field: what was typed, else what the case says.</summary>
    public string Shows(ActField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Request.HasFormContentType ? Typed(field.Name) : field.First;
    }

    public async Task<IActionResult> OnGetAsync(
        [FromRoute] string number,
        [FromRoute] string act,
        CancellationToken ct
    ) => await FoundAsync(number, act, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string number,
        [FromRoute] string act,
        CancellationToken ct
    )
    {
        if (!await FoundAsync(number, act, ct))
        {
            return NotFound();
        }

        TypedAct typed = new(f => [.. Request.Form[f].OfType<string>()]);
        foreach ((ActGroup group, ActField field) in Groups.SelectMany(g => g.Fields.Select(f => (g, f))))
        {
            if (field.FaultOf(typed) is { } fault)
            {
                string label = texts[field.Label];
                Wrong(field.Name, texts[fault], group.Called is { } called ? $"{called}, {label}" : label);
            }
        }

        DateOnly? on = Typed("on").Length > 0 ? TypedDay("on", texts, texts["Day of the act"]) : Today;
        if (Faults.Count > 0)
        {
            return Again();
        }

        long seen = long.TryParse(Typed("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out long n) ? n : -1;
        IReadOnlyList<Content> contents = Shown.Form.ReadAll(typed);
        ActAsked asked = new(act, contents[0], on, Typed("late") is { Length: > 0 } late ? late : null)
        {
            Letters = Shown.Letters?.Read(typed),
        };
        if (Typed("then") == "read")
        {
            return await ReadAsync(asked, seen, ct);
        }

        IEnumerable<ActAsked> each = contents.Select(c => asked with { Content = c });
        (Done, CaseAnswer answer) = await acting.ActEachAsync(
            number,
            each,
            seen,
            RequestKey.Of(Typed("key")),
            ct,
            Kind
        );
        if (Done > 0)
        {
            await DoneAsync(ct);
        }

        switch (answer)
        {
            case CaseAnswer.Taken:
                TempData["Told"] = texts["Done: {0}.", Offer.Title].Value;
                return Redirect(Back);
            case CaseAnswer.Refused refused:
                Refuse(refused.Why, refused.Citation);
                break;
            case CaseAnswer.Stale stale:
                await FoundAsync(number, act, ct);
                Wrong("", texts["{0} What you typed is still here.", stale.Why]);
                break;
            default:
                Wrong("", texts["This was sent before with something else in it. Load the page again."]);
                break;
        }

        if (Done > 0)
        {
            Wrong("", texts["{0} of {1} were recorded.", Done, contents.Count]);
            _recorded.UnionWith(Shown.Form.TickedOf(typed).Take(Done));
            await FoundAsync(number, act, ct);
        }

        return Unsent();
    }

    /// <summary>The letters as they would be, of an act that is tried and not done.</summary>
    private async Task<IActionResult> ReadAsync(ActAsked asked, long seen, CancellationToken ct)
    {
        (IReadOnlyList<Letter> letters, CaseAnswer.Refused? refused) = await acting.ReadLettersAsync(
            Shown.Case,
            asked,
            seen,
            ct
        );
        if (refused is not null)
        {
            Refuse(refused.Why, refused.Citation);
            return Unsent();
        }

        Preview = letters;
        return Page();
    }

    private void Refuse(string why, string citation) => Wrong(FieldOf(why), $"{why} [{citation}]");

    private IActionResult Unsent()
    {
        Arrange([.. Groups.SelectMany(g => g.Fields).Select(f => f.Name), "on", "late"]);
        return Again();
    }

    /// <summary>The field that a refusal names at its beginning ("Reason: ...", "Grant.Through: ..."); empty where it names none of the form.</summary>
    private string FieldOf(string why)
    {
        string named = why.Split(':')[0].Split('.')[^1];
        return Groups
                .SelectMany(g => g.Fields)
                .FirstOrDefault(f => string.Equals(f.Name, named, StringComparison.OrdinalIgnoreCase))
                ?.Name
            ?? "";
    }

    private async Task<bool> FoundAsync(string number, string act, CancellationToken ct)
    {
        if (await FindAsync(number, act, ct) is not { } found)
        {
            return false;
        }

        Shown = found;
        return true;
    }
}
