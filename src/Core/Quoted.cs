namespace Licet.Core;

/// <summary>What was found, as a message shows it.</summary>
public static class Quoted
{
    /// <summary>A value short enough to print, in quotes, without control characters; "nothing" for an empty one.</summary>
    public static string Of(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length == 0)
        {
            return "nothing";
        }
        var cut = value.Length > 60 ? string.Concat(value.AsSpan(0, 57), "...") : value;
        return "'" + string.Concat(cut.Select(c => char.IsControl(c) ? '\uFFFD' : c)) + "'";
    }
}
