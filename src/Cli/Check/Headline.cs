using Licet.Core.Determination;

namespace Licet.Cli.Check;

/// <summary>The one line that a reader takes away: what the line needs, and why in one sentence with its citation.</summary>
internal sealed record Headline(string Title, string Because)
{
    public static Headline Of(LineDetermination line, IReadOnlyList<string> gaps) =>
        line.Outcome switch
        {
            Outcome.NoLicenseRequired => new("NO LICENSE REQUIRED (NLR)", Nothing(line)),
            Outcome.Permitted => Permitted(line),
            Outcome.NotScreened => new("NOT SCREENED", NotScreened(line, gaps)),
            Outcome.LicenseRequired => new("LICENSE REQUIRED", Required(line)),
            Outcome.PersonDecides => new("A PERSON MUST DECIDE", Open(line)),
            _ => new("PROHIBITED", Prohibited(line)),
        };

    private static string Required(LineDetermination line)
    {
        var first = line.Requirements.Count > 0 ? Cited(line.Requirements[0]) : "See the trail.";
        var more = line.Requirements.Count - 1;
        return more switch
        {
            <= 0 => first,
            1 => $"{first} And for 1 more reason, which must be overcome by itself.",
            _ => $"{first} And for {more} more reasons, each of which must be overcome by itself.",
        };
    }

    private static Headline Permitted(LineDetermination line)
    {
        if (line.Exceptions.FirstOrDefault(e => e.Standing == ExceptionStanding.Available) is { } exception)
        {
            var others = line.Exceptions.Where(e => e.Standing == ExceptionStanding.Available).Skip(1).ToList();
            var also = others.Count == 0 ? "" : $" Also possible: {string.Join(", ", others.Select(e => e.Symbol))}.";
            return new(
                $"PERMITTED under License Exception {exception.Symbol}",
                $"{Sentence(exception.Because)} [{Where(exception)}]{also}"
            );
        }

        return line.Findings<Lifted>().FirstOrDefault() is { } lifted
            ? new($"PERMITTED under {lifted.Authority.Rule}", Cited(lifted))
            : new("PERMITTED on conditions", FirstOf(line.Findings<Condition>()));
    }

    private static string Nothing(LineDetermination line) =>
        line.Jurisdiction == "NOT_SUBJECT"
            ? "The item is not subject to the EAR. " + Step(line, "jurisdiction")
            : $"{Asked(line)} and none requires a license. [732.1, 736.2]";

    private static string NotScreened(LineDetermination line, IReadOnlyList<string> gaps)
    {
        var gap = gaps.Count > 0 ? gaps[0] : "A list or a rule table does not cover the day.";
        return $"Nothing was found, but that proves nothing: {gap} With --accept-gaps: {OutcomeWords.Of(line.Underneath)}.";
    }

    private static string Open(LineDetermination line)
    {
        var questions = line.Questions.ToList();
        return questions.Count switch
        {
            0 => "See the questions below.",
            1 => Cited(questions[0]),
            _ => $"{Cited(questions[0])} And {questions.Count - 1} more.",
        };
    }

    private static string Prohibited(LineDetermination line) =>
        line.Findings<Prohibition>().Any()
            ? FirstOf(line.Findings<Prohibition>())
            : FirstOf(line.Findings<Condition>().Where(_ => line.DoNotShip));

    private static string FirstOf(IEnumerable<Finding> findings) =>
        findings.FirstOrDefault() is { } first ? Cited(first) : "See the trail.";

    private static string Asked(LineDetermination line) =>
        line.Steps.Count == 1 ? "1 rule was asked" : $"{line.Steps.Count} rules were asked";

    private static string Step(LineDetermination line, string topic) =>
        line.Steps.FirstOrDefault(s => s.Topic == topic) is { } step
            ? $"{Sentence(step.Result)} [{step.Citation}]"
            : "";

    public static string Where(ExceptionTried tried) =>
        tried.Limb.Length == 0 || tried.Section.EndsWith(tried.Limb, StringComparison.Ordinal) ? tried.Section
        : tried.Limb.StartsWith('(') ? tried.Section + tried.Limb
        : $"{tried.Section} {tried.Limb}";

    public static string Cited(Finding finding) => $"{Sentence(finding.Text)} {OutcomeWords.Cited(finding.Authority)}";

    /// <summary>The text with a capital and a full stop.</summary>
    public static string Sentence(string text)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            return text;
        }

        text = char.ToUpperInvariant(text[0]) + text[1..];
        return text[^1] is '.' or '?' or '!' or ':' ? text : text + ".";
    }
}
