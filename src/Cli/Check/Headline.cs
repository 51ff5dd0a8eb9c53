using System.Text.RegularExpressions;
using Licet.Core.Determination;

namespace Licet.Cli.Check;

/// <summary>The one line that a reader takes away: what the line needs, and why in one sentence with its citation.</summary>
internal sealed partial record Headline(string Title, string Because)
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
            0 => Unless(line),
            1 => Cited(questions[0]),
            _ => $"{Cited(questions[0])} And {questions.Count - 1} more.",
        };
    }

    /// <summary>A requirement stands, and whether an exception overcomes it is open.</summary>
    private static string Unless(LineDetermination line)
    {
        var candidates = line.Exceptions.Where(e => e.Standing == ExceptionStanding.Candidate).Select(e => e.Symbol);
        var symbols = string.Join(", ", candidates.Distinct(StringComparer.Ordinal));
        return line.Requirements.Count == 0 || symbols.Length == 0
            ? "See the questions below."
            : $"{Cited(line.Requirements[0])} A license is needed unless an exception holds whose tests are open: {symbols}.";
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

    /// <summary>"740.20(c)(1)" of the section 740.20 and the limb "c1".</summary>
    public static string Where(ExceptionTried tried)
    {
        var limb = Limb().Match(tried.Limb);
        var paragraph =
            !limb.Success ? tried.Limb
            : limb.Groups["number"].Length == 0 ? $"({limb.Groups["letter"]})"
            : $"({limb.Groups["letter"]})({limb.Groups["number"]})";
        return paragraph.Length == 0 || tried.Section.EndsWith(paragraph, StringComparison.Ordinal) ? tried.Section
            : paragraph[0] == '(' ? tried.Section + paragraph
            : $"{tried.Section} {paragraph}";
    }

    [GeneratedRegex("^(?<letter>[a-z])(?<number>[0-9]*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Limb();

    /// <summary>The sentence with its citation, told once where the sentence ends in it.</summary>
    public static string Cited(Finding finding)
    {
        var text = finding.Text.Trim().TrimEnd('.');
        var own = $"({finding.Authority.Citation})";
        text = text.EndsWith(own, StringComparison.Ordinal) ? text[..^own.Length] : finding.Text;
        return $"{Sentence(text)} {OutcomeWords.Cited(finding.Authority)}";
    }

    /// <summary>The text with a capital and a full stop.</summary>
    public static string Sentence(string text)
    {
        text = text.Trim();
        if (text.Length == 0)
        {
            return text;
        }

        // A sentence that ends in "Ltd." has one stop, not two.
        text =
            text.EndsWith("..", StringComparison.Ordinal) && !text.EndsWith("...", StringComparison.Ordinal)
                ? text[..^1]
                : text;
        text = char.ToUpperInvariant(text[0]) + text[1..];
        return text[^1] is '.' or '?' or '!' or ':' ? text : text + ".";
    }
}
