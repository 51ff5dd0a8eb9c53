namespace Licet.Core.Applications;

/// <summary>A paragraph of Supp. 2 to part 748 as far as it is held.</summary>
/// <param name="Paragraph">Letter.</param>
/// <param name="Title">What 748.8 calls it; of (aa) to (dd) what our brief calls it.</param>
/// <param name="Held">What is checked here; empty where a person reads the paragraph when it is met.</param>
/// <param name="Applies">Whether form and determination show that it may be met; null: its own check says.</param>
internal sealed record SupplementRow(
    string Paragraph,
    string Title,
    string Held,
    Func<ApplicationForm, IReadOnlyList<AttachedLine>, bool>? Applies
)
{
    public string Citation =>
        Paragraph.Length == 1
            ? $"748.8({Paragraph}); Supp. 2({Paragraph}) to part 748"
            : $"Supp. 2({Paragraph}) to part 748";
}
