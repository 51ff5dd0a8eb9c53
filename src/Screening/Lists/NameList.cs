namespace Licet.Screening.Lists;

/// <summary>The names of one listing in the making: each text once, in the order met, the script found from the letters.</summary>
internal sealed class NameList
{
    private readonly List<ListingName> _names = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public int Count => _names.Count;

    /// <summary>A field was too long to be taken apart; it is one name as it stands.</summary>
    public bool HasUnreadProse { get; set; }

    public ListingName this[int index] => _names[index];

    /// <summary>Adds a name that is not empty and not there yet; true when it was added.</summary>
    public bool Add(string text, NameKind kind)
    {
        if (text.Length == 0 || !_texts.Add(text))
        {
            return false;
        }

        _names.Add(new ListingName(text, kind, Scripts.ScriptOf(text)));
        return true;
    }

    /// <summary>The names, the primary first: a list whose first name is of another kind has it made primary.</summary>
    public IReadOnlyList<ListingName> ToList()
    {
        var names = _names.ToList();
        var first = names.FindIndex(n => n.Kind == NameKind.Primary);
        if (first > 0)
        {
            var primary = names[first];
            names.RemoveAt(first);
            names.Insert(0, primary);
        }
        else if (first < 0 && names.Count > 0)
        {
            names[0] = names[0] with { Kind = NameKind.Primary };
        }

        return names;
    }
}
