using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>The names of a UN entry: its own, those in the original script, and its aliases with their quality.</summary>
internal sealed class UnitedNationsNames(RowPlace place, ListProblems problems)
{
    private readonly EntryNames _names = new();

    public IReadOnlyList<ListingName> Names => _names.Names;

    /// <summary>No field was too long to be taken apart.</summary>
    public bool IsProseRead { get; private set; } = true;

    /// <summary>Dates of birth told with an alias.</summary>
    public List<string> Dates { get; } = [];

    public static UnitedNationsNames Read(XmlPart party, RowPlace place, ListProblems problems)
    {
        var names = new UnitedNationsNames(place, problems);
        names.ReadAll(party);
        return names;
    }

    private void ReadAll(XmlPart party)
    {
        var parts = new[] { "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME" };
        AddNames(string.Join(' ', parts.Select(p => party[p])), NameKind.Primary);
        foreach (var original in party.All("NAME_ORIGINAL_SCRIPT"))
        {
            AddNames(original.Text, NameKind.Alias);
        }

        foreach (var alias in party.All($"{party.Name}_ALIAS"))
        {
            ReadAlias(alias);
        }
    }

    private void AddNames(string field, NameKind kind) => IsProseRead &= NamesInField.AddTo(_names, field, kind);

    private void ReadAlias(XmlPart alias)
    {
        var text = alias["ALIAS_NAME"];
        var note = alias["NOTE"];
        var kind = alias["QUALITY"] switch
        {
            "Good" or "a.k.a." => NameKind.Alias,
            "Low" => NameKind.Weak,
            "f.k.a." => NameKind.Former,
            var other => OtherQuality(other, text),
        };
        if (kind != NameKind.Weak && IsFormerListing(note))
        {
            kind = NameKind.Former;
        }

        // "Safia Farkash, born 1 Jan. 1953 (...)" and "Mohammad Sabet b) M. Javad Kareemi Sabet".
        var born = text.IndexOf(" born ", StringComparison.Ordinal);
        text = born > 0 ? text[..born].TrimEnd(',') : text;
        AddNames(text.Replace(" b) ", "; ", StringComparison.Ordinal), kind);
        foreach (var name in UnitedNationsNotes.NamesIn(note, text))
        {
            AddNames(name, kind);
        }

        if (alias["DATE_OF_BIRTH"] is { Length: > 0 } date)
        {
            Dates.Add(date);
        }
    }

    private NameKind OtherQuality(string quality, string text)
    {
        if (text.Length > 0)
        {
            var expected = "Good, Low, a.k.a. or f.k.a.";
            problems.Note(place, "QUALITY", expected, ListProblems.Excerpt(quality), "taken as an alias");
        }

        return NameKind.Alias;
    }

    private static bool IsFormerListing(string note) =>
        note.Contains("formerly listed as", StringComparison.OrdinalIgnoreCase)
        || note.Contains("previously listed as", StringComparison.OrdinalIgnoreCase);
}
