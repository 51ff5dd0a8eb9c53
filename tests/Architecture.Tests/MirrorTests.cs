using Xunit;

namespace Licet.Architecture.Tests;

/// <summary>What a folder of src does is tested in the folder of the same path.</summary>
public class MirrorTests
{
    [Fact]
    public void Every_project_of_the_product_has_its_tests() =>
        Assert.Equal(Repository.Product.Select(p => p.Name + ".Tests"), TestProjects().Select(p => p.Name));

    [Fact]
    public void Every_folder_of_tests_mirrors_a_folder_of_the_product() =>
        Assert.Empty(TestProjects().SelectMany(p => Strays(p.Folder, ProductFolder(p))).Select(Repository.Relative));

    [Fact]
    public void A_stray_folder_made_on_purpose_is_found()
    {
        var scratch = Directory.CreateTempSubdirectory("licet-mirror-");
        try
        {
            var product = scratch.CreateSubdirectory("src").CreateSubdirectory("Screening");
            product.CreateSubdirectory("Lists").CreateSubdirectory("Formats");
            var tests = scratch.CreateSubdirectory("tests").CreateSubdirectory("Screening.Tests");
            tests.CreateSubdirectory("bin").CreateSubdirectory("Release");
            Assert.NotEmpty(Write(tests.CreateSubdirectory("Lists").CreateSubdirectory("Formats")));
            var stray = Write(tests.CreateSubdirectory("Lists").CreateSubdirectory("Fornats"));
            tests.CreateSubdirectory("Golden"); // data without code mirrors nothing and need not
            Assert.Equal([stray], Strays(tests.FullName, product.FullName));
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static string Write(DirectoryInfo folder)
    {
        File.WriteAllText(Path.Combine(folder.FullName, "SomeTests.cs"), "");
        return folder.FullName;
    }

    /// <summary>Folders with code of their own that have no folder of the same path in the product.</summary>
    private static IEnumerable<string> Strays(string tests, string product) =>
        Repository
            .FoldersBelow(tests)
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs").Any())
            .Where(folder => !Directory.Exists(Path.Combine(product, Path.GetRelativePath(tests, folder))));

    private static string ProductFolder(Project tests) =>
        Path.Combine(Repository.Root, "src", tests.Name[..^".Tests".Length]);

    private static IEnumerable<Project> TestProjects() =>
        Repository.Tests.Where(p => p.Name != "Architecture.Tests").OrderBy(p => p.Name, StringComparer.Ordinal);
}
