using Licet.Screening.Scoring;

namespace Licet.Screening.Names;

/// <summary>
/// Legal forms of two to four letters where they are miswritten or stand in an unusual place. They are too short to be read from a
/// slip of them alone, so such a word keeps its weight where it meets a listed word, and counts as little as a form where it does not.
/// </summary>
internal static class ShortForms
{
    private const int Longest = 4;

    /// <summary>Forms common enough that a word nobody knows at the edge of a name is rather one of them than a brand.</summary>
    private static readonly string[] s_common =
    [
        "ltd",
        "inc",
        "llc",
        "llp",
        "plc",
        "jsc",
        "pjsc",
        "ojsc",
        "cjsc",
        "pao",
        "oao",
        "ooo",
        "zao",
        "pte",
        "pty",
        "pvt",
        "corp",
        "gmbh",
        "sdn",
        "bhd",
        "doo",
        "ood",
        "srl",
        "fzc",
        "fze",
        "co",
        "sa",
    ];

    /// <summary>Those that stand before names; in front all others are read as brands ("CNO Financial").</summary>
    private static readonly string[] s_leading = ["jsc", "pjsc", "ojsc", "cjsc", "pao", "oao", "ooo", "zao"];

    /// <summary>Forms of two and three letters that inside a name are hardly ever a word of their own.</summary>
    private static readonly string[] s_within =
    [
        .. "ltd inc llc llp plc jsc pao oao ooo zao pte pty pvt bhd doo ood srl fzc fze sa".Split(' '),
        .. "ag ao ad bv nv spa sas kg oy ab as".Split(' '),
    ];

    /// <summary>The form's word that starts many forms and is an industry elsewhere: "Mecatech (Private)" is cut short.</summary>
    private const string Private = "private";

    /// <summary>
    /// Reads "private" as a form in the run of forms and places at the name's end, and gives where that run begins, not before
    /// <paramref name="head"/>; a form miswritten does not break it.
    /// </summary>
    public static int SettleTail(AnalyzedName name, Span<Part> parts, int head)
    {
        int tail = parts.Length;
        int settled = parts.Length;
        while (
            tail > head + 1 || tail > head && parts[tail - 1].Role is TokenRole.Legal or TokenRole.Stop or TokenRole.Geo
        )
        {
            ref Part part = ref parts[tail - 1];
            if (part.Role is TokenRole.Legal or TokenRole.Stop or TokenRole.Geo)
            {
                settled = --tail;
            }
            else if (IsPrivate(name, part))
            {
                MakeForm(ref part);
                settled = --tail;
            }
            else if (IsSlip(name, part, s_common))
            {
                tail--;
            }
            else
            {
                break;
            }
        }

        return settled;
    }

    /// <summary>Reads "private" as a form where it stands inside one ("Joint-Stock Private Company"), and says whether it did.</summary>
    public static bool SettleWithin(AnalyzedName name, Span<Part> parts, int at)
    {
        bool within = at > 0 && parts[at - 1].Role == TokenRole.Legal && IsPrivate(name, parts[at]);
        if (within)
        {
            MakeForm(ref parts[at]);
        }

        return within;
    }

    private static void MakeForm(ref Part part)
    {
        part.Role = TokenRole.Legal;
        part.Legal = LegalClass.Limited;
    }

    /// <summary>Miswritten forms beside a form or at the end, and before the first word.</summary>
    public static void Lighten(AnalyzedName name, Span<Part> parts, int tail)
    {
        for (int i = 0; i < parts.Length && parts.Length > 1; i++)
        {
            ref Part part = ref parts[i];
            bool beside =
                i > 0 && parts[i - 1].Role == TokenRole.Legal
                || i + 1 < parts.Length && parts[i + 1].Role == TokenRole.Legal;
            bool slip =
                i == 0
                    ? part.Length < Longest && IsSlip(name, part, s_leading)
                    : (beside || i == parts.Length - 1 || i >= tail) && IsSlip(name, part, s_common);
            if (slip)
            {
                part.Light = Math.Min(part.Light, ScoringRules.SlipOfForm);
            }
        }
    }

    /// <summary>What a short form inside a name counts where it meets nothing ("Ovlas SA Trading").</summary>
    public static float WeightWithin(AnalyzedName name, in Part part) =>
        IsOneOf(s_within, TextOf(name, part)) ? ScoringRules.SlipOfForm : float.PositiveInfinity;

    private static bool IsOneOf(ReadOnlySpan<string> forms, ReadOnlySpan<char> text)
    {
        foreach (string form in forms)
        {
            if (text.SequenceEqual(form))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPrivate(AnalyzedName name, in Part part) =>
        part is { Role: TokenRole.Generic, Words: 1, Native: null } && TextOf(name, part).SequenceEqual(Private);

    /// <summary>A word that nobody is known to use, one slip from a common form.</summary>
    private static bool IsSlip(AnalyzedName name, in Part part, ReadOnlySpan<string> forms)
    {
        if (
            part.Role != TokenRole.Brand
            || part.Concept != -1
            || part.Native is not null
            || part.Length is < 2 or > Longest
        )
        {
            return false;
        }

        ReadOnlySpan<char> text = TextOf(name, part);
        if (TokenFrequencies.Shared.CountAll(text) > 0)
        {
            return false;
        }

        foreach (string form in forms)
        {
            bool near =
                Math.Abs(form.Length - text.Length) <= 1
                && Math.Max(form.Length, text.Length) > 2
                && EditDistance.Within(text, form, 1) == 1;
            if (near)
            {
                return true;
            }
        }

        return text is "oc";
    }

    private static ReadOnlySpan<char> TextOf(AnalyzedName name, in Part part) =>
        name.TextOf(new RawWord { Start = part.Start, Length = part.Length });
}
