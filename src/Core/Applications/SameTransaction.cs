using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Applications;

/// <summary>
/// Whether two forms cover the same proposed transaction (748.4(f)). The text does not say by what it is known; ours (DESIGN): the
/// same type, ultimate consignee, end users and items by classification, model and quantity.
/// </summary>
public static class SameTransaction
{
    public static bool Is(ApplicationForm a, ApplicationForm b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Type == b.Type
            && a.UltimateConsignee is { } one
            && b.UltimateConsignee is { } other
            && PartyBlocks.Same(one, other)
            && Parties(a.EndUsers).SequenceEqual(Parties(b.EndUsers), StringComparer.OrdinalIgnoreCase)
            && Items(a.Items).SequenceEqual(Items(b.Items), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>
    /// What makes it likely that two forms that are not the same by <see cref="Is"/> are the same transaction in another writing, a
    /// clause; null where nothing does. Names are read by the screening engine (legal forms, scripts, slips of the pen), part numbers
    /// by their letters and figures, entries without their paragraph. A piece fewer, or a line split in two, is still the same.
    /// </summary>
    public static string? MayBe(ApplicationForm a, ApplicationForm b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (
            a.Type != b.Type
            || a.UltimateConsignee is not { } one
            || b.UltimateConsignee is not { } other
            || one.Country != other.Country
            || !Loosely(a.Items).SetEquals(Loosely(b.Items))
        )
        {
            return null;
        }

        var how = Counted(a.Items).SequenceEqual(Counted(b.Items), StringComparer.Ordinal)
            ? "the same items"
            : "the same items in other quantities or lines";
        var score = NameComparison.Score(PartyKind.Unknown, one.Name, other.Name);
        return one.Name.Equals(other.Name, StringComparison.OrdinalIgnoreCase)
                ? $"the same consignee, {how}, written otherwise or with other end users"
            : score >= NameComparison.DefaultThreshold(PartyKind.Company) ? $"consignee '{other.Name}', and {how}"
            : null;
    }

    private static HashSet<string> Loosely(IEnumerable<FormItem> items) =>
        items.Select(Loosely).ToHashSet(StringComparer.Ordinal);

    private static string Loosely(FormItem item) => $"{item.Classification?.Eccn}|{PartNumber(item.Model)}";

    private static IEnumerable<string> Counted(IEnumerable<FormItem> items) =>
        items
            .Select(i => $"{Loosely(i)}|{(i.Quantity is { } q ? ItemBlocks.Plain(q) : "")}")
            .Order(StringComparer.Ordinal);

    /// <summary>"EX350" of "EX-350" and "ex 350".</summary>
    private static string PartNumber(string? model) =>
        string.Concat((model ?? "").Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    private static IEnumerable<string> Parties(IEnumerable<FormParty> parties) =>
        parties.Select(p => $"{p.Country} {p.Name}").Order(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Items(IEnumerable<FormItem> items) =>
        items
            .Select(i => $"{i.Classification}|{i.Model}|{(i.Quantity is { } q ? ItemBlocks.Plain(q) : "")} {i.Unit}")
            .Order(StringComparer.OrdinalIgnoreCase);
}
