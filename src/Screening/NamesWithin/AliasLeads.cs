using System.Buffers;

namespace Licet.Screening.NamesWithin;

/// <summary>The words with which a written name goes over to another name of the party ("a.k.a.", "formerly").</summary>
internal static class AliasLeads
{
    private static readonly string[] s_aliases =
    [
        "also known as",
        "formerly known as",
        "previously known as",
        "now known as",
        "known as",
        "doing business as",
        "a.k.a.",
        "a.k.a",
        "f.k.a.",
        "f.k.a",
        "n.k.a.",
        "n.k.a",
        "d.b.a.",
        "d.b.a",
        "a/k/a",
        "f/k/a",
        "n/k/a",
        "d/b/a",
        "aka",
        "fka",
        "dba",
        "t/a",
        "trading as",
        "operating as",
    ];

    /// <summary>A part of each of them: where none of these stands in a text, no alias word does.</summary>
    public static readonly string[] Parts =
    [
        "k.a",
        "k/a",
        "aka",
        "fka",
        "known as",
        "d/b/a",
        "d.b.a",
        "dba",
        "t/a",
        "business as",
        "trading as",
        "operating as",
    ];

    private static readonly SearchValues<string> s_parts = SearchValues.Create(
        Parts,
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>What leads an alias only where it stands first within brackets.</summary>
    private static readonly string[] s_leads =
    [
        .. s_aliases,
        "formerly listed as",
        "previously listed as",
        "formerly",
        "previously",
        "ex",
        "original script",
        "alias",
    ];

    private static readonly string[] s_qualifiers =
    [
        "individual",
        "person",
        "national",
        "citizen",
        "entity",
        "entities",
    ];

    /// <summary>A quick no: false where no alias word stands in the text.</summary>
    public static bool MayStandIn(string text) => text.AsSpan().IndexOfAny(s_parts) >= 0;

    /// <summary>At semicolons and alias words outside brackets.</summary>
    public static List<string> Split(string text)
    {
        List<string> pieces = [];
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth = NameBrackets.Depth(depth, text[i]);
            int mark =
                depth > 0 ? 0
                : text[i] == ';' ? 1
                : At(text, i);
            if (mark > 0)
            {
                pieces.Add(text[start..i]);
                start = i + mark;
                i += mark - 1;
            }
        }

        pieces.Add(text[start..]);
        return pieces;
    }

    /// <summary>Length of the alias word that begins here as a word of its own, else 0.</summary>
    public static int At(string text, int i)
    {
        if (i > 0 && char.IsLetterOrDigit(text[i - 1]) || !char.IsAsciiLetter(text[i]))
        {
            return 0;
        }

        foreach (string alias in s_aliases)
        {
            int end = i + alias.Length;
            if (
                end < text.Length
                && !char.IsLetterOrDigit(text[end])
                && string.Compare(text, i, alias, 0, alias.Length, StringComparison.OrdinalIgnoreCase) == 0
            )
            {
                return alias.Length;
            }
        }

        return 0;
    }

    public static int Lead(string inner)
    {
        foreach (string lead in s_leads)
        {
            if (
                inner.Length > lead.Length
                && !char.IsLetterOrDigit(inner[lead.Length])
                && inner.StartsWith(lead, StringComparison.OrdinalIgnoreCase)
            )
            {
                return lead.Length;
            }
        }

        return 0;
    }

    /// <summary>"Russian individual", "Indian national".</summary>
    public static bool IsQualifier(string inner)
    {
        string last = inner[(inner.LastIndexOf(' ') + 1)..];
        return Array.Exists(s_qualifiers, q => last.Equals(q, StringComparison.OrdinalIgnoreCase));
    }
}
