using Licet.Core.Importing;
using Licet.Core.Products;
using Licet.Core.Review;
using Licet.Core.Rules;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Importing;
using Licet.Data.Products;
using Licet.Data.Tests.History;

namespace Licet.Data.Tests.Products;

/// <summary>A catalogue of one exporter on a clock that a test turns.</summary>
internal sealed class CatalogueRun : IAsyncDisposable
{
    public const string Organization = "acme";
    private readonly HandClock _clock;

    private CatalogueRun(EventLog log, HandClock clock)
    {
        (Log, _clock) = (log, clock);
        Catalogue = new(log, Organization, RuleBook.Shipped);
        Histories = new(log, RuleBook.Shipped);
        Imports = new(log);
    }

    public EventLog Log { get; }

    public Catalogue Catalogue { get; }

    public ProductHistories Histories { get; }

    public CatalogueImports Imports { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<CatalogueRun> OpenAsync(Place place)
    {
        await DeskSchema.MigrateAsync(place, Ct);
        HandClock clock = new(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero));
        return new(await Database.OpenAsync(place, clock), clock);
    }

    public static Person Analyst(string id, string of = Organization) =>
        new(id, ["compliance-analyst"]) { Applicant = of };

    public void Turn(int days) => _clock.Now = _clock.Now.AddDays(days);

    public static ClassifyAsk Ask(string eccn, DateOnly effective, string reason = "read the data sheet") =>
        new(eccn, ClassificationBasis.Own, "", "", reason, effective);

    /// <summary>Rows as a file would bring them: code, description, ECCN.</summary>
    public async Task<ImportRow> TakeAsync(params (string Code, string Description, string Eccn)[] rows) =>
        await TakeAsync([.. rows.Select(Row)]);

    public async Task<ImportRow> TakeAsync(IReadOnlyList<ImportedRow> rows, string of = Organization)
    {
        ImportRow import = new()
        {
            Id = Guid.NewGuid().ToString("n"),
            Organization = of,
            By = "ana",
            At = _clock.Now,
        };
        await Imports.BeginAsync(import, [1], Ct);
        Assert.Null(await Imports.StartAsync(import, "", Analyst("ana", of), Ct));
        foreach (ImportedRow[] some in rows.Chunk(TableImports.Together))
        {
            Assert.True(await Imports.TakeAsync(import, some, Ct));
        }

        return import;
    }

    public ImportedRow Row((string Code, string Description, string Eccn) row, int at)
    {
        ClassifyAsk ask = Ask(row.Eccn, Log.Today, "Imported from made.csv");
        return new ImportedProduct(
            at + 2,
            new(row.Code, row.Description),
            row.Eccn.Length == 0
                ? null
                : Assert.IsType<ClassifyRuling.Accepted>(ProductActs.Read(ask, Log.Today, RuleBook.Shipped)).Finding
        );
    }

    public async Task<ClassifyAnswer> ClassifyAsync(CatalogueAsk chosen, ClassifyAsk ask, string? key = null)
    {
        ChosenProducts products = await Catalogue.ChooseAsync(chosen, Ct);
        ClassifyCommand command = new(
            Analyst("ben"),
            products,
            products.Digest,
            ask,
            key ?? Guid.NewGuid().ToString("n")
        );
        return await Histories.ClassifyAsync(command, Ct);
    }

    public async Task<string> EccnAsync(string code) => (await Catalogue.FindByCodeAsync(code, Ct))!.Eccn;

    public async Task<ClassificationHistory> HistoryAsync(string code) =>
        await Catalogue.HistoryAsync((await Catalogue.FindByCodeAsync(code, Ct))!, Ct);

    public ValueTask DisposeAsync() => Log.DisposeAsync();
}
