using QRCoder;
using SkiaSharp;

namespace Licet.Documents.Paper;

/// <summary>A QR code as boxes, so that it is sharp at any size.</summary>
internal static class QrCode
{
    /// <summary>Modules by row, the quiet zone of four around them.</summary>
    public static IReadOnlyList<IReadOnlyList<bool>> Modules(string text)
    {
        using QRCodeGenerator generator = new();
        using QRCodeData data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return [.. data.ModuleMatrix.Select(row => (IReadOnlyList<bool>)[.. row.Cast<bool>()])];
    }

    /// <summary>Modules of the quiet zone on each side.</summary>
    public const int Quiet = 4;

    /// <summary>The dark runs of each row within a square; the quiet zone lies around it, and is the caller's to leave white.</summary>
    public static IEnumerable<SKRect> Boxes(string text, SKPoint corner, float side)
    {
        var rows = Modules(text)
            .Skip(Quiet)
            .SkipLast(Quiet)
            .Select(r => r.Skip(Quiet).SkipLast(Quiet).ToList())
            .ToList();
        float module = side / rows.Count;
        for (int y = 0; y < rows.Count; y++)
        {
            for (int x = 0; x < rows[y].Count; x++)
            {
                int from = x;
                while (x < rows[y].Count && rows[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    yield return SKRect.Create(
                        corner.X + (from * module),
                        corner.Y + (y * module),
                        (x - from) * module,
                        module
                    );
                }
            }
        }
    }
}
