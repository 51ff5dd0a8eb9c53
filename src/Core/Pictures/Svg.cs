using System.Globalization;
using System.Text;

namespace Licet.Core.Pictures;

/// <summary>What every picture needs that is drawn as SVG.</summary>
internal static class Svg
{
    /// <summary>The beginning of a picture on white that says its title to who does not see it.</summary>
    /// <param name="size">Width and height of what is drawn, in its own units.</param>
    /// <param name="isFixed">It is shown as large as it is drawn; else it fills its place.</param>
    public static string Open((double Width, double Height) size, string title, bool isFixed)
    {
        var (width, height) = size;
        var box = isFixed ? Text($" width=\"{width:0}\" height=\"{height:0}\" role=\"img\"") : "";
        return Text(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:0} {height:0}"{box} font-family="sans-serif" font-size="13">
            <title>{Xml(title)}</title>
            <rect width="{width:0}" height="{height:0}" fill="#ffffff"/>

            """
        );
    }

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text as it may stand in an element or an attribute: control characters are blanks.</summary>
    public static string Xml(string text)
    {
        StringBuilder safe = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                0xFFFE or 0xFFFF => safe.Append('\uFFFD'),
                _ when Rune.IsControl(rune) => safe.Append(' '),
                _ => safe.Append(rune.ToString()),
            };
        }
        return safe.ToString();
    }
}
