using Licet.Core.History;
using Licet.Data.Opening;

namespace Licet.Data.History;

/// <summary>
/// The public halves of all keys that ever signed a log's checkpoints, each a file in the folder beside it. They go with every copy,
/// so that a restored log is checked as before; the private key does not.
/// </summary>
public static class KnownSigners
{
    private const string FolderName = "checkpoint-keys";

    /// <summary>Those kept, and the place's own; in the order of their ids.</summary>
    /// <exception cref="FormatException">A file holds no public key.</exception>
    public static IReadOnlyList<CheckpointSigner> Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        SortedDictionary<string, CheckpointSigner> known = new(StringComparer.Ordinal);
        string folder = FolderOf(place);
        foreach (string file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.pem") : [])
        {
            try
            {
                CheckpointSigner signer = CheckpointSigner.Of(File.ReadAllText(file));
                known[signer.Id] = signer;
            }
            catch (FormatException e)
            {
                throw new FormatException($"{file}: {e.Message}", e);
            }
        }

        try
        {
            using CheckpointKey? own = CheckpointKey.Find(place);
            if (own is not null)
            {
                known[own.Public.Id] = own.Public;
            }
        }
        catch (UnauthorizedAccessException)
        {
            // An auditor may not read the private key; its public half was kept when it was made.
        }

        return [.. known.Values];
    }

    /// <summary>The file that keeps the public half of a key; null where none does.</summary>
    public static string? FileOf(Place place, string id)
    {
        ArgumentNullException.ThrowIfNull(place);
        string file = Path.Combine(FolderOf(place), id + ".pem");
        return File.Exists(file) ? file : null;
    }

    public static void Keep(Place place, CheckpointSigner signer)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(signer);
        string file = Path.Combine(FolderOf(place), signer.Id + ".pem");
        if (!File.Exists(file))
        {
            // Public: whoever may enter the folder of the log may read them.
            OwnerOnly.Folder(place.Folder);
            Directory.CreateDirectory(FolderOf(place));
            File.WriteAllText(file, signer.Pem + "\n");
        }
    }

    internal static string FolderOf(Place place) => Path.Combine(place.Folder, FolderName);
}
