using System.Text;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Data.History;
using Licet.Data.Licenses;

namespace Licet.Web.Features.Verify;

/// <summary>Whether a license holds, for anybody: by its file, or by number and check code. What is sent is kept nowhere.</summary>
public sealed class Verifying(PublishedFiles published, EventLog log)
{
    public DateOnly Today => log.Today;

    /// <summary>Whether this installation publishes the keys by which files are verified.</summary>
    public bool HasKeys => published.Keys() is not null;

    /// <param name="file">JSON, UTF-8.</param>
    /// <exception cref="FormatException">It is no license; or no keys are published.</exception>
    public (LicenseDocument Document, DocumentVerdict Verdict) File(ReadOnlyMemory<byte> file, DateOnly day)
    {
        LicenseKeySet keys = published.Keys() ?? throw new FormatException("no keys are published here");
        try
        {
            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Span);
            LicenseDocument document = LicenseDocument.Read(text.TrimStart('\uFEFF'));
            return (document, LicenseVerification.Of(document, keys, published.List(), day));
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException("The file is not UTF-8.", e);
        }
    }

    /// <summary>Null where no license of that number has that check code: which of the two is wrong is told to nobody.</summary>
    public async Task<Confirmation?> CodeAsync(CodeQuestion question, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(question);
        return
            await new SignedLicenses(log.Place).FindAsync(question.Number, question.Code, ct) is { } document
            && await new LicenseHistories(log).FindAsync(question.Number, ct) is { } license
            ? Confirmation.Of(document, license, published.Keys(), question.Day, question.Typed)
            : null;
    }
}
