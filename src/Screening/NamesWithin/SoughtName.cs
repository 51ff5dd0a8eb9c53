using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.NamesWithin;

/// <summary>How a listed name must be written in a text to count as one.</summary>
internal enum WrittenAs
{
    /// <summary>Its words are nobody else's.</summary>
    Anything,

    /// <summary>Ordinary words make it: each as names are written.</summary>
    Name,

    /// <summary>One word that may be an ordinary one: written as a name where a text would not write it so.</summary>
    NameInSentence,

    /// <summary>Few letters: all of them capitals, in a text that has small ones.</summary>
    Capitals,

    /// <summary>One word that others bear as well: with a legal form beside it it is the whole name ("Gazprom, OAO").</summary>
    WithForm,
}

/// <summary>One word of a listed name, by the keys of <see cref="WordKey"/>.</summary>
internal readonly record struct SoughtWord(ulong Plain, ulong Meant, ulong Sound)
{
    public bool Is(in TextWord word, bool letters) =>
        word.Plain == Plain
        || (!letters && ((word.Meant == Meant && Meant != 0) || (word.Sound == Sound && Sound != 0)));

    public bool IsPhrase(in TextWord word, bool letters) =>
        word.PhraseWords > 1 && (word.PhrasePlain == Plain || (!letters && word.Phrase == Meant && Meant != 0));
}

/// <summary>A listed name as it is sought in texts.</summary>
/// <param name="Letters">Its words must stand letter for letter: none of them is a name's own ("Bank of the Nation").</param>
internal sealed record SoughtName(SoughtWord[] Words, int Row, WrittenAs As, bool Letters)
{
    /// <summary>Letters from which one word may begin a sentence.</summary>
    private const int Long = 7;

    /// <summary>Shortest name of one word; one letter less where it is written in capitals, as initials are.</summary>
    private const int Shortest = 5;

    /// <summary>Shortest name of one word that a legal form makes whole.</summary>
    private const int ShortestWithForm = 4;

    /// <summary>Bearers of a given or family name up to which two of a person's names tell the person.</summary>
    private const int FewBearers = 1;

    /// <summary>Listed names from which a group's brand is told in small letters and at the beginning of a sentence, too.</summary>
    private const int LargestGroups = 40;

    /// <summary>Names of a person from which not every order of them is sought.</summary>
    private const int MostTurned = 6;

    /// <summary>In which ways the name is sought; none for one that tells nobody in a text.</summary>
    public static void AddTo(List<SoughtName> into, NameTable names, int row, PartyKind kind)
    {
        ref readonly NameFacts facts = ref names.Facts(row);
        ReadOnlySpan<int> tokens = names.TokensOf(row);
        if (tokens.IsEmpty || (facts.IsPerson && kind != PartyKind.Person))
        {
            return;
        }

        SoughtWord[] words = new SoughtWord[tokens.Length];
        for (int i = 0; i < words.Length; i++)
        {
            ref readonly NameToken t = ref names.Token(tokens[i]);
            words[i] = new(WordKey.OfText(names.Text(tokens[i])), WordKey.OfConcept(t.Concept), t.SkeletonHash);
        }

        if (kind == PartyKind.Aircraft)
        {
            Aircraft(into, names, row, tokens, words);
        }
        else if (facts.IsTooGeneric)
        {
            return;
        }
        else if (facts.IsPerson)
        {
            Person(into, names, row, tokens, words);
        }
        else if (words.Length == 1)
        {
            Alone(into, names, row, words, kind);
        }
        else
        {
            Company(into, names, row, tokens, words);
        }
    }

    /// <summary>A mark such as "EP-MNB": more than one word, or a digit in it.</summary>
    private static void Aircraft(
        List<SoughtName> into,
        NameTable names,
        int row,
        ReadOnlySpan<int> tokens,
        SoughtWord[] words
    )
    {
        if (
            words.Length > 1
            || names.Text(tokens[0]).ContainsAnyInRange('a', 'z')
                && (names.Token(tokens[0]).Flags & TokenFlags.HasDigit) != 0
        )
        {
            into.Add(new(words, row, WrittenAs.Name, Letters: true));
        }
    }

