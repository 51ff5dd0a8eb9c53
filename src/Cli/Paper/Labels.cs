namespace Licet.Cli.Paper;

/// <summary>Texts behind a label: what runs over goes on below the text, not below the label.</summary>
internal static class Labels
{
    public static void Labelled(this Page page, string label, Inked text, int indent, int room)
    {
        var start = indent + room;
        var lines = Cells.Wrap(Cells.Safe(text.Text), page.Width - start);
        page.Write(new string(' ', indent), Ink.Plain);
        page.Write(label, Ink.Dim);
        page.Write(new string(' ', Math.Max(1, room - Cells.Width(label))), Ink.Plain);
        page.Write(lines[0], text.Ink);
        page.EndLine();
        foreach (var line in lines.Skip(1))
        {
            page.Line(line, text.Ink, start);
        }
    }

    /// <summary>A heading of its own line, and a blank line in front of it.</summary>
    public static void Heading(this Page page, string text, int indent = 2) => page.Line().Line(text, Ink.Bold, indent);
}
