using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists;

public class ListDatesTests
{
    [Theory]
    [InlineData("2019-05-21")]
    [InlineData("5/21/2019")]
    [InlineData("05/21/19")]
    [InlineData("21 May 2019")]
    [InlineData("May 21, 2019")]
    [InlineData("20190521")]
    [InlineData("2019-05-21T00:00:09.554Z")]
    public void Forms_of_the_lists_are_read(string text) =>
        Assert.Equal(new DateOnly(2019, 5, 21), ListDates.Read(text));

    [Theory]
    [InlineData("0017-05-26")]
    [InlineData("3017-08-22")]
    [InlineData("2019-02-30")]
    [InlineData("circa 1951")]
    [InlineData("1951")]
    public void What_is_no_day_is_noted_with_its_text(string text)
    {
        var problems = new ListProblems();
        Assert.Null(ListDates.Read(text, new RowPlace("f", 1), "start_date", problems));
        Assert.Equal($"'{text}'", Assert.Single(problems.ToList()).Found);
    }

    [Fact]
    public void An_empty_text_is_no_problem()
    {
        var problems = new ListProblems();
        Assert.Null(ListDates.Read("", new RowPlace("f", 1), "start_date", problems));
        Assert.Empty(problems.ToList());
    }
}
