using System.Globalization;
using System.Text;

namespace Licet.Core.Letters;

/// <summary>A letter as plain text: 76 columns, line feeds, equal letters with equal characters.</summary>
public static class LetterText
{
    private const int Width = 76;

    /// <summary>What stands first and last on a preview, and before its title.</summary>
    public const string Draft = "DRAFT. Not decided, not signed: this paper grants and denies nothing.";

    /// <summary>"Z100123-approved.txt"; of a preview "DRAFT-Z100123-approved.txt".</summary>
    public static string FileNameOf(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var kind = letter.Kind switch
        {
            LetterKind.InformationAsked => "information-asked",
            LetterKind.ReturnedWithoutAction => "returned",
            LetterKind.IntentToDeny => "intent-to-deny",
            LetterKind.Denied => "denied",
            _ => "approved",
        };
        var number = string.Concat(letter.Frame.ControlNumber.Where(char.IsAsciiLetterOrDigit));
        return $"{(letter.IsDraft ? "DRAFT-" : "")}{number}-{kind}.txt";
    }

    public static string Of(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        StringBuilder text = new();
        if (letter.IsDraft)
        {
            text.Append(Draft).Append("\n\n");
        }

        foreach (var line in letter.Frame.Office)
        {
            text.Append(line).Append('\n');
        }

        text.Append('\n').Append(LetterDraft.Day(letter.Frame.Dated)).Append("\n\n");
        Address(text, letter.Frame);
        var title = letter.Title.ToUpperInvariant();
        text.Append('\n').Append(letter.IsDraft ? $"DRAFT: {title}" : title).Append("\n\n");
        foreach (var (label, value) in letter.Reference)
        {
            Wrapped(text, $"{label}: {value}", "", "    ");
        }

        for (var i = 0; i < letter.Sections.Count; i++)
        {
            text.Append('\n').Append(CultureInfo.InvariantCulture, $"{i + 1}. {letter.Sections[i].Heading}\n");
            foreach (var paragraph in letter.Sections[i].Paragraphs)
            {
                text.Append(paragraph.IsItem ? "" : "\n");
                var cited = paragraph.Citation.Length > 0 ? $"{paragraph.Text} [{paragraph.Citation}]" : paragraph.Text;
                Wrapped(text, cited, paragraph.IsItem ? "   - " : "   ", paragraph.IsItem ? "     " : "   ");
            }
        }

        text.Append("\n\n");
        if (letter.IsDraft)
        {
            text.Append(Draft).Append('\n');
        }
        else
        {
            text.Append(letter.Frame.Signer!.Name).Append('\n').Append(letter.Frame.Signer.Title).Append('\n');
        }

        return text.ToString();
    }

    private static void Address(StringBuilder text, LetterFrame frame)
    {
        foreach (var line in AddressOf(frame))
        {
            text.Append(line).Append('\n');
        }
    }

    /// <summary>Name and address of whom the letter goes to, a line each.</summary>
    public static IReadOnlyList<string> AddressOf(LetterFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var to = frame.Addressee;
        var city = string.Join(' ', new[] { to.City, to.PostalCode }.Where(Given.Said));
        string?[] lines = [to.Name, to.Street, city, LetterDraft.Country(to.Country, frame.Dated)];
        return [.. lines.Where(Given.Said).Select(l => l!)];
    }

    /// <summary>Words into lines; a word longer than a line stands alone.</summary>
    private static void Wrapped(StringBuilder text, string words, string first, string further)
    {
        var line = first;
        var empty = true;
        foreach (var word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                (line, empty) = (further, true);
            }

            line += empty ? word : $" {word}";
            empty = false;
        }

        text.Append(line).Append('\n');
    }
}
