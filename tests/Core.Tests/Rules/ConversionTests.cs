using Licet.Make.Ear;

namespace Licet.Core.Tests.Rules;

public class ConversionTests
{
    [Fact]
    public void The_tables_are_what_the_converter_makes_of_the_sources()
    {
        var shared = Path.GetDirectoryName(SharedData.PathOf("data"))!;
        Assert.All(
            EarConversion.Convert(shared),
            made =>
                Assert.True(
                    made.Value == File.ReadAllText(Path.Combine(SharedData.Repository, "data", "ear", made.Key)),
                    $"data/ear/{made.Key} differs; run: dotnet run --project data/make -- ear ../shared"
                )
        );
    }
}
