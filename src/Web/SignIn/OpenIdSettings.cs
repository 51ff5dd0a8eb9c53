namespace Licet.Web.SignIn;

/// <summary>Who else may say who somebody is: a provider of OpenID Connect (Core 1.0, code flow with PKCE).</summary>
/// <param name="Authority">Its issuer, under which /.well-known/openid-configuration lies.</param>
/// <param name="Secret">Null for a client that has none.</param>
/// <param name="Called">As people know it: "Contoso".</param>
/// <param name="Claim">Which claim is a person's name here. "email" counts only where the provider says that it verified it.</param>
public sealed record OpenIdSettings(Uri Authority, string Client, string? Secret, string Called, string Claim)
{
    public const string Scheme = "elsewhere";

    /// <summary>Where the provider sends people back to.</summary>
    public const string Back = "/sign-in/openid";

    /// <summary>From LICET_OPENID_AUTHORITY, _CLIENT, _SECRET, _NAME, _CLAIM; null where no authority is set.</summary>
    /// <exception cref="FormatException">One of them is not what it has to be.</exception>
    public static OpenIdSettings? Of(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        if (setting("LICET_OPENID_AUTHORITY") is not { Length: > 0 } authority)
        {
            return null;
        }

        if (
            !Uri.TryCreate(authority, UriKind.Absolute, out Uri? issuer)
            || !(issuer.Scheme == Uri.UriSchemeHttps || (issuer.Scheme == Uri.UriSchemeHttp && issuer.IsLoopback))
        )
        {
            throw new FormatException($"LICET_OPENID_AUTHORITY: expected an https address, found '{authority}'");
        }

        return setting("LICET_OPENID_CLIENT") is { Length: > 0 } client
            ? new(
                issuer,
                client,
                Set("LICET_OPENID_SECRET"),
                Set("LICET_OPENID_NAME") ?? issuer.Host,
                Set("LICET_OPENID_CLAIM") ?? "email"
            )
            : throw new FormatException("LICET_OPENID_CLIENT: expected the client's id at the provider");

        string? Set(string name) => setting(name) is { Length: > 0 } value ? value : null;
    }
}
