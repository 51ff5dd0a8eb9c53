using Licet.Core.Orders;
using Licet.Core.Parties.Wordings;

namespace Licet.Core.Determination;

/// <summary>An order with one thing changed, to be asked again.</summary>
/// <param name="What">The change in words, to be read after "the answer would be another".</param>
internal sealed record Change(string What, Order Order, Situation Situation)
{
    /// <summary>
    /// What the change is held against, where that is not the order as it stands: a paper can only be weighed against an order that
    /// says which papers there are.
    /// </summary>
    public LineDetermination? Against { get; init; }
}

/// <summary>
/// What would change the answer: the same question asked again with one thing changed, and told only where the outcome differs,
/// or what it rests on (the exception, the general license, the review policy). The milder outcomes come first.
/// </summary>
internal static class Changes
{
    public static IReadOnlyList<WouldChange> Of(Order order, Situation situation, LineDetermination asked)
    {
        ChangeTries tries = new(order, situation, asked);
        List<WouldChange> found = [];
        List<WouldChange> parties = [.. Found(tries.EachParty(), asked)];
        found.AddRange(parties.Count > 0 ? parties : Found(tries.AllParties(), asked));
        found.AddRange(Found(tries.Route(), asked));
        List<WouldChange> values = [.. Found(tries.Value(), asked)];
        found.AddRange(values.Take(1));
        found.AddRange(Found(tries.Papers(), asked));
        found.AddRange(Items(Found(tries.Items(), asked)));
        found.AddRange(Found(tries.Days(), asked));
        found.AddRange(Found(tries.Rule(), asked));
        found.AddRange(Found(QuestionAnswers.Of(order, situation, asked), asked));
        return [.. found.DistinctBy(c => c.What).OrderBy(c => Rank(c.Outcome, asked.Underneath))];
    }

    private static IEnumerable<WouldChange> Found(IEnumerable<Change> tries, LineDetermination asked)
    {
        foreach (var change in tries)
        {
            var then = Determiner.Line(change.Order, change.Situation, asked.Index, []);
            if (Differ(change.Against ?? asked, then) && Differ(asked, then))
            {
                yield return new(change.What, then.Underneath, Why(asked, then));
            }
        }
    }

    /// <summary>Paragraphs that come out alike are told together.</summary>
    private static IEnumerable<WouldChange> Items(IEnumerable<WouldChange> found) =>
        found
            .GroupBy(c => (c.Outcome, c.Why))
            .Select(g => g.First() with { What = "as " + Either([.. g.Select(c => c.What)]) });

    /// <summary>"a", "a or b", "a, b or c".</summary>
    private static string Either(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}";

    private static int Rank(Outcome then, Outcome now) =>
        then is Outcome.NoLicenseRequired or Outcome.Permitted ? 0
        : then <= now ? 1
        : 2;

    private static bool Differ(LineDetermination one, LineDetermination other) =>
        one.Underneath != other.Underneath
        || (one.Underneath == Outcome.LicenseRequired && Policy(one) != Policy(other))
        || (one.Underneath == Outcome.Permitted && Means(one) != Means(other));

    private static string Policy(LineDetermination line) =>
        line.Policy is { Policy: { } policy } ? policy.Words()
        : line.Policy is { AtLeast: { } least } ? $"at least {least.Words()}"
        : "";

    /// <summary>What permits the line: the exception or the license; nothing where only a statement or a paper does.</summary>
    private static string Means(LineDetermination line) =>
        line.Exceptions.FirstOrDefault(e => e.Standing == ExceptionStanding.Available) is { } use ? use.Symbol
        : line.Findings<Lifted>().FirstOrDefault() is { } lifted ? lifted.Authority.Rule
        : "";

    private static string Why(LineDetermination before, LineDetermination then)
    {
        if (then.Underneath == Outcome.Permitted && Means(then) is { Length: > 0 } means && means != Means(before))
        {
            return then.Exceptions.FirstOrDefault(e => e.Standing == ExceptionStanding.Available) is { } use
                ? $"License Exception {use.Symbol} would be available ({use.Section})"
                : $"{Lifting(then)} would lift the requirement";
        }

        var was = before.Requirements.Select(r => r.Reason).Distinct().ToList();
        var now = then.Requirements.Select(r => r.Reason).Distinct().ToList();
        var (gone, come) = (was.Except(now).ToList(), now.Except(was).ToList());
        return then.Underneath == Outcome.NoLicenseRequired && was.Count > 0 ? ""
            : come.Count > 0 ? $"{string.Join(", ", come)} would require a license"
            : gone.Count > 0 && now.Count > 0 ? $"only {string.Join(", ", now)} would require a license"
            : gone.Count > 0 ? $"{string.Join(", ", gone)} would not require a license"
            : Policy(then) is { Length: > 0 } policy && policy != Policy(before)
                ? $"an application would be reviewed under {policy}"
            : Denied(before) != Denied(then)
                ? Denied(then) ? "a prohibition would stand"
                    : "the prohibition would fall away"
            : Means(before) is { Length: > 0 } lost && then.Underneath != Outcome.Permitted
                ? $"{(IsException(before) ? lost : Lifting(before))} would not be available"
            : then.Questions.Count() < before.Questions.Count() ? "its questions would be answered"
            : "";
    }

    /// <summary>What lifts a requirement, as it is cited; null where nothing does.</summary>
    private static string? Lifting(LineDetermination line) =>
        line.Findings<Lifted>().FirstOrDefault()?.Authority.Citation.Split("; ")[0];

    private static bool IsException(LineDetermination line) =>
        line.Exceptions.Any(e => e.Standing == ExceptionStanding.Available);

    private static bool Denied(LineDetermination line) => line.Findings<Prohibition>().Any();
}
