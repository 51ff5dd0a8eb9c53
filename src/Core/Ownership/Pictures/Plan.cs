using System.Runtime.InteropServices;
using Licet.Core.Pictures;

namespace Licet.Core.Ownership.Pictures;

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Spot(double X, double Y);

/// <summary>A piece of a cubic curve, from where the one before ended.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Curve(Spot A, Spot B, Spot End);

internal sealed record DrawnArrow(Arrow Arrow, Spot Start, IReadOnlyList<Curve> Curves);

internal sealed record DrawnLabel(string Text, Spot Center, double Width, bool Counts)
{
    public const double Height = 17;

    public bool Overlaps(DrawnLabel other) =>
        Math.Abs(Center.X - other.Center.X) < ((Width + other.Width) / 2) + 3
        && Math.Abs(Center.Y - other.Center.Y) < Height + 2;

    public bool Overlaps(Spot box, (double Width, double Height) size) =>
        Math.Abs(Center.X - box.X) < ((Width + size.Width) / 2) + 2
        && Math.Abs(Center.Y - box.Y) < ((Height + size.Height) / 2) + 2;
}

/// <summary>
/// Where everything stands. Layers run downward while that is narrow enough, else to the right; the layout itself knows only an
/// axis along the layers and one across.
/// </summary>
internal sealed class Plan
{
    private readonly Drawing _drawing;
    private readonly Layers _layers;
    private readonly (double Width, double Height) _box;
    private readonly bool _down;
    private readonly double[] _across;
    private readonly double _step;
    private readonly double _room;

    private Plan(Drawing drawing, (double Width, double Height) box, double widestDown, double room)
    {
        (_drawing, _box, _room) = (drawing, box, room);
        _layers = new(drawing.Boxes.Count, drawing.Arrows);
        var down = _layers.Positions(n => IsBox(n) ? box.Width : 34, 26);
        _down = down.Select((x, n) => x + (IsBox(n) ? box.Width / 2 : 0)).Max() <= widestDown;
        _across = _down ? down : _layers.Positions(n => IsBox(n) ? box.Height : 20, 18);
        var label = drawing.Arrows.Select(a => LabelWidth(a.Label)).DefaultIfEmpty(0).Max();
        _step = _down ? box.Height + (84 * room) : box.Width + (Math.Max(130, label + 70) * room);
        Arrows = Drawn();
        Labels = Placed();
    }

    /// <summary>Takes more room between the layers until every label stands by itself.</summary>
    public static Plan Of(Drawing drawing, (double Width, double Height) box, double widestDown)
    {
        double[] rooms = [1, 1.3, 1.7, 2.2, 3, 4, 6, 9];
        return rooms
            .Select(room => new Plan(drawing, box, widestDown, room))
            .First(p => p.IsClear || p._room == rooms[^1]);
    }

    public List<DrawnArrow> Arrows { get; }

    public List<DrawnLabel> Labels { get; }

    public double Width => _down ? Extent : ((_layers.Rows.Count - 1) * _step) + _box.Width;

    public double Height => _down ? ((_layers.Rows.Count - 1) * _step) + _box.Height : Extent;

    private bool IsClear
    {
        get
        {
            var boxes = Enumerable.Range(0, _layers.Count).Select(BoxAt).ToList();
            return !Labels
                .Where((l, i) => Labels.Take(i).Any(l.Overlaps) || boxes.Exists(b => l.Overlaps(b, _box)))
                .Any();
        }
    }

    private double Across => _down ? _box.Width : _box.Height;

    private double Along => _down ? _box.Height : _box.Width;

    private double Extent => _across.Select((x, n) => x + (IsBox(n) ? Across / 2 : 0)).Max();

    public Spot BoxAt(int box) => At(Middle(box), _across[box]);

    private static double LabelWidth(string label) => TextWidth.Of(label, 11) + 12;

    private bool IsBox(int node) => node < _layers.Count;

    private double Middle(int node) => (_layers.LayerOf(node) * _step) + (Along / 2);

    private Spot At(double along, double across) => _down ? new(across, along) : new(along, across);

