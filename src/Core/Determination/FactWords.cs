using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>Facts whose value is a word of a table: one that the table does not hold would be passed over, and so it is bad input.</summary>
internal static class FactWords
{
    /// <summary>What is wrong with the value and what was expected; null where nothing is.</summary>
    public static string? Fault(string code, FactValue value, RuleBook rules) =>
        value.Number is < 0 or > LineReader.Most
            ? FormattableString.Invariant($"expected a number from 0 to {LineReader.Most:0}")
        : value.Text is not { } text ? null
        : code switch
        {
            "gl-limb" => GeneralLicenseLimb(text, rules),
            "left-open-by-740-2" or "apr-d-exception" => Symbols(text, rules),
            "related-item" => Item(text, rules),
            _ => null,
        };

    public static string? GeneralLicenseLimb(string text, RuleBook rules)
    {
        if (rules.IsAbsent("general-license-limbs"))
        {
            return null;
        }

        var known = rules.GeneralLicenseLimbs.All.Select(l => l.Limb).Distinct(StringComparer.Ordinal).ToList();
        return known.Contains(text)
            ? null
            : $"'{text}' is no paragraph of a general license; expected one of {string.Join(", ", known)}";
    }

    private static string? Symbols(string text, RuleBook rules)
    {
        if (rules.IsAbsent("exceptions"))
        {
            return null;
        }

        var known = rules.LicenseExceptions.All.All.Select(e => e.Symbol).Distinct(StringComparer.Ordinal).ToList();
        return
            text.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(w => !known.Contains(w)) is { } word
            ? $"'{word}' is no license exception; expected symbols of part 740, parted by a space, of {string.Join(", ", known)}"
            : null;
    }

    private static string? Item(string text, RuleBook rules) =>
        Classification.TryParse(text, out var item)
        && (item.IsEar99 || rules.IsAbsent("entries") || rules.ControlList.Find(item) is not null)
            ? null
            : $"'{text}' is no entry of the control list; expected an ECCN such as 3A001.a.2, or EAR99";
}
