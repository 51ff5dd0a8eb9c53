using System.Globalization;
using System.Text;
using Licet.Core.Rules;

namespace Licet.Core.Replay;

/// <summary>The facts of one replay (data/replay): what is known, what is invented, and which is which.</summary>
public sealed class ReplayFacts
{
    private readonly Dictionary<string, string> _about;

    private ReplayFacts(string name)
    {
        Name = name;
        _about = Read(name, "about").ToDictionary(r => r["key"], r => r["value"], StringComparer.Ordinal);
        Timeline = [.. Read(name, "timeline").Select(TimelineOf)];
        Reported = [.. Read(name, "reported").Select(ReportedOf)];
        Pace =
        [
            .. Read(name, "pace").Select(r => new PaceMark(r.Day("on")!.Value, Number(r["received"]), r["origin"])),
        ];
        Batches = [.. Read(name, "batches").Select(BatchOf)];
        Revocations =
        [
            .. Read(name, "revocations")
                .Select(r => new RevocationRow(
                    r.Day("on")!.Value,
                    Number(r["licenses"]),
                    Number(r["companies"]),
                    r["reason"]
                )),
        ];
        Exporters =
        [
            .. Read(name, "exporters")
                .Select(r => new Exporter(r["id"], r["name"], r["city"], r["state"], r["postalCode"], r.Day("by"))),
        ];
        Consignees =
        [
            .. Read(name, "consignees")
                .Select(r => new Consignee(
                    r["listing"],
                    r["name"],
                    r["street"],
                    r["city"],
                    r["country"],
                    r.Day("from")!.Value
                )),
        ];
        Items =
        [
            .. Read(name, "items")
                .Select(r => new ItemKind(
                    r["class"],
                    r["eccn"],
                    r["description"],
                    r["endUse"],
                    r["unit"],
                    Number(r["low"]),
                    Number(r["high"])
                )),
        ];
    }

    /// <summary>The replays that ship.</summary>
    public static IReadOnlyList<string> Names { get; } = ["huawei-2019"];

    public string Name { get; }

    public string Title => _about["title"];

    /// <summary>The day that is shown where none is asked for.</summary>
    public DateOnly Day => DayOf("day");

    /// <summary>The day of the first recorded act: before it there is nothing to say.</summary>
    public DateOnly First => DayOf("first");

    public IReadOnlyList<TimelineRow> Timeline { get; }

    public IReadOnlyList<ReportedFigure> Reported { get; }

    public IReadOnlyList<PaceMark> Pace { get; }

    public IReadOnlyList<Batch> Batches { get; }

    public IReadOnlyList<RevocationRow> Revocations { get; }

    internal IReadOnlyList<Exporter> Exporters { get; }

    internal IReadOnlyList<Consignee> Consignees { get; }

    internal IReadOnlyList<ItemKind> Items { get; }

    /// <summary>"EL".</summary>
    internal string List => _about["list"];

    /// <summary>The family of entries whose parties are counted.</summary>
    internal string Family => _about["family"];

    /// <summary>The general license of the situation.</summary>
    internal string License => _about["license"];

    /// <summary>What the family's parties are called: "parties of Huawei".</summary>
    public string Parties => _about["parties"];

    /// <summary>What the general license of the situation is called.</summary>
    public string LicenseName => _about["licenseName"];

    /// <summary>From its first day on decisions were published in one sum.</summary>
    internal DateOnly PeriodFrom => DayOf("periodFrom");

    internal int Seed => Number(_about["seed"]);

    /// <exception cref="ArgumentOutOfRangeException">No replay has that name.</exception>
    public static ReplayFacts Of(string name) =>
        Names.Contains(name, StringComparer.Ordinal)
            ? new(name)
            : throw new ArgumentOutOfRangeException(nameof(name), name, "no replay has that name");

    private DateOnly DayOf(string key) => DateOnly.ParseExact(_about[key], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TimelineRow TimelineOf(RuleRow r) =>
        new(
            r.Day("effective")!.Value,
            r.Day("published"),
            r["kind"],
            r["what"],
            r["citation"],
            r["document"],
            r["count"].Length == 0 ? null : Number(r["count"]),
            r["effect"],
            r["confidence"]
        );

    private static ReportedFigure ReportedOf(RuleRow r) =>
        new(
            r["on"],
            r.Day("said-on"),
            r["said"],
            r["by"],
            r["relation"],
            Money(r["figure"]),
            r["unit"],
            r["measure"],
            r["beside"],
            r["note"],
            r["article"] == "yes",
            r["source"],
            r["confidence"]
        );

    private static Batch BatchOf(RuleRow r) =>
        new(
            r["pool"],
            Number(r["applications"]),
            Number(r["count"]),
            r["outcome"],
            r["class"],
            r.Day("from")!.Value,
            r.Day("through")!.Value,
            Money(r["value"])
        );

    private static IReadOnlyList<RuleRow> Read(string name, string table)
    {
        string resource = $"replay/{name}/{table}.csv";
        using Stream stream =
            typeof(ReplayFacts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not in the library");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return RuleTable.Read(table, reader.ReadToEnd()).Rows;
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static decimal? Money(string text) =>
        text.Length == 0 ? null : decimal.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
