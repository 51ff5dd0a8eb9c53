using Licet.Core.Applications;

namespace Licet.Core.Letters;

/// <summary>What a letter says.</summary>
public enum LetterKind
{
    InformationAsked,
    ReturnedWithoutAction,
    IntentToDeny,
    Denied,
    Approved,
}

/// <summary>
/// A letter of the authority as data: every paragraph with the section behind it, so that page, PDF and plain text say the same.
/// It holds nothing of agencies' positions: whom an applicant hears is the authority.
/// </summary>
/// <param name="Reference">Label and value, in order: control number, applicant's parties.</param>
public sealed record Letter(
    LetterKind Kind,
    string Title,
    LetterFrame Frame,
    IReadOnlyList<(string Label, string Value)> Reference,
    IReadOnlyList<LetterSection> Sections
)
{
    /// <summary>A preview of what is proposed: nobody has decided it, nobody signs it, and it grants and denies nothing.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Of a request for information: the day that the office set for the answer; null where it set none.</summary>
    public DateOnly? AnswerBy { get; init; }
}

/// <param name="Heading">A few words.</param>
public sealed record LetterSection(string Heading, IReadOnlyList<LetterParagraph> Paragraphs);

/// <param name="Citation">The section behind it; empty where the paragraph only carries facts of the case.</param>
/// <param name="IsItem">One of a list.</param>
public sealed record LetterParagraph(string Text, string Citation = "", bool IsItem = false);

/// <summary>What every letter has around it.</summary>
/// <param name="Office">Name and address of the office, a line each.</param>
/// <param name="ControlNumber">Of the application.</param>
/// <param name="Representative">Who can discuss the case with the applicant; null where nobody was named.</param>
/// <param name="Signer">Who signs; null while nobody does.</param>
public sealed record LetterFrame(
    IReadOnlyList<string> Office,
    FormParty Addressee,
    string ControlNumber,
    DateOnly Dated,
    LetterPerson? Representative,
    LetterPerson? Signer
);

/// <param name="Title">Title or function.</param>
/// <param name="Telephone">Null where none is given.</param>
public sealed record LetterPerson(string Name, string Title, string? Telephone = null);

/// <summary>A letter, or what it lacks: one that lacks a required element, or says what cannot be, is not written.</summary>
public abstract record LetterWriting
{
    private LetterWriting() { }

    public sealed record Written(Letter Letter) : LetterWriting;

    /// <param name="Elements">Each with the section that asks for it.</param>
    public sealed record Lacking(IReadOnlyList<LackingElement> Elements) : LetterWriting;
}

/// <summary>"the statutory basis of line 22-1", "750.6(a)(2)"; or a fact that was given and cannot be.</summary>
/// <param name="Element">What is missing; of a fact that cannot be: what it says, and what is expected.</param>
/// <param name="Field">The fact that cannot be ("quantities[22-1]"); empty where something is missing.</param>
public sealed record LackingElement(string Element, string Citation, string Field = "")
{
    public override string ToString() =>
        Field.Length == 0 ? $"The letter lacks {Element} ({Citation})." : $"{Field}: {Element} ({Citation}).";
}
