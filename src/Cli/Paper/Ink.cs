using System.Runtime.InteropServices;

namespace Licet.Cli.Paper;

/// <summary>How a piece of text is set off from the rest; the terminal's own palette, so that it suits light and dark.</summary>
[Flags]
internal enum Ink
{
    Plain = 0,
    Bold = 1,
    Dim = 2,
    Red = 4,
    Green = 8,
    Yellow = 16,
}

/// <summary>A piece of text in one ink.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Inked(string Text, Ink Ink)
{
    public static implicit operator Inked(string text) => new(text, Ink.Plain);

    public static implicit operator Inked((string Text, Ink Ink) pair) => new(pair.Text, pair.Ink);
}
