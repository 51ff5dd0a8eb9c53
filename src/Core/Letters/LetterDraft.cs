using System.Globalization;
using Licet.Core.Applications;

namespace Licet.Core.Letters;

/// <summary>A letter while it is put together: what is missing is noted, and nothing is written then.</summary>
internal sealed class LetterDraft(LetterKind kind, string title, LetterFrame frame)
{
    private readonly List<LackingElement> _lacking = [];
    private readonly List<LetterSection> _sections = [];
    private readonly List<(string, string)> _reference = [("Application control number", frame.ControlNumber)];

    /// <summary>Notes an element as missing unless it is there.</summary>
    public void Need(bool there, string element, string citation)
    {
        if (!there)
        {
            _lacking.Add(new(element, citation));
        }
    }

    public void Refer(string label, string value) => _reference.Add((label, value));

    public void Section(string heading, params IEnumerable<LetterParagraph> paragraphs) =>
        _sections.Add(new(heading, [.. paragraphs]));

    /// <summary>The parties an application is known by.</summary>
    public void Parties(ApplicationForm form)
    {
        Refer("Ultimate consignee", form.UltimateConsignee is { } c ? NameOf(c) : "");
        foreach (var user in form.EndUsers)
        {
            Refer("End user", NameOf(user));
        }
    }

    public LetterWriting Done()
    {
        Need(frame.Office.Count > 0, "the name and address of the office", "750.6(a)");
        Need(Given.Said(frame.ControlNumber), "the application control number", "748.6(b)");
        Need(Given.Said(frame.Addressee.Name), "the applicant's name", "750.6(a)");
        Need(frame.Signer is { } s && Given.Said(s.Name), "the name of who signs", "DESIGN");
        return _lacking.Count > 0
            ? new LetterWriting.Lacking(_lacking)
            : new LetterWriting.Written(new(kind, title, frame, _reference, _sections));
    }

    public static string NameOf(FormParty party) => $"{party.Name}, {party.Country}";

    /// <summary>"20 November 2019".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Ms. A, Licensing officer, 555-0100".</summary>
    public static string Reach(LetterPerson person) =>
        string.Join(", ", new[] { person.Name, person.Title, person.Telephone }.Where(p => Given.Said(p)));

    /// <summary>"line 22-1", "lines 22-1 and 22-2", "lines 22-1, 22-2 and 22-3".</summary>
    public static string Lines(IReadOnlyList<string> ids) =>
        ids.Count switch
        {
            0 => "no line",
            1 => $"line {ids[0]}",
            _ => $"lines {string.Join(", ", ids.SkipLast(1))} and {ids[^1]}",
        };

    /// <summary>The same at the beginning of a sentence.</summary>
    public static string LinesFirst(IReadOnlyList<string> ids) =>
        $"{char.ToUpperInvariant(Lines(ids)[0])}{Lines(ids)[1..]}";

    /// <summary>With a full stop behind it, whoever wrote it.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed is [.., '.' or '?' or '!'] ? trimmed : $"{trimmed}.";
    }
}
