using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Index;

/// <summary>Names by two or three of their neighboring words written as one.</summary>
internal sealed class JoinedNames
{
    private readonly NameTable _names;
    private readonly TextMap _twos;
    private readonly TextMap _threes;
    private readonly DeletionIndex _near;

    /// <summary>Name and join behind each value of the index of slips.</summary>
    private readonly (int Name, string Text)[] _joined;

    public JoinedNames(NameTable names)
    {
        _names = names;
        List<(int, string)> joined = [];
        DeletionIndex.Builder near = new();
        TextMap.Builder twos = new();
        TextMap.Builder threes = new();
        for (int n = 0; n < names.NameCount; n++)
        {
            Join(n, joined, near, twos, threes);
        }

        _joined = [.. joined];
        _near = near.Build();
        _twos = twos.Build();
        _threes = threes.Build();
    }

    private void Join(
        int name,
        List<(int, string)> joined,
        DeletionIndex.Builder near,
        TextMap.Builder twos,
        TextMap.Builder threes
    )
    {
        ReadOnlySpan<int> tokens = _names.TokensOf(name);
        ulong adjacent = _names.Facts(name).Adjacent;
        for (int j = 0; j + 1 < tokens.Length; j++)
        {
            if ((adjacent & (1UL << j)) == 0)
            {
                continue;
            }

            string two = string.Concat(_names.Text(tokens[j]), _names.Text(tokens[j + 1]));
            if (two.Length is >= ScoringRules.MinJoined and <= JoinedMeetings.MaxJoined)
            {
                twos.Add(two, name);
                if (two.Length >= ScoringRules.MinJoinedNear)
                {
                    joined.Add((name, two));
                    near.Add(two, joined.Count - 1, 1);
                }
            }

            if (j + 2 < tokens.Length && (adjacent & (1UL << (j + 1))) != 0)
            {
                string three = string.Concat(two, _names.Text(tokens[j + 2]));
                if (three.Length is >= ScoringRules.MinJoined and <= JoinedMeetings.MaxJoined)
                {
                    threes.Add(three, name);
                }
            }
        }
    }

    /// <summary>Finds the names in which a word is two or three words; returns how many of them write it exactly so.</summary>
    public int Find(ReadOnlySpan<char> text, KinSearch into)
    {
        if (text.Length < ScoringRules.MinJoined)
        {
            return 0;
        }

        into.Joined.AddRange(_twos[text]);
        into.Joined.AddRange(_threes[text]);
        int exact = into.Joined.Count;
        if (text.Length < ScoringRules.MinJoinedNear)
        {
            return exact;
        }

        DeletionIndex.Walk walk = _near.Near(text, 1, into.Variants);
        while (walk.Next(out int at))
        {
            (int name, string joined) = _joined[at];
            if (EditDistance.Within(text, joined, 1) == 1)
            {
                into.Joined.Add(name);
            }
        }

        return exact;
    }
}
