using Licet.Screening.Text;

namespace Licet.Screening.Names;

/// <summary>
/// <see cref="Vocabulary.Near"/> with a memory, since the words of names repeat themselves. A word takes the place of another;
/// forgetting costs time only. Not thread-safe: one a reader of names.
/// </summary>
internal sealed class NearWords
{
    private const int Places = 1 << 12;

    /// <summary>Longer words are not kept.</summary>
    private const int Longest = 20;

    private char[] _texts = [];
    private Kept[] _kept = [];
    private string?[] _forms = [];

    private struct Kept
    {
        public byte Length;
        public byte Count;
        public bool IsUnseen;
        public float Light;
    }

    /// <inheritdoc cref="Vocabulary.Near"/>
    public int Find(ReadOnlySpan<char> word, Span<string?> into, out float light, out bool unseen)
    {
        if (word.Length > Longest)
        {
            return Vocabulary.Shared.Near(word, into, out light, out unseen);
        }

        if (_kept.Length == 0)
        {
            _kept = new Kept[Places];
            _texts = new char[Places * Longest];
            _forms = new string?[Places * AnalyzedName.MaxNear];
        }

        int at = (int)(TextHash.Of(word) >> 52);
        ref Kept kept = ref _kept[at];
        Span<char> text = _texts.AsSpan(at * Longest, Longest);
        Span<string?> forms = _forms.AsSpan(at * AnalyzedName.MaxNear, AnalyzedName.MaxNear);
        if (kept.Length != word.Length || !word.SequenceEqual(text[..word.Length]))
        {
            kept.Count = (byte)Vocabulary.Shared.Near(word, forms, out kept.Light, out kept.IsUnseen);
            kept.Length = (byte)word.Length;
            word.CopyTo(text);
        }

        light = kept.Light;
        unseen = kept.IsUnseen;
        forms[..kept.Count].CopyTo(into);
        return kept.Count;
    }
}
