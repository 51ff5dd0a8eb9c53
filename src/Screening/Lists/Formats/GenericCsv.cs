using System.Text;
using Licet.Screening.Lists.Kinds;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>
/// A list of one's own: id,entity,kind,name and, if wanted, country, address and list. Rows of one entity are one listing with several
/// names, the first of them primary; a row without an entity is one by itself.
/// </summary>
internal sealed class GenericCsv
{
    private static readonly string[] Known = ["country", "address", "list"];

    private readonly ListDraft _draft;
    private readonly string _code;
    private readonly Dictionary<(string List, string Entity), Party> _parties = [];
    private readonly List<Party> _order = [];

    private GenericCsv(ListDraft draft)
    {
        _draft = draft;
        _code = draft.Options.ListCode ?? FileListCode.Of(draft.Files[0].Name);
    }

    public static void Read(ListDraft draft)
    {
        draft.Name = "csv";
        var head = draft.Files[0].Content is PeekedStream peeked ? Encoding.UTF8.GetString(peeked.Head) : "";
        var rows = new DelimitedRows(draft.Files[0], draft.Problems, OwnListHeader.Of(head)?.Delimiter ?? ',');
        if (DelimitedTable.OpenOwn(rows, OwnListHeader.Required, Known, draft.Problems) is not { } table)
        {
            return;
        }

        var reading = new GenericCsv(draft);
        foreach (var row in table.Rows())
        {
            reading.ReadRow(row);
        }

        reading._order.ForEach(p => draft.Add(p.ToListing(), p.SourceId, p.RowKey));
    }

    private void ReadRow(TableRow row)
    {
        var name = ListText.Squeeze(row["name"]);
        if (!name.Any(char.IsLetterOrDigit))
        {
            _draft.Problems.Lost(row.Place, "name", "a name", ListProblems.Excerpt(row["name"]));
            return;
        }

        var party = PartyOf(row);
        party.AddName(name, row["id"]);
        party.AddKind(KindIn(row), row.Place, _draft.Problems);
        var address = ListText.Squeeze(row["address"]);
        var country = Countries.CodeOf(row["country"], row.Place, "country", _draft.Problems);
        party.Places.Add(address, country ?? AddressBook.CountryAtEnd(address));
        party.Rows.Add(row.Raw);
    }

    private Party PartyOf(TableRow row)
    {
        var list = row["list"].Length > 0 ? row["list"] : _code;
        var entity = row["entity"];
        if (entity.Length > 0 && _parties.TryGetValue((list, entity), out var known))
        {
            return known;
        }

        if (entity.Length == 0 && row["id"].Length == 0)
        {
            var done = "the listing's id is made of the row";
            _draft.Problems.Impaired(row.Place, "entity", "an entity or an id", "neither", done);
        }

        var party = new Party(list, entity.Length > 0 ? entity : row["id"], row.Place);
        _order.Add(party);
        if (entity.Length > 0)
        {
            _parties.Add((list, entity), party);
        }

        return party;
    }

    private PartyKind KindIn(TableRow row)
    {
        var word = row["kind"];
        if (SourceKinds.Of(word) is { } kind)
        {
            return kind;
        }

        if (!word.Equals("unknown", StringComparison.OrdinalIgnoreCase))
        {
            var expected = "company, person, vessel, aircraft, address or unknown";
            _draft.Problems.Impaired(row.Place, "kind", expected, ListProblems.Excerpt(word), "taken as unknown");
        }

        return PartyKind.Unknown;
    }

    private sealed class Party(string list, string sourceId, RowPlace place)
    {
        private readonly List<ListingName> _names = [];
        private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
        private PartyKind? _kind;

        public string SourceId => sourceId;

        // Without the list, whose code may be the file's name: it stands before the key in the id.
        public string RowKey => ListIds.RowKey([sourceId, .. _names.Select(n => n.Text)]);

        public AddressBook Places { get; } = new();

        public List<string> Rows { get; } = [];

        public void AddName(string text, string id)
        {
            if (_texts.Add(text))
            {
                var kind = _names.Count == 0 ? NameKind.Primary : NameKind.Alias;
                _names.Add(new ListingName(text, kind, Scripts.ScriptOf(text)) { SourceId = ListText.OrNull(id) });
            }
        }

        public void AddKind(PartyKind kind, RowPlace at, ListProblems problems)
        {
            if (_kind is { } before && before != kind)
            {
                problems.Impaired(
                    at,
                    "kind",
                    before.ToString(),
                    kind.ToString(),
                    "one entity of two kinds is taken as unknown"
                );
                kind = PartyKind.Unknown;
            }

            _kind = kind;
        }

        public Listing ToListing() =>
            new()
            {
                Id = "",
                List = list,
                Kind = _kind ?? PartyKind.Unknown,
                Names = _names,
                Addresses = Places.Addresses,
                Countries = Places.Countries,
                SourceRow = string.Join('\n', Rows),
                SourceLine = place.ToString(),
            };
    }
}
