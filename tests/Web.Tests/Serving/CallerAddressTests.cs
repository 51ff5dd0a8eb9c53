using System.Net;
using Licet.Web.Serving;
using Microsoft.AspNetCore.Http;

namespace Licet.Web.Tests.Serving;

public class CallerAddressTests
{
    private static string Of(string address) =>
        CallerAddress.Of(new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } });

    /// <summary>One subscriber of IPv6 has 2^64 addresses, and one limit.</summary>
    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void Callers_of_one_network_are_counted_together(string one, string other, bool together) =>
        Assert.Equal(together, Of(one) == Of(other));
}
