using System.Globalization;
using Licet.Lists.Hits;
using Licet.Screening;

namespace Licet.Lists.Answering;

/// <summary>A step as it is shown. <paramref name="Leaves"/>: the score behind it; <paramref name="By"/>: the last one less this.</summary>
/// <param name="Told">What the engine says that the step is, before anything was rounded.</param>
public readonly record struct ShownStep(string Label, double By, double Leaves, double Told);

/// <summary>
/// The way from 1.00 to the score in the figures that are shown, which add up. The steps of the engine leave out what is too small to
/// tell; the last one takes it, so that the way ends at the score.
/// </summary>
public static class ShownSteps
{
    /// <summary>Steps in four digits: one and what they take is <see cref="HitWords.Rounded"/> of the score.</summary>
    public static IReadOnlyList<ShownStep> Of(Reason reason, double score) =>
        Of(reason, score, level => HitWords.Rounded(level, reason.Threshold));

    /// <summary>The same as they are printed: <see cref="HitWords.Score"/>.</summary>
    public static IReadOnlyList<ShownStep> Printed(Reason reason, double score) =>
        Of(reason, score, level => double.Parse(HitWords.Score(level, reason.Threshold), CultureInfo.InvariantCulture));

    private static List<ShownStep> Of(Reason reason, double score, Func<double, double> shown)
    {
        List<ShownStep> steps = [];
        var level = 1.0;
        var before = 1.0;
        for (var i = 0; i < reason.Waterfall.Count; i++)
        {
            var step = reason.Waterfall[i];
            level = i == reason.Waterfall.Count - 1 ? score : Math.Clamp(level + step.Delta, 0, 1);
            var leaves = shown(level);
            steps.Add(new ShownStep(step.Label, Math.Round(leaves - before, 4), leaves, step.Delta));
            before = leaves;
        }
        return steps;
    }
}
