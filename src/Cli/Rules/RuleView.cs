using Licet.Core.Items;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Exceptions;

namespace Licet.Cli.Rules;

/// <summary>What is shown, from which book and for which day.</summary>
internal abstract record RuleView(RuleBook Book, DateOnly On)
{
    /// <summary>The tables that the view rests on.</summary>
    protected abstract IReadOnlyList<string> Tables { get; }

    /// <summary>What the editions are worth for the day: one line for those that say the same.</summary>
    public IReadOnlyList<string> Notes =>
        [
            .. Tables
                .Select(t => (Table: t, Note: Book.EditionOf(t)?.Note(On)))
                .Where(n => n.Note is not null)
                .GroupBy(n => n.Note!, StringComparer.Ordinal)
                .Select(g => $"{string.Join(", ", g.Select(n => n.Table))}: {g.Key}"),
        ];
}

internal sealed record EntryView(RuleBook Book, DateOnly On, ControlEntry Entry, Classification Item)
    : RuleView(Book, On)
{
    protected override IReadOnlyList<string> Tables => ["controls", "eligibility"];

    public IReadOnlyList<ControlFinding> Controls => Entry.ControlsOf(Item, On);

    /// <summary>The exceptions that the entry speaks of, in its order, for any destination.</summary>
    public IReadOnlyList<EligibilityFinding> Exceptions =>
        [
            .. Entry
                .Eligibilities.Select(e => e.Exception)
                .Distinct(StringComparer.Ordinal)
                .Select(e => Book.ControlList.Eligibility(e, new(Item, On))!),
        ];

    /// <summary>What must be known before the rest is read; empty where nothing is unusual.</summary>
    public string Standing =>
        Entry.Standing switch
        {
            EntryStanding.Itar => "Subject to the ITAR: another agency's (734.3(b)). Not decided here.",
            EntryStanding.Elsewhere => $"Controlled by {Entry.Elsewhere}.",
            EntryStanding.Missing =>
                "Other entries name this number; the entry itself is not held. A person must decide.",
            EntryStanding.Prose => "Its requirements stand as prose that is not held, or not wholly: read the entry.",
            _ => Entry.StandingOf(Item) switch
            {
                ParagraphStanding.Unlisted =>
                    $"The list held here has no paragraph {Item.Paragraph}: the controls of the whole entry, to be checked.",
                ParagraphStanding.NotHeld =>
                    "The paragraphs of this entry are not held; the one given is taken as given.",
                _ => "",
            },
        };
}

internal sealed record CountryView(RuleBook Book, DateOnly On, Country Country) : RuleView(Book, On)
{
    protected override IReadOnlyList<string> Tables => ["countries"];

    public IReadOnlyList<ChartFootnote> Footnotes =>
        [
            .. Book
                .ChartFootnotes.On(On)
                .Where(f =>
                    Country.Footnotes.Contains(f.Footnote) && (f.Country.Length == 0 || Country.IsNamed(f.Country))
                ),
        ];

    /// <summary>The other windows of the destination.</summary>
    public IReadOnlyList<Country> OtherDays =>
        [.. Book.Countries.Windows(Country.Code).Where(c => !ReferenceEquals(c, Country))];
}

internal sealed record ExceptionView(RuleBook Book, DateOnly On, LicenseException Exception) : RuleView(Book, On)
{
    protected override IReadOnlyList<string> Tables => ["exceptions", "exception-tests", "exception-restrictions"];

    public IReadOnlyList<ExceptionLimb> Limbs => Book.LicenseExceptions.Limbs(Exception.Symbol, On);

    /// <summary>The restrictions of 740.2 that shut this exception when they apply, or leave only a part of it.</summary>
    public IReadOnlyList<ExceptionRestriction> Restrictions =>
        [
            .. Book
                .LicenseExceptions.Restrictions.On(On)
                .Where(r => r.Restricts.Contains("*") || r.Restricts.Contains(Exception.Symbol))
                .Where(r => !r.Allows.Contains(Exception.Symbol)),
        ];

    /// <summary>What a restriction leaves of the exception: "GOV(b)"; empty for nothing.</summary>
    public string LeftBy(ExceptionRestriction restriction) =>
        string.Join(
            ' ',
            restriction.Allows.Where(a =>
                a[0] == '@'
                || a.StartsWith(Exception.Symbol + "(", StringComparison.Ordinal)
                || a.StartsWith(Exception.Symbol + "@", StringComparison.Ordinal)
            )
        );
}

/// <summary>Days of a rule in words.</summary>
internal static class Days
{
    /// <summary>"from 2026-07-10", "through 2020-06-28", "from 2019-05-20 through 2019-08-19", "always".</summary>
    public static string Of(RuleSource source)
    {
        var from = source.Window.From is { } f ? $"from {Day.Text(f)}" : "";
        var through = source.Window.Through is { } t ? $"through {Day.Text(t)}" : "";
        return from.Length + through.Length == 0 ? "always" : $"{from} {through}".Trim();
    }

    /// <summary>"ECCN 2B001 [R26]".</summary>
    public static string Basis(RuleSource source) => $"{source.Citation} [{source.Confidence}]";
}
