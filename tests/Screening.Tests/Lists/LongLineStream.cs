namespace Licet.Screening.Tests.Lists;

/// <summary>A stream of a given length that was never in memory: a beginning, then one pattern over and over.</summary>
internal sealed class LongLineStream(byte[] start, byte[] pattern, long length) : Stream
{
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var i = 0;
        for (; i < count && _at < length; i++, _at++)
        {
            buffer[offset + i] = _at < start.Length ? start[_at] : pattern[(_at - start.Length) % pattern.Length];
        }

        return i;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
