namespace Licet.Screening.Lists.Prose;

/// <summary>Gathers the names of one entry: the first is the primary one, none twice, no piece without a letter or digit.</summary>
internal sealed class EntryNames
{
    private readonly List<ListingName> _names = [];
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<ListingName> Names => _names;

    public bool IsEmpty => _names.Count == 0;

    /// <summary>The primary name; "" where there is none yet.</summary>
    public string PrimaryText => IsEmpty ? "" : _names[0].Text;

    /// <summary>Adds a name unless it is there already or holds no letter or digit; the first one added is primary whatever its kind.</summary>
    public bool Add(string text, NameKind kind)
    {
        var name = Tidy(text);
        if (!name.Any(char.IsLetterOrDigit) || !_seen.Add(name))
        {
            return false;
        }

        _names.Add(new ListingName(name, _names.Count == 0 ? NameKind.Primary : kind, Scripts.ScriptOf(name)));
        return true;
    }

    /// <summary>Without the punctuation that list prose leaves at the ends, and without quotes around the whole.</summary>
    private static string Tidy(string text)
    {
        var name = ListText.Squeeze(text).Trim(' ', ',', ';', ':', '\u2014', '\u2022');
        while (name.Length > 2 && IsQuoted(name))
        {
            name = name[1..^1].Trim();
        }

        return name;
    }

    private static bool IsQuoted(string name) =>
        (name[0] == '"' && name[^1] == '"' && name.AsSpan(1, name.Length - 2).IndexOf('"') < 0)
        || (name[0] == '\u201C' && name[^1] == '\u201D' && name.AsSpan(1, name.Length - 2).IndexOf('\u201C') < 0);
}
