using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Words;

namespace Licet.Core.Determination;

/// <summary>A word found in a text of an order.</summary>
/// <param name="Text">The whole text: a name, an address, the end use as told.</param>
/// <param name="Of">The party whose name it is; null for addresses and other texts.</param>
internal sealed record OrderWord(ToldWord Word, string Text, Party? Of);

/// <summary>
/// What the words of an order say beside its codes: names and addresses of parties, of whom they are a branch and who owns them, the end
/// use as told, and what a line describes. Read once an order; each line adds its own description.
/// </summary>
internal sealed class OrderWords
{
    private readonly RuleBook _rules;
    private List<OrderWord>? _all;

    public OrderWords(Order order, RuleBook rules)
    {
        (Order, _rules) = (order, rules);
        Add(order.Exporter.Name ?? "", null);
        foreach (var party in order.Parties)
        {
            Read(party);
        }

        EndUse = order.EndUse?.Statement is { } statement ? Words(statement, null) : [];
        Keep(EndUse);
    }

    /// <summary>The order that was read.</summary>
    public Order Order { get; }

    /// <summary>Words of the end use as it is told.</summary>
    public IReadOnlyList<OrderWord> EndUse { get; }

    /// <summary>Words about a country or region in the texts of the order and of this line.</summary>
    public IReadOnlyList<OrderWord> Of(OrderLine line) =>
        line.Description is { } description && Words(description, null) is { Count: > 0 } own
            ? [.. _all ?? [], .. own]
            : _all ?? [];

    private void Read(Party party)
    {
        Add(party.Name, party);
        for (var i = 0; i < party.OtherNames.Count; i++)
        {
            Add(party.OtherNames[i], party);
        }

        for (var i = 0; i < party.Addresses.Count; i++)
        {
            Add(party.Addresses[i], null);
        }

        if (party.BranchOf is { } company)
        {
            Add(company.Name, party);
        }

        for (var i = 0; i < party.Owners?.Count; i++)
        {
            Add(party.Owners[i].Name, party);
        }
    }

    private void Add(string text, Party? of) => Keep(Words(text, of));

    private void Keep(IReadOnlyList<OrderWord> words)
    {
        if (words.Count > 0)
        {
            (_all ??= []).AddRange(words);
        }
    }

    private IReadOnlyList<OrderWord> Words(string text, Party? of) =>
        _rules.ToldWords.In(text, Order.On) is { Count: > 0 } words
            ? [.. words.Select(w => new OrderWord(w, text, of))]
            : [];
}
