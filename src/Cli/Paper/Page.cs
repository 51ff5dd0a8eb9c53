using System.Text;

namespace Licet.Cli.Paper;

/// <summary>
/// A page of text for people, laid out for a width, with or without colors. The same page goes to a screen and to a pipe;
/// only color differs, so that what is tested plain is what is seen.
/// </summary>
internal sealed class Page(int width, bool color)
{
    private readonly StringBuilder _text = new();

    public int Width => width;

    public Page Line()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>A line, wrapped at the width, with <paramref name="indent"/> blanks in front of each of its lines.</summary>
    public Page Line(string text, Ink ink = Ink.Plain, int indent = 0)
    {
        foreach (var line in Cells.Wrap(Cells.Safe(text), width - indent))
        {
            Write(new string(' ', indent), Ink.Plain);
            Write(line, ink);
            _text.Append('\n');
        }
        return this;
    }

    /// <summary>Adds text to the line at hand; it holds no line break.</summary>
    public void Write(string text, Ink ink)
    {
        if (!color || ink == Ink.Plain || text.Length == 0)
        {
            _text.Append(text);
            return;
        }
        _text.Append('\u001b').Append('[').AppendJoin(';', Codes(ink)).Append('m');
        _text.Append(text).Append("\u001b[0m");
    }

    public void EndLine() => _text.Append('\n');

    /// <summary>Everything written since the last call.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    private static IEnumerable<string> Codes(Ink ink)
    {
        if (ink.HasFlag(Ink.Bold))
        {
            yield return "1";
        }
        if (ink.HasFlag(Ink.Dim))
        {
            yield return "2";
        }
        if (ink.HasFlag(Ink.Red))
        {
            yield return "31";
        }
        if (ink.HasFlag(Ink.Green))
        {
            yield return "32";
        }
        if (ink.HasFlag(Ink.Yellow))
        {
            yield return "33";
        }
    }
}
