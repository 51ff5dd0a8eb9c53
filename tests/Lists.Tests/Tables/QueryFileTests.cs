using System.Text;
using Licet.Lists.Tables;
using Licet.Screening.Lists;

namespace Licet.Lists.Tests.Tables;

/// <summary>A file of names that came as a stream. What the files of people look like is tried in the command line's tests.</summary>
public class QueryFileTests
{
    [Fact]
    public void A_table_is_checked_to_its_end_and_then_read()
    {
        using var file = Read(
            "parties.csv",
            "id,name,country,kind\n7,Vostrelek Dynamics,CN,company\n8,Anatol Kirandia,,\n"
        );
        file.Check();
        Assert.Equal(2, file.Count);
        Assert.Equal(["parties.csv: taken as CSV by its header"], file.Taken);
        var rows = file.Rows().ToList();
        Assert.Equal(["7", "8"], rows.Select(r => r.Id));
        Assert.Equal(["CN", "DE"], rows.Select(r => r.Query.Country));
        Assert.Equal([PartyKind.Company, PartyKind.Person], rows.Select(r => r.Query.Kind));
        Assert.Equal([2L, 3L], rows.Select(r => r.Line));
    }

    [Theory]
    [InlineData("names.csv", "Vostrelek;CN\n", "put the file's names into the field below")]
    [InlineData("names.csv", "name,kind\nVostrelek,firm\n", "names.csv:2: kind: expected company, person,")]
    [InlineData("names.txt", "", "names.txt:0: file: expected at least one name, found nothing")]
    [InlineData("names.txt", "PK\u0003\u0004", "found 'a ZIP or Office file'")]
    public void A_file_that_cannot_be_used_is_refused_with_its_line_and_in_the_words_of_the_page(
        string name,
        string content,
        string said
    )
    {
        using var file = Read(name, content);
        Assert.Contains(said, Assert.Throws<UnusableTableException>(file.Check).Message, StringComparison.Ordinal);
    }

    private static QueryFile Read(string name, string content) =>
        new(
            name,
            new MemoryStream(Encoding.UTF8.GetBytes(content)),
            new(new("") { Country = "DE", Kind = PartyKind.Person }, new(2026, 3, 2))
        )
        {
            OneNameALine = "put the file's names into the field below",
        };
}
