using Licet.Screening.Lists;

namespace Licet.Lists;

/// <summary>A stored version read back, and what is wrong with its bytes.</summary>
/// <param name="Stored">Its record.</param>
/// <param name="Version">The list; null where nothing is left of it.</param>
/// <param name="Faults">What is wrong; empty where it is as it was stored.</param>
public sealed record StoredReading(StoredVersion Stored, ListVersion? Version, IReadOnlyList<string> Faults)
{
    /// <summary>
    /// Reads a version from its kept files. Bytes that are gone or differ from their hash are faults, and so is a record that was
    /// altered; what can still be read gives hits, but the version is then not complete. Nor is it where the record has no checksum:
    /// nobody can tell an old record from one whose checksum was taken out to write other days.
    /// </summary>
    public static StoredReading Of(ListStore store, StoredVersion stored)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(stored);
        var faults = new List<string>();
        if (stored.State == RecordState.Altered)
        {
            faults.Add("its record was altered after it was stored; the days it says it covers are not those");
        }
        var files = new List<ListFile>();
        foreach (var file in stored.Files)
        {
            var path = store.PathOf(file.Sha256);
            if (!File.Exists(path))
            {
                faults.Add($"{file.Name}: the kept file is gone");
                continue;
            }
            if (ListStore.HashOf(path) is var found && found != file.Sha256)
            {
                faults.Add($"{file.Name}: the kept bytes have hash {found[..12]}, not {file.Sha256[..12]}");
            }
            files.Add(new(file.Name, File.OpenRead(path)));
        }
        if (files.Count == 0)
        {
            return new(stored, null, faults);
        }
        var version = ListReader.Read(
            files,
            new()
            {
                Name = stored.Name,
                ListCode = stored.ListCode,
                Source = stored.Source,
                CoversFrom = stored.CoversFrom,
                CoversThrough = stored.CoversThrough,
            }
        );
        files.ForEach(f => f.Content.Dispose());
        if (faults.Count == 0 && version.ContentHash != stored.ContentHash && stored.StoredBy == ProductVersion.Text)
        {
            faults.Add($"the content reads as {version.ContentHash[..12]}, not {stored.ShortHash}");
        }
        return new(stored, Trusted(version, stored.State, faults), faults);
    }

    private static ListVersion Trusted(ListVersion version, RecordState record, List<string> faults)
    {
        if (record == RecordState.Unprotected)
        {
            return version with { IsComplete = false, LeavesUnnamed = false, Doubt = RecordSeal.Missing };
        }
        return faults.Count == 0
            ? version
            : version with
            {
                IsComplete = false,
                LeavesUnnamed = false,
                Doubt = $"what is stored is damaged: {string.Join("; ", faults)}",
            };
    }
}
