using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Licet.Admin.Tests;

/// <summary>
/// A thread of a user to whom only what everybody may do is allowed. Where the tests run as root, root's own rights would hide
/// every refusal; elsewhere the permissions of the files do.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal static class AnotherUser
{
    private const int Nobody = 65534;

    public static T Run<T>(Func<T> act)
    {
        T? answer = default;
        Exception? failure = null;
        Thread thread = new(() =>
        {
            // Of this thread alone, and for files alone (Linux); -1 asks and changes nothing.
            if (OperatingSystem.IsLinux() && Environment.UserName == "root")
            {
                _ = SetFileSystemUser(Nobody);
                Assert.Equal(Nobody, SetFileSystemUser(-1));
            }

            try
            {
                answer = act();
            }
#pragma warning disable CA1031 // Thrown again where the test waits.
            catch (Exception e)
#pragma warning restore CA1031
            {
                failure = e;
            }
        });
        thread.Start();
        thread.Join();
        return failure is null ? answer! : throw new InvalidOperationException("as another user", failure);
    }

    /// <summary>Permissions of a folder and all in it, as "r-x": for everybody alike.</summary>
    public static void Permit(string folder, UnixFileMode folders, UnixFileMode files)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(file, files);
        }

        foreach (
            string inner in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Append(folder)
        )
        {
            File.SetUnixFileMode(inner, folders);
        }
    }

#pragma warning disable SYSLIB1054 // What it would be made into asks for unsafe code.
    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFileSystemUser(int user);
#pragma warning restore SYSLIB1054
}
