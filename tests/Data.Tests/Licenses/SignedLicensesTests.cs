using Licet.Core.Licenses.Documents;
using Licet.Core.Tests.Licenses;
using Licet.Data.Licenses;

namespace Licet.Data.Tests.Licenses;

public sealed class SignedLicensesTests(SqliteDatabase sqlite, PostgresDatabase postgres)
    : IClassFixture<SqliteDatabase>,
        IClassFixture<PostgresDatabase>
{
    private static readonly byte[] s_seed = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static LicenseDocument Signed(string on) =>
        LicenseDocument.Sign(LicenseRun.Issued(LicenseRun.Terms()), LicenseRun.Day(on), s_seed, s_seed);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_signed_is_found_by_number_and_code_together_alone(bool onSqlite)
    {
        Place place = await (onSqlite ? (Database)sqlite : postgres).NewPlaceAsync();
        await Schema.MigrateAsync(place, Ct);
        SignedLicenses signed = new(place);
        LicenseDocument first = Signed("2018-06-01");
        LicenseDocument second = Signed("2018-07-01");
        await signed.KeepAsync(first, Ct);
        await signed.KeepAsync(first, Ct);
        await signed.KeepAsync(second, Ct);
        Assert.Equal(first.Json(), (await signed.FindAsync("D1234567", first.CheckCode(), Ct))?.Json());
        Assert.Equal(second.Json(), (await signed.FindAsync("D1234567", second.CheckCode(), Ct))?.Json());
        Assert.Null(await signed.FindAsync("D1234568", first.CheckCode(), Ct));
        Assert.Null(await signed.FindAsync("D1234567", "0000-0000-0000", Ct));
    }
}
