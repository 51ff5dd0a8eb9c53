namespace Licet.Core.Statistics;

/// <summary>Lines and their value in US dollars. A line without a stated value is counted beside the sum, not in it.</summary>
internal static class LineFigures
{
    public static IEnumerable<Figure> Of(Tally tally, Naming naming)
    {
        List<Line> lines = [.. tally.All.SelectMany(a => a.Row.Lines.Select((line, i) => new Line(a.Turn, line, i)))];
        yield return naming.Part(
            "lines",
            lines.Count,
            null,
            "lines",
            [],
            "lines of the applications received",
            naming.Counts
        );
        yield return Approved("linesApproved", lines, naming);
        yield return Against(tally, naming);
        yield return Sum("value", _ => true, "value of all lines received");
        yield return Sum(
            "valueApproved",
            l => l.IsApproved,
            "value of lines approved in applications with nothing open"
        );
        yield return Sum(
            "valueReturned",
            l => l.Turn.Standing == Standing.Returned,
            "value of lines of applications returned without action"
        );
        yield return Sum("valueDenied", l => l.IsDenied, "value of lines whose denial is final");
        yield return Sum(
            "valueWaiting",
            l => l.Turn.Standing is Standing.Pending or Standing.IntentToDeny,
            "value of lines of applications pending or under notice of intent to deny"
        );

        Figure Sum(string name, Func<Line, bool> which, string formula)
        {
            decimal sum = 0;
            int without = 0;
            foreach (Line line in lines.Where(which))
            {
                sum += line.Of.Value ?? 0;
                without += line.Of.Value is null ? 1 : 0;
            }

            Exclusion[] left = without > 0 ? [new("lines without a stated value", without)] : [];
            return naming.Part(name, sum, null, "USD", left, formula, naming.Counts);
        }
    }

    private static Figure Approved(string name, List<Line> lines, Naming naming) =>
        naming.Part(
            name,
            lines.Count(l => l.IsApproved),
            lines.Count,
            "lines",
            [],
            "lines approved in applications with nothing open",
            naming.Counts
        );

    /// <summary>What no plan says: the policy comes from the determination that is attached to each application.</summary>
    private static Figure Against(Tally tally, Naming naming)
    {
        int against = 0;
        int unsettled = 0;
        foreach ((ApplicationRow row, Turn turn) in tally.All)
        {
            bool any = row.Lines.Where((l, i) => l.IsAgainstApproval && IsApproved(turn, i)).Any();
            against += any ? 1 : 0;
            unsettled += !any && row.Lines.Where((l, i) => l.Policy == "Mixed" && IsApproved(turn, i)).Any() ? 1 : 0;
        }

        return naming.Part(
            "approvedAgainstPresumption",
            against,
            tally.Licensed,
            "applications",
            unsettled > 0 ? [new("approved on a policy of which a limb is open", unsettled)] : [],
            "applications with an approved line whose determination attached a presumption or policy of denial, of those approved",
            FigureOrigin.Computed
        );
    }

    private static bool IsApproved(Turn turn, int index) =>
        turn.Standing is Standing.Approved or Standing.ApprovedInPart
        && index < turn.Approved.Length
        && turn.Approved[index];

    private readonly record struct Line(Turn Turn, RowLine Of, int Index)
    {
        public bool IsApproved => LineFigures.IsApproved(Turn, Index);

        public bool IsDenied => Turn.Standing is Standing.Denied or Standing.ApprovedInPart && !IsApproved;
    }
}
