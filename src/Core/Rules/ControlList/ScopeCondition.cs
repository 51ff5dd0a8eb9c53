using Licet.Core.Items;

namespace Licet.Core.Rules.ControlList;

/// <summary>Why a scope is not decided by the paragraph alone.</summary>
public enum ConditionKind
{
    /// <summary>Nothing more is asked.</summary>
    None,

    /// <summary>Only for what is made for the items referred to: software or technology for them, equipment for them.</summary>
    For,

    /// <summary>For everything but what is made for the items referred to.</summary>
    NotFor,

    /// <summary>Only what meets or exceeds the parameters of the items referred to.</summary>
    Meets,

    /// <summary>The condition stands only in the text of the entry.</summary>
    Text,
}

/// <summary>
/// What else must hold for a scope: a question with the entries it is about. Where the related item is known (software for 1B101)
/// a For or NotFor can be answered; Meets and Text ask a person.
/// </summary>
public sealed record ScopeCondition(ConditionKind Kind, IReadOnlyList<string> Refers, string ForReason)
{
    public static ScopeCondition None { get; } = new(ConditionKind.None, [], "");

    /// <summary>Yes for no condition; for For and NotFor by the related item where one is given; else Depends.</summary>
    /// <param name="related">The item that the software, technology or equipment is made for; null where it is not known.</param>
    public Applies Holds(Classification? related)
    {
        if (Kind is ConditionKind.None)
        {
            return Applies.Yes;
        }

        if (related is null || Kind is ConditionKind.Meets or ConditionKind.Text)
        {
            return Applies.Depends;
        }

        var named = Refers.Select(r => Names(r, related)).Aggregate(Applies.No, AppliesLogic.Or);
        // "controlled for MT reasons": whether the related item is so controlled is another look-up.
        named = ForReason.Length > 0 ? named.And(Applies.Depends) : named;
        return Kind == ConditionKind.For ? named
            : named == Applies.Yes ? Applies.No
            : named == Applies.No ? Applies.Yes
            : Applies.Depends;
    }

    /// <summary>The question that a person must answer, in words of our own.</summary>
    public string Question(string eccn, string reason) =>
        Kind switch
        {
            ConditionKind.For => $"Is the item for {Listed}{Controlled}?",
            ConditionKind.NotFor => $"Is the item for something other than {Listed}?",
            ConditionKind.Meets => $"Does the item meet or exceed the parameters of {Listed}?",
            ConditionKind.Text =>
                $"Does the condition that {eccn} states for {reason} hold? Read the entry{Mentioned}.",
            _ => "",
        };

    internal static ScopeCondition Of(RuleRow row, string forReason = "")
    {
        var kind = row["condition"] switch
        {
            "" => ConditionKind.None,
            "FOR" => ConditionKind.For,
            "NOTFOR" => ConditionKind.NotFor,
            "MEETS" => ConditionKind.Meets,
            _ => ConditionKind.Text,
        };
        return kind == ConditionKind.None ? None : new(kind, row.Words("refers"), forReason);
    }

    private string Listed => string.Join(", ", Refers);

    private string Controlled => ForReason.Length > 0 ? $", controlled for {ForReason} reasons" : "";

    private string Mentioned => Refers.Count > 0 ? $" (it mentions {Listed})" : "";

    private static Applies Names(string reference, Classification related) =>
        !Classification.TryParse(reference, out var named) || named.Eccn != related.Eccn ? Applies.No
        : related.IsWithin(named.Steps) ? Applies.Yes
        : named.IsWithin(related.Steps) ? Applies.Depends
        : Applies.No;
}
