using System.Globalization;

namespace Licet.Web.Look;

/// <summary>Amounts as people type them: digits with "." before decimals, and "," between thousands.</summary>
public static class TypedNumber
{
    private const NumberStyles Style = NumberStyles.AllowDecimalPoint;

    /// <summary>False for what is none, "1,5" among it: a comma stands before three digits, or the amount could be another.</summary>
    public static bool TryRead(string typed, out decimal number)
    {
        ArgumentNullException.ThrowIfNull(typed);
        string[] parts = typed.Split('.')[0].Split(',');
        bool grouped = parts.Length == 1 || (parts[0].Length is >= 1 and <= 3 && parts.Skip(1).All(p => p.Length == 3));
        number = 0;
        return grouped
            && !typed.Split('.').Skip(1).Any(d => d.Contains(',', StringComparison.Ordinal))
            && decimal.TryParse(
                typed.Replace(",", "", StringComparison.Ordinal),
                Style,
                CultureInfo.InvariantCulture,
                out number
            );
    }
}
