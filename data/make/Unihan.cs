using System.Diagnostics;
using System.Globalization;

namespace Licet.Make;

/// <summary>Fields of the Unicode Han database, as its tab-separated files give them.</summary>
/// <param name="folder">Folder that holds <c>Unihan_*.txt</c>, plain or as <c>.bz2</c> (Debian's package).</param>
internal sealed class Unihan(string folder)
{
    /// <summary>All values of one field; characters outside the basic plane are left out.</summary>
    /// <param name="file">The part of the file name after <c>Unihan_</c>.</param>
    /// <param name="field">Property name, such as <c>kCantonese</c>.</param>
    /// <returns>Values by character, in code point order.</returns>
    public SortedDictionary<char, string> Field(string file, string field)
    {
        var values = new SortedDictionary<char, string>();
        foreach (var line in Lines(file))
        {
            if (!line.StartsWith("U+", StringComparison.Ordinal))
            {
                continue;
            }

            var parts = line.Split('\t');
            if (parts[1] == field && Character(parts[0]) is { } character)
            {
                values.Add(character, parts[2]);
            }
        }

        return values;
    }

    /// <summary>The character of <c>U+4E7E</c>; a source mark after <c>&lt;</c> is dropped.</summary>
    /// <returns>Null outside the basic plane.</returns>
    public static char? Character(string codePoint)
    {
        var digits = codePoint.Split('<')[0].AsSpan(2);
        var value = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return value > char.MaxValue ? null : (char)value;
    }

    private IEnumerable<string> Lines(string file)
    {
        var plain = Path.Combine(folder, $"Unihan_{file}.txt");
        if (File.Exists(plain))
        {
            return File.ReadLines(plain);
        }

        return Unpacked(plain + ".bz2");
    }

    private static IEnumerable<string> Unpacked(string path)
    {
        // .NET has no bzip2; the tool is part of every Debian.
        var start = new ProcessStartInfo("bzcat", [path]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bzcat did not start");
        while (process.StandardOutput.ReadLine() is { } line)
        {
            yield return line;
        }

        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new IOException($"bzcat {path} ended with {process.ExitCode}");
        }
    }
}
