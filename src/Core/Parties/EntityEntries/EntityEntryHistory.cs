using System.Collections.Frozen;
using System.Globalization;
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
        new(ListRule.Shipped(), ListCorrection.Shipped(), FamilyMember.Shipped(), FamilyWording.Shipped())
    );

    private readonly FrozenDictionary<string, ListRule> _byPage;
    private readonly IReadOnlyList<ListCorrection> _corrections;
    private readonly IReadOnlyList<FamilyMember> _members;
    private readonly IReadOnlyList<FamilyWording> _wordings;

    private EntityEntryHistory(
        IReadOnlyList<ListRule> rules,
        IReadOnlyList<ListCorrection> corrections,
        IReadOnlyList<FamilyMember> members,
        IReadOnlyList<FamilyWording> wordings
    )
    {
        Rules = rules;
        _corrections = corrections;
        _members = members;
        _wordings = wordings;
        _byPage = rules
            .SelectMany(rule => rule.Pages.Select(page => (page, rule)))
            .ToFrozenDictionary(p => p.page, p => p.rule, StringComparer.Ordinal);
    }

    /// <summary>The tables that ship.</summary>
    public static EntityEntryHistory Shipped => s_shipped.Value;

    public IReadOnlyList<ListRule> Rules { get; }

    /// <summary>The rule that a citation names, by its first page or the page of the amendment; null when it is not known.</summary>
    public ListRule? RuleOf(string citation) => _byPage.GetValueOrDefault(citation);

    /// <summary>
    /// Parties of a family listed on a day, by the rules' own counts. Rows are not parties: the list of 2022 has 157 rows for the
    /// 153 Huawei parties.
    /// </summary>
    public int PartiesListed(string family, DateOnly day) =>
        Rules.Where(r => r.Family == family && r.Effective <= day).Sum(r => r.Added ?? 0);

    /// <summary>The family of an entry: HUAWEI, XUAR_OCT2019, SUPERCOMPUTING_JUN2019, SMIC_DEC2020; null for all others.</summary>
    public string? FamilyOf(Listing listing)
    {
        if (listing is not { List: "EL", Citations: [var first, ..] } || RuleOf(first) is not { } rule)
        {
            return null;
        }
        if (CorrectionOf(listing) is not null)
        {
            return null;
        }

        return _members
            .FirstOrDefault(m =>
                m.Rule == rule.Citation
                && (
                    m.PolicyClass.Length == 0
                    || m.PolicyClass == EntryWording.Read(listing.LicenseRequirement, listing.ReviewPolicy).Policy.Class
                )
            )
            ?.Family;
    }

    /// <summary>
    /// Whether an entry bound on a day. Refines <see cref="InForce.On"/> by the effective day of the rule that added it; a date
    /// from memory, or a row that cites two adding rules, leaves the days between to a person.
    /// </summary>
    public InForce InForceOn(Listing listing, DateOnly day)
    {
        var plain = InForce.On(listing, day);
        if (plain.Force == Force.Ended || listing is not { List: "EL", Citations: [var first, ..] })
        {
            return plain;
        }
        if (CorrectionOf(listing) is { } correction)
        {
            return Between(day, RuleOf(correction.Cited)?.Effective, RuleOf(correction.Rule)?.Effective) ?? plain;
        }
        if (listing.Effective is not null || RuleOf(first) is not { Effective: { } effective } rule)
        {
            return plain;
        }
        if (listing.Published is { } published && published != rule.Published && published != effective)
        {
            return plain; // the row is dated by another rule than the one it cites first
        }

        return Between(
                day,
                effective,
                LaterAddition(listing, rule) ?? (rule.Confidence.IsFirm ? effective : rule.Published)
            ) ?? plain;
    }

    /// <summary>An entry as it stood on a day.</summary>
    public EntryOnDay On(Listing listing, DateOnly day)
    {
        var force = InForceOn(listing, day);
        var family = FamilyOf(listing);
        var dated = _wordings.FirstOrDefault(w => w.Family == family && w.Requirement is not null && w.Days.Holds(day));
        var later = listing.Citations.Where((c, i) => !BindsSurely(c, i == 0 && force.Counts, listing, day)).ToList();
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
            later.Count == 0 ? OwnText(entry, dated)
            // A rule of the same year without a known date may have changed the entry before the day or after it.
            : dated is not null && later.TrueForAll(c => SurelyLater(c, day)) ? FamilyText(entry, dated, later)
            : entry with
            {
                Questions =
                [
                    .. entry.Questions,
                    $"The text at hand is of a later edition ({string.Join(", ", later)}) and the wording of {Iso(day)} is not "
                        + $"held: what did the entry of {listing.PrimaryName} ask for?",
                ],
            };
        return _wordings
            .Where(w => w == dated || (w.Family == FamilyWording.Everyone && listing.List == "EL" && w.Days.Holds(day)))
            .Aggregate(
                entry,
                (read, more) => read with { Wording = read.Wording is { } text ? more.Added(text) : null }
            );
    }

    private static EntryOnDay OwnText(EntryOnDay entry, FamilyWording? family)
    {
        var wording = EntryWording.Read(entry.Listing.LicenseRequirement, entry.Listing.ReviewPolicy);
        return entry with
        {
            Wording = family?.Doubted(wording) ?? wording,
            Footnotes = [.. entry.Listing.Footnotes.Concat(wording.Marks).Distinct().Order(StringComparer.Ordinal)],
            Citations = entry.Listing.Citations,
        };
    }

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

    private ListCorrection? CorrectionOf(Listing listing) =>
        _corrections.FirstOrDefault(c =>
            listing.Citations.Any(cited => RuleOf(cited)?.Citation == c.Cited)
            && listing.PrimaryName.Contains(c.NamePart, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>
    /// The second rule of the same family, for a row that is an affiliate under another's entry and cites both: which of the two
    /// brought it is not known.
    /// </summary>
    private DateOnly? LaterAddition(Listing listing, ListRule first) =>
        $"{listing.SourceRow} {listing.Remarks}".Contains("affiliated entity", StringComparison.OrdinalIgnoreCase)
            ? listing
                .Citations.Select(RuleOf)
                .FirstOrDefault(r => r is not null && r != first && r.Tag == "LIST_ADD" && r.Family == first.Family)
                ?.Effective
            : null;

    /// <summary>Not before the first day, surely from the second, a person between; null when neither is known.</summary>
    private static InForce? Between(DateOnly day, DateOnly? possible, DateOnly? sure) =>
        (possible ?? sure) is not { } from ? null
        : day < from ? new(Force.NotYet, from)
        : sure is not { } until || day < until ? new(Force.PersonDecides, sure)
        : new(Force.InForce, sure);

    /// <summary>
    /// Whether a rule that the row cites surely bound on a day: by its dates, else by the year of its volume (volume 84 is
    /// 2019). The first citation is the rule that added the row: its text is the row's from the first day it may bind.
    /// </summary>
    private bool BindsSurely(string citation, bool addedRowInForce, Listing listing, DateOnly day)
    {
        var until = addedRowInForce ? day.AddDays(InForce.OpenDays) : day;
        if (RuleOf(citation)?.BindsSurelyFrom is { } from)
        {
            return from <= until;
        }

        return (addedRowInForce && (listing.Effective ?? listing.Published ?? until) <= until)
            || (Volume(citation) is { } volume && 1935 + volume < day.Year);
    }

    private bool SurelyLater(string citation, DateOnly day)
    {
        var first = RuleOf(citation) switch
        {
            { Effective: { } effective, Confidence.IsFirm: true } => effective,
            { Published: { } published } => published.AddDays(-InForce.OpenDays),
            _ when Volume(citation) is { } volume => new DateOnly(1935 + volume, 1, 1).AddDays(-InForce.OpenDays),
            _ => DateOnly.MinValue,
        };
        return day < first;
    }

    private static int? Volume(string citation) =>
        citation.Split(' ') is [var volume, "FR", _]
        && int.TryParse(volume, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
