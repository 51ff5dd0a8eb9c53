using Licet.Core.Licenses;

namespace Licet.Core.Tests.Licenses;

public class RecordsTests
{
    [Fact]
    public void Records_that_were_asked_for_and_of_what_has_not_ended_are_kept_without_end()
    {
        Assert.Null(Records.Of(new(LicenseRun.Day("2010-01-01"), AskedFor: true)).Until);
        Assert.Null(Records.Of(new(null)).Until);
        Assert.Equal(LicenseRun.Day("2025-02-28"), Records.Of(new(LicenseRun.Day("2020-02-29"))).Until);
    }
}
