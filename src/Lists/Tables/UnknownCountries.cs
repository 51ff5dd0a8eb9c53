namespace Licet.Lists.Tables;

/// <summary>Words of a country column that name no country of today: each with the line it first stands on, and how many rows hold one.</summary>
internal sealed class UnknownCountries
{
    /// <summary>So many words are said one by one.</summary>
    private const int Most = 10;

    private readonly List<(long Line, string Word)> _first = [];
    private long _rows;

    public void Add(long line, string word)
    {
        _rows++;
        if (_first.Count < Most && !_first.Exists(f => f.Word == word))
        {
            _first.Add((line, word));
        }
    }

    /// <summary>A line a word, and one for the rows not named.</summary>
    public IEnumerable<string> Said(string file)
    {
        foreach (var (line, word) in _first)
        {
            yield return $"{file}:{line}: country: expected {PartyWords.Countries}, found {Quoted.Of(word)}; the row is screened without a country";
        }
        if (_rows > _first.Count)
        {
            yield return $"{file}: country: {Counted.Of(_rows - _first.Count, "more row")} screened without a country, whose word for it is not known";
        }
    }
}
