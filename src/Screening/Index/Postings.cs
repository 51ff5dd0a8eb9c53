namespace Licet.Screening.Index;

/// <summary>For each key a run of numbers, packed in two arrays.</summary>
internal sealed class Postings
{
    private readonly int[] _start;
    private readonly int[] _members;

    private Postings(int[] start, int[] members)
    {
        _start = start;
        _members = members;
    }

    public ReadOnlySpan<int> this[int key] => _members.AsSpan(_start[key], _start[key + 1] - _start[key]);

    /// <summary>Builds from pairs in the order given; equal neighbors of one key are taken once.</summary>
    public static Postings Of(int keys, List<(int Key, int Value)> pairs)
    {
        int[] start = new int[keys + 1];
        int[] last = new int[keys];
        Array.Fill(last, -1);
        foreach ((int key, int value) in pairs)
        {
            if (last[key] != value)
            {
                start[key + 1]++;
                last[key] = value;
            }
        }

        for (int i = 1; i < start.Length; i++)
        {
            start[i] += start[i - 1];
        }

        int[] fill = start[..^1];
        int[] members = new int[start[^1]];
        Array.Fill(last, -1);
        foreach ((int key, int value) in pairs)
        {
            if (last[key] != value)
            {
                members[fill[key]++] = value;
                last[key] = value;
            }
        }

        return new Postings(start, members);
    }
}
