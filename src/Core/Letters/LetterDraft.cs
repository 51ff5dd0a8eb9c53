using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Core.Rules;

namespace Licet.Core.Letters;

/// <summary>A letter while it is put together: what is missing is noted, and nothing is written then.</summary>
/// <param name="preview">Of what is only proposed: a draft, which nobody signs.</param>
internal sealed class LetterDraft(LetterKind kind, string title, LetterFrame frame, bool preview = false)
{
    private const string Law = "15 CFR";

    private readonly List<LackingElement> _lacking = [];
    private readonly List<LetterSection> _sections = [];
    private readonly List<(string, string)> _reference = [("Application control number", frame.ControlNumber)];

    public DateOnly Dated => frame.Dated;

    public bool IsPreview => preview;

    /// <summary>Notes an element as missing unless it is there.</summary>
    public void Need(bool there, string element, string citation)
    {
        if (!there)
        {
            _lacking.Add(new(element, citation));
        }
    }

    /// <summary>Notes a fact that cannot be, by its field, unless it can.</summary>
    public void Expect(bool holds, string field, string message, string citation)
    {
        if (!holds)
        {
            _lacking.Add(new(message, citation, field));
        }
    }

    public void Refer(string label, string value) => _reference.Add((label, value));

    public void Section(string heading, params IEnumerable<LetterParagraph> paragraphs) =>
        _sections.Add(new(heading, [.. paragraphs]));

    /// <summary>Letters are those of the EAR: in a process of another law there are no words for them.</summary>
    public static bool AreOf(ProcessDefinition process) => process.Citation.StartsWith(Law, StringComparison.Ordinal);

    /// <summary>The case that the letter is of: one under the EAR, and the one whose number it bears.</summary>
    public void Of(CaseState state)
    {
        Need(
            AreOf(state.Process),
            $"words for '{state.Process.Title}': these letters are of the EAR ({Law})",
            state.Process.Citation
        );
        var number = state.History[(state.History.IndexOf('/', StringComparison.Ordinal) + 1)..];
        Expect(
            !Given.Said(frame.ControlNumber) || frame.ControlNumber == number,
            "frame.controlNumber",
            $"'{frame.ControlNumber}' is not the case's, {number}",
            "748.6(b)"
        );
    }

    /// <summary>The form that was submitted and no other, whose applicant the letter goes to.</summary>
    public void Of(CaseState state, ApplicationForm form)
    {
        Of(state);
        Expect(
            FormFields.Digest(form) == state.Submission?.Application,
            "form",
            "it is not the one that was submitted: its digest is another",
            "748.6(a)"
        );
        Expect(
            form.Applicant is null || frame.Addressee == form.Applicant.Party,
            "frame.addressee",
            $"'{frame.Addressee.Name}' is not the applicant as the form has it, '{form.Applicant?.Party.Name}'",
            "750.6(a); 750.7(a)"
        );
        Parties(form);
    }

    /// <summary>
    /// The decision behind a letter about lines: signed by a second person and in force. Behind a preview a proposal in a case that
    /// still runs is enough.
    /// </summary>
    public void Behind(CaseState state)
    {
        if (preview)
        {
            Need(state.Decision is not null && !state.IsOver, "a proposal in a case that still runs", "DESIGN");
        }
        else
        {
            Need(
                SignedDecision.Of(state) is not null,
                $"the decision: in stage '{state.Process.StageOf(state.Stage).Title}' none is signed and in force",
                "750.6(a); 750.7; transitions 15 and 16"
            );
        }
    }

    private void Parties(ApplicationForm form)
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
        Need(preview || (frame.Signer is { } s && Given.Said(s.Name)), "the name of who signs", "DESIGN");
        return _lacking.Count > 0
            ? new LetterWriting.Lacking(_lacking)
            : new LetterWriting.Written(
                new(kind, title, preview ? frame with { Signer = null } : frame, _reference, _sections)
                {
                    IsDraft = preview,
                }
            );
    }

    private string NameOf(FormParty party) => $"{party.Name}, {Country(party.Country, frame.Dated)}";

    /// <summary>"Example Works, 8 Sample Road, Lyon, France".</summary>
    public string Address(FormParty party)
    {
        var country = Country(party.Country, frame.Dated);
        string?[] parts = [party.Name, party.Street, party.City == country ? null : party.City, country];
        return string.Join(", ", parts.Where(Given.Said));
    }

    /// <summary>The name of a country as the country chart has it on the letter's day; the code where it has none.</summary>
    public static string Country(string code, DateOnly day) =>
        code == "US" ? "United States" : RuleBook.Shipped.Countries.On(code, day)?.Name ?? code;

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

    /// <summary>With a capital in front ("pH" and "iPhone" keep theirs) and a full stop behind, whoever wrote it.</summary>
    public static string Sentence(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > 0 && !(trimmed.Length > 1 && char.IsUpper(trimmed[1])))
        {
            trimmed = char.ToUpperInvariant(trimmed[0]) + trimmed[1..];
        }

        return trimmed is [.., '.' or '?' or '!'] ? trimmed : $"{trimmed}.";
    }
}
