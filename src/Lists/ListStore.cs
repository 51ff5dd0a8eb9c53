using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Licet.Lists;

/// <summary>
/// The local folder of list versions. Files are kept under the hash of their bytes, a version is one small manifest that
/// names them. Files come first and the manifest last, by rename: a run cut off anywhere leaves the store as it was, at most
/// with bytes that no manifest names. Nothing is ever overwritten but a manifest, and that only by one that covers more days.
/// </summary>
public sealed class ListStore
{
    private readonly string _called;

    /// <param name="folder">Where it lies; made when the first list is stored.</param>
    /// <param name="called">What the user calls the folder, in front of it where it cannot be used.</param>
    /// <exception cref="UnusableListException">There is a file in its place.</exception>
    public ListStore(string folder, string called = "--store")
    {
        Folder = File.Exists(folder)
            ? throw new UnusableListException(
                $"{called} {folder}: is a file, expected a folder; nothing can be stored here"
            )
            : folder;
        _called = called;
    }

    private string FilesFolder => Path.Combine(Folder, "lists", "files");
    private string VersionsFolder => Path.Combine(Folder, "lists", "versions");
    private string NotesFolder => Path.Combine(Folder, "lists", "fetched");
    private string AmendmentsFolder => Path.Combine(Folder, "lists", "amendments");

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>The folder named, else LICET_DATA, else the user's own data folder.</summary>
    /// <param name="setting">Environment variable by name, null where unset.</param>
    public static string FolderOf(string? named, Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var folder = named ?? setting("LICET_DATA");
        return string.IsNullOrEmpty(folder)
            ? Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                "licet"
            )
            : folder;
    }

    /// <summary>All versions, by name, then from the oldest day to the newest.</summary>
    /// <exception cref="UnusableListException">A manifest that cannot be read: the store is damaged and says nothing.</exception>
    public IReadOnlyList<StoredVersion> Versions() =>
        [.. StoredDays.InOrder(Records().Select(r => r.Version ?? throw Unreadable(r.Path)))];

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
    public IReadOnlyList<StoredVersion> ForDay(DateOnly day) => StoredDays.Each(Versions(), day);

    /// <summary>The newest version of a list, null when there is none.</summary>
    public StoredVersion? Newest(string name) => Versions().LastOrDefault(v => v.Name == name);

    /// <summary>
    /// The version with the days already vouched for: the same content of the same day, stored before and checked on a later day, is
    /// not less current for being stored again. Where nobody vouched for more, it is the version itself.
    /// </summary>
    internal StoredVersion NeverShorter(StoredVersion version)
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
    internal StoredFile Keep(string name, Stream content)
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
    internal void Add(StoredVersion version)
    {
        try
        {
            var versions = Path.Combine(VersionsFolder, ListNames.AsFolder(version.Name));
            Directory.CreateDirectory(versions);
            var json = JsonSerializer.SerializeToUtf8Bytes(
                version with
                {
                    Seal = RecordSeal.Of(version),
                },
                StoreJson.Default.StoredVersion
            );
            WriteWhole(Path.Combine(versions, version.FileName), json);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e);
        }
    }

    /// <summary>Makes an amendment known that was published; from here on the lists of its days are told with it. The same one again changes nothing.</summary>
    public void Amend(PublishedAmendment amendment)
    {
        ArgumentNullException.ThrowIfNull(amendment);
        try
        {
            Directory.CreateDirectory(AmendmentsFolder);
            byte[] json = amendment.Json();
            string hash = Convert.ToHexStringLower(SHA256.HashData(json));
            string path = Path.Combine(
                AmendmentsFolder,
                $"{Day.Text(amendment.Effective)}-{ListNames.AsFolder(amendment.Case)}-{hash[..12]}.json"
            );
            if (!File.Exists(path))
            {
                WriteWhole(path, json);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(e);
        }
    }

    /// <summary>Every amendment that was published here, corrected ones among them.</summary>
    /// <exception cref="UnusableListException">One cannot be read, or is not the one that was written: the lists of its days cannot be told.</exception>
    public IReadOnlyList<PublishedAmendment> Amendments() =>
        Directory.Exists(AmendmentsFolder)
            ?
            [
                .. Directory
                    .EnumerateFiles(AmendmentsFolder, "*.json")
                    .Where(f => Path.GetFileName(f)[0] != '.')
                    .Order(StringComparer.Ordinal)
                    .Select(AmendmentAt),
            ]
            : [];

    private static PublishedAmendment AmendmentAt(string path)
    {
        byte[] json = File.ReadAllBytes(path);
        string hash = Convert.ToHexStringLower(SHA256.HashData(json));
        return Path.GetFileNameWithoutExtension(path).EndsWith(hash[..12], StringComparison.Ordinal)
            ? PublishedAmendment.Of(json)
            : throw new UnusableListException(
                $"{path}: the amendment of a list was altered; delete it, and the desk writes it again from its log when it starts"
            );
    }

    internal void Note(string name, FetchNote note)
    {
        Directory.CreateDirectory(NotesFolder);
        var json = JsonSerializer.SerializeToUtf8Bytes(note, StoreJson.Default.FetchNote);
        WriteWhole(Path.Combine(NotesFolder, name + ".json"), json);
    }

    /// <summary>How the last fetch of a list went; null where none is known.</summary>
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
    internal string PathOf(string sha256) => Path.Combine(FilesFolder, sha256);

    internal static string HashOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Another one after every version or amendment stored or altered: the names, sizes and times of all records.</summary>
    internal string Mark()
    {
        string[] folders = [.. new[] { VersionsFolder, AmendmentsFolder }.Where(Directory.Exists)];
        if (folders.Length == 0)
        {
            return "";
        }
        var records = folders
            .SelectMany(f => new DirectoryInfo(f).EnumerateFiles("*.json", SearchOption.AllDirectories))
            .Where(f => f.Name[0] != '.' && f.Exists)
            .Select(f =>
                string.Create(CultureInfo.InvariantCulture, $"{f.FullName}|{f.Length}|{f.LastWriteTimeUtc.Ticks}")
            )
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', records))));
    }

    private void WriteWhole(string path, byte[] json)
    {
        try
        {
            NamedFile.WriteWhole(path, s => s.Write(json));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableListException($"{_called} {path}: cannot be written: {e.Message}", e);
        }
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

    private static UnusableListException Unreadable(string path) =>
        new(
            $"{path}: the record of a list version cannot be read; delete it and import or fetch the list again (licet lists verify names all damage)"
        );

    private UnusableListException Unwritable(Exception e) =>
        new($"{_called} {Folder}: nothing can be stored here: {e.Message}", e);
}
