using System.Text;
using Licet.Screening.Lists;
using Licet.Screening.Lists.Prose;
using Sylvan.Data.Csv;
using Xunit;

namespace Licet.Screening.Tests.Lists;

public class DelimitedRowsTests
{
    private readonly ListProblems _problems = new();

    [Theory]
    [InlineData("csl-2022-04/consolidated.csv", ',')]
    [InlineData("csl-2022-04/entity-list.csv", ',')]
    [InlineData("csl-sample-2019-12/csl.csv", ',')]
    [InlineData("csl-sample-2019-12/el-bis-file-format-2019.csv", ',')]
    [InlineData("bis-denied-persons-2019-07/dpl.txt", '\t')]
    [InlineData("ofac-sdn-2019-01/sdn.csv", ',')]
    [InlineData("ofac-sdn-2019-01/add.csv", ',')]
    [InlineData("ofac-sdn-2019-01/alt.csv", ',')]
    [InlineData("jp-end-user-list-2025-09/meti-foreign-end-user-list.csv", ',')]
    [InlineData("prc-lists-2026-07/prc-lists.csv", ',')]
    [InlineData("clean-names/companies.csv", ',')]
    public void Every_field_of_a_real_file_is_what_another_parser_reads(string file, char delimiter)
    {
        var bytes = SharedData.Bytes($"data/{file}");
        var ours = Rows(bytes, delimiter).Select(r => r.Fields).ToList();
        Assert.Equal(Sylvan(bytes, delimiter), ours);
        Assert.DoesNotContain(_problems.ToList(), p => p.Weight > ProblemWeight.Note);
    }

    [Fact]
    public void A_row_keeps_its_text_and_the_line_it_starts_on()
    {
        var rows = Rows("a,\"b\r\nc\"\r\n\r\nd,\"e \"\"f\"\"\"\rg,h\ni,");
        Assert.Equal(["a,\"b\r\nc\"", "d,\"e \"\"f\"\"\"", "g,h", "i,"], rows.Select(r => r.Raw));
        Assert.Equal([1, 4, 5, 6], rows.Select(r => r.Place.Line));
        Assert.Equal(["a", "b\r\nc"], rows[0].Fields);
        Assert.Equal(["d", "e \"f\""], rows[1].Fields);
        Assert.Equal(["i", ""], rows[3].Fields);
        Assert.Empty(_problems.ToList());
    }

    [Fact]
    public void A_quote_inside_a_plain_field_is_text() =>
        Assert.Equal(["6\" pipe", "x"], Assert.Single(Rows("6\" pipe,x")).Fields);

    [Fact]
    public void A_file_that_ends_inside_a_quote_is_broken_where_the_row_starts()
    {
        Assert.Equal(["c", "d\ne,f\n"], Rows("a,b\nc,\"d\ne,f\n")[1].Fields);
        var problem = Assert.Single(_problems.ToList());
        Assert.Equal((ProblemWeight.FileBroken, 2), (problem.Weight, problem.Line));
    }

