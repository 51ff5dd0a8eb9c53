using System.Globalization;
using System.Text.RegularExpressions;

namespace Licet.Make.Ear;

/// <summary>Paragraphs as the control list writes them: "0A505.a and .x", "a.2 to a.14", "b (except .b.5), .c", "d.15 and .16".</summary>
internal static partial class ParagraphText
{
    /// <summary>
    /// The paragraphs and those taken out again; null when anything in the text is not a paragraph of this entry. The empty text
    /// is null too.
    /// </summary>
    public static Scope? Read(string eccn, string text)
    {
        List<string> only = [];
        List<string> except = [];
        var into = only;
        var range = false;
        while (text.Length > 0)
        {
            if (Word().Match(text) is { Success: true } word)
            {
                range = word.Groups["range"].Success;
                into =
                    word.Groups["open"].Success ? except
                    : word.Groups["close"].Success ? only
                    : into;
                text = text[word.Length..];
                continue;
            }

            var token = Token().Match(text);
            var path = token.Groups["path"].Value;
            if (
                !token.Success
                || (token.Groups["eccn"].Length > 0 && token.Groups["eccn"].Value != eccn)
                || path.Length == 0
            )
            {
                return null;
            }

            if (Absolute(path, into) is not { } absolute || !Add(into, absolute, range))
            {
                return null;
            }

            range = false;
            text = text[token.Length..];
        }

        return only.Count == 0 ? null : new(only, except);
    }

    /// <summary>Entries and their paragraphs ("1A006.b", "0A505.a .x", "1B001 to 1B003"); null when the text holds anything else.</summary>
    public static List<string>? References(string text, IReadOnlyList<string> eccns)
    {
        List<string> found = [];
        List<string> paths = [];
        var (eccn, range) = ("", false);
        while (text.Length > 0)
        {
            if (Word().Match(text) is { Success: true } word)
            {
                range = word.Groups["range"].Success;
                text = text[word.Length..];
                continue;
            }

            var token = Token().Match(text);
            var (named, path) = (token.Groups["eccn"].Value, token.Groups["path"].Value);
            if (!token.Success || (named.Length == 0 && eccn.Length == 0))
            {
                return null;
            }

            if (named.Length > 0)
            {
                if (range && path.Length == 0)
                {
                    found.AddRange(eccns.Where(e => e[..3] == named[..3] && Between(e, eccn, named)));
                }

                (eccn, paths) = (named, []);
            }

            if (path.Length == 0)
            {
                found.Add(named);
            }
            else if (Absolute(path, paths) is { } absolute)
            {
                var before = paths.Count;
                if (!Add(paths, absolute, range && named.Length == 0))
                {
                    return null;
                }

                found.AddRange(paths.Skip(before).Select(p => $"{eccn}.{p}"));
            }
            else
            {
                return null;
            }

            range = false;
            text = text[token.Length..];
        }

        return found.Count == 0 ? null : [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Every entry or paragraph that a text mentions, in order; those of <paramref name="eccn"/> left out.</summary>
    public static List<string> Mentions(string text, string eccn) =>
        [.. Mention().Matches(text).Select(m => m.Value).Where(m => m[..5] != eccn).Distinct(StringComparer.Ordinal)];

    private static bool Between(string e, string first, string last) =>
        string.CompareOrdinal(e, first) > 0 && string.CompareOrdinal(e, last) < 0;

    /// <summary>A path that begins with a number goes on where the last one stood: ".16" after "d.15".</summary>
    private static string? Absolute(string path, List<string> before)
    {
        path = path.TrimStart('.');
        if (!char.IsAsciiDigit(path[0]))
        {
            return path;
        }

        return before is [.., var last] && last.LastIndexOf('.') is var at and > 0 ? $"{last[..at]}.{path}" : null;
    }

    /// <summary>Adds a paragraph, and with a range all between the last one and it.</summary>
    private static bool Add(List<string> into, string path, bool range)
    {
        if (range)
        {
            if (into is not [.., var first] || Steps(first, path) is not { } steps)
            {
                return false;
            }

            into.AddRange(steps);
        }

        into.Add(path);
        return true;
    }

    private static List<string>? Steps(string first, string last)
    {
        var (at, to) = (first.LastIndexOf('.') + 1, last.LastIndexOf('.') + 1);
        var (a, b) = (first[at..], last[to..]);
        if (first[..at] != last[..to])
        {
            return null;
        }

        if (
            int.TryParse(a, CultureInfo.InvariantCulture, out var m)
            && int.TryParse(b, CultureInfo.InvariantCulture, out var n)
        )
        {
            return m < n ? [.. Enumerable.Range(m + 1, n - m - 1).Select(i => first[..at] + i)] : null;
        }

        return a.Length == 1 && b.Length == 1 && a[0] < b[0]
            ? [.. Enumerable.Range(a[0] + 1, b[0] - a[0] - 1).Select(c => first[..at] + (char)c)]
            : null;
    }

    [GeneratedRegex(
        @"^(?:(?<range>\s*\b(?:to|through)\b\s*)|(?<open>\s*\(except\s+)|(?<close>\))|[\s,]+|(?:and|or)\b|\.(?=\s*[,)]|\s*$))",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Word();

    [GeneratedRegex(
        @"^(?:(?<eccn>[0-9][A-E][0-9]{3})\s?(?<path>\.[a-z0-9]{1,2}\b(?:\.(?:[a-z]|[0-9]{1,2})\b)*)?|(?<path>\.?(?:[a-z]|[0-9]{1,2})\b(?:\.(?:[a-z]|[0-9]{1,2})\b)*))",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Token();

    [GeneratedRegex(@"\b[0-9][A-E][0-9]{3}(?:\.(?:[a-z]|[0-9]{1,2})\b)*", RegexOptions.None, 1000)]
    private static partial Regex Mention();
}

/// <summary>Paragraphs in, paragraphs out; no paragraph in means the entire entry.</summary>
internal sealed record Scope(IReadOnlyList<string> Only, IReadOnlyList<string> Except);
