using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Licet.Lists.Tables;

namespace Licet.Web.Importing;

/// <summary>
/// The first sheet of an Excel file as a table, read row by row. A file that would unpack to more than a table of that size can be is
/// refused before anything of it is understood: what its directory says of sizes is not believed, they are counted.
/// </summary>
internal static class XlsxTable
{
    /// <summary>Bytes of all parts together, unpacked.</summary>
    public const long MostUnpacked = 512L << 20;

    /// <summary>Bytes of texts, which are held while rows are read.</summary>
    public const long MostTexts = 128L << 20;

    /// <summary>How much larger a part may be than it is packed; below <see cref="Unsuspicious"/> it does not matter.</summary>
    public const int MostRatio = 150;

    private const long Unsuspicious = 16L << 20;
    private const int MostParts = 2_000;
    private const int SmallestZip = 22;

    public static bool Is(Stream content)
    {
        Span<byte> first = stackalloc byte[4];
        content.Position = 0;
        int read = content.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        content.Position = 0;
        return read == first.Length && first.SequenceEqual("PK\u0003\u0004"u8);
    }

    /// <summary>The rows that have anything in them, as wide as the first at least.</summary>
    /// <exception cref="UnusableTableException">It is no Excel file, or one that unpacks to too much.</exception>
    public static IEnumerable<TableRow> Rows(string file, Stream content)
    {
        Count(file, content);
        using SpreadsheetDocument document = Opened(file, content);
        if (
            document.WorkbookPart is not { Workbook.Sheets: { } sheets } book
            || sheets.Elements<Sheet>().FirstOrDefault()?.Id?.Value is not { } id
            || book.GetPartById(id) is not WorksheetPart sheet
        )
        {
            throw No(file, "a file without a sheet");
        }

        List<string> texts = Texts(file, book.SharedStringTablePart);
        int width = 0;
        using OpenXmlReader reader = OpenXmlReader.Create(sheet);
        while (Next(file, reader, typeof(Row)))
        {
            long number = RowNumber(file, reader);
            List<string> fields = Fields(file, reader, texts);
            width = Math.Max(width, fields.Count);
            fields.AddRange(Enumerable.Repeat("", Math.Max(0, width - fields.Count)));
            if (fields.Exists(f => !string.IsNullOrWhiteSpace(f)))
            {
                yield return new(number, fields);
            }
        }
    }

    /// <summary>Unpacks every part once, counting, and keeps nothing.</summary>
    private static void Count(string file, Stream content)
    {
        if (content.Length < SmallestZip)
        {
            throw No(file, "a damaged or another ZIP file");
        }

        content.Position = 0;
        try
        {
            using ZipArchive zip = new(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostParts)
            {
                throw No(file, "more parts than a table has");
            }

            long all = 0;
            byte[] buffer = new byte[1 << 16];
            foreach (ZipArchiveEntry part in zip.Entries)
            {
                long unpacked = 0;
                using Stream stream = part.Open();
                for (int read; (read = stream.Read(buffer)) > 0; )
                {
                    (unpacked, all) = (unpacked + read, all + read);
                    bool swollen = unpacked > Unsuspicious && unpacked > part.CompressedLength * MostRatio;
                    bool texts =
                        unpacked > MostTexts && part.FullName.EndsWith("sharedStrings.xml", StringComparison.Ordinal);
                    if (all > MostUnpacked || swollen || texts)
                    {
                        throw UnusableTableException.Row(
                            file,
                            1,
                            "file",
                            "a table that unpacks to no more than a table is",
                            "one that swells: save it anew, or as CSV"
                        );
                    }
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            throw No(file, "a damaged or another ZIP file");
        }

        content.Position = 0;
    }

    private static SpreadsheetDocument Opened(string file, Stream content)
    {
        try
        {
            return SpreadsheetDocument.Open(content, isEditable: false);
        }
        catch (Exception e)
            when (e
                    is OpenXmlPackageException
                        or IOException
                        or InvalidDataException
                        or XmlException
                        or FormatException
                        or ArgumentException
            )
        {
            throw No(file, "another ZIP file");
        }
    }

    /// <summary>Goes to where the next element of a kind begins.</summary>
    private static bool Next(string file, OpenXmlReader reader, Type kind, Type? within = null) =>
        Understood(
            file,
            () =>
            {
                while (reader.Read())
                {
                    if (reader.IsStartElement && reader.ElementType == kind)
                    {
                        return true;
                    }

                    if (reader.IsEndElement && reader.ElementType == within)
                    {
                        return false;
                    }
                }

                return false;
            }
        );

    private static T Understood<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or FormatException or InvalidDataException or OverflowException)
        {
            throw No(file, "a damaged sheet");
        }
    }

    private static long RowNumber(string file, OpenXmlReader reader) =>
        Understood(
            file,
            () =>
                reader.Attributes.Where(a => a.LocalName == "r").Select(a => a.Value).FirstOrDefault() is { } told
                    ? long.Parse(told, NumberStyles.None, CultureInfo.InvariantCulture)
                    : 0
        );

    private static List<string> Texts(string file, SharedStringTablePart? part)
    {
        List<string> texts = [];
        if (part is null)
        {
            return texts;
        }

        using OpenXmlReader reader = OpenXmlReader.Create(part);
        while (Next(file, reader, typeof(SharedStringItem)))
        {
            // Without what says how it is pronounced.
            texts.Add(
                Understood(
                    file,
                    () =>
                        string.Concat(
                            reader
                                .LoadCurrentElement()!
                                .Descendants<Text>()
                                .Where(t => t.Parent is not PhoneticRun)
                                .Select(t => t.Text)
                        )
                )
            );
        }

        return texts;
    }

    /// <summary>Of the row that the reader stands on, cell by cell: a row of no end is not held.</summary>
    private static List<string> Fields(string file, OpenXmlReader reader, List<string> texts)
    {
        List<string> fields = [];
        while (Next(file, reader, typeof(Cell), within: typeof(Row)))
        {
            (int? column, string value) = Understood(
                file,
                () =>
                {
                    var cell = (Cell)reader.LoadCurrentElement()!;
                    return (Column(cell.CellReference?.Value), Value(cell, texts));
                }
            );
            int at = column ?? fields.Count;
            if (value.Length == 0 || at < fields.Count)
            {
                continue;
            }

            if (at >= TableLimits.Columns)
            {
                throw UnusableTableException.Row(file, 1, "row", $"at most {TableLimits.Columns} columns", "more");
            }

            fields.AddRange(Enumerable.Repeat("", at - fields.Count));
            fields.Add(value);
        }

        return fields;
    }

    private static string Value(Cell cell, List<string> texts)
    {
        string raw = cell.CellValue?.Text ?? "";
        if (cell.DataType?.Value is not { } type || type == CellValues.Number)
        {
            return Number(raw);
        }

        return type == CellValues.SharedString
            ? int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < texts.Count
                ? texts[at]
                : ""
            : type == CellValues.InlineString
                ? cell.InlineString?.InnerText ?? ""
                : raw;
    }

    /// <summary>A long number is kept in the sheet as "1.0023E4".</summary>
    private static string Number(string raw) =>
        raw.Contains('E', StringComparison.OrdinalIgnoreCase)
        && decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString("0.############################", CultureInfo.InvariantCulture)
            : raw;

    /// <summary>"AB12" is the column 27.</summary>
    private static int? Column(string? reference)
    {
        int column = 0;
        foreach (char c in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + c - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    private static UnusableTableException No(string file, string found) =>
        UnusableTableException.Row(file, 1, "file", "a table as CSV or XLSX", found);
}
