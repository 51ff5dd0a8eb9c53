using System.Security.Cryptography;
using System.Text;
using Licet.Data.Desk;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.SignIn;

/// <summary>
/// Of an installation that nobody has an account in: who has the code that the program printed when it started makes the first
/// administrator. Without it whoever comes first over the network would.
/// </summary>
public sealed class FirstVisit(IServiceScopeFactory scopes)
{
    /// <summary>Null once there is an account.</summary>
    public string? Code { get; private set; }

    public async Task BeginAsync(CancellationToken ct)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        bool any = await scope.ServiceProvider.GetRequiredService<DeskContext>().Users.AnyAsync(ct);
        Code = any ? null : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
    }

    /// <summary>Whether it is the code; compared in a time that tells nothing.</summary>
    public bool Is(string code) =>
        Code is { } right
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(code.Trim()));

    public void Done() => Code = null;
}
