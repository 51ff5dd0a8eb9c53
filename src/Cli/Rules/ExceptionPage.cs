using Licet.Cli.Paper;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Exceptions;

namespace Licet.Cli.Rules;

/// <summary>A license exception: each way to use it with its tests, and the restrictions of 740.2 that shut it.</summary>
internal static class ExceptionPage
{
    public static void On(Page page, ExceptionView view)
    {
        var exception = view.Exception;
        page.Line($"{exception.Symbol}  {exception.Name}", Ink.Bold);
        var facts = new Columns(2, "!", "");
        facts.Row(("for", Ink.Dim), exception.Gist);
        facts.Row(("eligible by", Ink.Dim), Basis(exception.Basis));
        facts.Row(("section", Ink.Dim), Days.Basis(exception.Source));
        facts.Row(("days", Ink.Dim), Days.Of(exception.Source));
        if (exception.Read != ReadState.Yes)
        {
            var read = exception.Read == ReadState.Part ? "read in part" : "not read";
            facts.Row(("text", Ink.Dim), ($"{read}: a person must decide", Ink.Yellow));
        }

        facts.On(page);
        foreach (var limb in view.Limbs)
        {
            page.Line();
            page.Line(
                limb.Name.Length == 0 ? "All of these:" : $"Under ({limb.Name}), all of these:",
                Ink.Bold,
                indent: 2
            );
            var tests = new Columns(4, "!", "", "rests on");
            for (var i = 0; i < limb.Tests.Count; i++)
            {
                var ink = limb.Tests[i].Kind == TestKind.Person ? Ink.Yellow : Ink.Plain;
                tests.Row(
                    ($"{i + 1}.", Ink.Dim),
                    (Words(limb.Tests[i]), ink),
                    (Days.Basis(limb.Tests[i].Source), Ink.Dim)
                );
            }

            tests.On(page);
        }

        Restrictions(page, view);
    }

    private static void Restrictions(Page page, ExceptionView view)
    {
        page.Line();
        page.Line("Shut, whatever else, by:", Ink.Bold, indent: 2);
        var table = new Columns(4, "!", "when", "leaves");
        foreach (var restriction in view.Restrictions)
        {
            var left = view.LeftBy(restriction) switch
            {
                "" => "nothing",
                "@PERSON" => "what a person reads in it",
                "@NAMED" => "what the section or entry names",
                var some => some,
            };
            table.Row((restriction.Source.Citation, Ink.Dim), restriction.Gist, (left, Ink.Dim));
        }

        table.On(page);
    }

    private static string Basis(ExceptionBasis basis) =>
        basis switch
        {
            ExceptionBasis.List => "the entry of the control list",
            ExceptionBasis.Transaction => "the transaction",
            _ => "rules of its own",
        };

    private static string Words(ExceptionTest test) =>
        test.Kind switch
        {
            TestKind.Eligible => $"the entry {(test.Argument == "STA" ? "does not bar" : "opens")} {test.Argument}",
            TestKind.DestinationIn when test.Settles is null => $"destination in {Where(test.Scope)}",
            TestKind.DestinationNotIn when test.Settles is null => $"destination not in {Where(test.Scope)}",
            TestKind.ReasonsOnly => $"a license is required there for no reason but {test.Argument}",
            TestKind.ReasonsNot => $"controlled for none of {test.Argument}",
            TestKind.ItemIn => $"item in {test.Argument}",
            TestKind.ItemNotIn => $"item not in {test.Argument}",
            TestKind.ItemKind => test.Argument.ToLowerInvariant().Replace(" ", " or ", StringComparison.Ordinal),
            TestKind.ItemClass => test.Argument,
            TestKind.FromIn => $"it leaves {Where(test.Scope)}",
            TestKind.ExportOnly => "an export from the United States",
            TestKind.ReexportOnly => "a reexport",
            TestKind.NotFact => $"{test.Question} (must be no)",
            _ => test.Question,
        };

    private static string Where(string argument) =>
        DestinationScope.TryParse(argument, out var scope) ? DestinationWords.Of(scope) : argument;
}
