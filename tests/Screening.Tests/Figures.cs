namespace Licet.Screening.Tests;

/// <summary>What a test measured, beside the bound it holds; shown with <c>--show-live-output on</c>.</summary>
internal static class Figures
{
    public static void Say(FormattableString text) =>
        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(text));
}
