namespace Licet.Core.Review;

/// <summary>What a guard answers: null where it holds, else why not, as a sentence.</summary>
internal static class Refusal
{
    public static string? Unless(bool holds, string why) => holds ? null : why;
}
