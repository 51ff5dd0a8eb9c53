namespace Licet.Core.Statistics;

/// <summary>Lines and their value in US dollars. A line without a stated value is counted beside the sum, not in it.</summary>
internal static class LineFigures
{
    public static IEnumerable<Figure> Of(Tally tally, Naming naming)
    {
        Sums all = new();
        Sums waiting = new();
        Sums approved = new();
        Sums returned = new();
        Sums denied = new();
        int against = 0;
        int unsettled = 0;
        foreach ((ApplicationRow row, Turn turn) in tally.All)
        {
            bool isAgainst = false;
            bool isOpen = false;
            for (int i = 0; i < row.Lines.Length; i++)
            {
                RowLine line = row.Lines[i];
                bool isApproved = IsApproved(turn, i);
                all.Add(line);
                SumsOf(turn, isApproved)?.Add(line);
                isAgainst |= isApproved && line.IsAgainstApproval;
                isOpen |= isApproved && line.Policy == "Mixed";
            }

            against += isAgainst ? 1 : 0;
            unsettled += isOpen && !isAgainst ? 1 : 0;
        }

        yield return naming.Part(
            "lines",
            all.Lines,
            null,
            "lines",
            [],
            "lines of the applications received",
            naming.Counts
        );
        yield return naming.Part(
            "linesApproved",
            approved.Lines,
            all.Lines,
            "lines",
            [],
            "lines approved in applications with nothing open",
            naming.Counts
        );
        yield return Against(tally, naming, against, unsettled);
        yield return Value("value", all, "value of all lines received");
        yield return Value("valueApproved", approved, "value of lines approved in applications with nothing open");
        yield return Value("valueReturned", returned, "value of lines of applications returned without action");
        yield return Value("valueDenied", denied, "value of lines whose denial is final");
        yield return Value(
            "valueWaiting",
            waiting,
            "value of lines of applications pending or under notice of intent to deny"
        );

        Sums? SumsOf(Turn turn, bool isApproved) =>
            turn.Standing switch
            {
                Standing.Pending or Standing.IntentToDeny => waiting,
                Standing.Returned => returned,
                Standing.Approved or Standing.ApprovedInPart when isApproved => approved,
                Standing.Denied or Standing.ApprovedInPart => denied,
                _ => null,
            };

        Figure Value(string name, Sums sums, string formula) =>
            naming.Part(
                name,
                sums.Dollars,
                null,
                "USD",
                sums.Without > 0 ? [new("lines without a stated value", sums.Without)] : [],
                formula,
                naming.Counts
            );
    }

    /// <summary>What no plan says: the policy comes from the determination that is attached to each application.</summary>
    private static Figure Against(Tally tally, Naming naming, int against, int unsettled) =>
        naming.Part(
            "approvedAgainstPresumption",
            against,
            tally.Licensed,
            "applications",
            unsettled > 0 ? [new("approved on a policy of which a limb is open", unsettled)] : [],
            "applications with an approved line whose determination attached a presumption or policy of denial, of those approved",
            FigureOrigin.Computed
        );

    private static bool IsApproved(Turn turn, int index) =>
        turn.Standing is Standing.Approved or Standing.ApprovedInPart
        && index < turn.Approved.Length
        && turn.Approved[index];

    private sealed class Sums
    {
        public int Lines { get; private set; }

        public decimal Dollars { get; private set; }

        /// <summary>Lines without a stated value.</summary>
        public int Without { get; private set; }

        public void Add(RowLine line)
        {
            Lines++;
            Dollars += line.Value ?? 0;
            Without += line.Value is null ? 1 : 0;
        }
    }
}
