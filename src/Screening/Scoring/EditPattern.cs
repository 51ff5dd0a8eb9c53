namespace Licet.Screening.Scoring;

/// <summary>
/// One text made ready to be compared with many: the distance of <see cref="EditDistance"/>, a whole column of its table at a
/// time in the bits of one number. (Hyyrö 2003, after Myers 1999.) Kept a thread and used again.
/// </summary>
internal sealed class EditPattern
{
    private readonly ulong[] _places = new ulong[128];
    private readonly char[] _text = new char[64];
    private int _length;

    /// <summary>Whether the last text was one of at most 64 ASCII characters; others cannot be compared here.</summary>
    public bool IsReady { get; private set; }

    public void Set(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < _length; i++)
        {
            _places[_text[i]] = 0;
        }

        _length = 0;
        IsReady = text.Length is > 0 and <= 64 && System.Text.Ascii.IsValid(text);
        if (!IsReady)
        {
            return;
        }

        text.CopyTo(_text);
        _length = text.Length;
        for (int i = 0; i < _length; i++)
        {
            _places[_text[i]] |= 1UL << i;
        }
    }

    /// <summary>The number of edits between the text that was set and another, however many.</summary>
    public int Distance(ReadOnlySpan<char> other)
    {
        ReadOnlySpan<ulong> places = _places;
        ulong more = ulong.MaxValue;
        ulong fewer = 0;
        ulong diagonal = 0;
        ulong before = 0;
        int last = _length - 1;
        int distance = _length;
        foreach (char c in other)
        {
            ulong here = c < places.Length ? places[c] : 0;
            ulong swapped = ((~diagonal & here) << 1) & before;
            diagonal = (((here & more) + more) ^ more) | here | fewer | swapped;
            ulong up = fewer | ~(diagonal | more);
            ulong down = diagonal & more;
            distance += (int)((up >> last) & 1) - (int)((down >> last) & 1);
            up = (up << 1) | 1;
            more = (down << 1) | ~(diagonal | up);
            fewer = up & diagonal;
            before = here;
        }

        return distance;
    }
}
