namespace Licet.Core.Applications;

/// <summary>Where an application stands that is filed with another system than Licet.</summary>
/// <param name="ControlNumber">As that system gave it: "Z100123"; null before it is filed.</param>
/// <param name="Status">In the words of that system; null for none.</param>
/// <param name="AsOf">The day of which the status is; null for none.</param>
public sealed record ExternalStanding(string? ControlNumber, string? Status, DateOnly? AsOf);

/// <param name="Block">"22(a)".</param>
/// <param name="Title">"ECCN".</param>
/// <param name="Entries">What the form says there, field by field; empty for a block that is left blank.</param>
public sealed record WorksheetBlock(string Block, string Title, IReadOnlyList<FormField> Entries);

/// <summary>
/// A form in the order of its blocks, to be typed into another system: every block stands there, the blank and the reserved ones too, so that
/// none is passed over. Items come one after the other, each with its own (a) to (j).
/// </summary>
/// <param name="Faults">What keeps the form from being filed, and what must be looked at.</param>
public sealed record Worksheet(
    IReadOnlyList<WorksheetBlock> Blocks,
    ExternalStanding Standing,
    IReadOnlyList<FormFault> Faults
)
{
    public static Worksheet Of(ApplicationForm form, ExternalStanding standing, FormFacts facts)
    {
        ArgumentNullException.ThrowIfNull(form);
        var fields = FormFields.Of(form);
        List<WorksheetBlock> blocks = [];
        foreach (var block in FormBlocks.All.Where(b => b != "22"))
        {
            if (block == "22(a)")
            {
                blocks.AddRange(form.Items.SelectMany((_, i) => Item(fields, i)));
            }

            if (!block.StartsWith("22(", StringComparison.Ordinal))
            {
                blocks.Add(new(block, FormBlocks.TitleOf(block), [.. fields.Where(f => f.Block == block)]));
            }

            if (block == "7")
            {
                blocks.Add(new("8", "Reserved", []));
            }
        }

        return new(blocks, standing, FormCheck.Of(form, facts with { FiledElsewhere = true }));
    }

    private static IEnumerable<WorksheetBlock> Item(IReadOnlyList<FormField> fields, int index)
    {
        var path = FormattableString.Invariant($"items[{index}].");
        var own = fields.Where(f => f.Path.StartsWith(path, StringComparison.Ordinal)).ToList();
        return FormBlocks
            .All.Where(b => b.StartsWith("22(", StringComparison.Ordinal))
            .Select(b => new WorksheetBlock(
                $"{FormBlocks.ItemId(index)}{b[2..]}",
                FormBlocks.TitleOf(b),
                [.. own.Where(f => f.Block == b)]
            ));
    }
}
