using System.Text;
using Licet.Screening.Names;
using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// Names whose letters stand apart, put together: a particle with the name behind it ("Da Jiang" is Dajiang, "Al-Nujaba" Alnujaba), which
/// a name loses when it is read because a particle counts nothing; and a word in spaced letters ("H u a w e i").
/// </summary>
internal static class WrittenTogether
{
    /// <summary>Letters of a particle that grows together with its name.</summary>
    private const int ParticleLength = 2;

    /// <summary>Fewest letters of the name behind it.</summary>
    private const int FewestLetters = 3;

    /// <summary>Fewest letters standing alone that are a word: three are initials.</summary>
    public const int FewestSpaced = 4;

    /// <summary>The particle "of" and "de", which inside a name says whose it is and grows together with nothing.</summary>
    private const string Of = Vocabulary.Particle + "of";

    /// <summary>The name with its particles joined to what they lead; null where it has none.</summary>
    public static string? Particles(string name)
    {
        name = Tokenizer.Plain(name);
        StringBuilder? joined = null;
        int copied = 0;
        for (int i = 0; i + ParticleLength + FewestLetters < name.Length; i++)
        {
            int end = i + ParticleLength;
            bool starts = i == 0 || !char.IsLetterOrDigit(name[i - 1]);
            if (starts && name[end] is ' ' or '-' && Letters(name, end + 1) >= FewestLetters && IsParticle(name, i))
            {
                joined = (joined ?? new StringBuilder(name.Length)).Append(name, copied, end - copied);
                copied = end + 1;
                i = end;
            }
        }

        return joined?.Append(name, copied, name.Length - copied).ToString();
    }

    /// <summary>The name with a run of single letters as one word; null where it has none.</summary>
    public static string? Spaced(string name)
    {
        name = Tokenizer.Plain(name);
        for (int i = 0; i + (2 * FewestSpaced) - 2 < name.Length; i++)
        {
            int count = 0;
            while (IsAlone(name, i + (2 * count)))
            {
                count++;
            }

            if (count >= FewestSpaced)
            {
                int end = i + (2 * count) - 1;
                return name[..i] + name[i..end].Replace(" ", "", StringComparison.Ordinal) + name[end..];
            }
        }

        return null;
    }

    /// <summary>
    /// The name with its initials written together, whatever stands between them: "A P Finance" and "A. P. Finance" are A.P. Finance, "M and
    /// P" is none, "M &amp; P" is M&amp;P. Null where no two initials stand apart.
    /// </summary>
    public static string? Initials(string name)
    {
        StringBuilder? joined = null;
        int copied = 0;
        for (int i = 0; i < name.Length; i++)
        {
            if (!StartsAlone(name, i))
            {
                continue;
            }

            int end = i + 1;
            int next = NextAlone(name, end);
            while (next > 0)
            {
                joined = (joined ?? new StringBuilder(name.Length)).Append(name, copied, end - copied);
                copied = next;
                end = next + 1;
                next = NextAlone(name, end);
            }

            i = end - 1;
        }

        return joined?.Append(name, copied, name.Length - copied).ToString();
    }

    /// <summary>Where the next initial stands, behind a blank and signs; 0 for none.</summary>
    private static int NextAlone(string name, int from)
    {
        int at = from;
        bool blank = false;
        while (at < name.Length && name[at] is ' ' or '.' or '&' or '+')
        {
            blank |= name[at] == ' ';
            at++;
        }

        return blank && at < name.Length && StartsAlone(name, at) ? at : 0;
    }

    /// <summary>A letter that is a word by itself, a dot behind it or none.</summary>
    private static bool StartsAlone(string name, int at) =>
        char.IsAsciiLetter(name[at])
        && (at == 0 || !char.IsLetterOrDigit(name[at - 1]) && name[at - 1] is not ('\'' or '/' or '-'))
        && (at + 1 == name.Length || name[at + 1] is ' ' or '.' or '&' or '+');

    private static bool IsAlone(string name, int at) =>
        at < name.Length
        && char.IsLetter(name[at])
        && (at == 0 || name[at - 1] == ' ')
        && (at + 1 == name.Length || name[at + 1] == ' ');

    private static int Letters(string name, int from)
    {
        int at = from;
        while (at < name.Length && char.IsLetter(name[at]))
        {
            at++;
        }

        return at - from;
    }

    private static bool IsParticle(string name, int at)
    {
        if (!char.IsAsciiLetter(name[at]) || !char.IsAsciiLetter(name[at + 1]))
        {
            return false;
        }

        Span<char> word = [(char)(name[at] | 0x20), (char)(name[at + 1] | 0x20)];
        if (Vocabulary.Shared.CompanyLookup.TryGetValue(word, out Phrase[]? phrases))
        {
            foreach (Phrase phrase in phrases)
            {
                int concept = phrase.Meaning.Concept;
                if (phrase.Words.Length == 1 && Vocabulary.Shared.IsParticle(concept))
                {
                    return at == 0 || !Vocabulary.Shared.ConceptName(concept).SequenceEqual(Of);
                }
            }
        }

        return false;
    }
}
