using Licet.Cli.Paper;
using Licet.Core.Covering;
using Licet.Core.Determination;

namespace Licet.Cli.Check;

/// <summary>Which license covers a line and what goes with it, or why each one held does not.</summary>
internal static class CoveragePart
{
    public static void On(Page page, LineDetermination line)
    {
        if (line.Coverage is not { } coverage)
        {
            return;
        }

        if (coverage.By is { } by)
        {
            page.Heading(
                line.Underneath == Outcome.Permitted
                    ? "The license"
                    : "A license that covers it, and does not answer the rest"
            );
            Covered(page, by);
        }

        foreach (var one in coverage.Tried.Where(t => !t.Covers))
        {
            page.Heading($"Not covered by {one.Terms.Number}");
            foreach (var fault in one.Faults)
            {
                Text(
                    page,
                    fault.Code.Replace('_', ' ').ToLowerInvariant(),
                    ($"{fault.Why} [{fault.Citation}]", Ink.Plain)
                );
            }

            if (one.Before is { } left)
            {
                Text(page, "", (left.ToString(), Ink.Dim));
            }
        }
    }

    private static void Covered(Page page, LicenseCoverage by)
    {
        var issuer = by.Terms.Issuer;
        var origin = issuer.IsElsewhere ? $"not issued by Licet: {issuer.Source}" : "issued with Licet, verified";
        Text(page, "license", $"{by.Terms.Number} of {issuer.Authority}, line {by.Line} ({origin})");
        Text(page, "valid", $"through {Day.Text(by.LastDay)} [750.7(g)]");
        Text(page, "before", by.Before!.ToString());
        Text(page, "after", $"{by.After} [750.11]");
        foreach (var duty in by.Duties)
        {
            Text(page, duty.Topic, $"{duty.Text} [{duty.Citation}]");
        }
    }

    private static void Text(Page page, string label, Inked text) => page.Labelled(label, text, 4, LinePage.Room);
}
