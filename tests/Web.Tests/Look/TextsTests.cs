using System.Text.RegularExpressions;
using System.Xml.Linq;
using Licet.Core.Clocks;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders;
using Licet.Core.Orders.Shipping;
using Licet.Core.Products;
using Licet.Web.Features.Applications;
using Licet.Web.Features.Check;
using Licet.Web.Features.Counterparties;
using Licet.Web.Features.Licenses;
using Licet.Web.Features.Products;
using Licet.Web.Features.Review;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;

namespace Licet.Web.Tests.Look;

/// <summary>
/// Every text of a page stands in <c>Texts.resx</c>, so that a translation is one more file. <c>LICET_UPDATE_TEXTS=1</c> writes it anew.
/// </summary>
public partial class TextsTests
{
    private static readonly string s_web = Path.Combine(Visits.Root(), "src", "Web");
    private static readonly string s_file = Path.Combine(s_web, "Look", "Texts.resx");

    [Fact]
    public void Every_text_of_a_page_stands_in_the_resources_and_nothing_else_does()
    {
        SortedSet<string> used = new([.. Literals(), .. Tables()], StringComparer.Ordinal);
        if (Environment.GetEnvironmentVariable("LICET_UPDATE_TEXTS") == "1")
        {
            Write(used);
        }

        Assert.True(used.Count > 300);
        // Names of resources are one whatever their case: of two such the second would be lost.
        Assert.Empty(
            used.GroupBy(t => t, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key)
        );
        Assert.Equal(used, XDocument.Load(s_file).Root!.Elements("data").Select(d => d.Attribute("name")!.Value));
    }

    /// <summary>What pages and page models write themselves: T["..."], texts["..."].</summary>
    private static IEnumerable<string> Literals() =>
        Directory
            .EnumerateFiles(s_web, "*.cs*", SearchOption.AllDirectories)
            .Where(f =>
                Path.GetRelativePath(s_web, f).Split(Path.DirectorySeparatorChar)[0]
                    is not ("bin" or "obj" or "node_modules")
            )
            .SelectMany(f => Key().Matches(File.ReadAllText(f)))
            .Select(m => Regex.Unescape(m.Groups["text"].Value));

    /// <summary>What pages take from tables of words.</summary>
    private static IEnumerable<string> Tables() =>
        [
            .. FormSections.All.SelectMany(s => s.Groups.Select(g => g.Title).Append(s.Title)),
            .. FormSections.All.SelectMany(s => s.Groups).SelectMany(g => new[] { g.Hint, g.None }).OfType<string>(),
            .. FormSections
                .All.SelectMany(s => s.Groups)
                .SelectMany(g => g.Fields)
                .SelectMany(f => new[] { f.Label, f.Hint })
                .OfType<string>(),
            .. ApiScopes.All.Select(s => s.Value),
            .. PortfolioLook.All,
            .. ProductLook.All,
            .. RolesHere.OfTheHouse.Select(r => r.Title),
            .. RolesHere.Kinds.Select(k => k.Value),
            .. Enum.GetValues<ClockState>().Select(CaseWords.Words),
            .. Core.Process.ReviewPolicies.All.Select(CaseWords.Policy),
            .. new[]
            {
                "ActForms.cs",
                "ActFields.cs",
                "DecisionForm.cs",
                "StopForms.cs",
                "PublicationForm.cs",
                "ActLetters.cs",
            }.SelectMany(f => Written("Features", "Review", f)),
            .. OrderChoices.Parts.Concat(OrderChoices.Kinds).Concat(OrderChoices.Movements).Select(c => c.Value),
            .. AssumptionWords.All.Select(a => AssumptionWords.Of(a.Value)),
            .. Enum.GetNames<OrderStanding>().Append("Entered"),
            .. Enum.GetValues<LicenseStatus>().Select(s => LicenseLook.Words(s, null)).Append("Exhausted"),
            .. typeof(LedgerEntry)
                .Assembly.GetTypes()
                .Where(t => t.IsSubclassOf(typeof(LedgerEntry)) && !t.IsAbstract)
                .Select(t => t.Name),
            .. Enum.GetValues<ClassificationBasis>().Select(ClassificationBases.Words),
            .. Enum.GetValues<ControlListStanding>().Select(ControlListStandings.Words),
            .. Enum.GetValues<TaskState>().Select(s => new TaskShown(FormSections.All[0], s, 0).Words),
            .. Arms("Look", "TypedForm.cs"),
            .. Arms("Features", "Products", "FindingForm.cs"),
        ];

    /// <summary>What a file's switches give: labels of fields by their names.</summary>
    private static IEnumerable<string> Arms(params string[] path) =>
        Arm().Matches(File.ReadAllText(Path.Combine([s_web, .. path]))).Select(m => m.Groups["text"].Value);

    /// <summary>Every literal of a file that begins like a sentence and has no gaps: labels, hints and choices of its forms.</summary>
    private static IEnumerable<string> Written(params string[] path) =>
        Sentence().Matches(File.ReadAllText(Path.Combine([s_web, .. path]))).Select(m => m.Groups["text"].Value);

    private static void Write(IEnumerable<string> texts)
    {
        XElement root = new(
            "root",
            Header("resmimetype", "text/microsoft-resx"),
            Header("version", "2.0"),
            Header("reader", "System.Resources.ResXResourceReader, System.Windows.Forms"),
            Header("writer", "System.Resources.ResXResourceWriter, System.Windows.Forms"),
            texts.Select(t => new XElement(
                "data",
                new XAttribute("name", t),
                new XAttribute(XNamespace.Xml + "space", "preserve"),
                new XElement("value", t)
            ))
        );
        File.WriteAllText(s_file, root + "\n");
    }

    private static XElement Header(string name, string value) =>
        new("resheader", new XAttribute("name", name), new XElement("value", value));

    [GeneratedRegex(@"\b(T|texts|_texts)\s*\[\s*""(?<text>(?:[^""\\]|\\.)*)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Key();

    [GeneratedRegex(@"(?<!\$)""(?<text>[A-Z][^""{}]*[^"" {}])""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"=> ""(?<text>[A-Z][^""]*)"",", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Arm();
}
