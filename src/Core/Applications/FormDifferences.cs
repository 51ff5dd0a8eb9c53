using System.Collections.Immutable;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Applications;

/// <summary>What a difference does to a review that is under way. The text speaks of "material or substantive" changes (748.6(f))
/// and does not say which are; ours (DESIGN).</summary>
public enum Weight
{
    /// <summary>How the applicant is reached, dates, papers on file, the signature: nothing is reopened.</summary>
    Immaterial,

    /// <summary>One item: the agencies that its reasons for control concern, before or after, are asked again.</summary>
    Item,

    /// <summary>Parties, end use, route of filing: every agency is asked again.</summary>
    Whole,
}

/// <summary>One field that differs between two versions of a form.</summary>
/// <param name="Before">Null where the field stands only in the later one.</param>
/// <param name="After">Null where it stands only in the earlier one.</param>
/// <param name="Item">Place of the item in Block 22, 0 for the first; null where the field is none of an item.</param>
public sealed record FormDifference(string Block, string Path, string? Before, string? After, Weight Weight, int? Item)
{
    /// <summary>"Block 18 (ultimateConsignee.city): 'Delft' -> 'Leiden'".</summary>
    public override string ToString() => $"Block {Block} ({Path}): {Said(Before)} -> {Said(After)}";

    private static string Said(string? value) => value is null ? "nothing" : $"'{value}'";
}

/// <summary>The differences of two versions of a submission, block by block, computed and never declared.</summary>
public sealed record FormDifferences(IReadOnlyList<FormDifference> All)
{
    private static readonly string[] s_reached =
    [
        "contact",
        "dated",
        "documentsOnFile",
        "signature",
        "licenseRecipient",
    ];

    /// <summary>Fields of an item that do not change what is reviewed.</summary>
    private static readonly string[] s_idle = ["ccats", "manufacturer"];

    public static FormDifferences Between(ApplicationForm before, ApplicationForm after)
    {
        var old = FormFields.Of(before).ToDictionary(f => f.Path, f => f.Value, StringComparer.Ordinal);
        var now = FormFields.Of(after).ToDictionary(f => f.Path, f => f.Value, StringComparer.Ordinal);
        return new([
            .. FormFields
                .Of(before)
                .Concat(FormFields.Of(after))
                .Select(f => f.Path)
                .Distinct(StringComparer.Ordinal)
                .Where(p => p != "amends" && old.GetValueOrDefault(p) != now.GetValueOrDefault(p))
                .Select(p => Of(p, old.GetValueOrDefault(p), now.GetValueOrDefault(p)))
                .OrderBy(d => FormBlocks.PlaceOf(d.Block)),
        ]);
    }

    public IEnumerable<FormDifference> Material => All.Where(d => d.Weight != Weight.Immaterial);

    /// <summary>As the case records it: blocks that differ, and those whose differences are material; each once, in order.</summary>
    public Amendment AsAmendment() => new(Blocks(All), Blocks(Material));

    /// <summary>
    /// Agencies to be asked again: all that were asked where the whole is touched; for an item, those whose reasons for control
    /// it has in either version. Empty where nothing is material.
    /// </summary>
    /// <param name="before">Lines of the submission that is pending.</param>
    /// <param name="after">Lines as determined anew.</param>
    public ImmutableArray<string> Reopened(CaseState state, ImmutableArray<Line> before, ImmutableArray<Line> after)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Material.Any(d => d.Weight == Weight.Whole))
        {
            return [.. state.Referrals.Keys];
        }

        HashSet<string> lines = [.. Material.Select(d => d.Item).OfType<int>().Select(FormBlocks.ItemId)];
        HashSet<string> reasons = [.. before.Concat(after).Where(l => lines.Contains(l.Id)).SelectMany(l => l.Reasons)];
        return
        [
            .. state.Referrals.Keys.Where(a =>
                state.Process.Agencies.Any(x => x.Id == a && x.Reasons.Any(reasons.Contains))
            ),
        ];
    }

    private static ImmutableArray<string> Blocks(IEnumerable<FormDifference> differences) =>
        [.. differences.Select(d => d.Block).Distinct(StringComparer.Ordinal)];

    private static FormDifference Of(string path, string? before, string? after)
    {
        var item = ItemOf(path);
        return new(FormBlocks.Of(path), path, before, after, WeightOf(path, item), item);
    }

    private static Weight WeightOf(string path, int? item)
    {
        var member = path[(path.LastIndexOf('.') + 1)..];
        var first = path.Split('.', '[')[0];
        return s_reached.Contains(first) || member is "telephone" or "facsimile" or "postalCode" ? Weight.Immaterial
            : item is null ? Weight.Whole
            : s_idle.Contains(member) ? Weight.Immaterial
            : Weight.Item;
    }

    private static int? ItemOf(string path)
    {
        const string items = "items[";
        return
            path.StartsWith(items, StringComparison.Ordinal)
            && int.TryParse(
                path.AsSpan(items.Length, path.IndexOf(']', StringComparison.Ordinal) - items.Length),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var item
            )
            ? item
            : null;
    }
}
