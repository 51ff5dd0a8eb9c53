using Licet.Screening.Lists;

namespace Licet.Lists;

/// <summary>What a stored list may be called: its name is a folder's in the store and part of a reference.</summary>
public static class ListNames
{
    private const int Longest = 60;

    /// <summary>What is wrong with a name that a person gives a list; null where nothing is.</summary>
    /// <param name="name">The name given.</param>
    /// <param name="called">What the user calls it: "--name".</param>
    public static string? Fault(string name, string called)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsShort(name)
            ? Reserved(name, called)
            : $"{called}: expected letters, digits, '-', '_' and '.', at most {Longest}, found {Quoted.Of(name)}";
    }

    /// <summary>The built-in list's name is its own: a list so called would be taken for it, and for complete on no day.</summary>
    internal static string? Reserved(string name, string called) =>
        string.Equals(name, Silence.Starter, StringComparison.OrdinalIgnoreCase)
            ? $"{called}: '{name}' is the name of the built-in list; expected another (--name)"
            : null;

    /// <summary>What is wrong with a name that a file brings along: it must at least be a folder's.</summary>
    internal static string? FaultInFile(string name, string source) =>
        IsFolder(name)
            ? Reserved(name, source)
            : $"{source}: the list calls itself {Quoted.Of(name)}, which cannot be a folder's name; expected another (--name)";

    /// <summary>The folder of a list's versions, never one outside the store.</summary>
    internal static string AsFolder(string name) =>
        IsFolder(name) ? name : throw new ArgumentException("The name of a list cannot be a folder's.", nameof(name));

    private static bool IsShort(string name) =>
        name.Length is > 0 and <= Longest
        && char.IsAsciiLetterOrDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    private static bool IsFolder(string name) =>
        name.Length is > 0 and <= 200
        && name[0] != '.'
        && !name.Any(c => c is '/' or '\\' or ':' || char.IsControl(c))
        && name.Trim() == name;
}
