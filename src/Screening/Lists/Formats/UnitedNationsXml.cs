using System.Xml;

namespace Licet.Screening.Lists.Formats;

/// <summary>
/// UN Security Council consolidated list, XML. Streamed: one party is held at a time. A document type, an entity of its own or
/// an address outside the file is refused; a file that breaks off keeps the parties read so far and is not whole.
/// </summary>
internal static class UnitedNationsXml
{
    private const int DeepestOutside = 8;

    public static void Read(ListDraft draft)
    {
        draft.Name = "un";
        foreach (var file in draft.Files)
        {
            Read(file, draft);
        }
    }

    private static void Read(ListFile file, ListDraft draft)
    {
        using var text = new VerbatimText(file.Content);
        using var xml = XmlReader.Create(
            text,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersFromEntities = 1,
                CloseInput = false,
            }
        );
        var position = (IXmlLineInfo)xml;
        try
        {
            ReadParties(xml, text, file, draft);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            var line = e is XmlException { LineNumber: > 0 } x ? x.LineNumber : position.LineNumber;
            Broken(
                draft,
                file,
                line,
                "well-formed XML without a document type",
                Fault(e, line),
                "read as far as this line"
            );
        }

        if (text.ForeignEncoding is { } foreign)
        {
            Broken(draft, file, 0, "UTF-8 text", foreign, "nothing was read; save the file as UTF-8");
        }
        else if (text.InvalidSequences > 0)
        {
            var found = $"{text.InvalidSequences} sequences of other bytes";
            Broken(draft, file, 0, "UTF-8 text", found, "read with U+FFFD in their place");
        }
    }

    // The parser's own words are advice to programmers.
    private static string Fault(Exception e, int line) =>
        e.Message.Contains("DTD", StringComparison.Ordinal)
            ? "a document type (DTD)"
            : $"a fault of its form at line {line}";

    private static void ReadParties(XmlReader xml, VerbatimText text, ListFile file, ListDraft draft)
    {
        var position = (IXmlLineInfo)xml;
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        var root = true;
        while (xml.Read())
        {
            if (xml.Depth > DeepestOutside)
            {
                throw new InvalidDataException($"elements nested deeper than {DeepestOutside}");
            }

            if (xml.NodeType == XmlNodeType.Element && root)
            {
                root = false;
                if (!ReadRoot(xml, file, draft, position.LineNumber))
                {
                    return;
                }
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "INDIVIDUAL" or "ENTITY")
            {
                var start = new TextPlace(position.LineNumber, position.LinePosition - 1);
                text.CutBefore(start);
                var part = XmlPart.Read(xml);
                var raw = text.TakeElement(start, new TextPlace(position.LineNumber, position.LinePosition));
                new UnitedNationsParty(part, raw, new RowPlace(file.Name, start.Line), draft, unknown).Add();
            }
            else
            {
                text.CutBefore(new TextPlace(position.LineNumber, position.LinePosition));
            }
        }
    }

    private static bool ReadRoot(XmlReader xml, ListFile file, ListDraft draft, int line)
    {
        if (xml.LocalName != "CONSOLIDATED_LIST")
        {
            var found = ListProblems.Excerpt(xml.LocalName);
            Broken(draft, file, line, "the root element CONSOLIDATED_LIST", found, "nothing was read");
            return false;
        }

        var dated = xml.GetAttribute("dateGenerated") ?? "";
        draft.Dated ??= dated.Length >= 10 ? ListDates.Read(dated[..10]) : null;
        if (draft.Dated is null)
        {
            var place = new RowPlace(file.Name, line);
            draft.Problems.Note(
                place,
                "dateGenerated",
                "the list's date",
                ListProblems.Excerpt(dated),
                "taken as unknown"
            );
        }

        return true;
    }

    private static void Broken(ListDraft draft, ListFile file, int line, string expected, string found, string done) =>
        draft.Problems.Broken(new RowPlace(file.Name, line), "", expected, found, done);
}
