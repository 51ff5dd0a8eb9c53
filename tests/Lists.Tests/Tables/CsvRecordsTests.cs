using System.Text;
using CsCheck;
using Licet.Lists.Tables;

namespace Licet.Lists.Tests.Tables;

public class CsvRecordsTests
{
    [Fact]
    public void Quotes_commas_and_line_breaks_inside_quotes_are_part_of_the_field()
    {
        var records = Read("a,\"b,\"\"c\"\"\nd\",\r\ne,f,g\n");
        Assert.Equal(
            [
                ["a", "b,\"c\"\nd", ""],
                ["e", "f", "g"],
            ],
            records.Select(r => r.Fields)
        );
        Assert.Equal([1L, 3L], records.Select(r => r.Line));
    }

    [Fact]
    public void A_record_is_kept_as_the_file_holds_it()
    {
        var records = Read("x, \"y\" ,z\n\"1\",2,\"3\n4\"\n");
        Assert.Equal(["x, \"y\" ,z", "\"1\",2,\"3\n4\""], records.Select(r => r.Raw));
    }

    [Theory]
    [InlineData("a\nb,\"c", "x.csv:2: field 2: expected a closing quote before the end of the file")]
    [InlineData("\"a\"b,c", "x.csv:1: field 1: expected a comma after the closing quote, found 'b,c'")]
    public void A_broken_quote_is_refused_with_its_line(string text, string message) =>
        Assert.StartsWith(
            message,
            Assert.Throws<UnusableTableException>(() => Read(text)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void An_open_quote_in_a_long_file_is_found_soon()
    {
        var text = "\"open\n" + string.Concat(Enumerable.Repeat("line\n", 100_000));
        var fault = Assert.Throws<UnusableTableException>(() => Read(text));
        Assert.Contains(
            "expected a closing quote within 1 MiB and 1,000 lines",
            fault.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Whatever_is_written_is_read_back() =>
        Gen.String[Gen.Char["ab,\"\n é華"], 0, 12]
            .Array[1, 5]
            .Array[1, 6]
            .Where(rows => rows.All(r => r.Length > 1 || r[0].Length > 0))
            .Sample(rows =>
            {
                var text = new StringBuilder();
                foreach (var row in rows)
                {
                    for (var i = 0; i < row.Length; i++)
                    {
                        (i > 0 ? text.Append(',') : text).AppendCsv(row[i]);
                    }
                    text.Append('\n');
                }
                Assert.Equal(rows, Read(text.ToString()).Select(r => r.Fields.ToArray()));
            });

    [Theory]
    [InlineData(
        new byte[] { (byte)'a', (byte)'\n', 0xE4, (byte)'\n' },
        "x.csv:2: encoding: expected UTF-8, found 'byte 0xE4'"
    )]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'a', 0 }, "x.csv:1: encoding: expected UTF-8, found 'UTF-16'")]
    [InlineData(new byte[] { (byte)'a', 0, (byte)'b' }, "x.csv:1: encoding: expected UTF-8 text, found 'a zero byte'")]
    public void Another_encoding_is_refused_with_its_line(byte[] bytes, string message)
    {
        var fault = Assert.Throws<UnusableTableException>(() => Read(bytes));
        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_field() =>
        Assert.Equal(["name"], Read([0xEF, 0xBB, 0xBF, .. "name\n"u8])[0].Fields);

    [Fact]
    public void A_line_beyond_a_mebibyte_is_refused_before_it_fills_the_memory()
    {
        var fault = Assert.Throws<UnusableTableException>(() => new Utf8Lines("x.csv", new EndlessLine()).Read());
        Assert.Equal("x.csv:1: line: expected at most 1 MiB of text, found 'a longer line'", fault.Message);
    }

    private static List<(IReadOnlyList<string> Fields, long Line, string Raw)> Read(string text) =>
        Read(Encoding.UTF8.GetBytes(text));

    private static List<(IReadOnlyList<string> Fields, long Line, string Raw)> Read(byte[] bytes)
    {
        var records = new CsvRecords(new Utf8Lines("x.csv", new MemoryStream(bytes)));
        var all = new List<(IReadOnlyList<string>, long, string)>();
        while (records.Read())
        {
            all.Add(([.. records.Fields], records.Line, records.Raw));
        }
        return all;
    }

    /// <summary>A stream that never ends and never breaks a line.</summary>
    private sealed class EndlessLine : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
