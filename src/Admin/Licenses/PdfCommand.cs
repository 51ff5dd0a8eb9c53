using System.CommandLine;
using Licet.Cli;
using Licet.Cli.Verify;
using Licet.Core.Licenses.Documents;
using Licet.Documents.Licenses;

namespace Licet.Admin.Licenses;

/// <summary><c>licet-admin license pdf</c>: a signed license as a page for people.</summary>
internal static class PdfCommand
{
    public static Command Of(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "The license as it was signed (JSON)" };
        Option<string?> keys = new("--published")
        {
            Description = "Published keys: a demonstration says so on its face",
            HelpName = "FILE",
        };
        Option<string> to = new("--out")
        {
            Description = "The PDF",
            HelpName = "FILE",
            Required = true,
        };
        Documented command = new("pdf", "Make the page of a signed license, with its JSON attached")
        {
            Notes = """
                The page says what the JSON says; what is signed is the JSON. The code on it holds number and check code. The same license gives the
                same bytes. What the typeface has no letters for (Chinese, Arabic) stands by code points; the JSON has it as it is.
                """,
            Examples = """
                licet-admin license pdf D1234567.json --published keys.json --out D1234567.pdf
                """,
            ExitCodes = """
                0  written
                2  bad input; nothing was written
                """,
        };
        command.Add(file);
        command.Add(keys);
        command.Add(to);
        command.SetAction(given =>
        {
            LicenseDocument document = SignedFile.Read(
                given.GetRequiredValue(file),
                "license pdf",
                LicenseDocument.Read
            );
            LicenseKeySet? published = given.GetValue(keys) is { } path
                ? SignedFile.Read(path, "--published", LicenseKeySet.Read)
                : null;
            string target = given.GetRequiredValue(to);
            DocumentFiles.Write(target, Page(document, published, given.GetRequiredValue(file)));
            terminal.Write($"{target}: {document.CheckCode()}\n");
            return ExitCode.Ok;
        });
        return command;
    }

    private static byte[] Page(LicenseDocument document, LicenseKeySet? published, string file)
    {
        try
        {
            return LicensePdf.Of(document, published);
        }
        catch (FormatException e)
        {
            throw new BadInputException($"license pdf {file}: {e.Message}", e);
        }
    }
}
