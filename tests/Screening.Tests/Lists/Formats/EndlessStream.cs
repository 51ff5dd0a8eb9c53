namespace Licet.Screening.Tests.Lists.Formats;

/// <summary>A few bytes, then one byte again and again: a huge file that is nowhere held.</summary>
internal sealed class EndlessStream(byte[] start, byte fill, long length) : Stream
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
        if (_at < start.Length)
        {
            count = Math.Min(count, start.Length - (int)_at);
            start.AsSpan((int)_at, count).CopyTo(buffer.AsSpan(offset));
        }
        else
        {
            count = (int)Math.Min(count, length - _at);
            buffer.AsSpan(offset, count).Fill(fill);
        }

        _at += count;
        return count;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
