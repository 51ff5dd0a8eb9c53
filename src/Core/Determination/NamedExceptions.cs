using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>
/// The exceptions that a requirement leaves open, named by their symbols and paragraphs: "GOV(b)(2)(i)", "LVS@PERSON".
/// </summary>
internal static class NamedExceptions
{
    /// <summary>The paragraph of 740.2 by which a requirement closes what it does not name: an embargo (a)(6), any other (a)(2).</summary>
    public static string Basis(Requirement asked) =>
        $"{asked.Reason}; {(asked.Kind == RequirementKind.Embargo ? "740.2(a)(6)" : "740.2(a)(2)")}";

    /// <summary>Whether what is asked leaves this paragraph of the exception open: "GOV(b)(2)(i)" opens "b2i", not "c".</summary>
    public static bool Opens(Requirement asked, string symbol, string limb) =>
        asked.OpenExceptions is not { } named || Opens(named, symbol, limb);

    private static bool Opens(IReadOnlyList<string> named, string symbol, string limb)
    {
        for (var i = 0; i < named.Count; i++)
        {
            var word = named[i];
            if (
                word.StartsWith(symbol, StringComparison.Ordinal)
                && (
                    word.Length == symbol.Length
                    || word[symbol.Length] == '@'
                    || Paragraphs.Within(limb, word.AsSpan(symbol.Length))
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the words leave the limb open or a part of it: "TMP(a)(6)" does for limb "a", "BAG(e)" does not. A limb without a name is
    /// the whole exception.
    /// </summary>
    public static bool MayOpen(IReadOnlyList<string> words, string symbol, string limb)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (
                word.StartsWith(symbol, StringComparison.Ordinal)
                && (
                    limb.Length == 0
                    || word.Length == symbol.Length
                    || word[symbol.Length] == '@'
                    || (
                        word[symbol.Length] == '('
                        && (
                            Paragraphs.Within(limb, word.AsSpan(symbol.Length))
                            || Paragraphs.Within(word.AsSpan(symbol.Length), limb)
                        )
                    )
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words is the exception, whole or by a paragraph of it: "GOV(b)(2)".</summary>
    public static bool Names(IReadOnlyList<string> words, string symbol)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (
                word.StartsWith(symbol, StringComparison.Ordinal)
                && (word.Length == symbol.Length || word[symbol.Length] is '(' or '@')
            )
            {
                return true;
            }
        }

        return false;
    }
}
