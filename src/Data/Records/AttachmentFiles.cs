using System.Security.Cryptography;
using Licet.Data.Opening;

namespace Licet.Data.Records;

/// <summary>Files named by the SHA-256 of their bytes, in folders by its first two digits. Written once, whole or not at all.</summary>
internal sealed class AttachmentFiles(string folder)
{
    public string PathOf(string hash) => Path.Combine(folder, hash[..2], hash);

    public void Write(string hash, ReadOnlySpan<byte> bytes)
    {
        string path = PathOf(hash);
        if (File.Exists(path))
        {
            return;
        }

        OwnerOnly.Folder(Path.GetDirectoryName(path)!);
        string partial = path + "." + Path.GetRandomFileName();
        try
        {
            using (FileStream file = OwnerOnly.Create(partial))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>The bytes; null where the file is gone or is not what its name says.</summary>
    /// <exception cref="UnauthorizedAccessException">It may be there, and this user may not look: that is no loss.</exception>
    public byte[]? Read(string hash)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(PathOf(hash));
            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash ? bytes : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Delete(string hash) => File.Delete(PathOf(hash));
}
