using System.Collections.Immutable;
using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Licenses;

/// <summary>
/// What became of a license: a fold over its events. What depends on a day (expired, suspended, overdue) is not here: ask
/// <see cref="StatusOn"/> and the obligations of its conditions.
/// </summary>
public sealed record LicenseState
{
    /// <summary>"license/D1234567".</summary>
    public required string History { get; init; }

    /// <summary>The process the license is pinned to: its roles, and the holidays of its calendar.</summary>
    public required ProcessDefinition Process { get; init; }

    /// <summary>
    /// The organization (an id) whose persons act for the licensee, as it was told when the license was issued, entered or transferred;
    /// null where it was not told: then nobody acts for the licensee.
    /// </summary>
    public string? Licensee { get; init; }

    /// <summary>Events so far: what an act must have seen.</summary>
    public long Sequence { get; init; }

    /// <summary>Every version, in the order of the days from which they hold; empty before the license was issued or entered.</summary>
    public ImmutableArray<LicenseVersion> Versions { get; init; } = [];

    /// <summary>Every act in order: who did what in which role and on which day.</summary>
    public ImmutableArray<LicenseEvent> Acts { get; init; } = [];

    /// <summary>The latest legal day of an act; null before any.</summary>
    public DateOnly? Last { get; init; }

    /// <summary>What its latest version says; null before it was issued or entered.</summary>
    public LicenseTerms? Terms => Versions.IsEmpty ? null : Versions[^1].Terms;

    /// <summary>What it said on a day; of a day before it was issued, its first version.</summary>
    public LicenseTerms? TermsOn(DateOnly day) =>
        Versions.LastOrDefault(v => v.From <= day)?.Terms ?? Versions.FirstOrDefault()?.Terms;

    /// <summary>
    /// As it stood on a day for what was recorded when so many of its acts were: what was done later on that very day is not in it. What
    /// voids it is, since it was void from the beginning (750.7(a)(2)). Acts of other days stand: their own day says whether they reach it.
    /// </summary>
    /// <param name="seen">Acts recorded by then; null: all.</param>
    internal LicenseState AsSeen(DateOnly day, long? seen) =>
        seen is { } known && Acts.Skip((int)known).Any(a => IsLaterOn(day, a))
            ? Acts.Where((a, i) => i < known || !IsLaterOn(day, a))
                .Aggregate(LicenseFold.New(History, Process), LicenseFold.Apply)
            : this;

    private static bool IsLaterOn(DateOnly day, LicenseEvent act) => act.On == day && act.Content is not Voided;

    /// <summary>The days on which nobody works, as the process lists them.</summary>
    public WorkCalendar Calendar => field ??= Process.WorkCalendar;

    /// <summary>Where the license stands on a day. Whether it is exhausted, its ledger says.</summary>
    public LicenseStatus StatusOn(DateOnly day) => LicenseStatuses.Of(this, day);
}

/// <param name="From">The day from which it holds.</param>
public sealed record LicenseVersion(DateOnly From, LicenseTerms Terms);
