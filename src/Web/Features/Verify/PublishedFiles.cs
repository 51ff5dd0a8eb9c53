using Licet.Core.Licenses.Documents;
using Licet.Web.Serving;

namespace Licet.Web.Features.Verify;

/// <summary>
/// Keys and the list of licenses that hold no more which this installation publishes: <c>keys.json</c> and <c>revocations.json</c> in the
/// folder <c>published</c> of its data.
/// </summary>
public sealed class PublishedFiles(DeskSettings settings)
{
    /// <summary>Null where none are published.</summary>
    /// <exception cref="FormatException">The file is none.</exception>
    public LicenseKeySet? Keys() => Read("keys.json", LicenseKeySet.Read);

    /// <inheritdoc cref="Keys"/>
    public RevocationList? List() => Read("revocations.json", RevocationList.Read);

    /// <summary>Publishes keys where none are.</summary>
    /// <exception cref="IOException">Some are, or it cannot be written.</exception>
    public void Publish(LicenseKeySet keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        string folder = Directory.CreateDirectory(Path.Combine(settings.Place.Folder, "published")).FullName;
        string partial = Path.Combine(folder, "keys.json." + Path.GetRandomFileName());
        File.WriteAllText(partial, keys.Json());
        try
        {
            // Whole or not at all, and never over another one.
            File.Move(partial, Path.Combine(folder, "keys.json"), overwrite: false);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private T? Read<T>(string file, Func<string, T> read)
        where T : class
    {
        string path = Path.Combine(settings.Place.Folder, "published", file);
        return File.Exists(path) ? read(File.ReadAllText(path)) : null;
    }
}
