using System.Text;
using Licet.Screening.Lists;
using Licet.Screening.Tests.Lists;
using Licet.Screening.Tests.Lists.Formats;

namespace Licet.Screening.Tests.Portfolio;

/// <summary>Counterparties made from real names: clean ones, and listed ones written as people write them.</summary>
internal sealed class Parties(int seed)
{
    private static readonly PartyKind[] Kinds =
    [
        PartyKind.Company,
        PartyKind.Person,
        PartyKind.Vessel,
        PartyKind.Unknown,
        PartyKind.Unknown,
    ];

    private readonly Random _random = new(seed);

    /// <summary>Listings of all kinds and scripts, drawn from five real lists.</summary>
    public IReadOnlyList<Listing> Listings(int count)
    {
        ListVersion consolidated = UsLists.Read(UsLists.Consolidated);
        List<Listing> all = [.. Drawn(consolidated, count * 2 / 3)];
        all.AddRange(Drawn(RealLists.Read(RealLists.UnitedNations), count / 9));
        all.AddRange(Drawn(RealLists.Read(RealLists.Japan), count / 9));
        all.AddRange(Drawn(RealLists.Read(RealLists.Prc), count / 9));
        return all;
    }

    private IEnumerable<Listing> Drawn(ListVersion version, int count) =>
        Enumerable.Range(0, count).Select(_ => version.Listings[_random.Next(version.Listings.Count)]).Distinct();

    public IEnumerable<Counterparty> Clean(int count)
    {
        string[] companies = Names("companies.csv");
        string[] persons = Names("persons.csv");
        for (int i = 0; i < count; i++)
        {
            bool person = _random.Next(2) == 0;
            string name = person ? persons[_random.Next(persons.Length)] : companies[_random.Next(companies.Length)];
            PartyKind kind =
                _random.Next(4) == 0 ? PartyKind.Unknown
                : person ? PartyKind.Person
                : PartyKind.Company;
            yield return new Counterparty($"c{i}", name, kind, Country());
        }
    }

    public IEnumerable<Counterparty> Listed(IReadOnlyList<Listing> listings, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Listing listing = listings[_random.Next(listings.Count)];
            string name = listing.Names[_random.Next(listing.Names.Count)].Text;
            for (int times = _random.Next(4); times > 0; times--)
            {
                name = Changed(name);
            }

            PartyKind kind = _random.Next(3) > 0 ? listing.Kind : Kinds[_random.Next(Kinds.Length)];
            yield return new Counterparty($"l{i}", name, kind, Country());
        }
    }

    public string Changed(string name)
    {
        List<string> words = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (words.Count == 0)
        {
            return name;
        }

        int at = _random.Next(words.Count);
        switch (_random.Next(11))
        {
            case 0 or 1 or 2:
                words[at] = WithTypo(words[at]);
                break;
            case 3:
                words.RemoveAt(at);
                break;
            case 4 when at + 1 < words.Count:
                words[at] += words[at + 1];
                words.RemoveAt(at + 1);
                break;
            case 5 when words[at].Length > 5:
                int cut = _random.Next(2, words[at].Length - 1);
                words.Insert(at + 1, words[at][cut..]);
                words[at] = words[at][..cut];
                break;
            case 6:
                string whole = string.Join(' ', words);
                return whole.Length > 35 ? whole[..35] : whole;
            case 7:
                words.Insert(0, "Acme");
                words.Add("Poland");
                break;
            case 8 when words.Count > 3:
                return string.Concat(words.Select(w => w[..1]));
            case 9:
                words[at] = words[at][..1];
                break;
            default:
                (words[0], words[at]) = (words[at], words[0]);
                break;
        }

        return string.Join(' ', words);
    }

    private string WithTypo(string word)
    {
        StringBuilder s = new(word);
        int at = _random.Next(word.Length);
        char letter = (char)('a' + _random.Next(26));
        switch (_random.Next(4))
        {
            case 0:
                s[at] = letter;
                break;
            case 1:
                s.Insert(at, letter);
                break;
            case 2 when word.Length > 2:
                s.Remove(at, 1);
                break;
            default:
                int next = Math.Min(at + 1, word.Length - 1);
                (s[at], s[next]) = (s[next], s[at]);
                break;
        }

        return s.ToString();
    }

    private string? Country() =>
        _random.Next(5) switch
        {
            0 => "CN",
            1 => "RU",
            _ => null,
        };

    private static string[] Names(string file)
    {
        List<string> names = [];
        foreach (string line in File.ReadLines(SharedData.Path($"data/clean-names/{file}")).Skip(1))
        {
            string name =
                line[0] == '"' ? line[1..line.IndexOf('"', 1)] : line[..line.IndexOf(',', StringComparison.Ordinal)];
            names.Add(name);
        }

        return [.. names];
    }
}
