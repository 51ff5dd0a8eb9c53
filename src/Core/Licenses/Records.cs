namespace Licet.Core.Licenses;

/// <summary>What the years of keeping are counted from (762.6(a)); each null while it has not happened or is not known.</summary>
/// <param name="Export">(1) The last export, or service for an end user of proliferation concern.</param>
/// <param name="OnwardMove">(2) The last known reexport, transfer, transshipment or diversion.</param>
/// <param name="Ended">(3) Any other end of the transaction, in writing or otherwise.</param>
/// <param name="BoycottRequest">(4) Receipt of a request or requirement that part 760 asks to keep.</param>
/// <param name="AskedFor">An agency asked for the records, or they pertain to a voluntary disclosure (762.6(b)).</param>
public sealed record RecordFacts(
    DateOnly? Export,
    DateOnly? OnwardMove = null,
    DateOnly? Ended = null,
    DateOnly? BoycottRequest = null,
    bool AskedFor = false
);

/// <param name="Until">The last day on which they are kept, which counts; null for without end.</param>
public sealed record KeepUntil(DateOnly? Until, string Why, string Citation);

/// <summary>How long records are kept: those of unused and expired licenses too (750.7(j)).</summary>
public static class Records
{
    private const int Years = 5;

    public static KeepUntil Of(RecordFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.AskedFor)
        {
            return new(null, "An agency asked for them: they are kept until it agrees in writing.", "762.6(b)");
        }

        DateOnly? latest = new[] { facts.Export, facts.OnwardMove, facts.Ended, facts.BoycottRequest }.Max();
        return latest is { } day
            ? new(
                day.AddYears(Years),
                "Five years from the latest of export, known onward move and other end.",
                "762.6(a)"
            )
            : new(null, "The transaction has not ended.", "762.6(a)");
    }
}
