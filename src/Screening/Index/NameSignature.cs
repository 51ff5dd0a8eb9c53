using System.Numerics;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Index;

/// <summary>
/// What two machine words can say of a listed name: the letters it is written with, and marks of its skeletons and concepts.
/// <see cref="IsOpen"/>: holds words that other means can relate (Han, Arabic); nothing can be ruled out.
/// </summary>
internal readonly record struct NameSignature(ulong Letters, ulong Marks, bool IsOpen)
{
    public static NameSignature Of(NameTable names, int name)
    {
        ulong letters = 0;
        ulong marks = 0;
        bool open = false;
        foreach (int t in names.TokensOf(name))
        {
            ref readonly NameToken token = ref names.Token(t);
            letters |= token.Mask;
            marks |= MarkOf(token);
            open |= token.Native is not null || token.Readings is not null || (token.Flags & TokenFlags.Abjad) != 0;
        }

        return new NameSignature(letters, marks, open);
    }

    public static ulong MarkOf(in NameToken token)
    {
        ulong marks = token.Concept == -1 ? 0 : 1UL << (int)((uint)(token.Concept * 0x9E3779B1) >> 26);
        return token.SkeletonHash == 0 ? marks : marks | (1UL << (int)(token.SkeletonHash >> 58));
    }
}

/// <summary>
/// Rules out names before they are scored: sums the weight of the query's words that a name may hold, and asks whether the
/// threshold is within reach. Never rules out a name that reaches it.
/// </summary>
internal sealed class Admission
{
    private readonly ulong[] _letters = new ulong[AnalyzedName.MaxTokens];
    private readonly ulong[] _marks = new ulong[AnalyzedName.MaxTokens];
    private readonly int[] _edits = new int[AnalyzedName.MaxTokens];
    private readonly float[] _weights = new float[AnalyzedName.MaxTokens];
    private int _count;
    private float _need;

    public void Begin(AnalyzedName query, float threshold)
    {
        _count = query.Count;
        float needed = Essentials.Needed(query, threshold);
        _need = Essentials.Need(query, threshold) - 1e-3f;
        for (int i = 0; i < _count; i++)
        {
            ref NameToken t = ref query.Tokens[i];
            _letters[i] = t.Mask;
            _marks[i] = NameSignature.MarkOf(t);
            bool free =
                t.Native is not null
                || t.Readings is not null
                || (t.Flags & (TokenFlags.Abjad | TokenFlags.Truncated)) != 0;
            _edits[i] = free ? 64 : Math.Max(1, ScoringRules.MaxEdits(t.Length));
            _weights[i] = Essentials.Gain(t, needed);
        }
    }

    /// <summary>Names that hold the query as an acronym are offered past this check.</summary>
    public bool MayReach(in NameSignature name)
    {
        if (name.IsOpen)
        {
            return true;
        }

        float sum = 0;
        for (int i = 0; i < _count; i++)
        {
            bool may =
                (_marks[i] & name.Marks) != 0 || BitOperations.PopCount(_letters[i] & ~name.Letters) <= _edits[i];
            sum += may ? _weights[i] : 0;
        }

        return sum >= _need;
    }
}
