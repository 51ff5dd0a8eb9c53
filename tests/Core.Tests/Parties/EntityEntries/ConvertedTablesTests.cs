using Licet.Make.EntityEntries;

namespace Licet.Core.Tests.Parties.EntityEntries;

public class ConvertedTablesTests
{
    [Fact]
    public void The_tables_are_what_the_converter_makes_of_the_sources()
    {
        foreach (var (name, text) in EntityEntriesVerb.Files(RealEntries.Shared("")))
        {
            var kept = File.ReadAllText(Path.Combine(RealEntries.Repository, "data", "ear", name));
            Assert.True(
                text == kept,
                $"data/ear/{name} differs; run: dotnet run --project data/make -- entity-entries ../shared"
            );
        }
    }
}
