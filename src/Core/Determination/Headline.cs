using Licet.Core.Parties.Wordings;

namespace Licet.Core.Determination;

/// <summary>
/// What a reader takes away: what the line needs, and why in one sentence. The findings with their citations follow on the page and
/// are not told here; an order among many has no page, and so <see cref="Brief"/> tells the first of them.
/// </summary>
/// <param name="Title">What the line needs: "LICENSE REQUIRED".</param>
/// <param name="Because">Why, in a sentence or two.</param>
public sealed record Headline(string Title, string Because)
{
    /// <summary>The headline of a line.</summary>
    /// <param name="line">What was determined of it.</param>
    /// <param name="gaps">Why silence of the lists says nothing; empty where it does.</param>
    /// <param name="accepting">How whoever reads it would accept the gaps: an option of the command line, or a field of a page.</param>
    public static Headline Of(
        LineDetermination line,
        IReadOnlyList<string> gaps,
        string accepting = "With --accept-gaps"
    )
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(gaps);
        return line.Outcome switch
        {
            Outcome.NoLicenseRequired => new("NO LICENSE REQUIRED (NLR)", Nothing(line)),
            Outcome.Permitted => Permitted(line),
            Outcome.NotScreened => new("NOT SCREENED", NotScreened(line, gaps, accepting)),
            Outcome.LicenseRequired => new("LICENSE REQUIRED", Required(line)),
            Outcome.PersonDecides => new("A PERSON MUST DECIDE", Open(line)),
            _ => new("PROHIBITED", Prohibited(line)),
        };
    }

    /// <summary>The headline where nothing follows it.</summary>
    /// <inheritdoc cref="Of"/>
    public static Headline Brief(
        LineDetermination line,
        IReadOnlyList<string> gaps,
        string accepting = "With --accept-gaps"
    )
    {
        var headline = Of(line, gaps, accepting);
        var first = line.Outcome == Outcome.PersonDecides ? line.Questions.FirstOrDefault() : null;
        var more = line.Questions.Count() - 1;
        return first is null
            ? headline
            : headline with
            {
                Because = more > 0 ? $"{Cited(first)} And {more} more." : Cited(first),
            };
    }

    private static string Required(LineDetermination line)
    {
        var reasons = Reasons(line);
        var each = reasons.Count > 1 ? " Each must be overcome by itself." : "";
        return $"Needed for {string.Join("; ", reasons)}.{each} {Exceptions(line)} {Policy(line)}".Trim();
    }

    /// <summary>"NS (column NS2, Brazil)", "744.11 (the party)", "746.8 (RU)", none twice.</summary>
    private static List<string> Reasons(LineDetermination line) =>
        [.. line.Requirements.Select(r => r.Reason + About(r)).Distinct(StringComparer.Ordinal)];

    private static string About(Requirement requirement)
    {
        var about =
            requirement.Party
            ?? (requirement.Column is { } column ? $"column {column}, {requirement.Country}" : requirement.Country);
        return about is null ? "" : $" ({about})";
    }

    private static string Exceptions(LineDetermination line)
    {
        var candidates = Symbols(line, ExceptionStanding.Candidate);
        return candidates.Length > 0 ? $"License exceptions with open tests: {candidates}."
            : line.Exceptions.Any(e => e.Standing == ExceptionStanding.NotClaimed) ? "No license exception is claimed."
            : line.Exceptions.Count > 0 ? "No license exception is left."
            : "";
    }

    private static string Policy(LineDetermination line) =>
        line.Policy switch
        {
            { Policy: { } policy } => $"Reviewed under: {policy.Words()}.",
            { AtLeast: { } least } => $"Review policy open, at least {least.Words()}.",
            _ => "",
        };

    private static string Symbols(LineDetermination line, ExceptionStanding standing) =>
        string.Join(
            ", ",
            line.Exceptions.Where(e => e.Standing == standing).Select(e => e.Symbol).Distinct(StringComparer.Ordinal)
        );

    private static Headline Permitted(LineDetermination line)
    {
        if (line.Coverage?.By is { } license)
        {
            return new(
                $"COVERED BY license {license.Terms.Number}, line {license.Line}",
                $"It is needed for {string.Join("; ", Reasons(line))}. {license.Terms.Issuer.Authority} licensed it through {Day.Text(license.LastDay)}. [750.7]"
            );
        }

        if (line.Exceptions.FirstOrDefault(e => e.Standing == ExceptionStanding.Available) is { } exception)
        {
            var overcome = line.Requirements.Count > 0 ? $" for {string.Join("; ", Reasons(line))}" : "";
            var others = line.Exceptions.Where(e => e.Standing == ExceptionStanding.Available).Skip(1).ToList();
            var also = others.Count == 0 ? "" : $" Also possible: {string.Join(", ", others.Select(e => e.Symbol))}.";
            return new(
                $"PERMITTED under License Exception {exception.Symbol}",
                $"{Sentence(exception.Because.TrimEnd('.') + overcome)} [{exception.Cited}]{also}"
            );
        }

        if (
            line.Findings<Condition>().FirstOrDefault(c => c.Code == "OFAC_AUTHORIZATION") is { } kept
            && line.Findings<Lifted>().All(l => l.Authority.Rule == kept.Authority.Rule)
        )
        {
            return new($"PERMITTED under OFAC authorization ({kept.Authority.Citation.Split("; ")[0]})", kept.Text);
        }

        return line.Findings<Lifted>().FirstOrDefault() is { } lifted
            ? new(
                $"PERMITTED under {lifted.Authority.Citation.Split("; ")[0]}",
                $"It lifts {string.Join(", ", line.Findings<Lifted>().Select(l => l.Requirement.Reason).Distinct())}, on the conditions below."
            )
            : new("PERMITTED on conditions", "Nothing requires a license; what must be done stands below.");
    }

    private static string Nothing(LineDetermination line) =>
        line.Jurisdiction == "NOT_SUBJECT"
            ? "The item is not subject to the EAR. [734.3]"
            : $"{Asked(line)} and none requires a license. [732.1, 736.2]";

    private static string NotScreened(LineDetermination line, IReadOnlyList<string> gaps, string accepting)
    {
        var gap = gaps.Count > 0 ? gaps[0] : "A list or a rule table does not cover the day.";
        if (line.Coverage?.By is { } by)
        {
            return $"License {by.Terms.Number}, line {by.Line}, covers it, but that its parties were not found proves nothing: {gap} {accepting}: {OutcomeWords.Of(line.Underneath)}.";
        }

        return $"Nothing was found, but that proves nothing: {gap} {accepting}: {OutcomeWords.Of(line.Underneath)}.";
    }

    private static string Open(LineDetermination line)
    {
        var questions = line.Questions.ToList();
        if (questions.Count > 0)
        {
            var worst = OutcomeWords.Of(questions.Max(q => q.Worst));
            return questions.Count == 1
                ? $"One question decides, below; at worst: {worst}."
                : $"{questions.Count} questions decide, below; at worst: {worst}.";
        }

        return line.Requirements.Count == 0
            ? "See the trail."
            : $"Needed for {string.Join("; ", Reasons(line))}, unless an exception holds whose tests are open: {Symbols(line, ExceptionStanding.Candidate)}.";
    }

    private static string Prohibited(LineDetermination line) =>
        line.Findings<Prohibition>().Any()
            ? FirstOf(line.Findings<Prohibition>())
            : FirstOf(line.Findings<Condition>().Where(_ => line.DoNotShip));

    private static string FirstOf(IEnumerable<Finding> findings) =>
        findings.FirstOrDefault() is { } first ? Cited(first) : "See the trail.";

    private static string Asked(LineDetermination line) =>
        line.Steps.Count == 1 ? "1 rule was asked" : $"{line.Steps.Count} rules were asked";

    /// <summary>The sentence with its citation, told once where the sentence ends in it.</summary>
    public static string Cited(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var text = finding.Text.Trim().TrimEnd('.');
        var own = $"({finding.Authority.Citation})";
        text = text.EndsWith(own, StringComparison.Ordinal) ? text[..^own.Length] : finding.Text;
        return $"{Sentence(text)} {OutcomeWords.Cited(finding.Authority)}";
    }

    /// <summary>The text with a capital and a full stop.</summary>
    public static string Sentence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
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
