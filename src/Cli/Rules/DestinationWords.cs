using Licet.Core.Rules.Countries;

namespace Licet.Cli.Rules;

/// <summary>Destinations that a rule names, as a person says them.</summary>
internal static class DestinationWords
{
    /// <summary>"to all but CA", "to CN, RU, VE", "to MO, D:5".</summary>
    public static string Of(DestinationScope scope)
    {
        var words = scope.ToString().Split(' ');
        var into = words.Where(w => w[0] is not ('-' or '?')).Select(Term).ToList();
        var open = words.Where(w => w[0] == '?').Select(w => Term(w[1..])).ToList();
        var but = words.Where(w => w[0] == '-').Select(w => Term(w[1..])).ToList();
        var text = into.Count > 0 ? string.Join(", ", into) : "";
        if (open.Count > 0)
        {
            text += (text.Length > 0 ? "; " : "") + $"a person decides for {string.Join(", ", open)}";
        }

        return but.Count > 0 ? $"{text}, not {string.Join(", ", but)}" : text;
    }

    private static string Term(string word) =>
        word switch
        {
            "*" => "every destination",
            "@" + SpecialLists.ArmsEmbargo => "UN arms embargo (746.1(b)(2))",
            _ => word,
        };
}
