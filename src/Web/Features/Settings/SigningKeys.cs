using Licet.Core.Licenses.Documents;
using Licet.Data.History;
using Licet.Data.Keys;
using Licet.Web.Features.Verify;
using Licet.Web.Serving;

namespace Licet.Web.Features.Settings;

/// <summary>The keys that sign licenses issued here: made and published as one act, for two at once would sign with another one than is published.</summary>
public sealed class SigningKeys(DeskSettings settings, PublishedFiles published, EventLog log)
{
    private readonly KeyFolder _folder = new(settings.SigningKeys);
    private readonly Lock _making = new();

    /// <summary>Keys that were made, and it ended before they were published; null for none.</summary>
    /// <exception cref="UnusableKeyException">The file of the keys that were made is none.</exception>
    /// <exception cref="FormatException">The file of the published keys is none.</exception>
    public LicenseKeySet? Unpublished() => published.Keys() is null ? _folder.Find() : null;

    /// <summary>Makes the first key, and publishes its public half.</summary>
    /// <returns>Null where there is a key already, published or not: nothing was made.</returns>
    /// <exception cref="UnusableKeyException">It cannot be written.</exception>
    /// <exception cref="FormatException">The file of the published keys is none.</exception>
    public PublishedKey? Make(string authority, string phrase)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        lock (_making)
        {
            if (published.Keys() is not null || _folder.Find() is not null)
            {
                return null;
            }

            PublishedKey key = _folder.Make(
                settings.Demo ? KeyPurpose.Demo : KeyPurpose.Licenses,
                log.Today,
                phrase.ToCharArray(),
                k => KeyChanges.Made(null, authority, k)
            );
            published.Publish(_folder.Find()!);
            return key;
        }
    }

    /// <summary>Publishes what was made and is not published.</summary>
    /// <exception cref="UnusableKeyException">The file of the keys that were made is none.</exception>
    /// <exception cref="FormatException">The file of the published keys is none.</exception>
    public void Publish()
    {
        lock (_making)
        {
            if (Unpublished() is { } made)
            {
                published.Publish(made);
            }
        }
    }
}
