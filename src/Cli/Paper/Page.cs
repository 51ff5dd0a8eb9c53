using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Licet.Cli.Paper;

/// <summary>
/// A page of text for people, laid out for a width, with or without colors. The same page goes to a screen and to a pipe;
/// only color differs, so that what is tested plain is what is seen.
/// </summary>
internal sealed class Page
{
    private readonly StringBuilder _text = new();
    private readonly IAnsiConsole _console;

    public Page(int width, bool color)
    {
        Width = width;
        IsColored = color;
        _console = AnsiConsole.Create(
            new()
            {
                Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new Sheet(new StringWriter(_text, CultureInfo.InvariantCulture), width),
                Enrichment = new() { UseDefaultEnrichers = false },
            }
        );
    }

    public int Width { get; }
    public bool IsColored { get; }

    /// <summary>A line, wrapped at the width, with <paramref name="indent"/> blanks in front of each of its lines.</summary>
    public Page Line(string text = "", string style = "", int indent = 0)
    {
        if (text.Length == 0)
        {
            _text.Append('\n');
            return this;
        }
        return Add(new Padder(new Text(text, StyleOf(style)), new Padding(indent, 0, 0, 0)));
    }

    public Page Add(IRenderable block)
    {
        _console.Write(block);
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append('\n');
        }
        return this;
    }

    /// <summary>Everything written since the last call; blanks at line ends are cut.</summary>
    public string Take()
    {
        var lines = _text.ToString().Split('\n').Select(l => l.TrimEnd(' ', '\r'));
        _text.Clear();
        return string.Join('\n', lines);
    }

    public static Style StyleOf(string style) => style.Length == 0 ? Style.Plain : Style.Parse(style);

    /// <summary>A sheet of fixed width that only takes text.</summary>
    private sealed class Sheet(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;
        public bool IsTerminal => false;
        public int Width => width;
        public int Height => int.MaxValue;

        public void SetEncoding(Encoding encoding) { }
    }
}
