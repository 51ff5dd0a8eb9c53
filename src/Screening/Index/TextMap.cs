namespace Licet.Screening.Index;

/// <summary>Numbers by text, read without making strings.</summary>
internal sealed class TextMap
{
    private readonly Dictionary<string, int[]> _map;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private TextMap(Dictionary<string, int[]> map)
    {
        _map = map;
        _lookup = map.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsEmpty => _map.Count == 0;

    public ReadOnlySpan<int> this[ReadOnlySpan<char> text] => _lookup.TryGetValue(text, out int[]? found) ? found : [];

    internal sealed class Builder
    {
        private readonly Dictionary<string, List<int>> _lists = new(StringComparer.Ordinal);

        public void Add(ReadOnlySpan<char> text, int value)
        {
            Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> lookup = _lists.GetAlternateLookup<
                ReadOnlySpan<char>
            >();
            if (!lookup.TryGetValue(text, out List<int>? list))
            {
                lookup[text] = list = new List<int>(1);
            }

            if (list.Count == 0 || list[^1] != value)
            {
                list.Add(value);
            }
        }

        public TextMap Build()
        {
            Dictionary<string, int[]> map = new(_lists.Count, StringComparer.Ordinal);
            foreach ((string text, List<int> list) in _lists)
            {
                map[text] = [.. list];
            }

            return new TextMap(map);
        }
    }
}
