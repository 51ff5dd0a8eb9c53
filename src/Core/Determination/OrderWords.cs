using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Words;

namespace Licet.Core.Determination;

/// <summary>Which text of an order a word was found in.</summary>
internal enum WordPlace
{
    /// <summary>The exporter's name.</summary>
    Exporter,

    /// <summary>A name of a party: its own, another, of the company whose branch it is, of an owner.</summary>
    Name,

    /// <summary>An address of a party.</summary>
    Address,

    /// <summary>The end use as it is told.</summary>
    EndUse,

    /// <summary>What a line describes.</summary>
    Description,
}

/// <summary>A word found in a text of an order.</summary>
/// <param name="Text">The whole text: a name, an address, the end use as told.</param>
/// <param name="Of">The party whose name it is; null for addresses and other texts.</param>
/// <param name="At">The place of the party among those of the order, for its names and addresses; -1 for other texts.</param>
internal sealed record OrderWord(ToldWord Word, string Text, Party? Of, WordPlace Place, int At);

/// <summary>
/// What the words of an order say beside its codes: names and addresses of parties, of whom they are a branch and who owns them, the end
/// use as told, and what a line describes. Read once an order; each line adds its own description.
/// </summary>
internal sealed class OrderWords
{
    private readonly RuleBook _rules;
    private readonly DateOnly _day;
    private List<OrderWord>? _all;

    public OrderWords(Order order, RuleBook rules)
    {
        (_rules, _day) = (rules, order.On);
        Keep(Words(order.Exporter.Name ?? "", null, WordPlace.Exporter, -1));
        for (var i = 0; i < order.Parties.Count; i++)
        {
            Read(order.Parties[i], i);
        }

        Keep(order.EndUse?.Statement is { } statement ? Words(statement, null, WordPlace.EndUse, -1) : []);
    }

    /// <summary>Words in the texts of the order and of this line.</summary>
    public IReadOnlyList<OrderWord> Of(OrderLine line) =>
        line.Description is { } description && Words(description, null, WordPlace.Description, -1) is { Count: > 0 } own
            ? [.. _all ?? [], .. own]
            : _all ?? [];

    private void Read(Party party, int at)
    {
        Name(party.Name, party, at);
        for (var i = 0; i < party.OtherNames.Count; i++)
        {
            Name(party.OtherNames[i], party, at);
        }

        for (var i = 0; i < party.Addresses.Count; i++)
        {
            Keep(Words(party.Addresses[i], null, WordPlace.Address, at));
        }

        if (party.BranchOf is { } company)
        {
            Name(company.Name, party, at);
        }

        for (var i = 0; i < party.Owners?.Count; i++)
        {
            Name(party.Owners[i].Name, party, at);
        }
    }

    private void Name(string text, Party party, int at) => Keep(Words(text, party, WordPlace.Name, at));

    private void Keep(IReadOnlyList<OrderWord> words)
    {
        if (words.Count > 0)
        {
            (_all ??= []).AddRange(words);
        }
    }

    private IReadOnlyList<OrderWord> Words(string text, Party? of, WordPlace place, int at) =>
        _rules.ToldWords.In(text, _day) is { Count: > 0 } words
            ? [.. words.Select(w => new OrderWord(w, text, of, place, at))]
            : [];
}
