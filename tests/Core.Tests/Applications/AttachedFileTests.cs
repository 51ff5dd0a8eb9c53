using System.IO.Compression;
using Licet.Core.Applications;

namespace Licet.Core.Tests.Applications;

public class AttachedFileTests
{
    private static byte[] Zip(params string[] entries)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                archive.CreateEntry(entry);
            }
        }

        return bytes.ToArray();
    }

    public static TheoryData<string, byte[]> Good =>
        new()
        {
            { "order.PDF", "%PDF-1.4\n%%EOF"u8.ToArray() },
            { "order.pdf", "%PDF-1.4\n/OpenAction [3 0 R /Fit] /JS#\n%%EOF\r\n\0"u8.ToArray() },
            { "parts.csv", "part,count\nA=B,-5\n\"a, b\",+3\n"u8.ToArray() },
            { "note.txt", "Straße\n"u8.ToArray() },
            { "letter.docx", Zip("word/document.xml") },
            { "parts.xlsx", Zip("xl/workbook.xml") },
        };

    public static TheoryData<string, byte[], string> Bad =>
        new()
        {
            { "order.exe", "MZ"u8.ToArray(), "expected one of .csv, .docx" },
            { "order", "%PDF-1.4\n%%EOF"u8.ToArray(), "expected one of" },
            { "order.pdf", [], "is empty" },
            { "order.pdf", "MZ\u0090"u8.ToArray(), "its content is not application/pdf" },
            { "order.pdf", "%PDF-1.4\n"u8.ToArray(), "its content is not application/pdf" },
            { "order.pdf", "%PDF-1.4\n/OpenAction << /S /JavaScript >>\n%%EOF"u8.ToArray(), "holds /JavaScript" },
            { "photo.png", "<html>"u8.ToArray(), "its content is not image/png" },
            { "note.txt", [0x41, 0x00], "its content is not text/plain" },
            { "note.txt", [0xC3, 0x28], "its content is not text/plain" },
            { "letter.docx", Zip("xl/workbook.xml"), "its content is no package with word/document.xml" },
            { "letter.docx", Zip("word/document.xml", "word/vbaProject.bin"), "'word/vbaProject.bin' is a program" },
            { "letter.docx", Zip("word/document.xml", "word/a.JS"), "'word/a.JS' is a program" },
            { "letter.docx", Zip("word/document.xml", "word/embeddings/x.bin"), "carries one" },
            { "letter.docx", Zip("word/document.xml", "../../etc/passwd"), "leads out of the package" },
            { "letter.docx", Zip("word/document.xml", "C:\\x\\y"), "leads out of the package" },
            { "letter.docx", Zip("word/document.xml", "word/document.xml"), "stands twice" },
            { "order.pdf", "%PDF-1.4\n/S /J#61vaScript\n%%EOF"u8.ToArray(), "holds /JavaScript" },
            { "order.pdf", "%PDF-1.4\n/S/SubmitForm/F(x)\n%%EOF"u8.ToArray(), "holds /SubmitForm" },
            { "order.pdf", "%PDF-1.4\n/Names<</EmbeddedFiles 3 0 R>>\n%%EOF"u8.ToArray(), "holds /EmbeddedFiles" },
            { "order.pdf", "%PDF-1.4\n%%EOF\nMZ"u8.ToArray(), "its content is not application/pdf" },
            { "parts.csv", "a,b\n1,=cmd|' /C calc'!A0\n"u8.ToArray(), "a cell that begins with = or @" },
            { "parts.csv", "\"=1+1\"\n"u8.ToArray(), "a cell that begins with = or @" },
            { ".pdf", "%PDF-1.4\n%%EOF"u8.ToArray(), "a name without a beginning" },
            { " a.pdf", "%PDF-1.4\n%%EOF"u8.ToArray(), "space around it" },
            { "con.pdf", "%PDF-1.4\n%%EOF"u8.ToArray(), "the name of a device" },
            { "<script>.pdf", "%PDF-1.4\n%%EOF"u8.ToArray(), "a name with one of" },
            { new string('a', 300) + ".pdf", "%PDF-1.4\n%%EOF"u8.ToArray(), "a name of 304 letters" },
            { "a\u202Efdp.exe", "MZ"u8.ToArray(), "a<U+202E>fdp.exe: a path" },
        };

    [Theory]
    [MemberData(nameof(Good))]
    public void What_is_what_it_says_may_be_attached(string name, byte[] content) =>
        Assert.Null(AttachedFile.Of(name, content).Refusal);

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_not_is_refused_with_what_was_expected(string name, byte[] content, string why)
    {
        var (media, refusal) = AttachedFile.Of(name, content);
        Assert.Null(media);
        Assert.Contains(why, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_has_25_MiB() =>
        Assert.Equal(
            "order.pdf: has more than 25 MiB",
            AttachedFile.Of("order.pdf", new byte[AttachmentCheck.MostBytes + 1]).Refusal
        );
}
