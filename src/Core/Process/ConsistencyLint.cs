namespace Licet.Core.Process;

/// <summary>What each row of a process file allows and the whole must not: clocks in a circle, a signature without its guards.</summary>
internal static class ConsistencyLint
{
    /// <summary>The longest limit, ten years of days: what is longer is no time limit of a procedure, and no date could hold it.</summary>
    internal const int Longest = 3_660;

    private const string Signature = "signature";
    private const string DeadlineOf = "deadline:";

    public static void Check(ProcessDefinition p, List<ProcessFault> faults)
    {
        (string Name, string Text)[] texts =
        [
            ("id", p.Id),
            ("version", p.Version),
            ("title", p.Title),
            ("citation", p.Citation),
        ];
        faults.AddRange(
            texts.Where(t => string.IsNullOrWhiteSpace(t.Text)).Select(t => new ProcessFault(t.Name, "is empty."))
        );
        if (p.Numbers is { } numbers && !CaseNumbers.IsPattern(numbers))
        {
            faults.Add(new ProcessFault("numbers", $"'{numbers}' is no pattern that can be tried in linear time."));
        }

        if (p.Calendar.Weekend.Distinct().Count() >= 7)
        {
            faults.Add(new ProcessFault("calendar/weekend", "leaves no day of work in the week."));
        }

        Circles(p, faults);
        foreach (TimeLimit c in p.Clocks)
        {
            if (c.Limit > Longest)
            {
                faults.Add(new ProcessFault($"clocks/{c.Id}", $"a limit is {Longest} days or fewer."));
            }

            if (!string.IsNullOrWhiteSpace(c.Expiry))
            {
                ProcessLint.Known([c.Expiry], Expiries.All, $"clocks/{c.Id}", "effect that can follow", faults);
            }
        }

        faults.AddRange(
            p.Agencies.Where(a => a.Reasons.IsEmpty)
                .Select(a => new ProcessFault($"agencies/{a.Id}", "would never be asked: no reason in 'reasons'."))
        );
        Signatures(p, faults);
    }

    /// <summary>A clock that starts from the deadline of another, and so on back to itself, never starts.</summary>
    private static void Circles(ProcessDefinition p, List<ProcessFault> faults)
    {
        Dictionary<string, string> before = new(StringComparer.Ordinal);
        foreach (TimeLimit c in p.Clocks.Where(c => c.From.StartsWith(DeadlineOf, StringComparison.Ordinal)))
        {
            before.TryAdd(c.Id, c.From[DeadlineOf.Length..]);
        }

        HashSet<string> named = new(StringComparer.Ordinal);
        foreach (string id in p.Clocks.Select(c => c.Id))
        {
            List<string> way = [id];
            while (before.TryGetValue(way[^1], out string? next) && !way.Contains(next, StringComparer.Ordinal))
            {
                way.Add(next);
            }

            if (before.TryGetValue(way[^1], out string? last) && last == id && named.Add(id))
            {
                named.UnionWith(way);
                string circle = string.Join(" from ", way.Append(id).Select(c => $"'{c}'"));
                faults.Add(new ProcessFault($"clocks/{id}", $"a circle that never starts: {circle}."));
            }
        }
    }

    /// <summary>
    /// Nobody signs an own proposal or publishes an own change of a list, in no process: a file cannot leave that out. Where a
    /// signature leads on, what the lines need is asked too, and that nothing holds the case.
    /// </summary>
    private static void Signatures(ProcessDefinition p, List<ProcessFault> faults)
    {
        if (p.Transitions.Any(t => t.Content == "decision") && !p.Transitions.Any(t => t.Content == Signature))
        {
            faults.Add(
                new ProcessFault("transitions", $"lines are decided, and nobody signs: no content '{Signature}'.")
            );
        }

        foreach (Transition t in p.Transitions)
        {
            bool publishes = t.Guards.Contains("has-publication");
            bool signs = t.Content == Signature && !publishes;
            bool leads = signs && !t.From.Contains(t.To);
            List<string> needs =
            [
                .. signs ? (string[])["has-proposal", "not-the-proposer"] : [],
                .. leads ? (string[])["duties-met", "no-hold"] : [],
                .. publishes ? (string[])["not-the-editor"] : [],
            ];
            string place = $"transitions/{t.Id}";
            faults.AddRange(
                needs
                    .Where(n => !t.Guards.Contains(n))
                    .Select(n => new ProcessFault(place, $"a signature without '{n}'."))
            );
            if (!signs && t.Guards.Any(g => g is "has-proposal" or "duties-met"))
            {
                faults.Add(
                    new ProcessFault(place, $"decides on a proposal and asks for no '{Signature}' as its content.")
                );
            }
        }
    }
}
