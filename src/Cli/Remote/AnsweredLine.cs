using System.Globalization;
using System.Text.Json;
using Licet.Core.Determination;
using Licet.Core.Rules;
using static Licet.Cli.Remote.RemoteAnswers;

namespace Licet.Cli.Remote;

/// <summary>One line of an order as a server answered it (docs/answer.md): what it needs, and why with the law.</summary>
/// <param name="line">The member of <c>lines</c>.</param>
/// <param name="gaps">Of the order.</param>
internal sealed class AnsweredLine(JsonElement line, IReadOnlyList<string> gaps)
{
    public JsonElement Json => line;

    public Outcome Outcome { get; } = OutcomeOf(line);

    public bool DoNotShip => line.GetProperty("doNotShip").GetBoolean();

    /// <summary>"1: EAR99".</summary>
    public string Name =>
        (
            Text(line, "id") is { Length: > 0 } own
                ? own
                : (line.GetProperty("index").GetInt32() + 1).ToString(CultureInfo.InvariantCulture)
        ) + $": {Text(line, "classification")}";

    /// <summary>"LICENSE REQUIRED".</summary>
    public string Title =>
        Outcome != Outcome.Permitted ? OutcomeWords.Of(Outcome).ToUpperInvariant()
        : Covering is { } license ? $"COVERED BY license {Text(license, "number")}, line {Text(license, "line")}"
        : Available is { } exception ? $"PERMITTED under License Exception {Text(exception, "symbol")}"
        : "PERMITTED ON CONDITIONS";

    /// <summary>Why, a sentence each with its citation.</summary>
    public IReadOnlyList<string> Why =>
        [
            .. (
                Outcome switch
                {
                    Outcome.NoLicenseRequired => [Nothing()],
                    Outcome.Permitted => Permitted(),
                    Outcome.NotScreened => NotScreened(),
                    Outcome.LicenseRequired => Each(line, "requirements").Select(Cited),
                    Outcome.PersonDecides => Open(),
                    _ => Prohibited(),
                }
            ).Distinct(StringComparer.Ordinal),
        ];

    public IReadOnlyList<string> Conditions =>
        [.. Findings("condition").Select(Cited).Distinct(StringComparer.Ordinal)];

    /// <summary>The outcome of an order or a line.</summary>
    /// <exception cref="KeyNotFoundException">There is none in it.</exception>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public static Outcome OutcomeOf(JsonElement answer)
    {
        var token = answer.GetProperty("outcome").GetString();
        var known = Enum.GetValues<Outcome>().Where(o => Outcomes.Token(o) == token).ToList();
        return known is [var outcome] ? outcome : throw new InvalidOperationException($"no outcome: {token}");
    }

    private JsonElement? Covering => First("licenses", l => l.GetProperty("covers").GetBoolean());

    private JsonElement? Available => First("exceptions", e => Text(e, "standing") == "AVAILABLE");

    private string Nothing() =>
        Text(line, "jurisdiction") == "NOT_SUBJECT"
            ? "The item is not subject to the EAR. [734.3]"
            : $"{Counted.Of(Each(line, "steps").LongCount(), "rule")} asked, and none requires a license. [732.1, 736.2]";

    private IEnumerable<string> Permitted()
    {
        if (Covering is { } license)
        {
            yield return $"{Text(license, "agency")} licensed it through {Text(license, "lastDay")}. [750.7]";
        }
        else if (Available is { } exception)
        {
            yield return $"{Headline.Sentence(Text(exception, "because"))} [{Text(exception, "section")}]";
        }
        foreach (var lifted in Findings("lifted"))
        {
            yield return Cited(lifted);
        }
    }

    private IEnumerable<string> NotScreened() =>
        [
            "Nothing was found, but that proves nothing: "
                + Headline.Sentence(gaps.Count > 0 ? gaps[0] : "a list or a rule table does not cover the day"),
            $"With --accept-gaps: {OutcomeWords.Of(Underneath())}.",
        ];

    private Outcome Underneath()
    {
        var token = Text(line, "underneath");
        return Enum.GetValues<Outcome>().First(o => Outcomes.Token(o) == token);
    }

    private List<string> Open()
    {
        var questions = Each(line, "questions").Select(Asked).ToList();
        return questions.Count > 0
            ? questions
            :
            [
                .. Each(line, "requirements").Select(Cited),
                "Unless an exception holds whose tests are open: "
                    + string.Join(
                        ", ",
                        Each(line, "exceptions")
                            .Where(e => Text(e, "standing") == "CANDIDATE")
                            .Select(e => Text(e, "symbol"))
                            .Distinct(StringComparer.Ordinal)
                    ),
            ];
    }

    private IEnumerable<string> Prohibited() =>
        Findings("prohibition").ToList() is { Count: > 0 } found ? found.Select(Cited) : Conditions;

    private IEnumerable<JsonElement> Findings(string kind) =>
        Each(line, "steps").SelectMany(s => Each(s, "findings")).Where(f => Text(f, "kind") == kind);

    private static string Asked(JsonElement question) =>
        Cited(question) + (Text(question, "field") is { Length: > 0 } field ? $" Answer in: {field}." : "");

    /// <summary>A finding's sentence with its citation, as an answer given here tells it.</summary>
    private static string Cited(JsonElement finding)
    {
        _ = Confidence.TryParse(Text(finding, "confidence"), out var confidence);
        return Headline.Cited(
            new Note(new(Text(finding, "rule"), Text(finding, "citation"), confidence), Text(finding, "text"))
        );
    }

    private JsonElement? First(string member, Func<JsonElement, bool> which)
    {
        foreach (var element in Each(line, member))
        {
            if (which(element))
            {
                return element;
            }
        }
        return null;
    }
}
