using System.Security.Cryptography;
using System.Text;
using Licet.Core.Applications;

namespace Licet.Core.Tests.Applications;

public class AttachmentTests
{
    private const string Whole = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer\n%%EOF\n";

    [Fact]
    public void A_whole_file_that_is_what_was_announced_has_no_fault()
    {
        var (record, content) = Of(Whole);
        Assert.Empty(AttachmentCheck.OfRecord(record));
        Assert.Empty(AttachmentCheck.OfContent(record, content));
    }

    [Fact]
    public void Another_file_than_announced_is_refused()
    {
        var (record, content) = Of(Whole);
        content[^3] ^= 1;
        Assert.Contains(
            "its hash differs",
            Assert.Single(
                AttachmentCheck.OfContent(record, content),
                f => f.Contains("hash", StringComparison.Ordinal)
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "bytes, not",
            AttachmentCheck.OfContent(record, content.AsSpan(1))[0],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("PK zip archive", "does not begin as a PDF file.")]
    [InlineData("", "does not begin as a PDF file.")]
    [InlineData("%PDF-1.7\n1 0 obj", "has no end of a PDF file: it is cut off.")]
    [InlineData("%PDF-1.7 /OpenAction << /S /JavaScript /JS (x) >> %%EOF", "holds /JavaScript")]
    [InlineData("%PDF-1.7 << /Type /EmbeddedFile >> %%EOF", "holds /EmbeddedFile")]
    public void Content_that_is_no_document_is_refused(string text, string expected)
    {
        var (record, content) = Of(text);
        Assert.Contains(
            AttachmentCheck.OfContent(record, content),
            f => f.StartsWith(expected, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_name_is_found_only_as_a_whole()
    {
        var (record, content) = Of("%PDF-1.7 /JSomething /LaunchPad %%EOF");
        Assert.Empty(AttachmentCheck.OfContent(record, content));
    }

    [Fact]
    public void A_record_says_what_is_wrong_with_each_member()
    {
        Attachment record = new("1", "picture", "a/b.pdf", "text/html", 0, "ABC");
        Assert.Equal(
            ["kind", "mediaType", "bytes", "sha256", "file"],
            AttachmentCheck.OfRecord(record).Select(f => f.Member)
        );
    }

    private static (Attachment, byte[]) Of(string text)
    {
        var content = Encoding.ASCII.GetBytes(text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        return (new("1", "tech-specs", "a.pdf", AttachmentCheck.Pdf, content.Length, hash), content);
    }
}
