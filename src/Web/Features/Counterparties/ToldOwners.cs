using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Licet.Core.Counterparties;
using Licet.Core.Ownership;
using Licet.Core.Rules;
using Licet.Data.Counterparties;
using Licet.Screening;
using Licet.Screening.Lists;
using Licet.Web.Look;

namespace Licet.Web.Features.Counterparties;

/// <summary>Owners as a person types them, and the ownership file that is made of them.</summary>
public sealed class OwnersForm : TypedForm
{
    /// <summary>The counterparty's id in the file.</summary>
    public const string Entity = "counterparty";

    private const string Owner = "owners";
    private static readonly string[] s_beside = ["country", "percent", "asOf", "source"];
    private CounterpartyFacts _facts = null!;

    protected override IReadOnlyDictionary<string, int> Most { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal) { [Owner] = 20 };

    public int Count => Rows(Owner);

    public bool HasRoom => MayGrow(Owner);

    /// <summary>Owners that have a name.</summary>
    public int Told => Enumerable.Range(0, Count).Count(i => this[Row(i) + "name"].Length > 0);

    /// <summary>Inputs of names that are missing where the rest of the owner is said.</summary>
    public IEnumerable<string> Nameless =>
        Enumerable
            .Range(0, Count)
            .Where(i => this[Row(i) + "name"].Length == 0 && s_beside.Any(f => this[Row(i) + f].Length > 0))
            .Select(i => Row(i) + "name");

    public static string Row(int row) => Place(Owner, row);

    public static OwnersForm Of(IFormCollection form, CounterpartyFacts facts)
    {
        OwnersForm typed = new() { _facts = facts };
        typed.Take(form);
        return typed;
    }

    /// <summary>What was told before, where it is a list of owners; else an empty form.</summary>
    public static OwnersForm Of(OwnershipGraph? graph, string entity, CounterpartyFacts facts)
    {
        OwnersForm form = new() { _facts = facts };
        if (graph is null || entity != Entity)
        {
            form.Take(new FormCollection([]));
            return form;
        }

        Dictionary<string, Microsoft.Extensions.Primitives.StringValues> fields = new(StringComparer.Ordinal);
        foreach ((Stake stake, int i) in graph.Stakes.Where(s => s.Entity == entity).Select((s, i) => (s, i)))
        {
            Entity owner = graph.Find(stake.Owner)!;
            string at = Row(i);
            fields[at + "name"] = owner.Name;
            fields[at + "country"] = owner.Country ?? "";
            fields[at + "percent"] = stake.Share.IsKnown
                ? stake.Share.ToString().Replace(" %", "", StringComparison.Ordinal)
                : "";
            fields[at + "asOf"] = stake.AsOf is { } day ? Day.Text(day) : "";
            fields[at + "source"] = stake.Source;
        }

        form.Take(new FormCollection(fields));
        return form;
    }

    protected override void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        int[] told = [.. Enumerable.Range(0, Count).Where(i => this[Row(i) + "name"].Length > 0)];
        json.WriteString("schema", GraphReader.Schema);
        json.WriteStartArray("entities");
        Party(json, Entity, _facts.Name, _facts.Country ?? "");
        foreach (int i in told)
        {
            Party(json, Id(i), this[Row(i) + "name"], this[Row(i) + "country"]);
        }

        json.WriteEndArray();
        json.WriteStartArray("stakes");
        foreach (int i in told)
        {
            json.WriteStartObject();
            json.WriteString("owner", Id(i));
            json.WriteString("entity", Entity);
            if (this[Row(i) + "percent"] is { Length: > 0 } percent)
            {
                json.WriteString("percent", percent);
            }
            else
            {
                json.WriteNull("percent");
            }

            Text(json, "asOf", Row(i) + "asOf");
            Text(json, "source", Row(i) + "source");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The input of a place in the file: "$.stakes[1].percent"; empty for none.</summary>
    public string InputOfPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        int[] told = [.. Enumerable.Range(0, Count).Where(i => this[Row(i) + "name"].Length > 0)];
        int open = path.IndexOf('[', StringComparison.Ordinal);
        int close = path.IndexOf(']', StringComparison.Ordinal);
        if (
            open < 0
            || !int.TryParse(
                path.AsSpan(open + 1, close - open - 1),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int at
            )
        )
        {
            return "";
        }

        at -= path.StartsWith("$.entities", StringComparison.Ordinal) ? 1 : 0;
        return at >= 0 && at < told.Length && close + 2 <= path.Length ? Row(told[at]) + path[(close + 2)..] : "";
    }

    private static string Id(int row) => string.Create(CultureInfo.InvariantCulture, $"owner-{row + 1}");

    private static void Party(Utf8JsonWriter json, string id, string name, string country)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("name", name);
        if (country.Length > 0)
        {
            json.WriteString("country", country);
        }

        json.WriteEndObject();
    }
}

/// <summary>An owner of whom screening says neither that it is listed nor that it is not.</summary>
/// <param name="Listing">Which it may be; null where its name tells nobody from another, or cannot be read.</param>
public sealed record DoubtfulOwner(string Name, Listing? Listing);

/// <summary>What the 50 percent rules make of owners that somebody told: each is screened against the lists of today.</summary>
/// <param name="Graph">With the entries that each name meets; what the file itself says of entries stays.</param>
/// <param name="Doubts">In the order of the graph.</param>
public sealed record ToldOwners(OwnershipGraph Graph, IReadOnlyList<DoubtfulOwner> Doubts)
{
    public static ToldOwners Of(OwnershipGraph graph, ListsAsked lists)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(lists);
        List<DoubtfulOwner> doubts = [];
        Entity[] entities =
        [
            .. graph.Entities.Select(e =>
                e.Entries.Count > 0 ? e : e with { Entries = [.. Entries(e, lists, doubts)] }
            ),
        ];
        return new(OwnershipGraph.Build(entities, graph.Stakes).Graph ?? graph, doubts);
    }

    /// <summary>Which entity of a file the counterparty is: the one that was said, else the one of its name; empty for none.</summary>
    public static string EntityOf(OwnershipGraph graph, string? said, string name)
    {
        ArgumentNullException.ThrowIfNull(graph);
        string entity = string.IsNullOrEmpty(said)
            ? graph.Entities.FirstOrDefault(e => e.Name == name)?.Id ?? ""
            : said;
        return graph.Find(entity) is null ? "" : entity;
    }

    private static IEnumerable<ListEntry> Entries(Entity owner, ListsAsked lists, List<DoubtfulOwner> doubts)
    {
        ScreenedCounterparty met = lists.Screen(new(owner.Name, Country: owner.Country));
        Hit[] counted = [.. met.Hits.Where(h => InForce.On(h.Listing, lists.Day).Counts)];
        Listing[] taken = [.. counted.Where(h => h.Class is HitClass.Match).Select(h => h.Listing)];
        if (taken.Length == 0)
        {
            doubts.AddRange(counted.Take(1).Select(h => new DoubtfulOwner(owner.Name, h.Listing)));
            if (met.IsUnread)
            {
                doubts.Add(new(owner.Name, null));
            }
        }

        return taken.Select(l =>
            ListEntry.Of(l) with
            {
                Requirement = l.LicenseRequirement ?? "",
                Citation = string.Join("; ", l.Citations),
            }
        );
    }
}
