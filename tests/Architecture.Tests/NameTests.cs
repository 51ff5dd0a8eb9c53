using System.Reflection.Metadata;
using Xunit;

namespace Licet.Architecture.Tests;

public class NameTests
{
    [Fact]
    public void No_folder_is_named_for_a_technical_layer()
    {
        var folders = new[] { "src", "tests", "bench" }
            .Select(name => Path.Combine(Repository.Root, name))
            .Where(Directory.Exists)
            .SelectMany(Repository.FoldersBelow)
            .Where(folder => Path.GetFileName(folder).Split('.').Any(NameRules.SaysNothing))
            .Select(Repository.Relative);
        Assert.Empty(folders);
    }

    [Fact]
    public void No_type_of_the_product_is_named_for_a_technical_layer() =>
        Assert.DoesNotContain(Repository.Product.SelectMany(TypeNames), NameRules.SaysNothing);

    /// <summary>In place of the style analyzers, which cost more time than all others for this one rule.</summary>
    [Fact]
    public void A_namespace_is_said_once_for_its_file()
    {
        List<string> files =
        [
            .. new[] { "src", "tests", "bench" }
                .Select(name => Path.Combine(Repository.Root, name))
                .SelectMany(f => Repository.FoldersBelow(f).Append(f))
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs")),
        ];
        Assert.True(files.Count > 500);
        Assert.Empty(
            files
                .Where(f => File.ReadLines(f).Any(IsBlockOfNamespace) && !f.Contains("Migrations"))
                .Select(Repository.Relative)
        );
        Assert.True(IsBlockOfNamespace("namespace Licet"));
        Assert.True(IsBlockOfNamespace("namespace Licet {"));
        Assert.False(IsBlockOfNamespace("namespace Licet;"));
    }

    private static bool IsBlockOfNamespace(string line) =>
        line.StartsWith("namespace ", StringComparison.Ordinal) && !line.TrimEnd().EndsWith(';');

    [Fact]
    public void The_types_are_really_read() =>
        Assert.Contains("ScreeningIndex", Repository.Product.SelectMany(TypeNames));

    [Theory]
    [InlineData("ListManager")]
    [InlineData("Helpers")]
    [InlineData("utils")]
    [InlineData("IScreeningService")]
    [InlineData("DPLHandler")]
    [InlineData("OrderDto")]
    [InlineData("OrderDTO")]
    [InlineData("ReaderImpl")]
    [InlineData("Common")]
    [InlineData("Utils2")]
    public void An_empty_name_made_on_purpose_is_found(string name) => Assert.True(NameRules.SaysNothing(name));

    [Theory]
    [InlineData("Listing")]
    [InlineData("SharedAddress")]
    [InlineData("CommonNameTable")]
    [InlineData("Serviceable")]
    [InlineData("Cli")]
    [InlineData("AotSmoke")]
    public void A_name_that_says_something_passes(string name) => Assert.False(NameRules.SaysNothing(name));

    // What the compiler makes has a '<' in its name; a generic type's name ends in `1.
    private static IEnumerable<string> TypeNames(Project project) =>
        Repository.Read(
            project,
            reader =>
                reader
                    .TypeDefinitions.Select(h => reader.GetString(reader.GetTypeDefinition(h).Name).Split('`')[0])
                    .Where(name => !name.Contains('<', StringComparison.Ordinal))
                    .ToList()
        );
}
