using System.Text.RegularExpressions;

namespace Licet.Screening.Lists.Kinds;

/// <summary>Tells an Entity List entry that is an address by itself from one that is a party's name.</summary>
internal static partial class AddressEntries
{
    /// <summary>The address, without a label such as "Address 03:"; null when the name is a party's.</summary>
    public static string? AddressIn(string name)
    {
        if (name.Length > 1000)
        {
            return null;
        }

        var label = Label().Match(name);
        if (label.Success)
        {
            return label.Length < name.Length ? name[label.Length..] : name;
        }

        return Premises().IsMatch(name) && Street().IsMatch(name) && name.Contains(',', StringComparison.Ordinal)
            ? name
            : null;
    }

    [GeneratedRegex(
        @"^(the )?address(es)?( (no\.? ?)?\d{1,3}\b ?[:.,\u2013-]?| ?:) ?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^((flat|room|rm|unit|suite|shop|house|office|apt|apartment|floor|plot|p\.? ?o\.? box|no)\b\.? ?(no\b\.? ?)?#?[a-z]?-?\d|\d{1,5}[a-z]?(/f)?,? (\w+ ){1,3}(street|road|avenue|str|st|rd|ave)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Premises();

    [GeneratedRegex(
        @"\b(street|road|avenue|building|bldg|floor|tower|centre|center|plaza|mansion|str|st|rd|ave|/f|square|lane|district|box)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Street();
}
