using Licet.Lists;

namespace Licet.Cli;

/// <summary>Opens what the user named; whatever the system refuses becomes a line a person understands.</summary>
internal static class Files
{
    public static FileStream OpenRead(string path, string option)
    {
        try
        {
            return NamedFile.Open(path);
        }
        catch (Exception e) when (NamedFile.IsRefusal(e))
        {
            throw new BadInputException($"{option} {path}: {NamedFile.Why(path, e)}", e);
        }
    }

    /// <summary>
    /// Refuses an output that is no regular file (a rename would replace a device or a pipe by one) or that is the input.
    /// </summary>
    public static void CheckOutput(string path, string option, string input)
    {
        if (Directory.Exists(path))
        {
            throw new BadInputException($"{option} {path}: is a folder, expected a file");
        }
        if (input != "-" && File.Exists(path) && Final(path) == Final(input))
        {
            throw new BadInputException($"{option} {path}: is the input itself");
        }
        if (!File.Exists(path))
        {
            return;
        }
        try
        {
            // To read and write: a pipe opened so does not wait for its other end.
            using var handle = File.OpenHandle(Final(path), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            using var stream = new FileStream(handle, FileAccess.ReadWrite, bufferSize: 0);
            // Pipes and terminals cannot be sought; devices that can stand under /dev.
            if (stream.CanSeek && !Final(path).StartsWith("/dev/", StringComparison.Ordinal))
            {
                return;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{option} {path}: cannot be written: {e.Message}", e);
        }
        throw new BadInputException($"{option} {path}: expected a file, or a name that is free");
    }

    /// <summary>The full path, links followed.</summary>
    private static string Final(string path) =>
        File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(path);

    /// <summary>Writes a file whole or not at all: to a neighbor first, then renamed over the target.</summary>
    /// <param name="forOwner">Nobody but its owner may read it.</param>
    public static void WriteWhole(string path, string option, Action<Stream> write, bool forOwner = false)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
        {
            throw new BadInputException($"{option} {path}: there is no folder {folder}");
        }
        try
        {
            NamedFile.WriteWhole(path, write, forOwner);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"{option} {path}: cannot be written: {e.Message}", e);
        }
    }
}
