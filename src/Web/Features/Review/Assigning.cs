using System.Globalization;
using Licet.Core.Review;
using Licet.Data.Review;

namespace Licet.Web.Features.Review;

/// <summary>What an assignment of one case came to.</summary>
public sealed record AssignedCase(string Number, CaseAnswer Answer)
{
    /// <summary>Why it was not; null where it was.</summary>
    public string? Why =>
        Answer switch
        {
            CaseAnswer.Taken => null,
            CaseAnswer.Refused refused => $"{refused.Why} ({refused.Citation})",
            CaseAnswer.Stale stale => stale.Why,
            _ => "The request was used for something else.",
        };
}

/// <summary>Gives cases to an officer: one command for each, and an answer for each.</summary>
public sealed class Assigning(CaseActing acting)
{
    /// <summary>At once.</summary>
    public const int Most = 200;

    /// <param name="cases">Numbers, with what the person had seen of each.</param>
    /// <param name="officer">Id of a person of <see cref="QueueLook.OfficersAsync"/>.</param>
    /// <param name="key">Of the request.</param>
    public async Task<IReadOnlyList<AssignedCase>> AssignAsync(
        IEnumerable<(string Number, long Seen)> cases,
        string officer,
        string? key,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(cases);
        List<AssignedCase> done = [];
        foreach ((string number, long seen) in cases)
        {
            ActAsked asked = new("assigned", new Assigned(officer));
            done.Add(
                new(number, await acting.ActAsync(number, asked, seen, key is null ? null : $"{key}-{number}", ct))
            );
        }

        return done;
    }

    /// <summary>"Z100123:12" as a form sends it; null for anything else.</summary>
    public static (string Number, long Seen)? Picked(string? text) =>
        text?.Split(':') is [{ Length: > 0 } number, var seen]
        && long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out long sequence)
            ? (number, sequence)
            : null;
}
