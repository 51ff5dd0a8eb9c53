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
        Sums withdrawn = new();
        Sums replaced = new();
        int licensed = 0;
        int against = 0;
        int unsettled = 0;
        foreach ((ApplicationRow row, Turn turn) in tally.All)
        {
            bool isAgainst = false;
            bool isOpen = false;
            foreach (RowLine line in row.Lines)
            {
                bool isApproved = turn.Approved.Contains(line.Id);
                all.Add(line);
                (isApproved ? approved : SumsOf(turn.Standing)).Add(line);
                isAgainst |= isApproved && line.IsAgainstApproval;
                isOpen |= isApproved && line.Policy == "Mixed";
            }

            licensed += turn.Approved.IsEmpty ? 0 : 1;
            against += isAgainst ? 1 : 0;
            unsettled += isOpen && !isAgainst ? 1 : 0;
        }

        yield return naming.Count("lines", all.Lines, "lines", "lines of the applications received");
        yield return naming.Part(
            "linesApproved",
            approved.Lines,
            all.Lines,
            "lines",
            [],
            "lines that signatures approved, whatever became of the others",
            naming.Counts
        );
        yield return Against(naming, against, unsettled, licensed);
        yield return Value("value", all, "value of all lines received: the sum of the following");
        yield return Value("valueApproved", approved, "value of lines approved");
        yield return Value("valueReturned", returned, "value of lines of applications returned without action");
        yield return Value("valueDenied", denied, "value of lines whose denial is final");
        yield return Value(
            "valueWaiting",
            waiting,
            "value of lines not approved of applications pending or under notice of intent to deny"
        );
        yield return Value("valueWithdrawn", withdrawn, "value of lines not approved of applications withdrawn");
        yield return Value(
            "valueReplaced",
            replaced,
            "value of lines of applications superseded by an amendment or returned unregistered, which come again"
        );

        Sums SumsOf(Standing standing) =>
            standing switch
            {
                Standing.Pending or Standing.IntentToDeny => waiting,
                Standing.Returned => returned,
                Standing.Withdrawn => withdrawn,
                Standing.Superseded or Standing.ReturnedUnregistered => replaced,
                // Not approved, and final.
                _ => denied,
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
    private static Figure Against(Naming naming, int against, int unsettled, int licensed) =>
        naming.Part(
            "approvedAgainstPresumption",
            against,
            licensed - unsettled,
            "applications",
            unsettled > 0 ? [new("approved on a policy of which a limb is open", unsettled)] : [],
            "applications with an approved line whose determination attached a presumption or policy of denial, of those with an approved line",
            FigureOrigin.Computed
        );

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
