using System.Collections.Concurrent;

namespace Licet.Core.Rules.Countries;

/// <summary>
/// Which destinations a rule names, outside the chart: words such as "CN RU VE", "* -CA" (all but Canada),
/// "AE D:1 D:4 D:5 -A:5 -A:6" (the Emirates, or a country of the D groups that is in neither A group), "@UN-ARMS" (a special
/// list), "?*" (not decided by the data, anywhere). A word with a country's code goes before one with a group: the Emirates
/// above stay named although they are in A:5.
/// </summary>
public sealed class DestinationScope
{
    /// <summary>More than the tables have; what comes beyond is read each time.</summary>
    private const int MostKept = 4_096;

    private static readonly ConcurrentDictionary<string, DestinationScope> s_read = new(StringComparer.Ordinal);

    private readonly string[] _words;
    private readonly string[] _terms;
    private readonly bool _isRead;

    private DestinationScope(string text)
    {
        _words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _terms = [.. _words.Select(Term)];
        _isRead = _words.Length > 0 && _terms.All(IsTerm);
    }

    /// <summary>Reads the words; false when one has not the form.</summary>
    public static bool TryParse(string text, out DestinationScope scope)
    {
        if (!s_read.TryGetValue(text, out scope!))
        {
            scope = new(text);
            if (s_read.Count < MostKept)
            {
                s_read.TryAdd(text, scope);
            }
        }

        return scope._isRead;
    }

    /// <summary>Codes of countries and groups that the words name, for checking.</summary>
    public IEnumerable<string> Terms => _terms;

    /// <summary>A country's own word first; then "-" before "?" before "+" among groups, lists and "*".</summary>
    public Applies Reaches(Country country)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (_terms[i] is { Length: 2 } code && country.IsNamed(code))
            {
                return Sign(_words[i]) switch
                {
                    '-' => Applies.No,
                    '?' => Applies.Depends,
                    _ => Applies.Yes,
                };
            }
        }

        var (excluded, asked, included) = (Applies.No, Applies.No, Applies.No);
        for (var i = 0; i < _words.Length; i++)
        {
            var meets = Meets(country, _terms[i]);
            switch (Sign(_words[i]))
            {
                case '-':
                    excluded = excluded.Or(meets);
                    break;
                case '?':
                    asked = asked.Or(meets);
                    break;
                default:
                    included = included.Or(meets);
                    break;
            }
        }

        if (excluded == Applies.Yes)
        {
            return Applies.No;
        }

        var reached = included.Or(asked.And(Applies.Depends));
        return excluded == Applies.Depends ? reached.And(Applies.Depends) : reached;
    }

    public override string ToString() => string.Join(' ', _words);

    private static Applies Meets(Country country, string term) =>
        term switch
        {
            "*" => Applies.Yes,
            ['@', .. var list] => country.IsOn(list) ? Applies.Yes : Applies.No,
            { Length: 2 } => Applies.No,
            _ => country.InGroup(term),
        };

    private static char Sign(string word) => word[0] is '-' or '?' ? word[0] : '+';

    private static string Term(string word) => word[0] is '-' or '?' ? word[1..] : word;

    private static bool IsTerm(string term) =>
        term is "*" or "B"
        || term is [>= 'A' and <= 'Z', >= 'A' and <= 'Z']
        || term is [>= 'A' and <= 'E', ':', >= '1' and <= '6']
        || term is ['@', _, ..];
}
