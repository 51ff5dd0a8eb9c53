using Licet.Core.Parties.Wordings;

namespace Licet.Make.EntityEntries;

/// <summary><c>wording-key TEXT</c>: the columns "words" and "key" under which data/ear/wordings-phrases.csv holds a phrase.</summary>
internal static class WordingKeyVerb
{
    public static int Run(string text)
    {
        List<string> words = [.. WordSplitter.Split(text)];
        Console.WriteLine($"{words.Count},{WordingTables.Key(words)}");
        return 0;
    }
}
