using System.Text.Json;

namespace Licet.Screening.Lists.Formats;

/// <summary>
/// FollowTheMoney entities, one JSON object a line (the format of OpenSanctions). Parties become listings; addresses and
/// sanctions that stand on lines of their own, or inside their party, are joined to it; links between parties are counted.
/// </summary>
internal sealed class FollowTheMoneyJsonLines
{
    private readonly ListDraft _draft;
    private readonly string _code;
    private readonly List<FollowTheMoneyEntity> _parties = [];
    private readonly Dictionary<string, FollowTheMoneyEntity> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FollowTheMoneyEntity>> _sanctions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _others = new(StringComparer.Ordinal);

    private FollowTheMoneyJsonLines(ListDraft draft)
    {
        _draft = draft;
        _code = draft.Options.ListCode ?? FileListCode.Of(draft.Files[0].Name);
    }

    public static void Read(ListDraft draft)
    {
        draft.Name = "ftm";
        var reading = new FollowTheMoneyJsonLines(draft);
        foreach (var (text, place) in new TextLines(draft.Files[0], draft.Problems).Read())
        {
            reading.ReadLine(text, place);
        }

        reading.AddParties();
        reading.AddLooseAddresses();
        reading.ReportOthers();
    }

    private void ReadLine(string text, RowPlace place)
    {
        try
        {
            using var json = JsonText.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                _draft.Problems.Lost(place, "", "a JSON object", ListProblems.Excerpt(text));
                return;
            }

            Sort(FollowTheMoneyEntity.Read(json.RootElement, text, place));
        }
        catch (JsonException e)
        {
            _draft.Problems.Lost(
                place,
                "",
                "a JSON object in one line",
                $"{ListProblems.Excerpt(text)} ({JsonText.WhyNot(e)})"
            );
        }
    }

    private void Sort(FollowTheMoneyEntity entity)
    {
        if (entity.IsDamaged)
        {
            var done = "half of a surrogate pair read as U+FFFD";
            _draft.Problems.Impaired(entity.Place, "", "text", ListProblems.Excerpt(entity.Raw), done);
        }

        if (entity.Schema == "Address" && entity.Id.Length > 0)
        {
            _addresses.TryAdd(entity.Id, entity);
        }
        else if (entity.Schema == "Sanction")
        {
            KeepSanction(entity);
        }
        else if (FollowTheMoneySchemas.KindOf(entity.Schema) is not null)
        {
            _parties.Add(entity);
        }
        else if (FollowTheMoneySchemas.IsNoParty(entity.Schema))
        {
            _others[entity.Schema] = _others.GetValueOrDefault(entity.Schema) + 1;
        }
        else
        {
            var found = ListProblems.Excerpt(entity.Schema);
            _draft.Problems.Impaired(
                entity.Place,
                "schema",
                "a schema Licet knows",
                found,
                "listed as a party of unknown kind"
            );
            _parties.Add(entity);
        }
    }

    private void KeepSanction(FollowTheMoneyEntity sanction)
    {
        foreach (var party in sanction.Values("entity"))
        {
            if (!_sanctions.TryGetValue(party, out var list))
            {
                _sanctions[party] = list = [];
            }

            list.Add(sanction);
        }
    }

    private void AddParties()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var party in _parties)
        {
            var addresses = party.Values("addressEntity").Where(_addresses.ContainsKey).ToList();
            used.UnionWith(addresses);
            var sanctions = _sanctions.GetValueOrDefault(party.Id) ?? [];
            Add(
                party,
                new FollowTheMoneyParty(party, [.. addresses.Select(a => _addresses[a])], sanctions, _draft.Problems)
            );
        }

        foreach (var id in used)
        {
            _addresses.Remove(id);
        }
    }

    /// <summary>An address that no party of the file uses is an entry of its own.</summary>
    private void AddLooseAddresses()
    {
        foreach (var address in _addresses.Values.OrderBy(a => a.Place.Line))
        {
            Add(address, new FollowTheMoneyParty(address, [address], [], _draft.Problems));
        }
    }

    private void Add(FollowTheMoneyEntity entity, FollowTheMoneyParty party)
    {
        if (party.ToListing(_code) is { } listing)
        {
            _draft.Add(listing, entity.Id, ListIds.RowKey(entity.Raw));
        }
        else
        {
            _draft.Problems.Lost(entity.Place, "name", "a name", ListProblems.Excerpt(entity.Raw));
        }
    }

    private void ReportOthers()
    {
        if (_others.Count > 0)
        {
            var found = string.Join(", ", _others.Select(o => $"{o.Value} {o.Key}"));
            var place = new RowPlace(_draft.Files[0].Name, 0);
            _draft.Problems.Note(place, "schema", "parties", found, "links and things are not listed");
        }
    }
}
