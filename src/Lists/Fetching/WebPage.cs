namespace Licet.Lists.Fetching;

/// <summary>Tells a web page from a list by its first bytes.</summary>
internal static class WebPage
{
    public static bool Is(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> head = stackalloc byte[512];
        var text = System
            .Text.Encoding.UTF8.GetString(head[..stream.ReadAtLeast(head, head.Length, false)])
            .TrimStart(' ', '\t', '\r', '\n', '\uFEFF');
        return text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
