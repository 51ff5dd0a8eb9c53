namespace Licet.Data.Opening;

/// <summary>
/// Files and folders that their owner alone may read, as the database with the keys of personal data and the checkpoint key. What
/// was there before keeps its permissions: an authority may have given some to its auditors.
/// </summary>
internal static class OwnerOnly
{
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Enterable = File | UnixFileMode.UserExecute;

    /// <summary>Makes a folder, and those above it that are missing.</summary>
    /// <exception cref="UnusablePlaceException">It cannot be made.</exception>
    public static void Folder(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(path);
            }
            else if (!Directory.Exists(path))
            {
                // One by one: of several at once only the last would get these permissions.
                if (Path.GetDirectoryName(path) is { Length: > 0 } above)
                {
                    Folder(above);
                }

                Directory.CreateDirectory(path, Enterable);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string why =
                e is UnauthorizedAccessException ? "this user may not" : "the file system takes none at this place";
            throw new UnusablePlaceException($"{path}: the folder cannot be made: {why}", e);
        }
    }

    /// <summary>A new file, to be written.</summary>
    public static FileStream Create(string path)
    {
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File;
        }

        return new FileStream(path, options);
    }
}
