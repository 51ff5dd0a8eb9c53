using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Licet.Web.Tests.Features.Counterparties;

/// <summary>Files of counterparties that tests make.</summary>
internal static class MadeTables
{
    private static readonly string[] s_first =
    [
        "Nordic",
        "Alpine",
        "Baltic",
        "Iberian",
        "Celtic",
        "Danube",
        "Adriatic",
        "Rhenish",
    ];
    private static readonly string[] s_second =
    [
        "Bakery",
        "Furniture",
        "Garden",
        "Textile",
        "Ceramics",
        "Bicycle",
        "Printing",
        "Orchard",
    ];
    private static readonly string[] s_third =
    [
        "Werkstatt",
        "Atelier",
        "Handel",
        "Manufaktur",
        "Cooperative",
        "Brothers",
    ];

    /// <summary>Harmless ones, and listed names of the starter list at some places.</summary>
    public static string Csv(int rows, params (int Row, string Number, string Name, string Country)[] listed)
    {
        StringBuilder csv = new("Customer No;Company;Country;Trading as;Street;City\n");
        var at = listed.ToDictionary(l => l.Row);
        for (int i = 0; i < rows; i++)
        {
            if (at.TryGetValue(i, out var l))
            {
                csv.Append(CultureInfo.InvariantCulture, $"{l.Number};{l.Name};{l.Country};;;\n");
            }
            else
            {
                csv.Append(
                    CultureInfo.InvariantCulture,
                    $"N-{i:000000};{s_first[i % 8]} {s_second[i / 8 % 8]} {s_third[i / 64 % 6]} {Word(i)};DE;;Lindenweg {i % 90 + 1};Ulm\n"
                );
            }
        }

        return csv.ToString();
    }

    /// <summary>A sheet with inline texts, as other programs write it.</summary>
    public static byte[] Xlsx(params string[][] rows)
    {
        StringBuilder sheet = new(
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        );
        for (int r = 0; r < rows.Length; r++)
        {
            sheet.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (int c = 0; c < rows[r].Length; c++)
            {
                sheet.Append(
                    CultureInfo.InvariantCulture,
                    $"<c r=\"{(char)('A' + c)}{r + 1}\" t=\"inlineStr\"><is><t>{rows[r][c]}</t></is></c>"
                );
            }

            sheet.Append("</row>");
        }

        return Packed(stream =>
            stream.Write(Encoding.UTF8.GetBytes(sheet.Append("</sheetData></worksheet>").ToString()))
        );
    }

    /// <summary>A small file whose sheet unpacks to hundreds of megabytes.</summary>
    public static byte[] Bomb() =>
        Packed(stream =>
        {
            byte[] blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (int i = 0; i < 300; i++)
            {
                stream.Write(blanks);
            }
        });

    private static byte[] Packed(Action<Stream> sheet)
    {
        using MemoryStream file = new();
        using (ZipArchive zip = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>"
            );
            Add(
                zip,
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            );
            Add(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            );
            Add(
                zip,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            );
            using Stream part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            sheet(part);
        }

        return file.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using Stream part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A word of its own for each row, without digits.</summary>
    private static string Word(int i)
    {
        const string consonants = "bdfgklmnprst";
        const string vowels = "aeiou";
        StringBuilder word = new();
        for (int k = 0; k < 4; k++)
        {
            word.Append(consonants[i % 12]).Append(vowels[i / 12 % 5]);
            i = i / 7 + 3 * k;
        }

        return char.ToUpperInvariant(word[0]) + word.ToString(1, word.Length - 1);
    }
}
