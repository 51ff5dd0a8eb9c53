using System.CommandLine;
using Licet.Cli.Paper;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Core.Parties;

namespace Licet.Cli.Verify;

/// <summary><c>licet verify</c>: is this license what was signed, and does it hold? Without a network.</summary>
internal static class VerifyLicenseCommand
{
    public static Command Of(Terminal terminal)
    {
        Argument<string> file = new("FILE") { Description = "The license as JSON; '-' for standard input" };
        Option<string> keys = new("--keys") { Description = "The authority's published keys", Required = true };
        Option<string> list = new("--list") { Description = "The signed list of licenses that hold no more" };
        var on = DayOption.Of("--on", "Day on which it is to be used (default: today)", () => terminal.Today);
        Documented command = new("verify", "Verify a license offline: what was signed, by whom, and whether it holds")
        {
            Notes = """
                Get the keys by another way than the license: who has both from one hand has verified nothing.
                Without --list nobody knows whether the license was revoked; an old list says how old it is.
                Fields that were left out of a copy are named: a condition may be among them.
                """,
            Examples = """
                licet verify D1234567.json --keys keys.json --list revocations.json
                """,
            ExitCodes = """
                0   what was signed, and it holds on the day
                1   altered, not signed by a published key, or not in force
                2   bad input; nothing was verified
                14  nothing is wrong with it, and it could not be looked at in full
                """,
        };
        command.Add(file);
        command.Add(keys);
        command.Add(list);
        command.Add(on);
        command.SetAction(given =>
            Run(
                (given.GetRequiredValue(file), given.GetRequiredValue(keys), given.GetValue(list)),
                given.GetValue(on) ?? terminal.Today,
                terminal
            )
        );
        return command;
    }

    private static int Run((string License, string Keys, string? List) files, DateOnly day, Terminal terminal)
    {
        var keys = SignedFile.Read(files.Keys, "--keys", LicenseKeySet.Read, terminal);
        var list = files.List is { } given ? SignedFile.Read(given, "--list", RevocationList.Read, terminal) : null;
        var document = SignedFile.Read(files.License, "verify", LicenseDocument.Read, terminal);
        var verdict = LicenseVerification.Of(document, keys, list, day);
        Page page = new(terminal.Width, terminal.Color);
        Say(page, document, verdict, keys, day);
        terminal.Write(page.Take());
        terminal.Output.Flush();
        return !verdict.Findings.IsEmpty ? ExitCode.Found
            : verdict.NotSure.IsEmpty ? ExitCode.Ok
            : ExitCode.NotScreened;
    }

    private static void Say(
        Page page,
        LicenseDocument document,
        DocumentVerdict verdict,
        LicenseKeySet keys,
        DateOnly day
    )
    {
        var (word, ink) =
            !verdict.Findings.IsEmpty ? ("DOES NOT HOLD", Ink.Red)
            : verdict.NotSure.IsEmpty ? ("holds", Ink.Green)
            : ("NOT VERIFIED in full", Ink.Yellow);
        page.Line($"{word} on {Day.Text(day)}", ink);
        foreach (var finding in verdict.Findings)
        {
            page.Line(finding.Why, Ink.Red, 2);
        }

        foreach (var unsure in verdict.NotSure)
        {
            page.Line(unsure, Ink.Yellow, 2);
        }

        if (document.Terms() is { } terms)
        {
            page.Labelled(
                "license",
                $"{terms.Number} of {terms.Issuer.Authority}, {Day.Text(terms.Issued)} through {Day.Text(terms.LastDay)}",
                2,
                12
            );
            page.Labelled("licensee", string.Join("; ", Named(terms, PartyRole.Applicant)), 2, 12);
            foreach (var line in terms.Lines)
            {
                var limits = string.Join(
                    ", ",
                    new[] { line.Quantity?.ToString(), line.Value?.ToString() }.OfType<string>()
                );
                page.Labelled(
                    "line " + line.Id,
                    $"{line.Item} {line.Description}{(limits.Length > 0 ? ": " + limits : "")}",
                    2,
                    12
                );
            }

            page.Labelled("to", string.Join(", ", terms.Destinations), 2, 12);
            foreach (var condition in terms.Conditions)
            {
                page.Labelled("condition", $"{condition.Text} ({condition.Citation})", 2, 12);
            }
        }

        page.Labelled("version", $"{document.Version}, in force from {Day.Text(document.From)}", 2, 12);
        page.Labelled("signed", $"{Day.Text(document.Signed)} by key {document.Key} of {keys.Authority}", 2, 12);
        page.Labelled("check code", document.CheckCode(), 2, 12);
        if (!verdict.Withheld.IsEmpty)
        {
            page.Labelled("left out", string.Join(", ", verdict.Withheld), 2, 12);
        }
    }

    private static IEnumerable<string> Named(LicenseTerms terms, PartyRole role) =>
        terms.Parties.Where(p => p.Role == role).Select(p => $"{p.Name} ({p.Country})");
}
