namespace Licet.Core.Statistics;

/// <summary>Lines and their value in US dollars. A line without a stated value is counted beside the sum, not in it.</summary>
internal static class LineFigures
{
    public static IEnumerable<Figure> Of(Tally tally, Naming naming)
    {
        LineSum approved = tally.Approved;
        LineSum returned = tally.NotApproved(Standing.Returned);
        LineSum waiting = tally.NotApproved(Standing.Pending, Standing.IntentToDeny);
        LineSum withdrawn = tally.NotApproved(Standing.Withdrawn);
        LineSum replaced = tally.NotApproved(Standing.Superseded, Standing.ReturnedUnregistered);
        // Not approved, and final.
        LineSum denied = tally.NotApproved(Standing.Approved, Standing.ApprovedInPart, Standing.Denied);
        LineSum all = approved + returned + waiting + withdrawn + replaced + denied;
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
        yield return Against(naming, tally.Licensed);
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

        Figure Value(string name, LineSum sums, string formula) =>
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
    private static Figure Against(Naming naming, (int All, int Against, int Unsettled) licensed) =>
        naming.Part(
            "approvedAgainstPresumption",
            licensed.Against,
            licensed.All - licensed.Unsettled,
            "applications",
            licensed.Unsettled > 0 ? [new("approved on a policy of which a limb is open", licensed.Unsettled)] : [],
            "applications with an approved line whose determination attached a presumption or policy of denial, of those with an approved line",
            FigureOrigin.Computed
        );
}
