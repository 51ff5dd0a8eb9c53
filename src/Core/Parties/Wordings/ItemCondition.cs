using Licet.Core.Items;

namespace Licet.Core.Parties.Wordings;

/// <summary>What is not known and would decide. <paramref name="Fact"/> is null where it is the classification or a code.</summary>
public readonly record struct OpenPoint(string Question, EntryFact? Fact = null)
{
    public static OpenPoint Of(EntryFact fact) => new(EntryFacts.Question(fact), fact);
}

/// <summary>What a condition says of given facts: yes, no, or (null) the points that would have to be known.</summary>
public readonly record struct Truth(bool? Value, IReadOnlyList<OpenPoint> Open)
{
    public static Truth Of(bool value) => new(value, []);
}

/// <summary>
/// A condition of a wording as the tables write it: alternatives joined by "|", each a row of terms joined by "&amp;", a term
/// with "!" in front denied. A term is <c>All</c>, <c>Ear99</c>, <c>Ccl</c>, <c>Eccn:1A004.c,2A983</c>, <c>Hs:2709,2710</c>
/// (the item's code begins with one of them), or the name of an <see cref="EntryFact"/>.
/// </summary>
public sealed record ItemCondition
{
    private readonly Term[][] _alternatives;

    private ItemCondition(string text, Term[][] alternatives)
    {
        Text = text;
        _alternatives = alternatives;
    }

    public string Text { get; }

    /// <exception cref="FormatException">A term is not known.</exception>
    public static ItemCondition Parse(string text) =>
        new(text, [.. text.Split('|').Select(alternative => alternative.Split('&').Select(Term.Parse).ToArray())]);

    /// <summary>Kleene's logic: unknown unless the known facts decide. <see cref="Truth.Open"/> names what is missing.</summary>
    public Truth Holds(EntryFacts facts)
    {
        List<OpenPoint> open = [];
        var unknown = false;
        foreach (var alternative in _alternatives)
        {
            var terms = alternative.Select(term => (Value: term.Holds(facts), term.Point)).ToList();
            if (terms.All(t => t.Value == true))
            {
                return Truth.Of(true);
            }
            if (terms.Exists(t => t.Value == false))
            {
                continue;
            }
            unknown = true;
            open.AddRange(terms.Where(t => t.Value is null).Select(t => t.Point));
        }

        return unknown ? new(null, [.. open.Distinct()]) : Truth.Of(false);
    }

    public bool Equals(ItemCondition? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string ToString() => Text;

    private sealed record Term(bool Denied, Func<EntryFacts, bool?> Test, OpenPoint Point)
    {
        private static readonly OpenPoint s_paragraph = new("Which paragraph of the ECCN is the item?");

        private static readonly OpenPoint s_code = new("What is the item's Harmonized System code, in full?");

        public bool? Holds(EntryFacts facts) => Test(facts) is { } value ? value != Denied : null;

        public static Term Parse(string text)
        {
            text = text.Trim();
            var denied = text.StartsWith('!');
            var name = denied ? text[1..] : text;
            var parts = name.Split(':');
            return parts switch
            {
                ["All"] => new(denied, _ => true, default),
                ["Ear99"] => new(denied, f => f.Classification.IsEar99, default),
                ["Ccl"] => new(denied, f => !f.Classification.IsEar99, default),
                ["Eccn", var eccns] => new(denied, OneOf([.. eccns.Split(',').Select(Eccn)]), s_paragraph),
                ["Hs", var codes] => new(denied, f => BeginsWith(f.HarmonizedCode, codes.Split(',')), s_code),
                [var word] when Enum.TryParse<EntryFact>(word, out var fact) && !char.IsAsciiDigit(word[0]) => new(
                    denied,
                    f => f[fact],
                    OpenPoint.Of(fact)
                ),
                _ => throw new FormatException($"'{text}' is not a term of a condition"),
            };
        }

        private static Classification Eccn(string text) =>
            Classification.TryParse(text, out var read) && !read.IsEar99
                ? read
                : throw new FormatException($"'{text}' is not an ECCN");

        private static Func<EntryFacts, bool?> OneOf(Classification[] listed) =>
            facts =>
                listed.Any(l => l.Eccn == facts.Classification.Eccn && facts.Classification.IsWithin(l.Steps)) ? true
                // The item's paragraph is not given as far as the wording asks for it.
                : listed.Any(l => l.Eccn == facts.Classification.Eccn && l.IsWithin(facts.Classification.Steps)) ? null
                : false;

        private static bool? BeginsWith(string? code, string[] listed) =>
            code is null ? null
            : listed.Any(l => code.StartsWith(l, StringComparison.Ordinal)) ? true
            : listed.Any(l => l.StartsWith(code, StringComparison.Ordinal)) ? null
            : false;
    }
}