    [Fact]
    public void Text_after_a_closing_quote_breaks_the_file_and_is_kept()
    {
        Assert.Equal(["bc", "d"], Assert.Single(Rows("\"b\"c,d")).Fields);
        Assert.Equal(ProblemWeight.FileBroken, Assert.Single(_problems.ToList()).Weight);
    }

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_passed_over_in_bounded_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var stream = new LongLineStream("a,b\n\"x"u8.ToArray(), "yyyyyyy,"u8.ToArray(), 100_000_000);
        Assert.Single(new DelimitedRows(new ListFile("f", stream), _problems).Read());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64_000_000);
        Assert.Equal(2, Assert.Single(_problems.ToList()).Line);
    }

    [Fact]
    public void After_a_row_over_the_limit_the_next_line_is_read()
    {
        var rows = Rows("a\n\"bbbbbbbbbbbb\nc\n", ',', new DelimitedLimits(Row: 10));
        Assert.Equal(["a", "c"], rows.Select(r => r.Raw));
        Assert.Equal(ProblemWeight.FileBroken, Assert.Single(_problems.ToList()).Weight);
    }

    [Fact]
    public void Too_long_a_field_and_too_many_columns_break_the_file()
    {
        var limits = new DelimitedLimits(Field: 5, Columns: 3);
        Assert.Equal(["a,b,c", "z"], Rows("a,b,c\nabcdef,b\na,b,c,d\nz", ',', limits).Select(r => r.Raw));
        Assert.Equal([2, 3], _problems.ToList().Select(p => p.Line));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_told_by_row_and_the_file_is_broken()
    {
        var rows = Rows([.. "a\nZ"u8, 0xFC, .. "rich\nb\n"u8, 0xED, 0xA0, 0x80]);
        Assert.Equal(["a", "Z\uFFFDrich", "b", "\uFFFD\uFFFD\uFFFD"], rows.Select(r => r.Raw));
        var problems = _problems.ToList();
        Assert.Equal([2, 4], problems.Where(p => p.Weight == ProblemWeight.RowImpaired).Select(p => p.Line));
        Assert.Contains(
            "4 sequences",
            Assert.Single(problems, p => p.Weight == ProblemWeight.FileBroken).Found,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_character_cut_by_the_end_of_a_block_is_whole()
    {
        var text = new string('x', 65_535) + "\u534E\u4E3A,\U0001F600";
        Assert.Equal([text.Split(',')[0], "\U0001F600"], Assert.Single(Rows(text)).Fields);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_field() =>
        Assert.Equal("a", Assert.Single(Rows([0xEF, 0xBB, 0xBF, .. "a,b"u8])).Fields[0]);

    [Fact]
    public void Lone_zero_bytes_break_the_file_at_their_row()
    {
        Assert.Equal("a\uFFFDb", Rows("x\na\0b\ncccccccccccc\n")[1].Fields[0]);
        Assert.Equal((ProblemWeight.FileBroken, 2), (_problems.ToList()[0].Weight, _problems.ToList()[0].Line));
    }

    [Fact]
    public void Utf16_is_refused_with_or_without_its_mark()
    {
        Assert.Empty(Rows([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("name,b\n")]));
        Assert.Empty(Rows(Encoding.Unicode.GetBytes("name,b\n")));
        Assert.All(_problems.ToList(), p => Assert.Equal(ProblemWeight.FileBroken, p.Weight));
        Assert.Equal(2, _problems.ToList().Count);
    }

    [Fact]
    public void An_empty_file_is_broken()
    {
        Assert.Empty(Rows(""));
        Assert.Equal(ProblemWeight.FileBroken, Assert.Single(_problems.ToList()).Weight);
    }

    [Fact]
    public void Stray_control_characters_are_read_as_windows_1252() =>
        Assert.Equal("Xi\u2019an", Assert.Single(Rows("Xi\u0092an")).Fields[0]);

    [Fact]
    public void More_problems_than_are_kept_still_weigh()
    {
        for (var i = 0; i < ListProblems.Kept; i++)
        {
            _problems.Note(new RowPlace("f", i), "", "", "", "");
        }

        _problems.Lost(new RowPlace("f", 1), "", "", "");
        Assert.Equal(
            (ProblemWeight.RowLost, ListProblems.Kept + 1),
            (_problems.ToList()[^1].Weight, _problems.ToList().Count)
        );
    }

    private List<DelimitedRow> Rows(string text, char delimiter = ',', DelimitedLimits? limits = null) =>
        Rows(Encoding.UTF8.GetBytes(text), delimiter, limits);

    private List<DelimitedRow> Rows(byte[] bytes, char delimiter = ',', DelimitedLimits? limits = null) =>
        [.. new DelimitedRows(new ListFile("f", new MemoryStream(bytes)), _problems, delimiter, limits).Read()];

    private static List<string[]> Sylvan(byte[] bytes, char delimiter)
    {
        var options = new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = delimiter,
            BufferSize = 1 << 20,
        };
        using var reader = CsvDataReader.Create(new StreamReader(new MemoryStream(bytes)), options);
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([
                .. Enumerable.Range(0, reader.RowFieldCount).Select(i => ListText.MendControls(reader.GetString(i))),
            ]);
        }

        return rows;
    }
}