    /// <summary>
    /// In every order in which the names follow each other ("Viktor Bout", "Bout Viktor"); of three and more names also the first and the
    /// last, where hardly anybody bears them.
    /// </summary>
    private static void Person(
        List<SoughtName> into,
        NameTable names,
        int row,
        ReadOnlySpan<int> tokens,
        SoughtWord[] words
    )
    {
        for (int turn = 0; words.Length > 1 && turn < Math.Min(words.Length, MostTurned); turn++)
        {
            into.Add(new([.. words[turn..], .. words[..turn]], row, WrittenAs.Name, Letters: false));
        }

        if (words.Length > 2 && IsRare(names, tokens[0]) && IsRare(names, tokens[^1]))
        {
            into.Add(new([words[0], words[^1]], row, WrittenAs.Name, Letters: true));
            into.Add(new([words[^1], words[0]], row, WrittenAs.Name, Letters: true));
        }
    }

    private static bool IsRare(NameTable names, int token) =>
        names.Text(token).Length > 3 && TokenFrequencies.Shared.Of(names.Text(token)).Clean <= FewBearers;

    private static void Company(
        List<SoughtName> into,
        NameTable names,
        int row,
        ReadOnlySpan<int> tokens,
        SoughtWord[] words
    )
    {
        (bool own, bool brand, int lead) = (false, false, -1);
        for (int i = 0; i < tokens.Length; i++)
        {
            TokenRole role = names.Token(tokens[i]).Role;
            own |= IsOwn(names, tokens[i]);
            brand |= role == TokenRole.Brand;
            lead = lead < 0 && role != TokenRole.Geo ? i : lead;
        }

        into.Add(new(words, row, own ? WrittenAs.Anything : WrittenAs.Name, Letters: !brand));
        // "Huawei" for any of its companies: the first word that is no place, and the brand of a large listed group.
        if (lead >= 0 && GroupOf(names, tokens[lead]) is > 0 and var size)
        {
            into.Add(new([words[lead]], row, AsGroup(size), Letters: false));
        }
    }

    private static void Alone(List<SoughtName> into, NameTable names, int row, SoughtWord[] words, PartyKind kind)
    {
        int token = names.TokensOf(row)[0];
        int length = names.Text(token).Length;
        if (GroupOf(names, token) is > 0 and var size)
        {
            into.Add(new(words, row, AsGroup(size), Letters: false));
        }
        else if (IsOwn(names, token) && length >= Shortest - (kind == PartyKind.Company ? 1 : 0))
        {
            WrittenAs written =
                length < Shortest ? WrittenAs.Capitals
                : length >= Long && kind != PartyKind.Vessel ? WrittenAs.Name
                : WrittenAs.NameInSentence;
            into.Add(new(words, row, written, Letters: true));
        }
        else if (
            kind is PartyKind.Company or PartyKind.Unknown
            && names.Facts(row).Legal != 0
            && names.Token(token).Role == TokenRole.Brand
            && length >= ShortestWithForm
        )
        {
            into.Add(new(words, row, WrittenAs.WithForm, Letters: true));
        }
    }

    private static WrittenAs AsGroup(int size) => size > LargestGroups ? WrittenAs.Anything : WrittenAs.NameInSentence;

    /// <summary>A brand that no clean company and no person bears, and that ships and companies do not take for its sound.</summary>
    private static bool IsOwn(NameTable names, int token)
    {
        ReadOnlySpan<char> text = names.Text(token);
        return names.Token(token).Role == TokenRole.Brand
            && text.Length >= 3
            && TokenFrequencies.Shared.Of(text).Clean == 0
            && !Vocabulary.Shared.IsCommonBrand(text);
    }

    /// <summary>How many listed names bear the word, where it is the brand of a large listed group; else 0.</summary>
    private static int GroupOf(NameTable names, int token)
    {
        ReadOnlySpan<char> text = names.Text(token);
        TokenFrequencies.Counts seen = TokenFrequencies.Shared.Of(text);
        return
            names.Token(token).Role == TokenRole.Brand
            && text.Length >= Shortest
            && seen.CleanPersons == 0
            && seen.ListedCompanies > ScoringRules.MostOfOneParty
            && ScoringRules.TellsAlone(text.Length, seen.CleanCompanies, seen.ListedCompanies)
            && !Vocabulary.Shared.IsCommonBrand(text)
            ? seen.ListedCompanies
            : 0;
    }
}
