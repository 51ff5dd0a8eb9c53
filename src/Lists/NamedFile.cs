namespace Licet.Lists;

/// <summary>
/// A file that somebody named, and what the system refuses of it in words. Compiled into Licet's programs too, whose exceptions are
/// their own.
/// </summary>
internal static class NamedFile
{
    /// <summary>For reading from its start to its end.</summary>
    /// <exception cref="IOException">It cannot be; <see cref="IsRefusal"/> knows which others mean the same.</exception>
    public static FileStream Open(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    /// <summary>Whether the path or the system is to blame, not the program.</summary>
    public static bool IsRefusal(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException;

    /// <summary>Why a file could not be opened, as a person understands it.</summary>
    public static string Why(string path, Exception e) =>
        e switch
        {
            FileNotFoundException or DirectoryNotFoundException => "there is no such file",
            UnauthorizedAccessException when Directory.Exists(path) => "is a folder, expected a file",
            UnauthorizedAccessException => "may not be read by this user",
            _ => e.Message,
        };

    /// <summary>Whether the path is a number that the system gives anew on every run, as "&lt;(command)" and "/dev/stdin" are.</summary>
    public static bool IsNameless(string path) =>
        Path.GetFullPath(path) is var full
        && (
            full == "/dev/stdin"
            || full.StartsWith("/dev/fd/", StringComparison.Ordinal)
            || full.StartsWith("/proc/", StringComparison.Ordinal)
        );

    /// <summary>Writes a file whole or not at all: to a neighbor first, then renamed over the target.</summary>
    /// <param name="forOwner">Nobody but its owner may read it.</param>
    public static void WriteWhole(string path, Action<Stream> write, bool forOwner = false)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var partial = Path.Combine(folder, "." + Path.GetFileName(path) + "." + Path.GetRandomFileName());
        try
        {
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (forOwner && !OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }
            using (var stream = new FileStream(partial, options))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            if (File.Exists(partial))
            {
                File.Delete(partial);
            }
        }
    }
}
