using Licet.Screening.Names;

namespace Licet.Screening.Index;

/// <summary>The words of each name and what they weigh, packed so that many names can be looked through.</summary>
internal sealed class NameWords
{
    private readonly int[] _start;
    private readonly (int Word, float Weight)[] _words;
    private readonly bool[] _persons;

    public NameWords(NameTable names, int[] wordOf)
    {
        _start = new int[names.NameCount + 1];
        _persons = new bool[names.NameCount];
        List<(int, float)> words = [];
        for (int n = 0; n < names.NameCount; n++)
        {
            foreach (int t in names.TokensOf(n))
            {
                words.Add((wordOf[t], names.Token(t).Weight));
            }

            _persons[n] = names.Facts(n).IsPerson;
            _start[n + 1] = words.Count;
        }

        _words = [.. words];
    }

    public ReadOnlySpan<(int Word, float Weight)> this[int name] =>
        _words.AsSpan(_start[name], _start[name + 1] - _start[name]);

    public ReadOnlySpan<(int Word, float Weight)> this[in Place place] =>
        _words.AsSpan(place.Start, place.End - place.Start);

    public Place PlaceOf(int name) =>
        new()
        {
            Name = name,
            Start = _start[name],
            End = _start[name + 1],
        };

    /// <summary>The first word, -1 for none.</summary>
    public int First(in Place place) => place.Start < place.End ? _words[place.Start].Word : -1;

    /// <summary>Where the words of a name lie.</summary>
    public struct Place
    {
        public int Name;
        public int Start;
        public int End;
        public int First;
    }

    public bool IsPerson(int name) => _persons[name];
}
