using System.Security.Cryptography;
using System.Text.Json;
using Licet.Screening.Lists;

namespace Licet.Cli.Lists;

/// <summary>
/// The local folder of list versions. Files are kept under the hash of their bytes, a version is one small manifest that
/// names them. Files come first and the manifest last, by rename: a run cut off anywhere leaves the store as it was, at most
/// with bytes that no manifest names. Nothing is ever overwritten but a manifest, and that only by one that covers more days.
/// </summary>
internal sealed class ListStore(string folder)
{
    private string FilesFolder => Path.Combine(folder, "lists", "files");
    private string VersionsFolder => Path.Combine(folder, "lists", "versions");
    private string NotesFolder => Path.Combine(folder, "lists", "fetched");

    public string Folder => folder;

    /// <summary>The folder named by the user, else LICET_DATA, else the user's own data folder.</summary>
    public static ListStore Of(string? named, Terminal terminal)
    {
        var folder = named ?? terminal.Setting("LICET_DATA");
        if (string.IsNullOrEmpty(folder))
        {
            var data = Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData,
                Environment.SpecialFolderOption.DoNotVerify
            );
            folder = Path.Combine(data, "licet");
        }
        return File.Exists(folder)
            ? throw new BadInputException($"--store {folder}: is a file, expected a folder; nothing can be stored here")
            : new(folder);
    }

    /// <summary>Refuses a folder that the user named and that is not there: a slip would look like a store without lists.</summary>
    public void MustExist(string? named)
    {
        if (named is not null && !Directory.Exists(folder))
        {
            throw new BadInputException($"--store {folder}: there is no such folder");
        }
    }

    /// <summary>All versions, by name, then from the oldest day to the newest.</summary>
    /// <exception cref="BadInputException">A manifest that cannot be read: the store is damaged and says nothing.</exception>
    public IReadOnlyList<StoredVersion> Versions()
    {
        return [.. InOrder(Records().Select(r => r.Version ?? throw Unreadable(r.Path)))];
    }

    public static IEnumerable<StoredVersion> InOrder(IEnumerable<StoredVersion> versions) =>
        versions
            .OrderBy(v => v.Name, StringComparer.Ordinal)
            .ThenBy(v => v.CoversFrom ?? DateOnly.MinValue)
            .ThenBy(v => v.StoredAt);

    /// <summary>Every record by its path, in the order of the paths; null where it cannot be read as one.</summary>
    public IEnumerable<(string Path, StoredVersion? Version)> Records() =>
        Directory.Exists(VersionsFolder)
            ? Directory
                .EnumerateFiles(VersionsFolder, "*.json", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f)[0] != '.')
                .Order(StringComparer.Ordinal)
                .Select(f => (f, Record(f)))
            : [];

    /// <summary>
    /// The version of each list to use for a day: the newest that covers it, else the newest that began by then, else the first
    /// later edition, which the answer names.
    /// </summary>
    public IReadOnlyList<StoredVersion> ForDay(DateOnly day) => EachForDay(Versions(), day);

    /// <summary>The same of versions already read, from the oldest to the newest of each list.</summary>
    public static IReadOnlyList<StoredVersion> EachForDay(IReadOnlyList<StoredVersion> versions, DateOnly day) =>
        [.. versions.GroupBy(v => v.Name, StringComparer.Ordinal).Select(g => ForDay([.. g], day))];

    public static StoredVersion ForDay(IReadOnlyList<StoredVersion> oldestFirst, DateOnly day) =>
        oldestFirst.LastOrDefault(v => v.Covers(day))
        ?? oldestFirst.LastOrDefault(v => v.CoversFrom <= day)
        ?? oldestFirst.FirstOrDefault(v => v.CoversFrom > day)
        ?? oldestFirst[^1];

    /// <summary>The newest version of a list, null when there is none.</summary>
    public StoredVersion? Newest(string name) => Versions().LastOrDefault(v => v.Name == name);

    /// <summary>
    /// The version with the days already vouched for: the same content of the same day, stored before and checked on a later day, is
    /// not less current for being stored again. Where nobody vouched for more, it is the version itself.
    /// </summary>
    public StoredVersion NeverShorter(StoredVersion version)
    {
        var before = Versions().LastOrDefault(v => v.Name == version.Name && v.FileName == version.FileName);
        return
            before is { State: RecordState.AsStored }
            && before.ContentHash == version.ContentHash
            && before.CoversThrough > version.CoversThrough
            ? version with
            {
                CoversThrough = before.CoversThrough,
                DaysFrom = before.DaysFrom,
            }
            : version;
    }

    /// <summary>Keeps a stream's bytes and gives their record. Bytes already here are not written again.</summary>
    public StoredFile Keep(string name, Stream content)
    {
        var partial = Path.Combine(FilesFolder, "." + Path.GetRandomFileName());
        try
        {
            Directory.CreateDirectory(FilesFolder);
            long bytes;
            using (var file = new FileStream(partial, FileMode.CreateNew, FileAccess.Write))
            {
                content.CopyTo(file);
                file.Flush(flushToDisk: true);
                bytes = file.Length;
            }
            var hash = HashOf(partial);
            File.Move(partial, PathOf(hash), overwrite: true);
            return new()
            {
                Name = name,
                Sha256 = hash,
                Bytes = bytes,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e);
        }
        finally
        {
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }
        }
    }

    /// <summary>Makes a version known, its record sealed; from here on it is used.</summary>
    public void Add(StoredVersion version)
    {
        try
        {
            var versions = Path.Combine(VersionsFolder, version.Name);
            Directory.CreateDirectory(versions);
            var json = JsonSerializer.SerializeToUtf8Bytes(
                version with
                {
                    Seal = RecordSeal.Of(version),
                },
                StoreJson.Default.StoredVersion
            );
            Files.WriteWhole(Path.Combine(versions, version.FileName), "--store", s => s.Write(json));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e);
        }
    }

    public void Note(string name, FetchNote note)
    {
        Directory.CreateDirectory(NotesFolder);
        var json = JsonSerializer.SerializeToUtf8Bytes(note, StoreJson.Default.FetchNote);
        Files.WriteWhole(Path.Combine(NotesFolder, name + ".json"), "--store", s => s.Write(json));
    }

    public FetchNote? NoteOf(string name)
    {
        var path = Path.Combine(NotesFolder, name + ".json");
        try
        {
            return File.Exists(path)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(path), StoreJson.Default.FetchNote)
                : null;
        }
        catch (JsonException)
        {
            return null; // a note explains, it decides nothing
        }
    }

    /// <summary>Whether a file's bytes are here and are those that were kept.</summary>
    public bool Holds(StoredFile file) =>
        File.Exists(PathOf(file.Sha256)) && HashOf(PathOf(file.Sha256)) == file.Sha256;

    /// <summary>Where the bytes of a hash are kept.</summary>
    public string PathOf(string sha256) => Path.Combine(FilesFolder, sha256);

    public static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static StoredVersion? Record(string path)
    {
        try
        {
            var record = JsonSerializer.Deserialize(File.ReadAllBytes(path), StoreJson.Default.StoredVersion);
            return record is { IsSound: true } ? record : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static BadInputException Unreadable(string path) =>
        new(
            $"{path}: the record of a list version cannot be read; delete it and import or fetch the list again (licet lists verify names all damage)"
        );

    private BadInputException Unwritable(Exception e) =>
        new($"--store {folder}: nothing can be stored here: {e.Message}", e);
}
