using Licet.Core.Items;

namespace Licet.Core.Rules.ControlList;

/// <summary>
/// Which items a member of a set means: a number with or without paragraph ("3A001.z"), "*" standing for any one character of the
/// number ("**6**.y"), "?" before it for a part of these only ("?3D001": which part is a question), and "?*" for any item at all.
/// </summary>
public sealed class ItemPattern
{
    private readonly string _number;
    private readonly string[] _steps;
    private readonly bool _asks;

    private ItemPattern(string number, string[] steps, bool asks)
    {
        _number = number;
        _steps = steps;
        _asks = asks;
    }

    /// <summary>The number where the pattern means one alone; null where it means many.</summary>
    public string? Eccn => _number.Contains('*', StringComparison.Ordinal) ? null : _number;

    /// <summary>False when the text has not the form.</summary>
    public static bool TryParse(string text, out ItemPattern pattern)
    {
        var asks = text.StartsWith('?');
        var parts = text[(asks ? 1 : 0)..].Split('.');
        pattern = new(parts[0], parts[1..], asks);
        return text == "?*"
            || Classification.TryParse(string.Join('.', [Filled(parts[0]), .. parts[1..]]), out var item)
                && !item.IsEar99;
    }

    /// <summary>
    /// Whether the item is meant. An item whose paragraph is not told as far as the pattern goes Depends; EAR99 is never meant.
    /// </summary>
    /// <param name="except">A paragraph that is left out; null for none.</param>
    public Applies Means(Classification item, string? except = null)
    {
        if (item.IsEar99 || !Numbered(item.Eccn))
        {
            return Applies.No;
        }

        var within = Within(item, _steps);
        var left = except is { Length: > 0 } ? Within(item, except.Split('.')) : Applies.No;
        var meant =
            left == Applies.Yes ? Applies.No
            : left == Applies.Depends ? within.And(Applies.Depends)
            : within;
        return _asks ? meant.And(Applies.Depends) : meant;
    }

    private static Applies Within(Classification item, string[] steps) =>
        item.IsWithin(steps) ? Applies.Yes
        : item.Steps.Count < steps.Length
        && item.Steps.SequenceEqual(steps.Take(item.Steps.Count), StringComparer.Ordinal)
            ? Applies.Depends
        : Applies.No;

    private bool Numbered(string eccn)
    {
        if (_number == "*")
        {
            return true;
        }

        for (var i = 0; i < _number.Length; i++)
        {
            if (_number[i] != '*' && _number[i] != eccn[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number of the same form, to check the form by.</summary>
    private static string Filled(string number) =>
        string.Concat(
            number.Select(
                (c, i) =>
                    c != '*' ? c
                    : i == 1 ? 'A'
                    : '0'
            )
        );
}
