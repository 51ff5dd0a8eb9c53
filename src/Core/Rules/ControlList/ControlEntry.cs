using Licet.Core.Items;

namespace Licet.Core.Rules.ControlList;

/// <summary>How the requirements of an entry stand.</summary>
public enum EntryStanding
{
    /// <summary>A table of requirements: see <see cref="ControlEntry.Controls"/>.</summary>
    Table,

    /// <summary>Requirements stand as prose that is not held, or not wholly: a person reads the entry.</summary>
    Prose,

    /// <summary>Subject to the ITAR: another agency's (734.3(b)).</summary>
    Itar,

    /// <summary>Controlled by another entry.</summary>
    Elsewhere,

    /// <summary>Other entries name the number; the entry itself is not held. Not "unknown": a person decides.</summary>
    Missing,
}

/// <summary>Whether the paragraph of a classification is one that the tables know.</summary>
public enum ParagraphStanding
{
    /// <summary>No paragraph was given.</summary>
    NotGiven,
    Known,

    /// <summary>The entry's paragraphs are held and this is none of them: its controls are those of the whole entry, flagged.</summary>
    Unlisted,

    /// <summary>The entry's paragraphs are not held (categories 0, 2, 6 to 9), and no row names this one.</summary>
    NotHeld,
}

/// <summary>One number of the Commerce Control List with everything that the tables say of it.</summary>
public sealed class ControlEntry
{
    private readonly HashSet<string> _paragraphs;
    private readonly bool _paragraphsHeld;
    private readonly DayTable<Control> _onDay;

    internal ControlEntry(
        RuleRow row,
        RuleRow? paragraphs,
        IEnumerable<Control> controls,
        IEnumerable<Eligibility> eligibilities
    )
    {
        Eccn = row["eccn"];
        Label = row["label"];
        Standing = row["standing"] switch
        {
            "TABLE" => EntryStanding.Table,
            "ITAR" => EntryStanding.Itar,
            "ELSEWHERE" => EntryStanding.Elsewhere,
            "MISSING" => EntryStanding.Missing,
            _ => EntryStanding.Prose,
        };
        Elsewhere = row["elsewhere"];
        Paragraphs = paragraphs?.Words("paragraphs") ?? [];
        _paragraphs = [.. Paragraphs];
        _paragraphsHeld = paragraphs?["held"] == "LIST";
        Controls = [.. controls];
        _onDay = new(Controls, c => c.Source.Window);
        Eligibilities = [.. eligibilities];
        Source = row.Source();
    }

    public string Eccn { get; }

    /// <summary>A few words of the heading, to know the entry by; not its text.</summary>
    public string Label { get; }

    public EntryStanding Standing { get; }

    /// <summary>The entry that controls in place of this one; empty else.</summary>
    public string Elsewhere { get; }

    /// <summary>Known paragraphs in order, as far as held.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>Every control line, in the order of the list.</summary>
    public IReadOnlyList<Control> Controls { get; }

    /// <summary>What the entry says of list-based exceptions.</summary>
    public IReadOnlyList<Eligibility> Eligibilities { get; }

    public RuleSource Source { get; }

    public ParagraphStanding StandingOf(Classification item) =>
        item.Steps.Count == 0 ? ParagraphStanding.NotGiven
        : _paragraphs.Contains(item.Paragraph) ? ParagraphStanding.Known
        : _paragraphsHeld ? ParagraphStanding.Unlisted
        : ParagraphStanding.NotHeld;

    /// <summary>
    /// The control lines that control the item or may, each with Yes or Depends. For a paragraph that the list does not have, those of
    /// the whole entry, every narrower one as Depends: nothing that possibly applies is dropped.
    /// </summary>
    public IReadOnlyList<ControlFinding> ControlsOf(Classification item, DateOnly on, Classification? related = null)
    {
        List<ControlFinding> found = [];
        var whole = StandingOf(item) == ParagraphStanding.Unlisted;
        foreach (var control in _onDay.On(on))
        {
            var applies = whole ? Flagged(control, related) : control.Covers(item, related);
            if (applies != Applies.No)
            {
                found.Add(new(control, applies));
            }
        }

        return found;
    }

    /// <summary>Whether the item is controlled for a reason, at any destination.</summary>
    public Applies IsControlledFor(string reason, Classification item, DateOnly on, Classification? related = null)
    {
        var found = Applies.No;
        var whole = StandingOf(item) == ParagraphStanding.Unlisted;
        foreach (var control in _onDay.On(on))
        {
            if (control.Reason == reason)
            {
                found = found.Or(whole ? Flagged(control, related) : control.Covers(item, related));
            }
        }

        return found;
    }

    private static Applies Flagged(Control control, Classification? related) =>
        control.Scope.IsEntireEntry
            ? control.Condition.Holds(related)
            : control.Condition.Holds(related).And(Applies.Depends);
}

/// <summary>A control line and whether it controls the item: Yes, or Depends with <see cref="Question"/> to ask.</summary>
public sealed record ControlFinding(Control Control, Applies Applies)
{
    /// <summary>What must be answered where the finding depends; empty for Yes.</summary>
    public string Question =>
        Applies == Applies.Yes ? ""
        : Control.Condition.Kind != ConditionKind.None ? Control.Condition.Question(Control.Eccn, Control.Reason)
        : $"Which paragraph of {Control.Eccn} is it? {Control.Reason} reaches {Control.Scope}.";
}
