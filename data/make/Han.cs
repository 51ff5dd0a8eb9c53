using System.Globalization;
using System.Text;
using AnyAscii;

namespace Licet.Make;

/// <summary>Makes the two Han tables of data/names from the Unicode Han database and this folder's own corrections.</summary>
internal static class Han
{
    private const string DebianFolder = "/usr/share/unicode";

    // Occurrences in the frequency list from which a character is common enough for any company's name.
    private const int CommonFrom = 100;

    /// <param name="rest">Optional: the folder of the Unihan files.</param>
    /// <returns>Exit code.</returns>
    public static int Run(string[] rest)
    {
        var unihan = new Unihan(rest.Length > 0 ? rest[0] : DebianFolder);
        var root = RepositoryRoot();
        var make = Path.Combine(root, "data", "make");
        var names = Path.Combine(root, "data", "names");

        var simplified = Simplified(unihan, Pairs(Path.Combine(make, "han-variants.csv")));
        Write(Path.Combine(names, "han-traditional.csv"), "traditional,simplified", simplified, pair => pair);

        var wanted = new SortedSet<char>(
            File.ReadAllText(Path.Combine(make, "han-name-characters.txt"))
                .Where(c => !char.IsWhiteSpace(c))
                .Select(c => simplified.TryGetValue(c, out var folded) ? folded[0] : c)
        );
        var own = Pairs(Path.Combine(make, "han-name-readings.csv"));
        wanted.UnionWith(own.Keys);
        var spoken = unihan.Field("Readings", "kHanyuPinlu");
        wanted.UnionWith(spoken.Where(pair => Occurrences(pair.Value) >= CommonFrom).Select(pair => pair.Key));
        wanted.RemoveWhere(simplified.ContainsKey);
        var readings = Readings(unihan, wanted, own, simplified, spoken);
        Write(Path.Combine(names, "han-readings.csv"), "char,readings", readings, list => string.Join(" | ", list));
        var korean = Korean(unihan, wanted, simplified);
        Write(Path.Combine(names, "han-korean.csv"), "char,hangul", korean, syllable => syllable);
        return 0;
    }

    /// <summary>
    /// The Korean reading of each character of names and of Korean schools: the one marked as a name's (<c>김:0N</c>) where there is one,
    /// else the first.
    /// </summary>
    private static SortedDictionary<char, string> Korean(
        Unihan unihan,
        SortedSet<char> wanted,
        SortedDictionary<char, string> simplified
    )
    {
        var readings = new SortedDictionary<char, string>();
        foreach (var (character, value) in unihan.Field("Readings", "kHangul"))
        {
            var folded = simplified.TryGetValue(character, out var form) ? form[0] : character;
            var marked = value.Split(' ').Select(v => v.Split(':')).ToList();
            if (wanted.Contains(folded) || marked.Exists(v => v[1].Contains('E', StringComparison.Ordinal)))
            {
                var reading = marked.Find(v => v[1].Contains('N', StringComparison.Ordinal)) ?? marked[0];
                readings.TryAdd(folded, reading[0]);
            }
        }

        return readings;
    }

    private static SortedDictionary<char, string> Simplified(Unihan unihan, SortedDictionary<char, string> own)
    {
        var standard = unihan.Field("OtherMappings", "kTGH").Keys.ToHashSet();
        standard.UnionWith(unihan.Field("OtherMappings", "kGB0").Keys);
        var pairs = new SortedDictionary<char, string>(own);
        foreach (var (traditional, values) in unihan.Field("Variants", "kSimplifiedVariant"))
        {
            var forms = values.Split(' ').Select(Unihan.Character).OfType<char>().ToList();
            // A character that is also its own simplified form (乾, 著, 覆) has more than one meaning: it stays.
            if (!forms.Contains(traditional) && forms.Find(standard.Contains) is var form and not '\0')
            {
                pairs.TryAdd(traditional, form.ToString());
            }
        }

        foreach (var (traditional, form) in pairs.ToList())
        {
            if (form[0] == traditional)
            {
                pairs.Remove(traditional);
            }
            else if (pairs.TryGetValue(form[0], out var further) && further != form)
            {
                pairs[traditional] = further;
            }
        }

        return pairs;
    }

    private static SortedDictionary<char, List<string>> Readings(
        Unihan unihan,
        SortedSet<char> wanted,
        SortedDictionary<char, string> own,
        SortedDictionary<char, string> simplified,
        SortedDictionary<char, string> spoken
    )
    {
        var cantonese = unihan.Field("Readings", "kCantonese");
        var dictionary = unihan.Field("Readings", "kTGHZ2013");
        var traditional = simplified.ToLookup(pair => pair.Value[0], pair => pair.Key);
        var result = new SortedDictionary<char, List<string>>();
        foreach (var character in wanted)
        {
            var pinyin = new List<string>();
            // A reading counts as modern when a frequency list of today's speech and a standard dictionary both have it.
            var listed = dictionary.GetValueOrDefault(character, "").Split(' ').SelectMany(Syllables).ToHashSet();
            pinyin.AddRange(
                spoken.GetValueOrDefault(character, "").Split(' ').SelectMany(Syllables).Where(listed.Contains)
            );
            var main = character.ToString().Transliterate().ToLowerInvariant();
            var found = new List<string>(pinyin);
            found.AddRange(pinyin.Append(main).Select(WadeGiles.Of));
            foreach (var source in traditional[character].Prepend(character))
            {
                if (cantonese.TryGetValue(source, out var jyutping))
                {
                    found.AddRange(HongKong.Of(jyutping.Split(' ')[0]));
                    break;
                }
            }

            found.AddRange(own.GetValueOrDefault(character, "").Split('|', StringSplitOptions.TrimEntries));
            var further = found.Where(f => f.Length > 0 && f != main).Distinct().ToList();
            if (further.Count > 0)
            {
                result.Add(character, further);
            }
        }

        return result;
    }

    /// <summary>Toneless spellings of <c>461.030:lǜ</c> or <c>lǜ(54)</c>: ü as u, and as passports spell it.</summary>
    private static IEnumerable<string> Syllables(string value)
    {
        var syllable = value[(value.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0];
        var umlaut = syllable.AsSpan().ContainsAny("üǖǘǚǜ");
        var toneless = syllable.Transliterate();
        if (toneless.Length == 0)
        {
            return [];
        }

        return umlaut && toneless.EndsWith('u') ? [toneless, toneless[..^1] + "yu", toneless[..^1] + "v"] : [toneless];
    }

    /// <summary>Sum of the counts of <c>zhòng(1823) chóng(329)</c>.</summary>
    private static int Occurrences(string spoken) =>
        spoken
            .Split('(', ')')
            .Where((_, i) => i % 2 == 1)
            .Sum(count => int.Parse(count, NumberStyles.None, CultureInfo.InvariantCulture));

    private static SortedDictionary<char, string> Pairs(string path)
    {
        var rows = File.ReadLines(path).Skip(1).Select(line => line.Split(','));
        return new SortedDictionary<char, string>(rows.ToDictionary(row => row[0].Single(), row => row[1]));
    }

    private static void Write<T>(string path, string header, SortedDictionary<char, T> rows, Func<T, string> cell)
    {
        var text = new StringBuilder(header).Append('\n');
        foreach (var (character, value) in rows)
        {
            text.Append(character).Append(',').Append(cell(value)).Append('\n');
        }

        File.WriteAllText(path, text.ToString());
        Console.WriteLine($"{Path.GetFileName(path)}: {rows.Count} rows");
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Licet.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("no folder above this program holds Licet.slnx");
    }
}
