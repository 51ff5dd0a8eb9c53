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

    private static IEnumerable<string> Parties(IEnumerable<FormParty> parties) =>
        parties.Select(p => $"{p.Country} {p.Name}").Order(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string> Items(IEnumerable<FormItem> items) =>
        items
            .Select(i => $"{i.Classification}|{i.Model}|{(i.Quantity is { } q ? ItemBlocks.Plain(q) : "")} {i.Unit}")
            .Order(StringComparer.OrdinalIgnoreCase);
}
