using SkiaSharp;

namespace Licet.Documents.Paper;

/// <summary>
/// Pages of letter paper that are filled from the top. What is drawn is kept until all of it is there: only then is it known how many pages
/// there are.
/// </summary>
internal sealed class Sheets
{
    public const float Width = 612f;
    public const float Height = 792f;
    public const float Margin = 54f;

    /// <summary>Below it stands the foot of each page.</summary>
    private const float Bottom = Height - 64f;

    private readonly List<List<Action<SKCanvas>>> _pages =
    [
        [],
    ];

    /// <summary>How far down the page is used, in points.</summary>
    public float Y { get; private set; } = Margin;

    public static float Inner => Width - (2f * Margin);

    public int Count => _pages.Count;

    /// <summary>Room for so much; on the next page where this one has none.</summary>
    public void Need(float height)
    {
        if (Y + height > Bottom)
        {
            _pages.Add([]);
            Y = Margin;
        }
    }

    public void Down(float by) => Y += by;

    public void To(float y) => Y = y;

    public void Text(string text, float x, Style style) => Add((canvas, y) => Put(canvas, text, x, y, style));

    /// <summary>A text over as many lines as it needs; the page is used down to its end.</summary>
    public void Paragraph(string text, float x, float width, Style style)
    {
        foreach (string line in Lines.Of(text, style.Size, width))
        {
            Need(style.Leading);
            Down(style.Leading);
            Text(line, x, style);
        }
    }

    public void Rule(float thickness, SKColor color) =>
        Add((canvas, y) => Box(canvas, new SKRect(Margin, y, Width - Margin, y + thickness), color));

    public void Boxes(IEnumerable<SKRect> boxes, SKColor color)
    {
        List<SKRect> all = [.. boxes];
        _pages[^1].Add(canvas => all.ForEach(b => Box(canvas, b, color)));
    }

    /// <summary>Draws all pages; <paramref name="foot"/> has page and number of pages.</summary>
    public void Write(SKDocument document, Action<SKCanvas, int, int> foot)
    {
        for (int i = 0; i < _pages.Count; i++)
        {
            SKCanvas canvas = document.BeginPage(Width, Height);
            _pages[i].ForEach(draw => draw(canvas));
            foot(canvas, i + 1, _pages.Count);
            document.EndPage();
        }
    }

    public static void Put(SKCanvas canvas, string text, float x, float y, Style style)
    {
        using SKFont font = Letter.Of(style.Size);
        using SKPaint paint = new() { Color = style.Color, IsAntialias = true };
        canvas.DrawText(text, x, y, SKTextAlign.Left, font, paint);
    }

    private static void Box(SKCanvas canvas, SKRect box, SKColor color)
    {
        using SKPaint paint = new() { Color = color, IsAntialias = false };
        canvas.DrawRect(box, paint);
    }

    private void Add(Action<SKCanvas, float> draw)
    {
        float y = Y;
        _pages[^1].Add(canvas => draw(canvas, y));
    }
}

/// <param name="Size">In points.</param>
internal sealed record Style(float Size, SKColor Color)
{
    public float Leading => Size * 1.35f;
}
