using System.Globalization;
using Licet.Core.Impact;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Screening.Lists;
using Licet.Web.Features.Review;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Changes;

/// <summary>A change of a list is proposed: by one entry that is typed, or by a part of what another version of the list changes.</summary>
[ForDecidersOfChanges]
[RequestSizeLimit(Impact.IndexModel.Longest)]
[RequestFormLimits(MultipartBodyLengthLimit = Impact.IndexModel.Longest)]
public sealed class NewModel(
    Proposing proposing,
    Comparing comparing,
    StagedLists staged,
    ListChangeCases changes,
    Visitor visitor,
    EventLog log,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    /// <summary>Entries found by a name, and listings of a difference that are shown.</summary>
    public const int Most = 50;

    private LoadedLists _today = null!;

    /// <summary>The proposal that is revised; null for a new one.</summary>
    public ListChangeCase? Revised { get; private set; }

    /// <summary>A list that was sent, and of which a part is proposed; null where an entry is typed.</summary>
    public StagedList? Staged { get; private set; }

    public string StagedId { get; private set; } = "";

    /// <summary>The entry that is to be modified or removed; null for an addition.</summary>
    public Listing? Entry { get; private set; }

    /// <summary>Entries whose name, alias or id has what was looked for.</summary>
    public IReadOnlyList<Listing>? Found { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> Lists { get; private set; } = [];

    /// <summary>Agencies that whoever proposes speaks for: one of a member, any of the chair.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Agencies { get; private set; } = [];

    /// <summary>"add", "modify" or "remove".</summary>
    public string Change { get; private set; } = "add";

    public string List { get; private set; } = ListCodes.EntityList;

    public string Key => RequestKey.Of(base.Typed("key")) ?? RequestKey.New();

    public long Seen => Revised?.State.Sequence ?? 0;

    /// <summary>Why whoever looks may not propose; null where nothing is in the way.</summary>
    public Ruling.Refused? Not { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> Parts =>
        Staged is null
            ? []
            :
            [
                .. new (string Value, int Count, string Words)[]
                {
                    ("add", Staged.Difference.Added.Count, texts["Additions: {0}", Staged.Difference.Added.Count]),
                    (
                        "modify",
                        Staged.Difference.Changed.Count,
                        texts["Modifications: {0}", Staged.Difference.Changed.Count]
                    ),
                    (
                        "remove",
                        Staged.Difference.Removed.Count,
                        texts["Removals: {0}", Staged.Difference.Removed.Count]
                    ),
                }
                    .Where(p => p.Count > 0)
                    .Select(p => new KeyValuePair<string, string>(p.Value, p.Words)),
            ];

    public IReadOnlyList<KeyValuePair<string, string>> Origins =>
        visitor.Person.Agency is null
            ? [new("review", texts["The committee's own review"])]
            :
            [
                new("agency", texts["The agency's own"]),
                new("request", texts["A listed party asked for it (744.16(e))"]),
            ];

    /// <summary>What was typed; at first what the entry, or the proposal that is revised, says.</summary>
    public override string Typed(string field)
    {
        if (Request.HasFormContentType && Request.Form.ContainsKey(field))
        {
            return base.Typed(field);
        }

        ListProposal? proposal = Revised?.State.Proposal;
        TypedEntry? entry = Entry is { } listing ? TypedEntry.Of(listing) : null;
        return field switch
        {
            "name" => entry?.Name ?? "",
            "aliases" => string.Join('\n', entry?.Aliases ?? []),
            "country" => entry?.Country ?? "",
            "addresses" => string.Join('\n', entry?.Addresses ?? []),
            "requirement" => proposal?.Terms?.Requirement ?? Entry?.LicenseRequirement ?? "",
            "policy" => proposal?.Terms?.Policy ?? Entry?.ReviewPolicy ?? "",
            "exceptions" => proposal?.Terms?.Exceptions ?? "none",
            "basis" => string.Join('\n', proposal?.Basis ?? ["744.11(b)"]),
            "agency" => proposal?.Agency ?? visitor.Person.Agency ?? "",
            "origin" => proposal?.Origin ?? Origins[0].Key,
            "reasons" => proposal?.Reasons ?? "",
            "list" => List,
            "change" => Parts is [{ Key: var only }] ? only : "",
            _ => "",
        };
    }

    /// <param name="of">Number of the proposal that is revised.</param>
    /// <param name="entry">Id of the entry that is modified or removed.</param>
    /// <param name="find">A name that is looked for among the entries.</param>
    public async Task<IActionResult> OnGetAsync(
        string? of,
        string? change,
        string? list,
        string? entry,
        string? find,
        [FromQuery(Name = "staged")] string? stagedId,
        CancellationToken ct
    ) => await LookAsync(of, change, list, entry, find, stagedId, ct) ? Page() : NotFound();

    /// <summary>Sets a list that was sent against that of today.</summary>
    public async Task<IActionResult> OnPostCompareAsync(
        string? of,
        [FromForm] string? list,
        List<IFormFile> files,
        CancellationToken ct
    )
    {
        if (!await LookAsync(of, null, list, null, null, null, ct))
        {
            return NotFound();
        }

        if (files is not { Count: > 0 })
        {
            Wrong("files", texts["Choose the files of a list"]);
            return Again();
        }

        Compared compared = await comparing.CompareAsync(
            List,
            files,
            (Typed("acceptShrink") == "yes", texts["Files"]),
            ct
        );
        if (compared.Id is not { } id)
        {
            Wrong(
                "files",
                compared.Why.Count > 0
                    ? string.Join("; ", compared.Why)
                    : texts["{0} is as it is here today: nothing is to be proposed", List]
            );
            return Again();
        }

        return Redirect($"/changes/new?staged={id}{(of is null ? "" : "&of=" + Uri.EscapeDataString(of))}");
    }

    public async Task<IActionResult> OnPostAsync(
        string? of,
        [FromForm] string? change,
        [FromForm] string? list,
        [FromForm] string? entry,
        [FromForm(Name = "staged")] string? stagedId,
        CancellationToken ct
    )
    {
        if (!await LookAsync(of, change, list, entry, null, stagedId, ct))
        {
            return NotFound();
        }

        Check();
        if (Faults.Count > 0)
        {
            return Arranged();
        }

        EntryTerms? terms = Change == "remove" ? null : new(Typed("requirement"), Typed("policy"), Typed("exceptions"));
        ProposalAsked asked = new(
            Change,
            Typed("agency"),
            Typed("origin"),
            Change == "remove" ? [] : Lines("basis"),
            terms,
            Typed("reasons")
        );
        long seen = long.TryParse(Typed("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out long n) ? n : -1;
        (string number, CaseAnswer answer) = await proposing.ProposeAsync(
            Revised is { } revised ? (revised.Number, seen) : null,
            asked,
            number => Amendment(number, terms),
            RequestKey.Of(Typed("key")),
            ct
        );
        switch (answer)
        {
            case CaseAnswer.Taken:
                TempData["Told"] = texts["Proposed as {0}.", number].Value;
                return Redirect(CaseKind.ListChange.Of(number));
            case CaseAnswer.Refused refused:
                Wrong("", $"{refused.Why} [{refused.Citation}]");
                break;
            case CaseAnswer.Stale stale:
                await LookAsync(of, change, list, entry, null, stagedId, ct);
                Wrong("", texts["{0} What you typed is still here.", stale.Why]);
                break;
            default:
                Wrong("", texts["This was sent before with something else in it. Load the page again."]);
                break;
        }

        return Arranged();
    }

    private IActionResult Arranged()
    {
        Arrange([
            "change",
            "name",
            "aliases",
            "country",
            "addresses",
            "requirement",
            "policy",
            "exceptions",
            "basis",
            "agency",
            "origin",
            "reasons",
        ]);
        return Again();
    }

    private ListAmendment Amendment(string number, EntryTerms? terms)
    {
        if (Staged is { } sent)
        {
            return Proposing.Part(sent.Difference, sent.List, Change);
        }

        if (Change == "remove")
        {
            return TypedEntry.Removed(Entry!);
        }

        TypedEntry typed = Entered();
        return Entry is { } before ? typed.Modified(before, terms!, number) : typed.Added(List, number, terms!);
    }

    private TypedEntry Entered()
    {
        string country = Typed("country");
        return new(
            Typed("name"),
            Lines("aliases"),
            country.Length > 0 ? country : null,
            Lines("addresses"),
            Entry?.Kind ?? PartyKind.Company
        );
    }

    private void Check()
    {
        if (Staged is not null && Parts.All(p => p.Key != Change))
        {
            Wrong("change", texts["Choose it"], texts["What of it is proposed"]);
        }

        if (Staged is null && Change != "remove")
        {
            Needed("name", texts["Name"]);
            if (Typed("country") is { Length: > 0 } country && !CountryChoices.Has(country))
            {
                Wrong("country", texts["There is no such choice"], texts["Country"]);
            }

            IEnumerable<Listing> others = Proposing.Entries(_today, List).Where(l => l.Id != Entry?.Id);
            foreach ((string field, string why) in Entered().Faults(others, Entry).Where(f => FaultOf(f.Field) is null))
            {
                Wrong(field, why);
            }
        }

        if (Change != "remove")
        {
            Needed("requirement", texts["License requirement"]);
            Needed("policy", texts["Licensing policy"]);
            Needed("exceptions", texts["License exceptions"]);
            Needed("basis", texts["Basis"]);
        }

        if (Agencies.All(a => a.Key != Typed("agency")))
        {
            Wrong("agency", texts["Choose it"], texts["Agency that proposes"]);
        }

        if (Origins.All(o => o.Key != Typed("origin")))
        {
            Wrong("origin", texts["Choose it"], texts["Origin"]);
        }

        Needed("reasons", texts["Reasons"]);
    }

    private void Needed(string field, string label)
    {
        if (Typed(field).Length == 0)
        {
            Wrong(field, texts["Write it"], label);
        }
    }

    private string[] Lines(string field) =>
        Typed(field).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>False where what is asked about is not there.</summary>
    private async Task<bool> LookAsync(
        string? of,
        string? change,
        string? list,
        string? entry,
        string? find,
        string? stagedId,
        CancellationToken ct
    )
    {
        if (of is { Length: > 0 })
        {
            Revised = await changes.FindAsync(of, ct);
            if (Revised?.State.Proposal is null)
            {
                return false;
            }
        }

        if (stagedId is { Length: > 0 })
        {
            (Staged, StagedId) = (staged.Find(stagedId, visitor.Id), stagedId);
            if (Staged is null)
            {
                return false;
            }
        }

        _today = proposing.Today();
        IReadOnlyList<string> codes = proposing.Codes(_today);
        Lists = [.. codes.Select(c => new KeyValuePair<string, string>(c, c))];
        string asked = Staged?.List ?? list ?? Revised?.State.Proposal?.List ?? ListCodes.EntityList;
        List =
            codes.Contains(asked) ? asked
            : codes.Count > 0 ? codes[0]
            : asked;
        Change = change is "add" or "modify" or "remove" ? change : Revised?.State.Proposal?.Change ?? "add";
        if (Staged is not null && change is null && Parts is [{ Key: var only }, ..])
        {
            Change = only;
        }

        IReadOnlyList<Listing> entries = Proposing.Entries(_today, List);
        if (entry is { Length: > 0 })
        {
            Entry = entries.FirstOrDefault(l => l.Id == entry);
            if (Entry is null)
            {
                return false;
            }

            Change = change is "remove" ? "remove" : "modify";
        }
        else if (Staged is null && Change != "add")
        {
            // An entry is chosen first.
            Found = Find(entries, find ?? "");
        }

        IEnumerable<Core.Process.ReviewingAgency> agencies = proposing.Process.Agencies;
        Agencies =
        [
            .. agencies
                .Where(a => visitor.Person.Agency is not { } own || own == a.Id)
                .Select(a => new KeyValuePair<string, string>(a.Id, a.Title)),
        ];
        CaseState state = Revised?.State ?? Case.New("list-change/NEW", proposing.Process);
        IReadOnlyList<ActOffer> offers =
        [
            .. CaseActs.Of(state, visitor.Person, log.Today).Where(o => o.Content == "list-proposal"),
        ];
        Not = offers.Any(o => o.May)
            ? null
            : offers.FirstOrDefault(o => o.Id == (Revised is null ? "propose" : "revise"))?.Refused;
        return true;
    }

    private static IReadOnlyList<Listing> Find(IReadOnlyList<Listing> entries, string find) =>
        find.Trim() is not { Length: > 1 } looked
            ? []
            :
            [
                .. entries
                    .Where(l =>
                        l.Id.Equals(looked, StringComparison.Ordinal)
                        || l.Names.Any(n => n.Text.Contains(looked, StringComparison.OrdinalIgnoreCase))
                    )
                    .Take(Most),
            ];
}
