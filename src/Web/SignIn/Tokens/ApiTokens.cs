using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Licet.Data.Desk;
using Licet.Web.Look;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.SignIn.Tokens;

/// <summary>Why no token was made.</summary>
public enum TokenFault
{
    /// <summary>None, or a longer one than <see cref="ApiTokens.LongestName"/>.</summary>
    Name,

    /// <summary>None, or one that there is not.</summary>
    Scopes,

    /// <summary>None, over, or more than <see cref="ApiTokens.MostDays"/> away.</summary>
    Through,

    /// <summary>The person has <see cref="ApiTokens.Most"/> that hold.</summary>
    TooMany,
}

/// <param name="Secret">Null where none was made.</param>
/// <param name="Faults">In the order of the form; none where one was made.</param>
public sealed record TokenMade(string? Secret, IReadOnlyList<TokenFault> Faults);

/// <summary>Makes, finds and ends tokens. Their secrets are random and long, so that one plain hash keeps them.</summary>
public sealed class ApiTokens(DeskContext desk, TimeProvider time)
{
    /// <summary>How every secret begins, so that one left in a file is known for what it is.</summary>
    public const string Prefix = "licet_";

    /// <summary>Days that a token holds at most.</summary>
    public const int MostDays = 366;

    /// <summary>Tokens that a person has at most.</summary>
    public const int Most = 50;

    /// <summary>Characters of what a person calls one.</summary>
    public const int LongestName = 100;

    private const int SecretBytes = 32;

    /// <param name="through">The last day on which it holds; null where none was said.</param>
    /// <returns>The secret, which can never be had again; or why none was made.</returns>
    public async Task<TokenMade> MakeAsync(
        string account,
        string name,
        IEnumerable<string> scopes,
        DateOnly? through,
        CancellationToken ct
    )
    {
        string[] all = [.. scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        DateOnly today = Today;
        int live = await desk.Tokens.CountAsync(t => t.Account == account && t.Ended == null && t.Through >= today, ct);
        TokenFault[] faults =
        [
            .. new[]
            {
                (name.Length is 0 or > LongestName, TokenFault.Name),
                (all.Length == 0 || !all.All(ApiScopes.Has), TokenFault.Scopes),
                (through is null || through < today || through > today.AddDays(MostDays), TokenFault.Through),
                (live >= Most, TokenFault.TooMany),
            }
                .Where(f => f.Item1)
                .Select(f => f.Item2),
        ];
        if (faults.Length > 0)
        {
            return new(null, faults);
        }

        string secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        desk.Tokens.Add(
            new TokenRow
            {
                Id = RequestKey.New(),
                Account = account,
                Name = name,
                Hash = HashOf(secret),
                Scopes = string.Join(' ', all),
                Made = time.GetUtcNow(),
                Through = through!.Value,
            }
        );
        await desk.SaveChangesAsync(ct);
        return new(secret, []);
    }

    /// <summary>A token that holds today; null for any other. Its use is noted once a day.</summary>
    public async Task<TokenRow?> FindAsync(string secret, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (!secret.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        string hash = HashOf(secret);
        TokenRow? row = await desk.Tokens.AsNoTracking().FirstOrDefaultAsync(t => t.Hash == hash, ct);
        if (row?.IsLive(Today) != true)
        {
            return null;
        }

        if (row.Used != Today)
        {
            await desk
                .Tokens.Where(t => t.Id == row.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.Used, Today), ct);
        }

        return row;
    }

    /// <summary>A person's, the newest first, those that ended among them.</summary>
    public async Task<IReadOnlyList<TokenRow>> OfAsync(string account, CancellationToken ct) =>
        await desk
            .Tokens.AsNoTracking()
            .Where(t => t.Account == account)
            .OrderByDescending(t => t.Made)
            .ToListAsync(ct);

    /// <summary>Ends a person's own token from this moment on; false where there is none that holds.</summary>
    public async Task<bool> EndAsync(string id, string account, CancellationToken ct) =>
        await desk
            .Tokens.Where(t => t.Id == id && t.Account == account && t.Ended == null)
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Ended, time.GetUtcNow()), ct) > 0;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
