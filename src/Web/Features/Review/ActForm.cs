using Licet.Core;
using Licet.Core.Review;
using Licet.Web.Look;

namespace Licet.Web.Features.Review;

/// <summary>How a field of an act is typed.</summary>
public enum ActFieldKind
{
    Text,

    /// <summary>Several lines of one text.</summary>
    Area,

    /// <summary>A text a line.</summary>
    Lines,
    Day,
    Choice,

    /// <summary>Any of the options.</summary>
    Ticks,
}

/// <summary>A field of an act on its page.</summary>
/// <param name="Name">Of the input, as faults name it.</param>
/// <param name="Needed">The page asks for it; what the law asks for beside it the case says.</param>
public sealed record ActField(string Name, string Label, ActFieldKind Kind, bool Needed = true, string? Hint = null)
{
    /// <summary>Value and words, where it is chosen or ticked.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; init; } = [];

    /// <summary>What stands in it at first; of ticks the values, separated by blanks.</summary>
    public string First { get; init; } = "";

    /// <summary>What is wrong with what was typed, as a sentence; null where nothing can be but that it is empty.</summary>
    public Func<string, string?>? Fault { get; init; }

    /// <summary>What is wrong with what was sent: a key of the texts; null for nothing.</summary>
    public string? FaultOf(TypedAct sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        string typed = sent[Name];
        bool empty = Kind == ActFieldKind.Ticks ? sent.Ticked(Name).Count == 0 : typed.Length == 0;
        return empty
            ? !Needed
                ? null
                : Kind is ActFieldKind.Choice or ActFieldKind.Ticks
                    ? "Choose it"
                    : "Write it"
            : Kind == ActFieldKind.Choice && Options.All(o => o.Key != typed)
                ? "There is no such choice"
                : Kind == ActFieldKind.Day && !Core.Day.TryRead(typed, out _)
                    ? "Enter the day as year-month-day, such as 2019-11-20"
                    : Fault?.Invoke(typed);
    }
}

/// <summary>Fields that stand together.</summary>
/// <param name="Title">Null for those of the act itself.</param>
public sealed record ActGroup(string? Title, IReadOnlyList<ActField> Fields)
{
    /// <summary>What a person should know of what is written here.</summary>
    public string? Hint { get; init; }

    /// <summary>How what is wrong in it is told apart from the same in another group: "Line 22-1"; null where the field's label is enough.</summary>
    public string? Called { get; init; }
}

/// <summary>What was typed of an act.</summary>
public sealed class TypedAct(Func<string, IReadOnlyList<string>> sent)
{
    public string this[string field] => sent(field) is [var one, ..] ? one.Trim() : "";

    /// <summary>The same with one thing in a field.</summary>
    public TypedAct With(string field, string value) => new(f => f == field ? [value] : sent(f));

    /// <summary>Null where it says nothing.</summary>
    public string? Said(string field) => this[field] is { Length: > 0 } said ? said : null;

    /// <summary>A text a line, blank ones left out.</summary>
    public IEnumerable<string> Lines(string field) =>
        this[field].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> Ticked(string field) => [.. sent(field).Where(v => v.Length > 0)];

    /// <summary>Null where it is none.</summary>
    public DateOnly? Day(string field) => Core.Day.TryRead(this[field], out DateOnly day) ? day : null;
}

/// <summary>The form of an act, and what is made of what was typed.</summary>
public sealed record ActForm(IReadOnlyList<ActGroup> Groups, Func<TypedAct, Content> Read)
{
    /// <summary>A field of ticks, each of which is an act of its own with what else is typed; null where the form is one act.</summary>
    public string? Each { get; init; }

    /// <summary>The acts of what was typed, in the order of its ticks; one at least.</summary>
    public IReadOnlyList<Content> ReadAll(TypedAct typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return TickedOf(typed) is { Count: > 1 } ticked
            ? [.. ticked.Select(one => Read(typed.With(Each!, one)))]
            : [Read(typed)];
    }

    /// <summary>What was ticked of <see cref="Each"/>, each once; none where the form is one act.</summary>
    public IReadOnlyList<string> TickedOf(TypedAct typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return Each is { } each ? [.. typed.Ticked(each).Distinct(StringComparer.Ordinal)] : [];
    }

    public IEnumerable<ActField> Fields => Groups.SelectMany(g => g.Fields);
}

/// <summary>Fields of an act as its page shows them.</summary>
/// <param name="Title">Of the act, for who does not see the page.</param>
/// <param name="Shows">What stands in a field.</param>
/// <param name="IsTicked">Whether a choice of a field is ticked.</param>
/// <param name="Faults">What is wrong with a field, by name; null for nothing.</param>
public sealed record FieldsShown(
    IEnumerable<ActGroup> Groups,
    string Title,
    Func<ActField, string> Shows,
    Func<ActField, string, bool> IsTicked,
    Func<string, string?> Faults
) : IFieldFaults
{
    public string? FaultOf(string field) => Faults(field);
}
