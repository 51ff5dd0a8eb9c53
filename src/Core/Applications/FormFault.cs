namespace Licet.Core.Applications;

/// <summary>What is wrong with the form, or must be looked at.</summary>
/// <param name="Block">Block of BIS-748P ("22(e)"); empty for the form as a whole.</param>
/// <param name="Field">Path within the file: "items[0].quantity".</param>
/// <param name="Message">What is wrong and what is expected.</param>
/// <param name="Citation">The rule behind it; empty where the file itself cannot be read.</param>
/// <param name="Blocks">Whether the form cannot be submitted so; else it is a warning for the applicant.</param>
public sealed record FormFault(string Block, string Field, string Message, string Citation, bool Blocks = true)
{
    /// <summary>"Block 22(e) (items[0].quantity): expected more than 0 (Supp. 1 to part 748)".</summary>
    public override string ToString()
    {
        var field = Field.Length == 0 ? "" : $" ({Field})";
        var place = Block.Length == 0 ? Field : $"Block {Block}{field}";
        var citation = Citation.Length == 0 ? "" : $" ({Citation})";
        return place.Length == 0 ? $"{Message}{citation}" : $"{place}: {Message}{citation}";
    }
}

/// <summary>Faults as they are found, each with the block its field stands for.</summary>
internal sealed class FormFaults
{
    /// <summary>Instructions for every block.</summary>
    public const string Form = "Supp. 1 to part 748";

    private readonly List<FormFault> _all = [];

    public IReadOnlyList<FormFault> All => _all;

    public void Add(string field, string message, string citation = Form) =>
        _all.Add(new(FormBlocks.Of(field), field, message, citation));

    public void Warn(string field, string message, string citation = Form) =>
        _all.Add(new(FormBlocks.Of(field), field, message, citation, Blocks: false));

    /// <summary>Notes a fault unless something holds.</summary>
    public void Unless(bool holds, string field, string message, string citation = Form)
    {
        if (!holds)
        {
            Add(field, message, citation);
        }
    }
}
