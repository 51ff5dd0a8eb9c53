using Licet.Core.Licenses;

namespace Licet.Core.Statistics.Releases;

/// <summary>Cells that make up a whole without rest: who knows the whole and all but one of them knows that one.</summary>
/// <param name="Whole">The figure of the whole.</param>
/// <param name="Parts">Names of cells; some are figures, others the rest of one.</param>
internal sealed record Partition(string Whole, IReadOnlyList<string> Parts);

/// <summary>The cells of the figures of one day, by the figures' names; what is left of a whole is "rest of NAME".</summary>
internal sealed class FigureCells
{
    private readonly Dictionary<string, FigureCell> _cells = new(StringComparer.Ordinal);

    private FigureCells() { }

    public static IReadOnlyList<Partition> Partitions { get; } =
    [
        new("received", [.. Enum.GetNames<Standing>().Select(Camel)]),
        new(
            "value",
            ["valueApproved", "valueReturned", "valueDenied", "valueWaiting", "valueWithdrawn", "valueReplaced"]
        ),
        new("licenses", [.. LicenseFigures.States.Select(s => s.Name)]),
        .. Wholes.Select(w => new Partition(w.Whole, [w.Part, Rest(w.Part)])),
    ];

    /// <summary>Parts of which the rest can be reckoned from another figure.</summary>
    private static IEnumerable<(string Part, string Whole)> Wholes =>
        [
            ("linesApproved", "lines"),
            ("approvedAgainstPresumption", "licensesIssued"),
            ("overdue", "waiting"),
            ("licensesUsed", "licenses"),
            ("licensesExhausted", "licenses"),
            ("licensesExpiredUnused", "licensesExpired"),
        ];

    /// <summary>In ordinal order.</summary>
    public IEnumerable<string> Names => _cells.Keys.Order(StringComparer.Ordinal);

    public static string Rest(string part) => "rest of " + part;

    /// <summary>The cell of a figure; null where it is not known whose information the figure is made from.</summary>
    public FigureCell? Of(string name) => _cells.GetValueOrDefault(name);

    /// <summary>The same of cells that have nothing in them.</summary>
    public FigureCell OrEmpty(string name) => _cells.GetValueOrDefault(name) ?? FigureCell.Empty;

    public static FigureCells On(IReadOnlyList<ApplicationRow> rows, LicenseUses licenses, DateOnly day)
    {
        FigureCells cells = new();
        foreach (string name in Partitions.SelectMany(p => p.Parts.Append(p.Whole)).Append("companies").Append("done"))
        {
            cells._cells.TryAdd(name, new() { IsOfValue = name.StartsWith("value", StringComparison.Ordinal) });
        }

        foreach (var row in rows)
        {
            if (row.On(day) is { } turn)
            {
                cells.Add(row, turn, day);
            }
        }

        foreach (
            var standing in licenses.All.Select(u => u.On(day)).OfType<LicenseStanding>().Where(s => !s.IsElsewhere)
        )
        {
            cells.Add(standing);
        }

        return cells;
    }

    private void Add(ApplicationRow row, Turn turn, DateOnly day)
    {
        void Put(string name) => _cells[name].Add(row.Number, row.Applicant);
        void Part(string name, bool isIn) => Put(isIn ? name : Rest(name));
        Put("received");
        Put("companies");
        Put(Camel(turn.Standing.ToString()));
        if (turn.IsWaiting)
        {
            Put("waiting");
            Part("overdue", row.IsOverdue(day));
        }
        else if (turn.IsDone)
        {
            Put("done");
        }

        if (turn.Licenses > 0)
        {
            _cells["licensesIssued"].Add(row.Number, row.Applicant, turn.Licenses);
        }

        bool isAgainst = false;
        foreach (var line in row.Lines)
        {
            bool isApproved = turn.Approved.Contains(line.Id);
            isAgainst |= isApproved && line.IsAgainstApproval;
            Put("lines");
            Part("linesApproved", isApproved);
            if (line.Value is { } value)
            {
                _cells["value"].Add(row.Number, row.Applicant, value);
                _cells[isApproved ? "valueApproved" : ValueOf(turn.Standing)].Add(row.Number, row.Applicant, value);
            }
        }

        if (!turn.Approved.IsEmpty)
        {
            Part("approvedAgainstPresumption", isAgainst);
        }
    }

    private void Add(LicenseStanding standing)
    {
        string number = standing.Terms.Number;
        // Licenses of nobody known are taken for one licensee's: caution.
        string whose = standing.License.Licensee ?? "";
        void Put(string name) => _cells[name].Add(number, whose);
        void Part(string name, bool isIn) => Put(isIn ? name : Rest(name));
        Put("licenses");
        if (LicenseFigures.States.FirstOrDefault(s => s.Status == standing.Status) is { } state)
        {
            Put(state.Name);
        }

        Part("licensesUsed", standing.IsUsed);
        if (standing.IsCountable)
        {
            Part("licensesExhausted", standing.IsExhausted);
        }

        if (standing.Status == LicenseStatus.Expired)
        {
            Part("licensesExpiredUnused", !standing.IsUsed);
        }

        if (standing.Terms.Currency is { Length: 3 } currency && standing.Shipped > 0)
        {
            string name = "valueShipped" + currency[0] + currency[1..].ToLowerInvariant();
            _cells.TryAdd(name, new() { IsOfValue = true });
            _cells[name].Add(number, whose, standing.Shipped);
        }
    }

    private static string ValueOf(Standing standing) =>
        standing switch
        {
            Standing.Pending or Standing.IntentToDeny => "valueWaiting",
            Standing.Returned => "valueReturned",
            Standing.Withdrawn => "valueWithdrawn",
            Standing.Superseded or Standing.ReturnedUnregistered => "valueReplaced",
            _ => "valueDenied",
        };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
