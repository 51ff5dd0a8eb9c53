using Licet.Data.History;
using Licet.Data.Importing;
using Licet.Data.Products;
using Licet.Web.Importing;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Products;

/// <summary>Imports of products while nobody waits. A program that ends in the middle goes on behind the last batch when it starts again.</summary>
public sealed partial class CatalogueWork(EventLog log, ILogger<CatalogueWork> logger) : BackgroundService
{
    private static readonly TimeSpan s_look = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_afterTrouble = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly CatalogueImports _imports = new(log);

    /// <summary>There is something to do: it begins at once.</summary>
    public void Wake()
    {
        if (_wake.CurrentCount == 0)
        {
            _wake.Release();
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan pause = s_look;
            try
            {
                foreach (ImportRow import in await _imports.OpenAsync(stoppingToken))
                {
                    await TakeAsync(import, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is IOException or System.Data.Common.DbException or DbUpdateException)
            {
                Trouble(logger, e.Message);
                pause = s_afterTrouble;
            }

            try
            {
                await _wake.WaitAsync(pause, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task TakeAsync(ImportRow import, CancellationToken ct)
    {
        byte[] content = await _imports.ContentAsync(import.Id, ct);
        var rows = UploadedTable.Rows(ProductTable.Columns(_imports, import), content);
        if (await _imports.TakeRestAsync(import, rows, "the catalogue", ct))
        {
            await _imports.ChangeAsync(import, i => i.Phase = ImportPhase.Done, ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Products are not taken now: {Why}")]
    private static partial void Trouble(ILogger logger, string why);
}
