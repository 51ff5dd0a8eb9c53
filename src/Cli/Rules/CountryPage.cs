using Licet.Cli.Paper;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;

namespace Licet.Cli.Rules;

/// <summary>A destination: its row of the chart, its groups, its special lists and the footnotes, which are rules.</summary>
internal static class CountryPage
{
    public static void On(Page page, CountryView view)
    {
        var country = view.Country;
        page.Line($"{country.Code}  {country.Name}", Ink.Bold);
        var facts = new Columns(2, "!", "");
        facts.Row(("row", Ink.Dim), Row(country));
        if (country.HasMarks)
        {
            facts.Row(("license for", Ink.Dim), Marks(country, Applies.Yes));
            facts.Row(("no mark for", Ink.Dim), Marks(country, Applies.No) + " (a blank is not a permission)");
        }

        facts.Row(
            ("groups", Ink.Dim),
            country.GroupsKnown ? string.Join(' ', country.Groups) : ("not held for this day", Ink.Yellow)
        );
        foreach (var special in country.Special)
        {
            facts.Row(("also", Ink.Dim), Special(special));
        }

        facts.Row(
            ("rests on", Ink.Dim),
            (Days.Basis(country.Source), country.Source.Confidence.IsFirm ? Ink.Plain : Ink.Yellow)
        );
        facts.Row(("days", Ink.Dim), Days.Of(country.Source));
        foreach (var other in view.OtherDays)
        {
            facts.Row(("else", Ink.Dim), $"{Days.Of(other.Source)}: {Other(other)}");
        }

        facts.On(page);
        Footnotes(page, view);
    }

    private static void Footnotes(Page page, CountryView view)
    {
        if (view.Footnotes.Count == 0)
        {
            return;
        }

        page.Line();
        var table = new Columns(2, "footnote!", "items", "says", "rests on");
        foreach (var footnote in view.Footnotes)
        {
            var what = footnote.Effect == "REQUIRED" ? "license required: " : "";
            table.Row(
                (footnote.Footnote, Ink.Bold),
                footnote.Eccn.Length == 0 ? "all"
                    : footnote.Scope.IsEntireEntry ? footnote.Eccn
                    : $"{footnote.Eccn} {footnote.Scope}",
                what + footnote.Gist,
                (Days.Basis(footnote.Source), Ink.Dim)
            );
        }

        table.On(page);
    }

    private static Inked Row(Country country) =>
        country.Row switch
        {
            ChartRowRule.Grid => "its own",
            ChartRowRule.Uses => $"that of {country.RowReference}",
            ChartRowRule.Pointer => (
                $"no marks and no permission: {Sections(country.RowReference)} decides",
                Ink.Yellow
            ),
            ChartRowRule.Unknown => ("not held for this day: nothing may be concluded from it", Ink.Yellow),
            _ => "none: not a foreign destination",
        };

    private static string Sections(string reference) =>
        reference.Length == 3 ? $"part {reference}" : reference.Replace("+", " and ", StringComparison.Ordinal);

    private static string Marks(Country country, Applies mark) =>
        string.Join(' ', ChartColumns.All.Where(c => country.Marked(c) == mark).Select(c => c.Code()));

    private static string Other(Country other) =>
        other.Row == ChartRowRule.Unknown ? "row and groups not held"
        : other.UsedCode is { } used ? $"the row of {used}; {string.Join(' ', other.Groups)}"
        : string.Join(' ', other.Groups);

    private static string Special(string code) =>
        code switch
        {
            SpecialLists.ArmsEmbargo => "United Nations arms embargo (746.1(b)(2))",
            SpecialLists.Transit => "unlading there counts as an export to it (736.2(b)(8))",
            SpecialLists.NuclearExcluded => "outside the nuclear end-use control (Supp. 3 to part 744)",
            SpecialLists.SanctionsPartner => "partner in the sanctions on Russia and Belarus (Supp. 3 to part 746)",
            _ => code,
        };
}
