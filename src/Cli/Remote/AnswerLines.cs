namespace Licet.Cli.Remote;

/// <summary>An answer's lines, as the bytes that came. Memory stays at one line.</summary>
internal sealed class AnswerLines(Stream stream)
{
    /// <summary>After it an answer under way is given up.</summary>
    public static TimeSpan Silence { get; } = TimeSpan.FromMinutes(2);

    /// <summary>An answer of an order of hundreds of lines has some megabytes.</summary>
    private const int Longest = 256 << 20;

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>Whether a whole line is there without waiting.</summary>
    public bool HasLine => _buffer.AsSpan(_start, _end - _start).Contains((byte)'\n');

    /// <summary>The next line with its end, good until the next call; null after the last.</summary>
    /// <exception cref="BrokenAnswerException">The answer broke off.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> NextAsync()
    {
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                var line = _buffer.AsMemory(_start, searched + at + 1);
                _start += line.Length;
                return line;
            }
            searched = _end - _start;
            MakeRoom();
            var read = await ReadAsync(stream, _buffer.AsMemory(_end));
            if (read == 0)
            {
                return searched == 0 ? null : throw new BrokenAnswerException("it ended within a line");
            }
            _end += read;
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        if (_end < _buffer.Length)
        {
            return;
        }
        if (_buffer.Length >= Longest)
        {
            throw new BrokenAnswerException("a line is longer than 256 MiB");
        }
        Array.Resize(ref _buffer, _buffer.Length * 2);
    }

    /// <summary>Bytes of an answer; 0 only where it says itself that it is at its end.</summary>
    /// <exception cref="BrokenAnswerException">The answer broke off.</exception>
    public static async ValueTask<int> ReadAsync(Stream stream, Memory<byte> into)
    {
        using CancellationTokenSource silence = new(Silence);
        try
        {
            return await stream.ReadAsync(into, silence.Token);
        }
        catch (OperationCanceledException e)
        {
            throw new BrokenAnswerException($"the server was silent for {Silence.TotalMinutes:0} minutes", e);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw new BrokenAnswerException("the connection broke off", e);
        }
    }
}