    private List<DrawnArrow> Drawn()
    {
        var (leaving, coming) = (Ports(first: true), Ports(first: false));
        List<DrawnArrow> drawn = [];
        for (var i = 0; i < _drawing.Arrows.Count; i++)
        {
            var route = _layers.Routes[i];
            List<(double Along, double Across)> points = [(Middle(route[0]) + (Along / 2), leaving[i])];
            foreach (var bend in route.Skip(1).SkipLast(1))
            {
                points.Add((Middle(bend) - (Along / 2), _across[bend]));
                points.Add((Middle(bend) + (Along / 2), _across[bend]));
            }
            points.Add((Middle(route[^1]) - (Along / 2), coming[i]));
            if (route[0] != _drawing.Arrows[i].From)
            {
                points.Reverse();
            }
            drawn.Add(new(_drawing.Arrows[i], At(points[0].Along, points[0].Across), Curves(points)));
        }
        return drawn;
    }

    private List<Curve> Curves(List<(double Along, double Across)> points)
    {
        List<Curve> curves = [];
        for (var i = 1; i < points.Count; i++)
        {
            var ((a, b), (c, d)) = (points[i - 1], points[i]);
            var half = (a + c) / 2;
            curves.Add(new(At(half, b), At(half, d), At(c, d)));
        }
        return curves;
    }

    /// <summary>Where on the side of a box each arrow leaves or comes, in the order of their other ends, so that they do not cross.</summary>
    private double[] Ports(bool first)
    {
        var port = new double[_layers.Routes.Count];
        var sides = Enumerable.Range(0, port.Length).GroupBy(i => first ? _layers.Routes[i][0] : _layers.Routes[i][^1]);
        foreach (var side in sides)
        {
            var arrows = side.OrderBy(i => _across[first ? _layers.Routes[i][1] : _layers.Routes[i][^2]])
                .ThenBy(i => i)
                .ToList();
            for (var k = 0; k < arrows.Count; k++)
            {
                var share = (k + 1.0) / (arrows.Count + 1);
                port[arrows[k]] = _across[side.Key] + ((share - 0.5) * Across * 0.86);
            }
        }
        return port;
    }

    private List<DrawnLabel> Placed()
    {
        List<DrawnLabel> placed = [];
        var boxes = Enumerable.Range(0, _layers.Count).Select(BoxAt).ToList();
        foreach (var arrow in Arrows.Where(a => a.Arrow.Label.Length > 0))
        {
            var tries = Candidates(arrow)
                .Select(c => new DrawnLabel(arrow.Arrow.Label, c, LabelWidth(arrow.Arrow.Label), arrow.Arrow.Counts))
                .ToList();
            placed.Add(
                tries.Find(l => !placed.Exists(l.Overlaps) && !boxes.Exists(b => l.Overlaps(b, _box)))
                    ?? tries.Find(l => !boxes.Exists(b => l.Overlaps(b, _box)))
                    ?? tries[0]
            );
        }
        return placed;
    }

    /// <summary>
    /// Points on the arrow, the best first: near the end where fewer arrows come together, since there they lie apart.
    /// </summary>
    private IEnumerable<Spot> Candidates(DrawnArrow arrow)
    {
        var leaving = _drawing.Arrows.Count(a => a.From == arrow.Arrow.From);
        var coming = _drawing.Arrows.Count(a => a.To == arrow.Arrow.To);
        var best =
            coming > leaving ? 0.3
            : leaving > coming ? 0.7
            : 0.5;
        List<(Spot From, Curve Curve)> pieces = [];
        var from = arrow.Start;
        foreach (var curve in arrow.Curves)
        {
            pieces.Add((from, curve));
            from = curve.End;
        }
        // Every second piece runs beside the boxes of a layer: only where there is no other room.
        var between = pieces.Where((_, i) => i % 2 == 0);
        var beside = pieces.Where((_, i) => i % 2 == 1);
        var shares = Enumerable
            .Range(3, 35)
            .Select(i => i / 40.0)
            .OrderBy(t => Math.Abs(t - best))
            .ThenBy(t => t)
            .ToList();
        return (coming > leaving ? between : between.Reverse())
            .Concat(beside)
            .SelectMany(p => shares.Select(t => On(p.From, p.Curve, t)));
    }

    private static Spot On(Spot from, Curve curve, double t)
    {
        double Of(double a, double b, double c, double d)
        {
            var u = 1 - t;
            return (u * u * u * a) + (3 * u * u * t * b) + (3 * u * t * t * c) + (t * t * t * d);
        }
        return new(Of(from.X, curve.A.X, curve.B.X, curve.End.X), Of(from.Y, curve.A.Y, curve.B.Y, curve.End.Y));
    }
}
