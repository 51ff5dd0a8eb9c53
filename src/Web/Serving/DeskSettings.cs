using System.CommandLine;
using Licet.Data;
using Licet.Web.Law;
using Licet.Web.SignIn;

namespace Licet.Web.Serving;

/// <summary>How the program was started.</summary>
/// <param name="Place">Where log and desk lie.</param>
/// <param name="ListsFolder">Where list versions are stored.</param>
/// <param name="Demo">With the situation of 2019 in it, and people to sign in as.</param>
/// <param name="Urls">Addresses to listen on, separated by ";".</param>
public sealed record DeskSettings(Place Place, string ListsFolder, bool Demo, string Urls)
{
    public const string DefaultUrl = "http://localhost:5080";

    /// <exception cref="FormatException">It is no address to listen on.</exception>
    private static string Addresses(string urls)
    {
        string? wrong = urls.Split(';')
            .FirstOrDefault(u =>
                !Uri.TryCreate(u, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https")
            );
        return wrong is null
            ? urls
            : throw new FormatException($"--urls: expected an address such as {DefaultUrl}, found '{wrong}'");
    }

    /// <summary>The folder of the keys that sign licenses, for its owner alone.</summary>
    public string SigningKeys => Path.Combine(Place.Folder, "keys", "licenses");

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the official lists are fetched from.</summary>
    public ListSource ListSource { get; init; } = new((string?)null);

    /// <summary>Who else may say who somebody is; null: nobody.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>Whether every address is this machine's own.</summary>
    public bool IsLocal =>
        Urls.Split(';', StringSplitOptions.RemoveEmptyEntries)
            .All(u => Uri.TryCreate(u, UriKind.Absolute, out Uri? uri) && uri.IsLoopback);

    /// <summary>Whether cookies travel over TLS alone.</summary>
    public CookieSecurePolicy CookieSecurity => IsLocal ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    /// <summary>The command's options; what they leave open comes from LICET_DATA and LICET_DB.</summary>
    /// <param name="setting">Environment variable by name.</param>
    /// <param name="started">What to do with them; gives the exit code.</param>
    public static RootCommand Command(
        Func<string, string?> setting,
        Func<DeskSettings, CancellationToken, Task<int>> started
    )
    {
        Option<bool> demo = new("--demo")
        {
            Description =
                "Fill an empty folder with the situation of 2019 (synthetic), two exporters, and people to sign in as",
        };
        Option<string?> data = new("--data")
        {
            Description =
                "Folder of the database, lists and attachments (default: LICET_DATA, else a folder of this user's)",
            HelpName = "DIR",
        };
        Option<string> urls = new("--urls")
        {
            Description = "Addresses to listen on",
            HelpName = "URL",
            DefaultValueFactory = _ => setting("ASPNETCORE_URLS") is { Length: > 0 } set ? set : DefaultUrl,
        };
        RootCommand command = new("The desks of Licet in one program: exporter, authority, agency, customs, auditor.")
        {
            demo,
            data,
            urls,
        };
        command.SetAction(
            (given, ct) =>
            {
                bool isDemo = given.GetValue(demo);
                string folder = Path.GetFullPath(
                    given.GetValue(data) ?? setting("LICET_DATA") ?? DefaultFolder(isDemo)
                );
                return started(
                    new(
                        Place.Of(setting("LICET_DB"), folder),
                        Path.Combine(folder, "lists"),
                        isDemo,
                        Addresses(given.GetValue(urls)!)
                    )
                    {
                        OpenId = OpenIdSettings.Of(setting),
                        ListSource = ListSource.Of(setting("LICET_LISTS_FROM")),
                    },
                    ct
                );
            }
        );
        return command;
    }

    private static string DefaultFolder(bool demo) =>
        Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            ),
            "licet",
            demo ? "demo" : "desk"
        );
}
