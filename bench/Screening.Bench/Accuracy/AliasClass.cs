using Licet.Screening.Bench.Rivals;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Bench.Accuracy;

/// <summary>What an alias is to the listed name, told from the letters alone; the first class that fits counts.</summary>
internal static class AliasClass
{
    public const string Same = "the same words";
    public const string Acronym = "acronym";
    public const string Spelling = "spelling";
    public const string Translation = "translation";
    public const string Part = "a word in common";
    public const string Other = "nothing in common";

    public static IReadOnlyList<string> All { get; } = [Same, Acronym, Spelling, Translation, Part, Other];

    public static IReadOnlyList<string> Definitions { get; } =
    [
        $"{Same}: equal in lower case without punctuation and legal forms, in any order",
        $"{Acronym}: a word of 3 to 8 letters of one name is written by the first letters of words of the other that follow each "
            + "other (of, the, and, for left out or not)",
        $"{Spelling}: at least half the words of the shorter name are in the other too, equal or (from 4 letters) one edit, (from 8) "
            + "two edits away",
        $"{Translation}: the engine's vocabulary holds two different words of theirs as one (zavod, plant)",
        $"{Part}: at least one equal word; mostly longer or shorter names of another kind",
        $"{Other}: former and trade names, other romanizations, and languages the vocabulary does not know",
    ];

    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "of",
        "the",
        "and",
        "for",
        "de",
        "in",
    };

    public static string Of(string alias, string listed)
    {
        var (here, there) = (Words(alias), Words(listed));
        if (here.Order(StringComparer.Ordinal).SequenceEqual(there.Order(StringComparer.Ordinal)))
        {
            return Same;
        }
        if (Abbreviates(here, there) || Abbreviates(there, here))
        {
            return Acronym;
        }
        var (few, many) = here.Count <= there.Count ? (here, there) : (there, here);
        var met = few.Count(w => many.Any(m => IsNear(w, m)));
        if (few.Count > 0 && 2 * met >= few.Count)
        {
            return Spelling;
        }
        if (Translates(alias, listed))
        {
            return Translation;
        }
        return few.Intersect(many, StringComparer.Ordinal).Any() ? Part : Other;
    }

    /// <summary>Words that are no legal form. All where there is no other.</summary>
    private static List<string> Words(string name)
    {
        var all = PlainText.Words(PlainText.Of(name)).ToList();
        var legal = Analyzed(name).Where(t => t.Role == TokenRole.Legal).SelectMany(t => t.Text.Split(' ')).ToHashSet();
        var rest = all.Where(w => !legal.Contains(w)).ToList();
        return rest.Count > 0 ? rest : all;
    }

    private static bool Abbreviates(IReadOnlyList<string> words, IReadOnlyList<string> other)
    {
        var initials = string.Concat(other.Select(w => w[0]));
        var significant = string.Concat(other.Where(w => !Small.Contains(w)).Select(w => w[0]));
        return words
            .Where(w => w.Length is >= 3 and <= 8 && w.All(char.IsLetter) && !other.Contains(w))
            .Any(w =>
                initials.Contains(w, StringComparison.Ordinal) || significant.Contains(w, StringComparison.Ordinal)
            );
    }

    private static bool IsNear(string a, string b)
    {
        if (a == b)
        {
            return true;
        }
        var shorter = Math.Min(a.Length, b.Length);
        var limit =
            shorter >= 8 ? 2
            : shorter >= 4 ? 1
            : 0;
        return limit > 0 && EditDistance.Within(a, b, limit) <= limit;
    }

    private static bool Translates(string alias, string listed)
    {
        var there = Analyzed(listed);
        return Analyzed(alias)
            .Any(h =>
                h.Concept >= 0
                && h.Role != TokenRole.Legal
                && there.Any(t => t.Concept == h.Concept && t.Text != h.Text)
            );
    }

    private static List<(string Text, TokenRole Role, int Concept)> Analyzed(string name)
    {
        AnalyzedName analyzed = new();
        NameAnalyzer.Analyze(name, person: false, analyzed);
        List<(string, TokenRole, int)> tokens = [];
        for (var i = 0; i < analyzed.Count; i++)
        {
            var token = analyzed.Tokens[i];
            tokens.Add((analyzed.TextOf(token).ToString(), token.Role, token.Concept));
        }
        return tokens;
    }
}
