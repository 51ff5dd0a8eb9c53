using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Licet.Lists.Days;
using Licet.Lists.Hits;
using Licet.Screening;

namespace Licet.Lists.Answering;

/// <summary>One JSON object a query and line. Written by hand: the shape is a contract, not a picture of our types.</summary>
public sealed class NdjsonAnswers : Answers
{
    private static readonly JsonWriterOptions Options = JsonForm.Line with { SkipValidation = true };

    private readonly byte[] _screened;
    private readonly byte[] _tooGeneric;
    private readonly byte[] _tooLong;
    private readonly byte[] _unread;
    private readonly bool _explain;

    public NdjsonAnswers(Standing standing, bool explain)
        : base(standing)
    {
        _explain = explain;
        _screened = Screening(standing.Screened, "screened");
        _tooGeneric = Screening(false, "NOT SCREENED: too generic");
        _unread = Screening(false, "NOT SCREENED: give the name whole, in Latin letters");
        _tooLong = Screening(false, "NOT SCREENED: too long");
    }

    public override AnswerWriter Writer() => new LineWriter(this);

    private byte[] ScreeningOf(ScreeningResult result) =>
        result.IsCut ? _tooLong
        : result.UnreadScript is not null ? _unread
        : result.IsTooGeneric ? _tooGeneric
        : _screened;

    /// <param name="verdict">Where the lists are not what fails.</param>
    private byte[] Screening(bool screened, string verdict)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, Options);
        json.WriteStartObject();
        json.WriteBoolean("screened", screened);
        json.WriteString("verdict", Standing.Screened ? verdict : Standing.Verdict);
        if (Standing.AsItStands)
        {
            json.WriteNull("day"); // the lists' own day; the answer claims no other
        }
        else
        {
            json.WriteString("day", Day.Text(Standing.Day));
        }
        json.WriteStartArray("lists");
        foreach (var version in Standing.Versions)
        {
            json.WriteStringValue($"{version.Name}@{Standing.Short(version)}");
        }
        json.WriteEndArray();
        json.WriteStartArray("gaps");
        foreach (var gap in Standing.Gaps)
        {
            json.WriteStringValue(gap);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    [SuppressMessage("Design", "CA1001", Justification = "The JSON writer holds nothing but managed memory.")]
    private sealed class LineWriter(NdjsonAnswers format) : AnswerWriter
    {
        private readonly Utf8JsonWriter _json = new(Stream.Null, Options);

        public override void Write(Answer answer, ArrayBufferWriter<byte> output)
        {
            _json.Reset(output);
            _json.WriteStartObject();
            _json.WriteNumber("index", answer.Row.Index);
            if (answer.Row.Id is { } id)
            {
                _json.WriteString("id", id);
            }
            _json.WriteString("query", answer.Row.Query.Name);
            _json.WriteStartArray("hits");
            foreach (var hit in answer.Result.Hits)
            {
                Write(hit, answer.Standing);
            }
            _json.WriteEndArray();
            _json.WriteNumber("hitsInAll", answer.Result.HitsInAll);
            _json.WriteBoolean("found", answer.HasHit); // hits that ended or have not begun do not count
            if (answer.Result.IsTooGeneric)
            {
                _json.WriteBoolean("tooGeneric", true);
            }
            if (answer.Result.IsCut)
            {
                _json.WriteBoolean("tooLong", true);
            }
            if (answer.Result.UnreadScript is { } script)
            {
                _json.WriteString("unreadScript", script);
            }
            _json.WritePropertyName("certificate");
            if (answer.Result.Certificate is { } certificate)
            {
                ReasonJson.Write(_json, certificate);
            }
            else
            {
                _json.WriteNullValue();
            }
            _json.WritePropertyName("screening");
            _json.WriteRawValue(format.ScreeningOf(answer.Result), skipInputValidation: true);
            _json.WriteEndObject();
            _json.Flush();
            output.Write("\n"u8);
        }

        private void Write(Hit hit, Standing standing)
        {
            var (id, entity) = ListingIds.Of(hit);
            _json.WriteStartObject();
            _json.WriteString("id", id);
            _json.WriteString("entity", entity);
            _json.WriteString("list", hit.Listing.List);
            _json.WriteString("name", hit.Listing.PrimaryName);
            _json.WriteString("matched", hit.Matched);
            _json.WriteNumber("score", HitWords.Rounded(hit.Score, hit.Reason.Threshold));
            _json.WriteString("class", HitWords.Of(hit.Class));
            _json.WriteBoolean("counts", standing.Counts(hit));
            _json.WriteString("inForce", ForceWords.Word(hit, standing));
            _json.WriteString("force", ForceWords.Text(hit, standing));
            _json.WriteString("version", $"{hit.Version.Name}@{Standing.Short(hit.Version)}");
            _json.WritePropertyName("reason");
            ReasonJson.Write(_json, hit.Reason, hit.Score, format._explain);
            _json.WriteEndObject();
        }
    }
}
