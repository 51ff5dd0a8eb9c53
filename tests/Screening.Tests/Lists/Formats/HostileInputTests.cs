using System.Text;
using CsCheck;
using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

/// <summary>
/// Whatever the bytes, a reading ends, throws nothing, holds no more than a bound, gives listings that are whole, and says so when
/// something is wrong.
/// </summary>
public class HostileInputTests
{
    private static readonly string[] Names =
    [
        RealLists.UnitedNations,
        RealLists.Japan,
        RealLists.Prc,
        "us-other-lists-2026-07/cbp_wro.csv",
        "us-other-lists-2026-07/dow_1260h.csv",
        "us-other-lists-2026-07/state_debarred_admin.csv",
        "us-other-lists-2026-07/state_nonproliferation.csv",
        "us-other-lists-2026-07/ofac_nscmic.csv",
    ];

    // What a mutation puts in: separators and quotes of every format, numbers of depth, and bytes that are no text.
    private static readonly byte[][] Splinters =
    [
        [0],
        [0xFF],
        [0xED, 0xA0, 0x80],
        [0xEF, 0xBB, 0xBF],
        .. new[]
        {
            "\"",
            ",",
            "\n",
            "\r",
            "<",
            ">",
            "&",
            "&#xD800;",
            "]]>",
            "<![CDATA[",
            "{",
            "}",
            "[",
            "]",
            "\\ud800",
            "\\",
            ":",
        }.Select(Encoding.UTF8.GetBytes),
        .. new[]
        {
            "(",
            ")",
            "（",
            "）",
            " | ",
            "; ",
            " a/k/a ",
            "(a.k.a. ",
            " and ",
            ", ",
            "等9家实体",
            "\u202E",
            "\uD83D\uDE00",
        }.Select(Encoding.UTF8.GetBytes),
        Encoding.UTF8.GetBytes(new string('(', 3000)),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("(A) ", 2000))),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Co., Ltd. and ", 500))),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<A>", 50))),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void A_real_list_with_anything_changed_is_read_to_its_end(int index)
    {
        var path = Names[index];
        Fuzz(Path.GetFileName(path), Piece(RealLists.Bytes(path)));
    }

    [Fact]
    public void A_FollowTheMoney_list_with_anything_changed_is_read_to_its_end() =>
        Fuzz("x.ftm.json", RealLists.InRepository("samples/lists/invented.ftm.json"));

    [Fact]
    public void A_generic_list_with_anything_changed_is_read_to_its_end() =>
        Fuzz(
            "x.csv",
            Encoding.UTF8.GetBytes(
                "id,entity,kind,name,country,address,list\n1,E,company,Acme,CN,\"1 Road, Cairo\",L\n2,E,person,阿克梅,,,L\n"
            )
        );

    [Fact]
    public void A_list_of_our_own_with_anything_changed_is_read_to_its_end()
    {
        using var stream = new MemoryStream();
        LicetListWriter.Write(
            RealLists.Read("x.ftm.json", RealLists.InRepository("samples/lists/invented.ftm.json")),
            stream
        );
        Fuzz("x.json", stream.ToArray());
    }

    /// <summary>The beginning of a file, a little of its middle and its end: enough of each kind of row for a quick reading.</summary>
    private static byte[] Piece(byte[] bytes) =>
        bytes.Length < 60_000 ? bytes : [.. bytes[..30_000], .. bytes[^20_000..]];

    private static void Fuzz(string name, byte[] bytes) =>
        Mutations(bytes).Sample(mutated => AssertSound(RealLists.Read(name, mutated)), iter: 150);

    private static Gen<byte[]> Mutations(byte[] bytes) =>
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[0, 400], Gen.Int[0, Splinters.Length])
            .Array[1, 4]
            .Select(changes => changes.Aggregate(bytes, Mutate));

    private static byte[] Mutate(byte[] bytes, (int At, int Remove, int Splinter) change)
    {
        var at = Math.Min(change.At, bytes.Length);
        if (change.Splinter == Splinters.Length)
        {
            return bytes[..at]; // cut off here
        }

        var rest = Math.Min(at + (change.Remove > 300 ? change.Remove : change.Remove % 3), bytes.Length);
        return [.. bytes[..at], .. Splinters[change.Splinter], .. bytes[rest..]];
    }

    private static void AssertSound(ListVersion version)
    {
        Assert.Equal(
            version.Listings.Count,
            version.Listings.Select(l => l.Id).Distinct(StringComparer.Ordinal).Count()
        );
        foreach (var listing in version.Listings)
        {
            Assert.NotEmpty(listing.Names);
            Assert.All(listing.Names, n => Assert.NotEmpty(n.Text));
            Assert.NotEmpty(listing.SourceRow);
            Assert.NotEmpty(listing.List);
        }

        if (version.IsComplete)
        {
            Assert.NotEmpty(version.Listings);
            Assert.DoesNotContain(version.Problems, p => p.Weight >= ProblemWeight.RowLost);
        }
    }

    [Theory]
    [InlineData("meti.csv", "id,name,aliases,country,concerns\n")]
    [InlineData("prc.csv", "list_id,source_list_name,name,aliases,entity_type,date_added,source_url,id\n")]
    [InlineData(
        "dow_1260h.csv",
        "name,aliases,country,address,effective_date,federal_register,status,notes,source_file\n"
    )]
    [InlineData("x.csv", "id,entity,kind,name\n")]
    public void A_table_that_is_none_gives_a_problem_and_no_listing(string name, string header)
    {
        string[] files =
        [
            "",
            header,
            header[..^3],
            header.Replace("name", "nom", StringComparison.Ordinal),
            header.Replace(',', ';'),
            header + "\"",
            header + "\n\n\n",
            header + "\0\0\0\0",
            new string('\0', 10_000),
        ];
        foreach (var file in files)
        {
            var version = RealLists.Read(name, file);
            Assert.Empty(version.Listings);
            Assert.Contains(version.Problems, p => p.Weight == ProblemWeight.FileBroken);
            Assert.False(version.IsComplete);
        }
    }

    [Fact]
    public void A_table_in_another_encoding_is_not_whole()
    {
        var bytes = RealLists.Bytes(RealLists.Japan);
        var text = Encoding.UTF8.GetString(bytes);
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            Assert.False(RealLists.Read("meti.csv", encoding.GetBytes(text)).IsComplete, encoding.WebName);
        }

        var latin = Encoding.Latin1.GetBytes("id,name,aliases,country,concerns\n1,Zürich AG,,India,\n");
        Assert.False(RealLists.Read("meti.csv", latin).IsComplete);
    }

    [Fact]
    public void A_file_that_breaks_off_anywhere_is_never_longer_than_the_whole_and_mostly_not_complete()
    {
        var bytes = RealLists.Bytes("us-other-lists-2026-07/state_debarred_admin.csv");
        var whole = RealLists.Read("state_debarred_admin.csv", bytes).Listings.Count;
        for (var length = 0; length < bytes.Length; length++)
        {
            var version = RealLists.Read("state_debarred_admin.csv", bytes[..length]);
            Assert.True(version.Listings.Count <= whole);
            if (version.IsComplete)
            {
                // Cut at the end of a row, or inside its last value: nothing in the file can tell.
                Assert.True(
                    bytes[length] is (byte)'\r' or (byte)'\n' || LastValueHolds(bytes, length),
                    $"cut at {length}"
                );
            }
        }
    }

    private static bool LastValueHolds(byte[] bytes, int length)
    {
        var row = Encoding.UTF8.GetString(bytes.AsSpan(0, length));
        return length == 0
            || row.EndsWith('\n')
            || row[(row.LastIndexOf('\n') + 1)..].Contains("Debarred", StringComparison.Ordinal)
            || bytes.AsSpan(length).IndexOf((byte)'\n') is var end and >= 0
                && !bytes.AsSpan(length, end).Contains((byte)',');
    }
}
