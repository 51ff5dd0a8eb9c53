using System.Collections.Immutable;
using Licet.Core.Applications;
using Licet.Core.Letters;
using Licet.Core.Review;
using Licet.Core.Tests.Applications;
using Licet.Core.Tests.Review;

namespace Licet.Core.Tests.Letters;

/// <summary>Control number Z100123 with two lines on its way to a letter, and what letters say or lack.</summary>
internal static class LetterCases
{
    public static ImmutableArray<Line> Lines { get; } =
    [new Line("22-1", "CaseByCase", ["NS"], Quantity: "40"), new Line("22-2", "CaseByCase", ["NS"])];

    public static Submission Form { get; } =
        CaseRun.Form() with
        {
            Application = FormFields.Digest(Forms.Sample()),
            Lines = Lines,
        };

    public static DenialFacts Denial { get; } = new([], new HashSet<string>());

    public static LetterFrame Frame(string day) =>
        new(
            ["Bureau of Industry and Security"],
            Forms.Sample().Applicant!.Party,
            "Z100123",
            Forms.Day(day),
            new LetterPerson("Olga Officer", "licensing officer"),
            new LetterPerson("Carl Signer", "Director")
        );

    public const string Number = "D1234567";

    public static CaseRun Proposed(params LineDecision[] lines) => Granting(null, lines);

    public static CaseRun Granting(Grant? grant, params LineDecision[] lines) =>
        Agreed().Do("propose", CaseRun.Officer, "2019-11-18", new Decision([.. lines], grant));

    public static CaseRun Agreed()
    {
        ConditionText condition = new("C1", "report each delivery", "750.7(a)");
        return CaseRun
            .InReview(Form, "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense", condition))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.Yes("state"))
            .Do("agree", CaseRun.Officer, "2019-11-12");
    }

    public static CaseRun Approving => Proposed(CaseRun.Approve("22-1"), CaseRun.Approve("22-2"));

    public static CaseRun Decided => Approving.Do("decide", CaseRun.First, "2019-11-20", Signature.Of);

    public static CaseRun Denying => Proposed(CaseRun.Deny("22-1"), CaseRun.Deny("22-2"));

    public static CaseState Asked =>
        Denying
            .Beside(
                CaseRun.Officer,
                "2019-11-20",
                new StopBegan("s1", "applicant", ImmutableSortedDictionary<string, DateOnly>.Empty)
            )
            .State;

    public static string In(string stage) =>
        $"The letter lacks the decision: in stage '{stage}' none is signed and in force (750.6(a); 750.7; transitions 15 and 16).";

    public static List<string> Lacking(LetterWriting writing) =>
        [.. Assert.IsType<LetterWriting.Lacking>(writing).Elements.Select(e => e.ToString())];

    public static string Text(LetterWriting writing) =>
        LetterText.Of(
            writing is LetterWriting.Lacking lacking
                ? throw new InvalidOperationException(string.Join('\n', lacking.Elements))
                : ((LetterWriting.Written)writing).Letter
        );

    public static string NotApproved(string stage) =>
        $"The letter lacks the decision: in stage '{stage}' no line is approved and signed (750.7; transitions 15 and 16).";

    public static string Refused(Grant grant, params LineDecision[] lines) =>
        Agreed().Refused("propose", CaseRun.Officer, "2019-11-18", new Decision([.. lines], grant)).Why;

    public static LineDecision[] Both { get; } = [CaseRun.Approve("22-1"), CaseRun.Approve("22-2")];

    public static string Unwrapped(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
