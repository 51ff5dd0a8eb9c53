using System.Xml.Linq;
using Xunit;

namespace Licet.Architecture.Tests;

public class ReferenceTests
{
    [Fact]
    public void Project_files_reference_only_what_the_design_has() =>
        Assert.Empty(ReferenceRules.Wrong(Repository.Product.SelectMany(p => p.References()), ReferenceRules.Design));

    [Fact]
    public void Compiled_assemblies_use_only_what_the_design_has() =>
        Assert.Empty(
            ReferenceRules.Wrong(Repository.Product.SelectMany(CompiledReferences), ReferenceRules.Reachable())
        );

    [Fact]
    public void Every_compiled_assembly_is_really_read() =>
        Assert.All(Repository.Product, p => Assert.Contains("System.Runtime", AssemblyNames(p)));

    [Fact]
    public void No_reference_comes_in_by_a_side_door()
    {
        var shared = new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" }
            .Select(name => Path.Combine(Repository.Root, name))
            .Where(File.Exists)
            .Select(file => new Project(Path.GetFileName(file), file, XDocument.Load(file)));
        var doors = Repository
            .Product.SelectMany(p => p.Items("Reference").Concat(p.Items("Import")).Select(i => $"{p.Name}: {i}"))
            .Concat(shared.SelectMany(p => p.Items("ProjectReference").Concat(p.Items("Reference"))));
        Assert.Empty(doors);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var inSolution = XDocument
            .Load(Path.Combine(Repository.Root, "Licet.slnx"))
            .Descendants("Project")
            .Select(e => (string?)e.Attribute("Path"))
            .Order(StringComparer.Ordinal);
        var onDisk = Repository
            .Product.Concat(Repository.Tests)
            .Concat(Repository.Bench)
            .Concat(Repository.Data)
            .Select(p => Repository.Relative(p.File))
            .Order(StringComparer.Ordinal);
        Assert.Equal(onDisk, inSolution);
    }

    [Theory]
    [InlineData("Screening", "Core")]
    [InlineData("Screening", "Cli")]
    [InlineData("Core", "Data")]
    [InlineData("Data", "Screening")]
    [InlineData("Documents", "Data")]
    [InlineData("Web", "Core")]
    [InlineData("Web", "Admin")]
    [InlineData("Cli", "Data")]
    [InlineData("Cli", "Core")]
    [InlineData("Cli", "Screening")]
    [InlineData("Lists", "Data")]
    [InlineData("Lists", "Screening")]
    [InlineData("Admin", "Lists")]
    [InlineData("Core", "Surprise")]
    [InlineData("Surprise", "Core")]
    public void A_wrong_reference_made_on_purpose_is_found(string from, string to)
    {
        var design = ReferenceRules.Design;
        Assert.Equal([new Edge(from, to)], ReferenceRules.Wrong([.. design, new Edge(from, to)], design));
    }

    [Theory]
    [InlineData("Screening", "Core")]
    [InlineData("Documents", "Data")]
    [InlineData("Admin", "Web")]
    [InlineData("Cli", "Data")]
    [InlineData("Admin", "Lists")]
    public void What_a_project_reaches_through_others_is_not_everything(string from, string to) =>
        Assert.DoesNotContain(new Edge(from, to), ReferenceRules.Reachable());

    [Fact]
    public void What_a_project_reaches_through_others_is_allowed_to_its_assembly() =>
        Assert.Contains(new Edge("Web", "Screening"), ReferenceRules.Reachable());

    private static IEnumerable<Edge> CompiledReferences(Project project)
    {
        var used = AssemblyNames(project);
        return Repository.Product.Where(p => used.Contains(p.AssemblyName)).Select(p => new Edge(project.Name, p.Name));
    }

    private static HashSet<string> AssemblyNames(Project project) =>
        Repository.Read(
            project,
            reader =>
                reader
                    .AssemblyReferences.Select(h => reader.GetString(reader.GetAssemblyReference(h).Name))
                    .ToHashSet(StringComparer.Ordinal)
        );
}
