using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Licet.Documents.Paper;

/// <summary>
/// Puts a file into a PDF that Skia wrote, as an incremental update (ISO 32000-1, 7.5.6 and 7.11.4). Skia attaches nothing, and PdfPig
/// reads attachments but writes none.
/// </summary>
internal static partial class Attachment
{
    /// <param name="pdf">With a table of references and a plain catalog, as Skia writes them.</param>
    /// <param name="name">Letters, digits and points: "D1234567.json".</param>
    public static byte[] Add(byte[] pdf, string name, byte[] content)
    {
        string text = Encoding.Latin1.GetString(pdf);
        Match trailer = Trailer().Match(text);
        int root = Number(trailer.Groups["root"]);
        int size = Number(trailer.Groups["size"]);
        string catalog = Catalog(text, root);
        using MemoryStream all = new();
        all.Write(pdf);
        SortedDictionary<int, long> offsets = [];
        Write(
            size,
            $"<</Type /EmbeddedFile /Subtype /application#2Fjson /Length {content.Length}>>\nstream\n",
            content
        );
        Write(
            size + 1,
            $"<</Type /Filespec /F ({name}) /UF ({name}) /AFRelationship /Source /EF <</F {size} 0 R /UF {size} 0 R>>>>"
        );
        string names = $"/Names <</EmbeddedFiles <</Names [({name}) {size + 1} 0 R]>>>> /AF [{size + 1} 0 R]";
        Write(root, $"<<{catalog}\n{names}>>");
        long table = all.Position;
        Put($"xref\n{root} 1\n{Entry(offsets[root])}{size} 2\n{Entry(offsets[size])}{Entry(offsets[size + 1])}");
        Put(
            $"trailer\n<</Size {size + 2} /Root {root} 0 R{trailer.Groups["info"].Value} /Prev {trailer.Groups["at"].Value}>>\n"
        );
        Put(string.Create(CultureInfo.InvariantCulture, $"startxref\n{table}\n%%EOF\n"));
        return all.ToArray();

        void Write(int number, string body, byte[]? stream = null)
        {
            offsets[number] = all.Position;
            Put(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}"));
            if (stream is not null)
            {
                all.Write(stream);
                Put("\nendstream");
            }

            Put("\nendobj\n");
        }

        void Put(string ascii) => all.Write(Encoding.Latin1.GetBytes(ascii));
    }

    /// <summary>What stands in the catalog, between its brackets.</summary>
    private static string Catalog(string text, int root)
    {
        string head = string.Create(CultureInfo.InvariantCulture, $"\n{root} 0 obj\n<<");
        int from = text.IndexOf(head, StringComparison.Ordinal) + head.Length;
        int to = text.IndexOf(">>\nendobj", from, StringComparison.Ordinal);
        return from >= head.Length && to > from
            ? text[from..to]
            : throw new InvalidOperationException("Skia wrote a catalog of another shape than is known here.");
    }

    private static string Entry(long offset) =>
        string.Create(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"trailer\s*<</Size (?<size>\d+)\s*/Root (?<root>\d+) 0 R(?<info>\s*/Info \d+ 0 R)?.*?>>\s*startxref\s*(?<at>\d+)\s*%%EOF\s*\z",
        RegexOptions.Singleline | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Trailer();
}
