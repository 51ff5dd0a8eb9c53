using System.Text;
using System.Xml;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists;

/// <summary>An element of a list file with its text and the elements in it.</summary>
internal sealed class XmlPart(string name)
{
    private const int Deepest = 8;

    private readonly StringBuilder _text = new();
    private readonly List<XmlPart> _parts = [];

    public string Name { get; } = name;

    public IReadOnlyList<XmlPart> Parts => _parts;

    /// <summary>Its own text with the spaces of the layout made one.</summary>
    public string Text => NamesInField.Clean(_text.ToString());

    /// <summary>The text of the first element of this name in it; "" when there is none.</summary>
    public string this[string name] => _parts.Find(p => p.Name == name)?.Text ?? "";

    /// <summary>The elements of this name in it.</summary>
    public IEnumerable<XmlPart> All(string name) => _parts.Where(p => p.Name == name);

    /// <summary>The VALUE texts under elements of this name, without the empty ones.</summary>
    public IEnumerable<string> Values(string name) =>
        All(name).SelectMany(p => p.All("VALUE")).Select(v => v.Text).Where(t => t.Length > 0);

    /// <summary>Reads the element the reader stands on, to its end.</summary>
    /// <exception cref="InvalidDataException">Elements nested deeper than any list's.</exception>
    public static XmlPart Read(XmlReader xml)
    {
        var root = new XmlPart(xml.LocalName);
        if (xml.IsEmptyElement)
        {
            return root;
        }

        var open = new Stack<XmlPart>();
        open.Push(root);
        while (open.Count > 0 && xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    Open(xml, open);
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open.Peek()._text.Append(xml.Value);
                    break;
            }
        }

        return root;
    }

    private static void Open(XmlReader xml, Stack<XmlPart> open)
    {
        var part = new XmlPart(xml.LocalName);
        open.Peek()._parts.Add(part);
        if (!xml.IsEmptyElement)
        {
            open.Push(part);
        }

        if (open.Count > Deepest)
        {
            throw new InvalidDataException($"elements nested deeper than {Deepest}");
        }
    }
}
