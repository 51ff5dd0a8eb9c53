using System.Text;
using CsCheck;
using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

/// <summary>
/// Real files with bytes flipped, cut, doubled and strewn with what breaks parsers: every reader comes to the end, says what was wrong
/// and lists nothing without a name or an id.
/// </summary>
public class ReaderFuzzTests
{
    private const int FileBytes = 40_000;

    private static readonly byte[][] Poisons =
    [
        "\""u8.ToArray(),
        "\"\""u8.ToArray(),
        ","u8.ToArray(),
        "\n"u8.ToArray(),
        "\r"u8.ToArray(),
        "\t"u8.ToArray(),
        ";;"u8.ToArray(),
        [0],
        [0, 0, 0],
        [0x1A],
        [0xFF, 0xFE],
        [0xED, 0xA0, 0x80],
        [0xC2, 0x92],
        "(a.k.a. ["u8.ToArray(),
        ", including and any successor "u8.ToArray(),
        "-0- "u8.ToArray(),
        "99999999999 FR 1/2/3 F.R. "u8.ToArray(),
        "\uFEFF\u202E\u200B"u8.ToArray(),
        Encoding.UTF8.GetBytes(new string('(', 3000)),
        Encoding.UTF8.GetBytes(new string(',', 600)),
    ];

    private static readonly Gen<(int At, int Kind, int Value)[]> Changes = Gen.Select(
        Gen.Int[0, int.MaxValue - 1],
        Gen.Int[0, 3],
        Gen.Int[0, 255]
    ).Array[1, 12];

    [Theory]
    [InlineData(UsLists.Consolidated)]
    [InlineData(UsLists.Consolidated2019)]
    [InlineData(UsLists.EntityList)]
    [InlineData(UsLists.Bis)]
    [InlineData(UsLists.DeniedPersons)]
    public void A_damaged_file_is_read_to_its_end(string file)
    {
        var name = Path.GetFileName(file);
        var whole = SharedData.Bytes($"data/{file}");
        var start = whole[..Math.Min(whole.Length, FileBytes)];
        Changes.Sample(changes => Holds(UsLists.Read((name, Damaged(start, changes)))), iter: 150);
    }

    [Fact]
    public void A_damaged_set_is_read_to_its_end()
    {
        var files = UsLists.Sdn.Select(f => (Path.GetFileName(f), Bytes: SharedData.Bytes($"data/{f}"))).ToList();
        var set = files.Select(f => (f.Item1, f.Bytes[..Math.Min(f.Bytes.Length, FileBytes / 2)])).ToArray();
        Gen.Select(Changes, Gen.Int[0, set.Length - 1])
            .Sample(
                (changes, which) =>
                    Holds(
                        UsLists.Read([.. set.Select((f, i) => i == which ? (f.Item1, Damaged(f.Item2, changes)) : f)])
                    ),
                iter: 150
            );
    }

    [Theory]
    [InlineData(UsLists.Consolidated)]
    [InlineData(UsLists.EntityList)]
    [InlineData(UsLists.DeniedPersons)]
    public void A_list_cut_inside_a_row_is_never_complete(string file)
    {
        var whole = SharedData.Bytes($"data/{file}");
        Gen.Int[FileBytes / 4, FileBytes]
            .Sample(
                at =>
                {
                    // Half way between two line ends, so that whole columns are missing.
                    var start = Array.LastIndexOf(whole, (byte)'\n', at) + 1;
                    var end = Array.IndexOf(whole, (byte)'\n', start);
                    return !UsLists.Read((Path.GetFileName(file), whole[..((start + end) / 2)])).IsComplete;
                },
                iter: 50
            );
    }

    [Fact]
    public void Any_bytes_under_any_name_are_answered()
    {
        string[] names = ["sdn.csv", "cons_prim.csv", "dpl.txt", "csl.csv", "x"];
        Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[0, names.Length - 1])
            .Sample((bytes, which) => Holds(UsLists.Read((names[which], bytes))), iter: 500);
    }

    [Theory]
    [InlineData("(")]
    [InlineData(";")]
    [InlineData("\"\"")]
    [InlineData("a.k.a. (")]
    [InlineData(", including x and any ")]
    [InlineData("1 FR 1 F.R. ")]
    [InlineData(" issued x expires")]
    [InlineData("734.9(e)EAR ")]
    [InlineData("x; ")]
    [InlineData("DOB ")]
    [InlineData("Address 1 ")]
    [InlineData("US, 1, ")]
    [InlineData("\U0001F600\u0301")]
    public void Fields_of_nine_hundred_thousand_characters_are_read(string pattern)
    {
        var field = string.Concat(Enumerable.Repeat(pattern, 900_000 / pattern.Length))
            .Replace("\"", "\"\"", StringComparison.Ordinal);
        var quoted = $"\"{field[..Math.Min(field.Length, 900_000)].TrimEnd('"')}\"";
        string[] columns =
        [
            "name",
            "alt_names",
            "addresses",
            "federal_register_notice",
            "license_requirement",
            "ids",
            "remarks",
            "programs",
        ];
        foreach (var column in columns)
        {
            var header = string.Join(',', columns.Prepend("source"));
            var row = string.Join(
                ',',
                columns
                    .Select(c =>
                        c == column ? quoted
                        : c == "name" ? "A"
                        : ""
                    )
                    .Prepend("Entity List (EL)")
            );
            Assert.True(Holds(UsLists.Read("csl.csv", $"entity_number,{header}\n1,{row}\n")), column);
        }

        var sdn = $"1,\"A\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,{quoted}\n";
        Assert.True(Holds(UsLists.Read("sdn.csv", sdn)));
    }

    [Fact]
    public void Ten_thousand_rows_of_one_name_are_told_apart_quickly()
    {
        var rows = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"Entity List (EL),A,\"{i} Road, CN\",\n"));
        var before = UsLists.Read(
            "csl.csv",
            "source,name,addresses,alt_names,entity_number\n" + rows.Replace(",\n", ",,\n", StringComparison.Ordinal)
        );
        var after = UsLists.Read(
            "csl.csv",
            "source,name,addresses,alt_names,entity_number\n" + rows.Replace(",\n", ",B,\n", StringComparison.Ordinal)
        );
        Assert.Equal(10_000, ListDifference.Between(before, after).Changed.Count);
    }

    private static bool Holds(ListVersion version) =>
        version.Listings.All(l =>
            l.Id.Length > 0 && l.Names.Count > 0 && l.PrimaryName.Length > 0 && l.SourceLine.Length > 0
        )
        && version.Listings.Select(l => l.Id).Distinct(StringComparer.Ordinal).Count() == version.Listings.Count
        && version.ContentHash.Length == 64
        && (version.Listings.Count > 0 || !version.IsComplete)
        && (version.IsComplete || version.Problems.Any(p => p.Weight >= ProblemWeight.RowLost));

    private static byte[] Damaged(byte[] file, (int At, int Kind, int Value)[] changes)
    {
        var bytes = file.ToList();
        foreach (var (place, kind, value) in changes)
        {
            var at = place % Math.Max(1, bytes.Count);
            var length = Math.Min(value * 7, bytes.Count - at);
            switch (kind)
            {
                case 0 when bytes.Count > 0:
                    bytes[at] ^= (byte)(value | 1);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                default:
                    bytes.InsertRange(at, Poisons[value % Poisons.Length]);
                    break;
            }
        }

        return [.. bytes];
    }
}
