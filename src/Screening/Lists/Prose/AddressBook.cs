using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Licet.Screening.Lists.Prose;

/// <summary>Gathers the addresses and countries of one entry, none twice.</summary>
internal sealed partial class AddressBook
{
    private static readonly FrozenSet<string> UnitedStates = (
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD "
        + "TN TX UT VT VA WA WV WI WY DC PR VI GU AS MP"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly List<ListingAddress> _addresses = [];
    private readonly HashSet<ListingAddress> _seen = [];
    private readonly List<string> _countries = [];

    public IReadOnlyList<ListingAddress> Addresses => _addresses;

    public IReadOnlyList<string> Countries => _countries;

    /// <summary>Whether two letters are a state of the United States.</summary>
    public static bool IsState(string text) => UnitedStates.Contains(text);

    public void AddCountry(string? code)
    {
        if (code is not null && !_countries.Contains(code))
        {
            _countries.Add(code);
        }
    }

    public void Add(string text, string? country)
    {
        AddCountry(country);
        var address = new ListingAddress(text, country);
        if (text.Length > 0 && _seen.Add(address))
        {
            _addresses.Add(address);
        }
    }

    /// <summary>
    /// Addresses joined by semicolons, each ending in a country's code or name. A piece that is only a country is no
    /// address. With <paramref name="cutUp"/> a piece without a country takes that of the next one: the lists of Commerce use the
    /// semicolon inside an address too.
    /// </summary>
    public void AddAll(string text, bool cutUp)
    {
        var pieces = ListText.Pieces(text).ConvertAll(p => Joint().Replace(p, ""));
        string? next = null;
        var read = new (string Text, string? Country)[pieces.Count];
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var country = CountryAtEnd(pieces[i]) ?? (cutUp ? next : null);
            next = country;
            read[i] = (Lists.Countries.CodeOf(pieces[i]) is null ? pieces[i] : "", country);
        }

        foreach (var (address, country) in read)
        {
            Add(address, country);
        }
    }

    /// <summary>The country an address ends in: a code, a name, or a state and ZIP code of the United States.</summary>
    public static string? CountryAtEnd(string address)
    {
        var comma = address.LastIndexOf(',');
        var last = address[(comma + 1)..].Trim(' ', '.');
        if (Lists.Countries.CodeOf(last) is { } code)
        {
            return code;
        }

        var zip = StateAndZip().Match(address);
        return zip.Success && IsState(zip.Groups["state"].Value) ? "US" : null;
    }

    [GeneratedRegex("^(and|or) (?=\\S)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Joint();

    // New England's ZIP codes lose their leading zero in spreadsheets.
    [GeneratedRegex(
        @"(^|[ ,])(?<state>[A-Z]{2}),? \d{4,5}(-\d{4})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex StateAndZip();
}
