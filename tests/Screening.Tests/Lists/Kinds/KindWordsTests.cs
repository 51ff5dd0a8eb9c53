using Xunit;

namespace Licet.Screening.Tests.Lists.Kinds;

public class KindWordsTests
{
    /// <summary>LICET_WRITE=1 writes the table instead.</summary>
    [Fact]
    public void The_shipped_table_is_what_its_sources_give()
    {
        var made = KindWordsTable.Make();
        var path = Path.Combine(SharedData.Repository, "data", "names", "kind-words.csv");
        if (Environment.GetEnvironmentVariable("LICET_WRITE") == "1")
        {
            File.WriteAllText(path, made);
        }

        Assert.Equal(File.ReadAllText(path), made);
    }
}
