using System.Text.RegularExpressions;

namespace Licet.Core.Process;

/// <summary>
/// The numbers that cases bear. Capital letters alone, so that no two numbers are equal but for case; no path, since they stand in
/// names of histories and files.
/// </summary>
public static partial class CaseNumbers
{
    /// <summary>What is wrong with a number of a new case, as a sentence; null where nothing is.</summary>
    /// <param name="process">Its own pattern counts too, see <see cref="ProcessDefinition.Numbers"/>.</param>
    public static string? Fault(ProcessDefinition process, string number)
    {
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(number);
        if (process.Numbers is { } own && !Pattern(own).IsMatch(number))
        {
            return $"'{number}' is no number of {process.Id}: expected {process.NumbersTitle ?? own}.";
        }

        return IsPlain(number)
            ? null
            : $"'{number}' is no number of a case: expected 1 to 40 capital letters, digits, '-' and '_'.";
    }

    /// <summary>Whether it can be the number of a case or a license at all.</summary>
    public static bool IsPlain(string number) => Any().IsMatch(number);

    /// <summary>Whether a process file's pattern can be used: a regular expression without look-around and back-references.</summary>
    internal static bool IsPattern(string written)
    {
        try
        {
            _ = Pattern(written);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>The whole of a number; in linear time, whatever a file's author wrote.</summary>
    private static Regex Pattern(string written) =>
        new($@"\A(?:{written})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\A[A-Z0-9][A-Z0-9_-]{0,39}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Any();
}
