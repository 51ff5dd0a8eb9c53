using System.Globalization;
using Licet.Cli.Paper;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Parties.Wordings;

namespace Licet.Cli.Check;

/// <summary>One line's answer for people, from the headline down to what would change it.</summary>
/// <param name="told">What the lines above have told; effects, notes and listings that are the same are not told again.</param>
internal sealed class LinePage(
    Page page,
    LineDetermination line,
    IReadOnlyList<string> gaps,
    bool explain,
    HashSet<string> told
)
{
    private const string Above = "as for a line above";

    /// <summary>Columns for labels, so that texts of all sections begin below one another.</summary>
    public const int Room = 14;

    /// <summary>Idle questions that are shown without the trail.</summary>
    private const int MostIdle = 2;

    public void Write()
    {
        page.Line();
        page.Line($"Line {Name(line)}: {Item(line.Line)}", Ink.Bold);
        var headline = Headline.Of(line, gaps);
        page.Line(headline.Title, OutcomeInk.Of(line.Outcome));
        page.Line(headline.Because, indent: 2);
        if (line.DoNotShip)
        {
            page.Line("STOP: do not ship the line as it stands.", Ink.Red | Ink.Bold, 2);
        }

        CoveragePart.On(page, line);
        Requirements();
        Prohibitions();
        ExceptionsPart.On(page, line, explain);
        Review();
        Questions();
        Conditions();
        SideEffects();
        Notes();
        Changes();
    }

    public static string Name(LineDetermination line) =>
        line.Line.Id ?? (line.Index + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>"5A991, radio test set, 2 each, USD 1,000".</summary>
    public static string Item(OrderLine line)
    {
        List<string> parts = [line.Classification.ToString()];
        if (line.Description is { } description)
        {
            parts.Add(description);
        }

        if (line.Quantity is { } quantity)
        {
            parts.Add($"{Number(quantity)} {line.Unit ?? "pieces"}");
        }

        parts.Add(line.Value is { } value ? $"{line.Currency} {Number(value)}" : "value not said");
        return string.Join(", ", parts);
    }

    private void Requirements()
    {
        var lifted = line.Findings<Lifted>().DistinctBy(Headline.Cited).ToList();
        if (line.Requirements.Count + lifted.Count == 0)
        {
            return;
        }

        page.Heading(line.Underneath == Outcome.Permitted ? "Requirements, all overcome" : "Why");
        foreach (var requirement in line.Requirements)
        {
            Text(requirement.Reason, Headline.Cited(requirement));
            Text("", (About(requirement), Ink.Dim));
        }

        foreach (var one in lifted)
        {
            Text("lifted", (Headline.Cited(one), Ink.Green));
        }
    }

    /// <summary>What the sentence does not say: column, every listing, policy, open exceptions.</summary>
    private string About(Requirement requirement)
    {
        List<string> parts = [];
        if (requirement.Kind is RequirementKind.Transit)
        {
            parts.Add("on the way");
        }

        if (requirement.Column is { } column)
        {
            parts.Add($"column {column}" + (requirement.Country is { } country ? $" of {country}" : ""));
        }

        if (requirement.MoreListings.Count > 2)
        {
            var listings = "listings " + string.Join(", ", requirement.Listings);
            parts.Add(told.Add(listings) ? listings : "listings " + Above);
        }

        parts.Add(requirement.Policy is { } policy ? $"reviewed: {OutcomeWords.Policy(policy)}" : "review policy open");
        parts.Add(
            requirement.OpenExceptions switch
            {
                null => "exceptions: part 740 within 740.2",
                { Count: 0 } => "no license exception",
                var open => "exceptions open: " + string.Join(", ", open),
            }
        );
        return string.Join("; ", parts);
    }

    private void Prohibitions()
    {
        // The first is the headline.
        var found = line.Findings<Prohibition>().Skip(line.Outcome == Outcome.Prohibited ? 1 : 0).ToList();
        if (found.Count > 0)
        {
            page.Heading("Also prohibited");
            found.ForEach(p => Text(p.Party is null ? "by law" : "by party", Headline.Cited(p)));
        }
    }

    private void Review()
    {
        if (line.Policy is not { } policy)
        {
            return;
        }

        page.Heading("How an application is reviewed");
        var word =
            policy.Policy is { } certain ? certain.Words()
            : policy.AtLeast is { } least ? $"open; at least {least.Words()}"
            : "open; no policy is known";
        Text("policy", (word, Ink.Bold));
        // One requirement has one policy; how several combine is told, and how long a license holds where that is not the usual.
        var shown =
            policy.AtLeast is not null && (explain || line.Requirements.Count > 1)
                ? policy.Trail
                : policy.Trail.Where(t => t.EndsWith("(750.7(g))", StringComparison.Ordinal));
        foreach (var step in shown)
        {
            Text("", (step, Ink.Dim));
        }

        foreach (var question in policy.Questions)
        {
            Text("open", question);
        }
    }

    private void Questions()
    {
        var questions = line.Questions.ToList();
        if (questions.Count > 0)
        {
            page.Heading("Questions a person must answer");
            var number = 0;
            foreach (var question in questions)
            {
                Text($"{++number}", Headline.Cited(question));
                var field =
                    question.Field.Length > 0 ? $"answer in: {question.Field}" : "no field of an order answers it";
                Text("", ($"{field}; at worst: {OutcomeWords.Of(question.Worst)}", Ink.Dim));
            }
        }

        Idle([.. line.Findings<Question>().Except(questions)]);
    }

    /// <summary>Questions whose answers cannot make the line worse: they may make it better.</summary>
    private void Idle(IReadOnlyList<Question> idle)
    {
        if (idle.Count == 0)
        {
            return;
        }

        page.Heading("Not known, and no worse for it");
        var shown = explain ? idle.Count : MostIdle;
        foreach (var question in idle.Take(shown))
        {
            Text("unknown", (Headline.Cited(question) + Field(question), Ink.Dim));
        }

        if (idle.Count > shown)
        {
            Text("", ($"and {idle.Count - shown} more (--explain)", Ink.Dim));
        }
    }

    private void Conditions()
    {
        var conditions = line.Findings<Condition>().DistinctBy(Headline.Cited).ToList();
        if (conditions.Count == 0)
        {
            return;
        }

        page.Heading("What must be done");
        conditions.ForEach(c => Text(OutcomeWords.Of(c), Headline.Cited(c)));
    }

    private void SideEffects() =>
        Once(
            "Outside export control (changes nothing above)",
            "effect",
            [.. line.Findings<SideEffect>().Select(e => $"{OutcomeWords.Of(e)}: {Headline.Cited(e)}")],
            Ink.Plain
        );

    private void Notes() => Once("To be known", "note", [.. line.Findings<Note>().Select(Headline.Cited)], Ink.Dim);

    /// <summary>What is the same for several lines of an order is told with the first of them.</summary>
    private void Once(string title, string label, IReadOnlyList<string> texts, Ink ink)
    {
        if (texts.Count == 0)
        {
            return;
        }

        page.Heading(title);
        var fresh = texts.Distinct(StringComparer.Ordinal).Where(told.Add).ToList();
        fresh.ForEach(t => Text(label, (t, ink)));
        if (fresh.Count < texts.Distinct(StringComparer.Ordinal).Count())
        {
            Text(fresh.Count == 0 ? label : "", ($"{(fresh.Count == 0 ? "" : "and ")}{Above}", Ink.Dim));
        }
    }

    private void Changes()
    {
        if (line.WouldChange.Count > 0)
        {
            page.Heading("What would change the answer");
            foreach (var change in line.WouldChange)
            {
                var why = Headline.Sentence(change.Why);
                page.Labelled("-", $"{change.What}: {OutcomeWords.Of(change.Outcome)}. {why}".TrimEnd(), 4, 2);
            }
        }
    }

    /// <summary>" (certificates)"; nothing where no field of an order answers it.</summary>
    public static string Field(Question question) => question.Field.Length > 0 ? $" ({question.Field})" : "";

    private void Text(string label, Inked text) => page.Labelled(label, text, 4, Room);

    private static string Number(decimal number) => number.ToString("#,0.############", CultureInfo.InvariantCulture);
}
