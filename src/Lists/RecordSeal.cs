using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Licet.Lists;

/// <summary>Whether a record of the store is the one that was stored.</summary>
public enum RecordState
{
    /// <summary>It has the checksum it was stored with.</summary>
    AsStored,

    /// <summary>
    /// It has none: it was stored by a Licet that wrote none yet, or the checksum was taken out. Nobody can tell which, so the days it
    /// claims do not count either; its listings give hits.
    /// </summary>
    Unprotected,

    /// <summary>It says something else than what was stored: nothing it claims counts.</summary>
    Altered,
}

/// <summary>
/// Checksum over everything that a record says: the days it covers and who says so as well as its files. Each value goes in
/// with its length in front, so that none can pass into its neighbor. It finds what was altered by hand or by a failing disk; who
/// works the checksum out anew can still write what he likes, against which only the rights on the folder help.
/// </summary>
internal static class RecordSeal
{
    /// <summary>Why a list is not screened whose record has none.</summary>
    public const string Missing =
        "its record has no checksum, so whether the days it covers were altered cannot be told; import or fetch it again";

    public static string Of(StoredVersion version)
    {
        var text = new StringBuilder("licet.record/1");
        Add(text, version.Name, version.ContentHash, version.Source, version.ListCode, version.DaysFrom);
        Add(text, DayOf(version.CoversFrom), DayOf(version.CoversThrough), version.IsComplete ? "whole" : "not whole");
        Add(text, version.StoredAt.ToString("O", CultureInfo.InvariantCulture), version.StoredBy);
        Counts(text, version.Lists);
        Counts(text, version.Kinds);
        Counts(text, version.Problems);
        Add(text, Number(version.Files.Count));
        foreach (var file in version.Files)
        {
            Add(text, file.Name, file.Sha256, Number(file.Bytes), file.ETag, file.LastModified);
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Counts(StringBuilder text, SortedDictionary<string, int> counts)
    {
        Add(text, Number(counts.Count));
        foreach (var (key, count) in counts)
        {
            Add(text, key, Number(count));
        }
    }

    private static void Add(StringBuilder text, params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            text.Append('\n').Append(value is null ? "-" : Number(value.Length)).Append(' ').Append(value);
        }
    }

    private static string? DayOf(DateOnly? day) => day is { } known ? Day.Text(known) : null;

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
