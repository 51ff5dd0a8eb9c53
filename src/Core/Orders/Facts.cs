using System.Collections.Frozen;

namespace Licet.Core.Orders;

/// <summary>Yes, no, or not said. Not said is a value: it asks a question and never counts as no.</summary>
public enum Answer
{
    Unknown,
    No,
    Yes,
}

/// <summary>
/// Facts beyond the fields of an order, by code. The codes, what they mean, their kind of value and the question that a missing
/// one asks stand in <c>data/ear/facts.csv</c>.
/// </summary>
public sealed class Facts
{
    private readonly FrozenDictionary<string, FactValue> _values;

    public Facts(IReadOnlyDictionary<string, FactValue> values)
    {
        _values = values.ToFrozenDictionary(StringComparer.Ordinal);
        Codes = [.. values.Keys.Order(StringComparer.Ordinal)];
    }

    public static Facts None { get; } = new(new Dictionary<string, FactValue>());

    /// <summary>The codes stated, in ordinal order.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The same facts with one stated, or stated anew.</summary>
    public Facts With(string code, FactValue value) =>
        new(new Dictionary<string, FactValue>(_values, StringComparer.Ordinal) { [code] = value });

    public FactValue? this[string code] => _values.GetValueOrDefault(code);

    /// <summary>A yes-or-no fact; unknown when it is not stated.</summary>
    public Answer Answer(string code) =>
        this[code] is { } value
            ? value.YesNo switch
            {
                true => Orders.Answer.Yes,
                false => Orders.Answer.No,
                null => Orders.Answer.Unknown,
            }
            : Orders.Answer.Unknown;

    public decimal? Number(string code) => this[code]?.Number;

    public DateOnly? Date(string code) => this[code]?.Date;

    public string? Text(string code) => this[code]?.Text;
}

/// <summary>The value of a fact: exactly one of the four is set.</summary>
public sealed record FactValue
{
    private FactValue() { }

    public bool? YesNo { get; private init; }
    public decimal? Number { get; private init; }
    public DateOnly? Date { get; private init; }
    public string? Text { get; private init; }

    public static FactValue Of(bool value) => new() { YesNo = value };

    public static FactValue Of(decimal value) => new() { Number = value };

    public static FactValue Of(DateOnly value) => new() { Date = value };

    public static FactValue Of(string value) => new() { Text = value };
}
