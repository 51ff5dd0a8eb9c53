using Licet.Core.Licenses.Documents;
using Licet.Web.Features.Settings;
using Licet.Web.Features.Verify;
using Licet.Web.Serving;
using Microsoft.Extensions.DependencyInjection;

namespace Licet.Web.Tests.Features.Settings;

public sealed class SigningKeysTests(EmptyDesk desk) : IClassFixture<EmptyDesk>
{
    /// <summary>A double click, or two administrators: a second key would sign what nobody can verify.</summary>
    [Fact]
    public async Task Of_many_at_once_one_makes_the_key_and_it_is_the_one_that_is_published()
    {
        SigningKeys keys = desk.Services.GetRequiredService<SigningKeys>();
        PublishedKey?[] made = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => keys.Make("Ministry of Trade", "a phrase of a ministry")))
        );
        PublishedKey key = Assert.Single(made.OfType<PublishedKey>());
        Assert.Equal(key, Assert.Single(desk.Services.GetRequiredService<PublishedFiles>().Keys()!.Keys));
        DeskSettings settings = desk.Services.GetRequiredService<DeskSettings>();
        Assert.Equal(
            Path.Combine(settings.SigningKeys, key.Id + ".pem"),
            Assert.Single(Directory.GetFiles(settings.SigningKeys, "*.pem"))
        );
        Assert.Null(keys.Unpublished());
    }
}
