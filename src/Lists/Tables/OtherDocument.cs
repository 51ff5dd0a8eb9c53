namespace Licet.Lists.Tables;

/// <summary>Files that hold something else than names or a table.</summary>
internal static class OtherDocument
{
    /// <summary>What a file is by its first line that holds no plain names: read as names, its lines would clear whoever stands in it.</summary>
    public static string? Of(string first)
    {
        var text = first.AsSpan().Trim();
        var behind = text.Length > 1 ? text[1..].TrimStart() : [];
        return text switch
        {
            ['<', '?' or '!', ..] => "XML or HTML",
            ['<', var c, ..] when char.IsAsciiLetter(c) => "XML or HTML",
            ['%', 'P', 'D', 'F', '-', ..] => "PDF",
            ['{', '\\', 'r', 't', 'f', ..] => "RTF",
            ['P', 'K', '\u0003', '\u0004', ..] or "PK" => "a ZIP or Office file",
            ['{', ..] when behind is [] or ['"' or '}', ..] => "JSON",
            ['[', ..] when behind is [] or ['"' or '{' or '[' or ']', ..] => "JSON",
            ['-', '-', '-'] => "YAML",
            _ => IsKey(text) ? "YAML" : null,
        };
    }

    /// <summary>"name: Huawei", "- name: Huawei".</summary>
    private static bool IsKey(ReadOnlySpan<char> text)
    {
        text = text.StartsWith("- ") ? text[2..].TrimStart() : text;
        return text.StartsWith("name:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("names:", StringComparison.OrdinalIgnoreCase);
    }
}
