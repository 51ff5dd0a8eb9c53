using CsCheck;
using Licet.Core.Items;
using Licet.Core.Parties.Wordings;

namespace Licet.Core.Tests.Parties.Wordings;

/// <summary>
/// A wording with one thing changed must never be read as a milder one: it reads the same, stricter, or goes to a person. The
/// one change that no reader can see is one that makes another wording which the list really uses.
/// </summary>
public class MutationTests
{
    private static readonly string[] Strangers =
    [
        "not",
        "no",
        "unless",
        "except",
        "approval",
        "denial",
        "all",
        "other",
    ];

    private static readonly EntryFacts[] Items =
    [
        .. from item in new[]
        {
            "EAR99",
            "1A004.c",
            "1A005.c",
            "2A983",
            "3A991",
            "3B001",
            "5A992.c",
            "5D992.c",
            "9A515",
        }
        from value in new bool?[] { null, false, true }
        select new EntryFacts(Class(item))
        {
            HarmonizedCode = value is null ? null : "2709",
            Known = value is { } v
                ? Enum.GetValues<EntryFact>().ToDictionary(f => f, _ => v)
                : new Dictionary<EntryFact, bool>(),
        },
    ];

    [Fact]
    public void No_change_of_a_policy_makes_it_milder_unseen() =>
        Check(
            [.. RealEntries.Wordings("policy").Select(w => w.Text).Where(t => t.Length > 0)],
            text => EntryWording.Read("All items subject to the EAR", text),
            read => read.Policy.Class,
            NotMilder
        );

    [Fact]
    public void No_change_of_a_requirement_makes_it_narrower_unseen() =>
        Check(
            [.. RealEntries.Wordings("requirement").Select(w => w.Text).Where(t => t.Length > 0)],
            text => EntryWording.Read(text, "Presumption of denial"),
            read => read.Requirement.Class,
            NotNarrower
        );

    [Fact]
    public void What_is_still_read_after_a_change_is_of_a_class_of_the_list()
    {
        string[] texts = [.. RealEntries.Wordings("policy").Select(w => w.Text).Where(t => t.Length > 0)];
        HashSet<string> known = [.. texts.Select(text => EntryWording.Read("", text).Policy.Class), "UNREAD", "BLANK"];
        OneOf(texts).SelectMany(Mutated).Sample(text => known.Contains(EntryWording.Read("", text).Policy.Class));
    }

    private static void Check(
        string[] wordings,
        Func<string, EntryWording> read,
        Func<EntryWording, string> cell,
        Func<EntryWording, EntryWording, bool> holds
    )
    {
        // By its words, not by its class: a mutation that spells out another wording of the list cannot be told from it.
        var real = wordings.Select(Words).ToHashSet(StringComparer.Ordinal);
        OneOf(wordings)
            .SelectMany(text => Mutated(text).Select(mutated => (text, mutated)))
            .Where(pair => !real.Contains(Words(pair.mutated)))
            .Sample(
                pair =>
                {
                    var (before, after) = (read(pair.text), read(pair.mutated));
                    return cell(after) is "UNREAD" or "BLANK" || holds(before, after);
                },
                iter: 20_000
            );
    }

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static string Words(string text) =>
        string.Join(' ', WordingText.Read(text, WordingTables.Shipped.Variants).Words.SkipWhile(w => w == "for"));

    private static Gen<string> Mutated(string text)
    {
        var words = text.Split(' ');
        var at = Gen.Int[0, words.Length - 1];
        var stranger = OneOf(Strangers);
        return Gen.OneOf(
            at.Select(i => Joined(words.Where((_, j) => j != i))),
            at.Select(stranger, (i, word) => Joined(words.Take(i).Append(word).Concat(words.Skip(i)))),
            at.Select(stranger, (i, word) => Joined(words.Take(i).Append(word).Concat(words.Skip(i + 1)))),
            at.Select(
                at,
                (i, j) =>
                    Joined(
                        words.Select(
                            (w, k) =>
                                k == i ? words[j]
                                : k == j ? words[i]
                                : w
                        )
                    )
            ),
            at.Select(i => Joined(words.Take(i + 1))),
            Gen.Int[0, text.Length - 1].Select(Gen.Char['0', '9'], (i, c) => OtherNumber(text, i, c))
        );
    }

    private static string Joined(IEnumerable<string> words) => string.Join(' ', words);

    /// <summary>The first digit from a place on becomes another.</summary>
    private static string OtherNumber(string text, int from, char digit)
    {
        var at = text.AsSpan(from).IndexOfAnyInRange('0', '9');
        return at < 0 ? text : string.Concat(text.AsSpan(0, from + at), [digit], text.AsSpan(from + at + 1));
    }

    private static bool NotMilder(EntryWording before, EntryWording after) =>
        Array.TrueForAll(
            Items,
            item =>
            {
                var (was, now) = (before.PolicyFor(item), after.PolicyFor(item));
                return now.Questions.Count > 0
                    || now.Policy is null
                    || (was.Policy is not null && now.Policy >= was.Policy);
            }
        );

    private static bool NotNarrower(EntryWording before, EntryWording after) =>
        after.OpenExceptions.All(before.OpenExceptions.Contains)
        && before.Marks.All(after.Marks.Contains)
        && Array.TrueForAll(
            Items,
            item =>
            {
                var (was, now) = (before.RequirementFor(item).Applies, after.RequirementFor(item).Applies);
                return was == Verdict.No || now != Verdict.No;
            }
        );

    private static Classification Class(string text) =>
        Classification.TryParse(text, out var read) ? read : throw new FormatException(text);
}
