using Licet.Screening.Lists;

namespace Licet.Lists.Fetching;

/// <summary>
/// A folder that someone fills with the official files, for networks without a way out. A file beside it with ".sha256" at the
/// end is its checksum. When a file was copied says nothing of how old it is: a mirrored list covers the day it speaks of itself,
/// and further days only where the user says that it was compared with the published one.
/// </summary>
/// <param name="folder">Where the files are, or below.</param>
/// <param name="checkedThrough">The day on which they were the published ones, by the user's word.</param>
public sealed class MirrorFiles(string folder, DateOnly? checkedThrough) : IFileSource
{
    /// <inheritdoc/>
    public bool AsksPublisher => false;

    /// <inheritdoc/>
    public DateOnly? CheckedThrough => checkedThrough;

    /// <inheritdoc/>
    public string DaysFrom => checkedThrough is null ? "the latest date in the file" : "through, said by the user";

    /// <inheritdoc/>
    public string Origin(OfficialFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Name;
    }

    /// <inheritdoc/>
    public Task<Fetched> Get(OfficialFile file, StoredFile? held, string target, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        var path = Find(file.Name);
        if (path is null)
        {
            return Task.FromResult(Fetched.Failure(file.Name, "not in the mirror", transient: false));
        }
        try
        {
            File.Copy(path, target);
            return Task.FromResult(Copied(file.Name, path, held, target));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Task.FromResult(Fetched.Failure(file.Name, e.Message, transient: false));
        }
    }

    private static Fetched Copied(string name, string path, StoredFile? held, string target)
    {
        var found = ListStore.HashOf(target);
        var announced = Announced(path + ".sha256");
        var same = held?.Sha256 == found && (announced is null || announced == found);
        return new(
            new FetchedFile(name, same ? FetchOutcome.NotModified : FetchOutcome.Received)
            {
                Bytes = new FileInfo(target).Length,
                AnnouncedChecksum = announced is null ? null : "sha-256 " + announced,
                FoundChecksum = "sha-256 " + found,
                IsWebPage = WebPage.Is(target),
            }
        )
        {
            Path = target,
        };
    }

    /// <summary>The hash in the form of sha256sum: hex, then the name.</summary>
    private static string? Announced(string path) =>
        File.Exists(path) ? File.ReadAllText(path).Trim().Split(' ', 2)[0].ToLowerInvariant() : null;

    private string? Find(string name) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f).Equals(name, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
}
