namespace Licet.Core.Parties.Wordings;

/// <summary>A named part of a wording with what it means for an item: a base scope, an exception, a scope of a limb.</summary>
/// <param name="Code">Its name in tables and classes.</param>
/// <param name="Condition">What it asks of an item.</param>
/// <param name="Citation">What it rests on.</param>
public sealed record WordingPart(string Code, ItemCondition Condition, string Citation);

/// <summary>One limb of a review policy. No scope: it holds for whatever no other limb takes.</summary>
public sealed record PolicyLimb(ReviewPolicy Policy, IReadOnlyList<WordingPart> Scopes)
{
    public bool IsDefault => Scopes.Count == 0 || Scopes is [{ Code: AllOther }];

    public const string AllOther = "ALL_OTHER";

    public override string ToString() =>
        Scopes.Count == 0 ? Policy.Token() : $"{Policy.Token()}[{string.Join(',', Scopes.Select(s => s.Code))}]";
}

/// <summary>
/// What a cell says, as structure. Written in one line it is the wording's class, such as
/// <c>ALL_ITEMS; EXCEPT FOOD_MEDICINE; SEE 734.9(g) 744.21(b) 746.8(a)(3); OPEN GOV</c> or
/// <c>CASE_BY_CASE[INFECTIOUS_DISEASE]; DENIAL_PRESUMED[ALL_OTHER]</c>; only classes that were checked by hand are believed.
/// </summary>
public sealed record WordingShape
{
    /// <summary>The items the requirement begins with; null in a cell of policy.</summary>
    public WordingPart? Base { get; init; }

    /// <summary>What the requirement leaves out.</summary>
    public IReadOnlyList<WordingPart> Exceptions { get; init; } = [];

    /// <summary>License exceptions that stay open, as paragraphs of part 740 ("GOV 740.11(b)(2)").</summary>
    public IReadOnlyList<string> OpenExceptions { get; init; } = [];

    /// <summary>Limbs as written. In a requirement cell: policy that stands there.</summary>
    public IReadOnlyList<PolicyLimb> Limbs { get; init; } = [];

    /// <summary>Sections the cell points to, sorted.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Footnote marks that the sections stand for.</summary>
    public IEnumerable<string> ImpliedMarks =>
        Sections
            .Select(s =>
                s switch
                {
                    "736.2(b)(3)(vi)" or "734.9(e)(1)" => "1",
                    "734.9(g)" => "3",
                    "734.9(e)(2)" => "4",
                    "734.9(e)(3)" => "5",
                    _ => "",
                }
            )
            .Where(mark => mark.Length > 0);

    /// <summary>The class of the wording.</summary>
    public override string ToString()
    {
        List<string> pieces = [];
        if (Base is not null)
        {
            pieces.Add(Base.Code);
        }
        pieces.AddRange(Exceptions.Select(e => $"EXCEPT {e.Code}"));
        pieces.AddRange(Limbs.Select(l => l.ToString()));
        if (Sections.Count > 0)
        {
            pieces.Add($"SEE {string.Join(' ', Sections)}");
        }
        if (OpenExceptions.Count > 0)
        {
            pieces.Add($"OPEN {string.Join(' ', OpenExceptions)}");
        }
        return string.Join("; ", pieces);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <param name="text">A class of wording.</param>
    /// <param name="part">The named parts.</param>
    /// <exception cref="FormatException">A piece has not that form.</exception>
    internal static WordingShape Parse(string text, Func<string, WordingPart> part)
    {
        WordingShape shape = new();
        foreach (var piece in text.Split("; "))
        {
            var (head, rest) = piece.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at
                ? (piece[..at], piece[(at + 1)..])
                : (piece, "");
            shape = head switch
            {
                "EXCEPT" => shape with { Exceptions = [.. shape.Exceptions, part(rest)] },
                "SEE" => shape with { Sections = rest.Split(' ') },
                "OPEN" => shape with { OpenExceptions = rest.Split(' ') },
                _ when Limb(head, part) is { } limb => shape with { Limbs = [.. shape.Limbs, limb] },
                _ => shape with { Base = part(head) },
            };
        }

        return shape.ToString() == text
            ? shape
            : throw new FormatException($"'{text}' is not in the order of a class: '{shape}'");
    }

    private static PolicyLimb? Limb(string text, Func<string, WordingPart> part)
    {
        var pieces = text.TrimEnd(']').Split('[');
        if (!ReviewPolicies.TryParse(pieces[0], out var policy))
        {
            return null;
        }
        return new(policy, pieces.Length == 1 ? [] : [.. pieces[1].Split(',').Select(part)]);
    }
}
