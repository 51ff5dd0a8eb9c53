using System.Globalization;
using System.Runtime.CompilerServices;
using Licet.Core.Parties.Wordings;
using Licet.Screening.Lists;

namespace Licet.Core.Parties.EntityEntries;

/// <summary>
/// Entries of the Entity List by day. A list holds one text of an entry, that of its own edition; the rules that made and
/// changed entries have dates of their own. An entry of 2019 is judged by the wording of 2019 where that is known, else a
/// person decides; never by the text of a later edition.
/// </summary>
public sealed class EntityEntryHistory
{
    private static readonly Lazy<EntityEntryHistory> s_shipped = new(() =>
        new(new(ListRule.Shipped()), ListCorrection.Shipped(), FamilyMember.Shipped(), FamilyWording.Shipped())
    );

    private readonly ListRules _rules;
    private readonly EntryStandings _standings;
    private readonly IReadOnlyList<FamilyWording> _wordings;

    // An entry is read once; what was read goes when the listing goes.
    private readonly ConditionalWeakTable<Listing, EntryStanding> _known = [];
    private readonly ConditionalWeakTable<Listing, EntryOnDay> _last = [];

    private EntityEntryHistory(
        ListRules rules,
        IReadOnlyList<ListCorrection> corrections,
        IReadOnlyList<FamilyMember> members,
        IReadOnlyList<FamilyWording> wordings
    )
    {
        _rules = rules;
        _standings = new(rules, corrections, members);
        _wordings = wordings;
    }

    /// <summary>The tables that ship.</summary>
    public static EntityEntryHistory Shipped => s_shipped.Value;

    public IReadOnlyList<ListRule> Rules => _rules.All;

    /// <summary>The rule that a citation names, by its first page or the page of the amendment; null when it is not known.</summary>
    public ListRule? RuleOf(string citation) => _rules.Of(citation);

    /// <summary>
    /// Parties of a family listed on a day, by the rules' own counts. Rows are not parties: the list of 2022 has 157 rows for the
    /// 153 Huawei parties.
    /// </summary>
    public int PartiesListed(string family, DateOnly day) =>
        Rules.Where(r => r.Family == family && r.Effective <= day).Sum(r => r.Added ?? 0);

    /// <summary>The family of an entry: HUAWEI, XUAR_OCT2019, SUPERCOMPUTING_JUN2019, SMIC_DEC2020; null for all others.</summary>
    public string? FamilyOf(Listing listing) => Standing(listing).Family;

    /// <summary>
    /// Whether an entry bound on a day. Refines <see cref="InForce.On"/> by the effective day of the rule that added it; a date
    /// from memory, or a row that cites two adding rules, leaves the days between to a person.
    /// </summary>
    public InForce InForceOn(Listing listing, DateOnly day) => Standing(listing).On(listing, day);

    /// <summary>An entry as it stood on a day.</summary>
    public EntryOnDay On(Listing listing, DateOnly day)
    {
        // Orders of one day ask for the same few entries again and again: the last answer for each is kept.
        if (_last.TryGetValue(listing, out var last) && last.Day == day)
        {
            return last;
        }

        var entry = Stood(listing, day);
        _last.AddOrUpdate(listing, entry);
        return entry;
    }

    private EntryOnDay Stood(Listing listing, DateOnly day)
    {
        var standing = Standing(listing);
        var force = standing.On(listing, day);
        var dated = _wordings.FirstOrDefault(w =>
            w.Family == standing.Family && w.Requirement is not null && w.Days.Holds(day)
        );
        var later = _rules.NotSurelyBinding(listing, day, force.Counts);
        EntryOnDay entry = new(
            listing,
            day,
            force,
            null,
            [],
            [],
            ForceQuestions(listing, day, force),
            ForceNotes(force)
        );
        entry =
            later.Count == 0 ? OwnText(entry, standing.Own, dated)
            // A rule of the same year without a known date may have changed the entry before the day or after it.
            : dated is not null && later.TrueForAll(c => _rules.SurelyLater(c, day)) ? FamilyText(entry, dated, later)
            : Unheld(entry, later);
        return _wordings
            .Where(w => w == dated || (w.Family == FamilyWording.Everyone && listing.List == "EL" && w.Days.Holds(day)))
            .Aggregate(
                entry,
                (read, more) => read with { Wording = read.Wording is { } text ? more.Added(text) : null }
            );
    }

    /// <summary>Where an entry is printed: the pages that it cites, and the first pages of the rules they are of.</summary>
    public IReadOnlyList<string> PrintedAt(EntryOnDay entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        List<string> pages = [.. entry.Citations.Union(entry.Listing.Citations)];
        return [.. pages.Union(pages.Select(p => _rules.Of(p)?.Citation ?? p))];
    }

    private EntryStanding Standing(Listing listing) => _known.GetValue(listing, _standings.Of);

    private static EntryOnDay OwnText(EntryOnDay entry, EntryWording wording, FamilyWording? family) =>
        entry with
        {
            Wording = family?.Doubted(wording) ?? wording,
            Footnotes = [.. entry.Listing.Footnotes.Concat(wording.Marks).Distinct().Order(StringComparer.Ordinal)],
            Citations = entry.Listing.Citations,
        };

    private static EntryOnDay FamilyText(EntryOnDay entry, FamilyWording dated, List<string> later) =>
        entry with
        {
            Wording = dated.Wording(),
            Footnotes = dated.Footnotes,
            Citations = dated.Citation.Split("; "),
            Notes =
            [
                .. entry.Notes,
                $"wording of {Iso(entry.Day)} ({dated.Confidence}); the list at hand has a later text ({string.Join(", ", later)})",
            ],
        };

    private static EntryOnDay Unheld(EntryOnDay entry, List<string> later) =>
        entry with
        {
            Questions =
            [
                .. entry.Questions,
                $"The text at hand is of a later edition ({string.Join(", ", later)}) and the wording of {Iso(entry.Day)} is not "
                    + $"held: what did the entry of {entry.Listing.PrimaryName} ask for?",
            ],
        };

    private static IReadOnlyList<string> ForceQuestions(Listing listing, DateOnly day, InForce force) =>
        force.Force != Force.PersonDecides
            ? []
            :
            [
                $"Did the entry of {listing.PrimaryName} already bind on {Iso(day)}? It surely binds from "
                    + $"{(force.Date is { } date ? Iso(date) : "a day not known")}.",
            ];

    private static IReadOnlyList<string> ForceNotes(InForce force) =>
        force.Force == Force.Undated ? ["the entry has no date: it counts as in force"] : [];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
