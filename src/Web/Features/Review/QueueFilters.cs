using Licet.Data.Review;
using Licet.Web.Api;

namespace Licet.Web.Features.Review;

/// <summary>What a person looks for in the queue, as an address says it. A saved view is a name for one.</summary>
/// <param name="Stage">Id within the processes; null for all.</param>
/// <param name="Officer">"me", "nobody" or an id of a person; null for all.</param>
/// <param name="Due">"overdue", "week" or "month"; null for all.</param>
/// <param name="Beside">"held" or "stopped"; null for all.</param>
/// <param name="Applicant">Id of an organization; null for all.</param>
public sealed record QueueFilters(
    string? Stage = null,
    string? Officer = null,
    string? Due = null,
    string? Beside = null,
    string? Applicant = null
)
{
    public const string Mine = "me";
    public const string Nobody = "nobody";
    public const string Overdue = "overdue";
    public const string Held = "held";
    public const string Stopped = "stopped";

    /// <summary>Days ahead of which the last one counts, by word: overdue ones are of the day before today at the latest.</summary>
    public static IReadOnlyList<KeyValuePair<string, int>> Dues { get; } =
    [new(Overdue, -1), new("week", 6), new("month", 29)];

    public static IReadOnlyList<string> Besides { get; } = [Held, Stopped];

    /// <summary>As it was asked; a field that says nothing is null.</summary>
    public static QueueFilters Of(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Of(One("stage"), One("officer"), One("due"), One("beside"), One("applicant"));

        string One(string name) => query[name].ToString();
    }

    /// <inheritdoc cref="Of(IQueryCollection)"/>
    public static QueueFilters Of(string? stage, string? officer, string? due, string? beside, string? applicant)
    {
        return new(Said(stage), Said(officer), Said(due), Said(beside), Said(applicant));

        static string? Said(string? text) => text?.Trim() is { Length: > 0 } said ? said : null;
    }

    /// <summary>What is no word of ours: it would be a filter that nobody sees at work.</summary>
    /// <param name="stages">Those that there are.</param>
    public IEnumerable<FieldProblem> Faults(IReadOnlyCollection<string> stages)
    {
        ArgumentNullException.ThrowIfNull(stages);
        if (Stage is { } stage && !stages.Contains(stage))
        {
            yield return new("stage", $"Expected one of {string.Join(", ", stages)}.");
        }

        if (Due is { } due && Dues.All(d => d.Key != due))
        {
            yield return new("due", $"Expected one of {string.Join(", ", Dues.Select(d => d.Key))}.");
        }

        if (Beside is { } beside && !Besides.Contains(beside))
        {
            yield return new("beside", $"Expected one of {string.Join(", ", Besides)}.");
        }
    }

    /// <param name="me">Id of the person who asks.</param>
    public QueueQuestion Question(DateOnly today, string me) =>
        new(
            today,
            Stage,
            Officer switch
            {
                Mine => me,
                Nobody => "",
                _ => Officer,
            },
            Due is { } due ? today.AddDays(Dues.First(d => d.Key == due).Value) : null
        )
        {
            Applicant = Applicant,
            Held = Beside == Held,
            Stopped = Beside == Stopped,
        };

    /// <summary>The fields of its address, without those that say nothing: "stage=oc&amp;due=overdue"; empty for all.</summary>
    public string Text() =>
        QueryString
            .Create(
                new KeyValuePair<string, string?>[]
                {
                    new("stage", Stage),
                    new("officer", Officer),
                    new("due", Due),
                    new("beside", Beside),
                    new("applicant", Applicant),
                }.Where(f => f.Value is not null)
            )
            .ToString()
            .TrimStart('?');
}
