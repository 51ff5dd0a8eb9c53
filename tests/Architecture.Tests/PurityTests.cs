using Xunit;

namespace Licet.Architecture.Tests;

/// <summary>The pure projects reach nothing: no clock, file, network, randomness, environment, console or culture.</summary>
public class PurityTests
{
    private static readonly BannedSymbols Banned = BannedSymbols.Load(
        Path.Combine(Repository.Root, "src", "BannedSymbols.pure.txt")
    );

    [Fact]
    public void Pure_projects_carry_the_list_of_banned_symbols() =>
        Assert.All(
            Repository.Pure,
            p => Assert.Contains("../BannedSymbols.pure.txt", p.Items("AdditionalFiles"), StringComparer.Ordinal)
        );

    [Fact]
    public void No_banned_symbol_is_in_a_compiled_pure_assembly_whatever_a_pragma_says() =>
        Assert.Empty(
            Repository.Pure.SelectMany(p =>
                Repository.Read(p, CompiledUse.Of).Where(Banned.Forbids).Select(use => $"{p.Name} uses {use}")
            )
        );

    [Fact]
    public void No_pure_assembly_references_the_network_processes_or_a_database()
    {
        string[] forbidden =
        [
            "System.Net.",
            "System.Console",
            "System.Diagnostics.Process",
            "System.IO.FileSystem",
            "System.IO.Pipes",
            "System.IO.IsolatedStorage",
            "System.Data.",
            "Microsoft.Data.",
            "Microsoft.EntityFrameworkCore",
            "Microsoft.AspNetCore",
            "Microsoft.Win32.",
            "Npgsql",
        ];
        Assert.Empty(
            Repository.Pure.SelectMany(p =>
                Repository
                    .Read(
                        p,
                        r => r.AssemblyReferences.Select(h => r.GetString(r.GetAssemblyReference(h).Name)).ToList()
                    )
                    .Where(name => forbidden.Any(f => name.StartsWith(f, StringComparison.Ordinal)))
                    .Select(name => $"{p.Name} references {name}")
            )
        );
    }

    [Fact]
    public void The_pure_projects_are_really_read() =>
        Assert.Contains(
            "M:System.Text.StringBuilder.Append(System.String)",
            Repository.Pure.SelectMany(p => Repository.Read(p, CompiledUse.Of))
        );

    [Theory]
    [InlineData("T:System.IO.File")]
    [InlineData("M:System.IO.File.ReadAllText(System.String)")]
    [InlineData("M:System.DateTime.get_UtcNow")]
    [InlineData("M:System.Guid.NewGuid")]
    [InlineData("M:System.String.ToLower")]
    [InlineData("M:System.String.Compare(System.String,System.String)")]
    [InlineData("M:System.IO.StreamReader.#ctor(System.String)")]
    [InlineData("M:System.Environment.get_MachineName")]
    public void A_forbidden_use_made_on_purpose_is_found(string use) => Assert.True(Banned.Forbids(use));

    [Theory]
    [InlineData("M:System.DateTime.get_Year")]
    [InlineData("M:System.String.ToLowerInvariant")]
    [InlineData("M:System.IO.StreamReader.#ctor(System.IO.Stream)")]
    [InlineData("M:System.IO.FileNotFoundException.#ctor(System.String)")]
    [InlineData("M:System.Environment.get_CurrentManagedThreadId")]
    public void A_use_that_reaches_nothing_passes(string use) => Assert.False(Banned.Forbids(use));

    [Fact]
    public void This_very_assembly_would_not_pass_as_pure()
    {
        Project self = Assert.Single(Repository.Tests, p => p.Name == "Architecture.Tests");
        var found = Repository.Read(self, CompiledUse.Of).Where(Banned.Forbids).ToList();
        Assert.Contains("T:System.IO.Directory", found);
        Assert.Contains("M:System.IO.File.OpenRead(System.String)", found);
    }
}
