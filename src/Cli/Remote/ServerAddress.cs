namespace Licet.Cli.Remote;

/// <summary>Where a server is, and with which token it may be asked there.</summary>
internal static class ServerAddress
{
    /// <summary>The environment variable; a command line is seen by everybody on the machine.</summary>
    public const string TokenSetting = "LICET_TOKEN";

    /// <summary>The address below which its operations lie; it ends in a slash.</summary>
    /// <exception cref="BadInputException">It is none, or a token would travel there for everybody to read.</exception>
    public static Uri Of(string url)
    {
        if (
            !Uri.TryCreate(url.EndsWith('/') ? url : url + "/", UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || address.Query.Length + address.Fragment.Length > 0
        )
        {
            throw new BadInputException(
                $"--server: expected an address such as https://licet.example or http://localhost:5080, found {BadInputException.Shown(url)}"
            );
        }
        if (address.UserInfo.Length > 0)
        {
            throw new BadInputException(
                $"--server: expected no name or password in the address; a token stands in {TokenSetting}"
            );
        }
        return address.Scheme == "https" || address.IsLoopback
            ? address
            : throw new BadInputException(
                $"--server: expected https:// for {address.Host}: over http:// everybody on the way could read the token; http:// is for this machine alone"
            );
    }

    /// <summary>The token, which no message tells.</summary>
    /// <exception cref="BadInputException">There is none, or it cannot be one.</exception>
    public static string Token(Terminal terminal)
    {
        var token = (terminal.Setting(TokenSetting) ?? "").Trim();
        if (token.Length == 0)
        {
            throw new BadInputException(
                $"{TokenSetting}: expected a token in this environment variable, found nothing; your account's page on the server makes them"
            );
        }
        return token.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? token
            : throw new BadInputException(
                $"{TokenSetting}: expected a token of letters, digits, '_' and '-', found other characters in it"
            );
    }
}
