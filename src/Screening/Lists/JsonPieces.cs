using System.Text.Json;

namespace Licet.Screening.Lists;

/// <summary>
/// Reads JSON from a stream token by token and value by value; no more than one value is held, and none over
/// <see cref="Longest"/> bytes.
/// </summary>
internal sealed class JsonPieces(Stream stream)
{
    public const int Longest = 16_000_000;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isFinal;
    private bool _started;
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = JsonText.Deepest });

    /// <summary>1-based line on which what was read last begins.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The property name read last.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The next token; <see cref="JsonTokenType.None"/> at the end.</summary>
    /// <exception cref="JsonException">The text is no JSON or ends too early.</exception>
    /// <exception cref="InvalidDataException">A value longer than <see cref="Longest"/>.</exception>
    public JsonTokenType NextToken()
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                Name = reader.TokenType == JsonTokenType.PropertyName ? NameOf(ref reader) : Name;
                Advance(reader, (int)reader.TokenStartIndex);
                return reader.TokenType;
            }

            if (_isFinal)
            {
                return JsonTokenType.None;
            }

            Fill();
        }
    }

    /// <summary>
    /// The next value whole, as bytes that are good until the next call; empty where an array or object ends instead.
    /// </summary>
    /// <inheritdoc cref="NextToken" path="/exception"/>
    public ReadOnlyMemory<byte> NextValue()
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                var begin = (int)reader.TokenStartIndex;
                var isEnd = reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject;
                if (reader.TrySkip())
                {
                    var value = isEnd ? default : _buffer.AsMemory(_start + begin, (int)reader.BytesConsumed - begin);
                    Advance(reader, begin);
                    return value;
                }
            }

            Fill();
        }
    }

    private Utf8JsonReader Reader()
    {
        if (!_started)
        {
            _started = true;
            Fill();
            _start = _buffer.AsSpan(0, _end).StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        }

        return new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private long _linesConsumed = 1;

    private void Advance(in Utf8JsonReader reader, int begin)
    {
        var consumed = _buffer.AsSpan(_start, (int)reader.BytesConsumed);
        Line = _linesConsumed + consumed[..begin].Count((byte)'\n');
        _linesConsumed = Line + consumed[begin..].Count((byte)'\n');
        _start += consumed.Length;
        _state = reader.CurrentState;
    }

    private void Fill()
    {
        var held = _end - _start;
        if (held >= Longest)
        {
            throw new InvalidDataException($"a value of at most {Longest} bytes");
        }

        var target = held * 2 > _buffer.Length ? new byte[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_start, held).CopyTo(target);
        (_buffer, _start, _end) = (target, 0, held);
        var read = stream.ReadAtLeast(_buffer.AsSpan(_end), _buffer.Length - _end, throwOnEndOfStream: false);
        _isFinal = read < _buffer.Length - _end;
        _end += read;
    }
}
