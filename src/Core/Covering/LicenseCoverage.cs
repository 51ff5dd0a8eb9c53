using System.Collections.Immutable;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;

namespace Licet.Core.Covering;

/// <summary>Why a license does not cover a line.</summary>
/// <param name="Code">"QUANTITY", "PARTY": for programs.</param>
/// <param name="Why">A sentence.</param>
/// <param name="Citation">The section behind it.</param>
public sealed record CoverageFault(string Code, string Why, string Citation);

/// <summary>What must be done where a license covers a line.</summary>
/// <param name="Topic">"EEI", "invoice", "condition", "license": what it is about.</param>
public sealed record CoverageDuty(string Topic, string Text, string Citation);

/// <summary>One license set against one line of an order.</summary>
/// <param name="License">The license with all that was told of it.</param>
/// <param name="Terms">What it says on the order's day.</param>
/// <param name="Line">The line that is drawn on; null where none fits.</param>
/// <param name="Faults">Every reason why it does not cover; none where it does.</param>
/// <param name="Before">What is left before the order's line; null where no line fits or use is not known.</param>
/// <param name="After">What is left after it; null where it does not cover.</param>
/// <param name="Draw">What the line draws; null where it does not cover.</param>
/// <param name="LastDay">The last day on which it may be used.</param>
/// <param name="Duties">None where it does not cover.</param>
public sealed record LicenseCoverage(
    HeldLicense License,
    LicenseTerms Terms,
    string? Line,
    ImmutableArray<CoverageFault> Faults,
    LedgerLeft? Before,
    LedgerLeft? After,
    Draw? Draw,
    DateOnly LastDay,
    ImmutableArray<CoverageDuty> Duties
)
{
    public bool Covers => Faults.IsEmpty;
}

/// <summary>Every license held, set against one line of an order that needs one.</summary>
/// <param name="Tried">In the order of the files; up to the first that covers.</param>
public sealed record LineCoverage(ImmutableArray<LicenseCoverage> Tried)
{
    /// <summary>The license that covers the line; null where none does.</summary>
    public LicenseCoverage? By => Tried.FirstOrDefault(t => t.Covers);
}
