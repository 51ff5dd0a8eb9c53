using Licet.Cli.Paper;
using Licet.Core.Ownership;

namespace Licet.Cli.Owned;

/// <summary>The answer for people: each entity with its standing, the path in words, and what would change it.</summary>
internal static class OwnedPage
{
    private const int MostUntold = 20;
    private const string NoAdvice = "Not legal advice.";

    public static string Of(OwnedAnswers answers, Terminal terminal)
    {
        Page page = new(terminal.Width, terminal.Color);
        page.Line($"Ownership on {Day.Text(answers.Answer.On)}", Ink.Bold);
        page.Line(answers.Answer.Bis.Sentence, indent: 2);
        if (answers.Answer.Bis is { Setting: not null, Row.Note: { Length: > 0 } note })
        {
            page.Line(note, Ink.Dim, 4);
        }
        page.Line(answers.Answer.Ofac.Sentence, indent: 2);
        foreach (var standing in answers.Shown)
        {
            Entity(page, standing, answers.Explained);
        }
        page.Line();
        page.Line(Summary(answers));
        foreach (var untold in answers.Untold.Take(MostUntold))
        {
            page.Line(Cells.Safe($"{untold.Entity.Name}: {untold.Sentence}."), indent: 2);
        }
        if (answers.Untold.Count > MostUntold)
        {
            page.Line($"And {answers.Untold.Count - MostUntold} more of whom owners are not told.", indent: 2);
        }
        page.Line(FactDays.Of(answers.Answer).Sentence, indent: 2);
        page.Line($"Rules: {answers.Answer.Rules.Version}. {NoAdvice}", Ink.Dim, 2);
        return page.Take();
    }

    private static void Entity(Page page, EntityStanding standing, bool explained)
    {
        if (explained)
        {
            page.Line();
        }
        var (entity, word) = (standing.Entity, OwnershipWords.Of(standing.Overall).ToUpperInvariant());
        page.Write(word, InkOf(standing.Overall));
        var id = entity.Id == entity.Name ? "" : $" [{entity.Id}]";
        var country = entity.Country is { } code ? $" ({code})" : "";
        page.Write(Cells.Safe($"  {entity.Name}{country}{id}"), Ink.Bold);
        page.EndLine();
        Finding(page, standing.Bis, standing);
        if (standing.Ofac.Standing > Standing.NotRestricted)
        {
            Finding(page, standing.Ofac, standing);
        }
        foreach (var change in standing.WhatWouldChange)
        {
            Labelled(page, "change", change.Sentence);
        }
    }

    private static void Finding(Page page, Finding finding, EntityStanding standing)
    {
        if (finding.Standing != standing.Overall && finding.Standing > Standing.NotRestricted)
        {
            Labelled(page, OwnershipWords.Of(finding.Rule), OwnershipWords.Of(finding.Standing));
        }
        foreach (var step in finding.Path)
        {
            Labelled(
                page,
                finding.Rule == OwnershipRule.Bis ? "step" : "OFAC step",
                $"{step.Sentence}. [{step.Citation}]"
            );
        }
        foreach (var question in finding.Questions)
        {
            Labelled(page, "decide", question);
        }
        foreach (var flag in finding.RedFlags)
        {
            Labelled(page, "red flag", flag);
        }
        if (finding.Inherits is { } inherited && finding.Standing >= Standing.Listed)
        {
            Labelled(page, "takes", Inherits(inherited, standing));
        }
    }

    private static string Inherits(Inherited inherited, EntityStanding standing)
    {
        var own = inherited.From.Count == 1 && inherited.From[0].Id == standing.Entity.Id;
        var from = own ? "its own entry" : string.Join(", ", inherited.From.Select(f => f.Name));
        List<string> parts = [.. inherited.Requirements];
        parts.Add(
            "policy "
                + OwnershipWords.Of(inherited.Policy)
                + (inherited.PolicyIsOpen ? " (an entry states none: look)" : "")
        );
        parts.Add(
            inherited.Exceptions.Count == 0
                ? "no license exception"
                : "exceptions " + string.Join(", ", inherited.Exceptions)
        );
        if (inherited.Footnotes.Count > 0)
        {
            parts.Add("footnote " + string.Join(", ", inherited.Footnotes));
        }
        return $"from {from}: {string.Join("; ", parts)}";
    }

    /// <summary>A label and a text that goes on below itself, not below the label.</summary>
    private static void Labelled(Page page, string label, string text)
    {
        const int Indent = 13;
        var lines = Cells.Wrap(Cells.Safe(text), page.Width - Indent);
        page.Write("  " + label.PadRight(Indent - 2), Ink.Dim);
        page.Write(lines[0], Ink.Plain);
        page.EndLine();
        foreach (var line in lines.Skip(1))
        {
            page.Line(line, indent: Indent);
        }
    }

    private static string Summary(OwnedAnswers answers)
    {
        var counts = answers.Counts.Select(c => $"{c.Count} {OwnershipWords.Of(c.Standing)}");
        var entities = answers.Count == 1 ? "1 entity" : $"{answers.Count} entities";
        var reasons = answers.Explained ? "" : " Reasons for one: --entity ID.";
        return $"{entities}: {string.Join("; ", counts)}.{reasons}";
    }

    private static Ink InkOf(Standing standing) =>
        standing switch
        {
            Standing.Blocked or Standing.Restricted or Standing.Listed => Ink.Red | Ink.Bold,
            Standing.Review or Standing.StopRedFlag29 or Standing.NotRestrictedRedFlag => Ink.Yellow | Ink.Bold,
            Standing.NotCoveredByRule => Ink.Bold,
            _ => Ink.Green,
        };
}
