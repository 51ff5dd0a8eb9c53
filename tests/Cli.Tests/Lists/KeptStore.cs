namespace Licet.Cli.Tests.Lists;

/// <summary>The files of a list store, to begin many tests from one that was filled once.</summary>
internal sealed class KeptStore
{
    private readonly List<(string Name, byte[] Content)> _files;

    private KeptStore(List<(string Name, byte[] Content)> files) => _files = files;

    public static KeptStore Of(Desk desk) =>
        new([
            .. Directory
                .EnumerateFiles(desk.Store, "*", SearchOption.AllDirectories)
                .Select(f => (Path.GetRelativePath(desk.Store, f), File.ReadAllBytes(f))),
        ]);

    public void CopyTo(Desk desk)
    {
        foreach (var (name, content) in _files)
        {
            desk.Write(Path.Combine("store", name), content);
        }
    }
}
