using System.Text;
using Licet.Core.Clocks;
using Licet.Core.Pictures;
using static Licet.Core.Pictures.Svg;

namespace Licet.Core.Process.Pictures;

/// <summary>The clocks of a process as bars of one scale: how many days each gives, and of which kind.</summary>
public static class ClockPicture
{
    private const double Size = 13;
    private const int Row = 30;
    private const int Bar = 16;
    private const int Top = 40;
    private const int Margin = 16;
    private const int Scale = 430;
    private const int Beside = 150;

    public static string Of(ProcessDefinition process)
    {
        ArgumentNullException.ThrowIfNull(process);
        TimeLimit[] clocks = [.. process.Clocks];
        var names = Math.Ceiling(clocks.Select(c => TextWidth.Of(c.Title, Size)).DefaultIfEmpty(0).Max()) + 12;
        var most = Ceiling(clocks.Select(c => c.Limit).DefaultIfEmpty(1).Max());
        var left = Margin + names;
        var width = left + Scale + Beside + Margin;
        var height = Top + Row * clocks.Length + Margin;
        StringBuilder svg = new();
        svg.Append(Open((width, height), $"Clocks of {process.Title}", isFixed: true));
        for (var i = 0; i <= 3; i++)
        {
            var days = most * i / 3;
            var x = left + Scale * (double)days / most;
            svg.Append(
                Text(
                    $"<line x1=\"{x:0.0}\" y1=\"{Top - 6}\" x2=\"{x:0.0}\" y2=\"{height - Margin}\" stroke=\"#dddddd\"/>"
                )
            );
            svg.Append(
                Text(
                    $"<text x=\"{x:0.0}\" y=\"{Top - 14}\" text-anchor=\"middle\" fill=\"#555555\">{days}{(i == 3 ? " days" : "")}</text>\n"
                )
            );
        }

        for (var i = 0; i < clocks.Length; i++)
        {
            var clock = clocks[i];
            var y = Top + Row * i + (Row - Bar) / 2;
            var bar = Scale * (double)clock.Limit / most;
            var isWorking = clock.Days != DayKind.Calendar;
            svg.Append(
                Text(
                    $"<text x=\"{left - 10:0.0}\" y=\"{y + 13}\" text-anchor=\"end\" fill=\"#1b1b1b\">{Xml(clock.Title)}</text>"
                )
            );
            svg.Append(
                Text(
                    $"<rect x=\"{left:0.0}\" y=\"{y}\" width=\"{bar:0.0}\" height=\"{Bar}\" rx=\"2\" fill=\"{(isWorking ? "#d55e00" : "#0072b2")}\"/>"
                )
            );
            svg.Append(
                Text(
                    $"<text x=\"{left + bar + 8:0.0}\" y=\"{y + 13}\" fill=\"#1b1b1b\">{clock.Limit} {(isWorking ? "working days" : "days")}</text>\n"
                )
            );
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The next number above that three lines divide evenly.</summary>
    private static int Ceiling(int days) => (days + 29) / 30 * 30;
}
