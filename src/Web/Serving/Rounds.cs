using Licet.Data.Opening;
using Licet.Lists;

namespace Licet.Web.Serving;

/// <summary>
/// Work that is done while nobody waits, round by round: at once when somebody says that there is something to do, else every few seconds. A
/// database that is away, lists that say nothing, or a defect end no program: the next round comes later.
/// </summary>
public abstract partial class Rounds(TimeSpan pause, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan s_afterTrouble = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim _wake = new(0, 1);

    /// <summary>There is something to do: it begins at once.</summary>
    public void Wake()
    {
        lock (_wake)
        {
            if (_wake.CurrentCount == 0)
            {
                _wake.Release();
            }
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Does what there is to do.</summary>
    protected abstract Task RoundAsync(CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                TimeSpan wait = pause;
                try
                {
                    await RoundAsync(stoppingToken);
                }
                catch (Exception e) when (e is UnusableListException or IOException || DatabaseWords.IsOfDatabase(e))
                {
                    Trouble(logger, GetType().Name, e.Message);
                    wait = s_afterTrouble;
                }
                catch (Exception e) when (e is not OperationCanceledException)
                {
                    // A defect of one kind of work must not end the program for everybody.
                    Defect(logger, e, GetType().Name);
                    wait = s_afterTrouble;
                }

                await _wake.WaitAsync(wait, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} met a defect of ours and is tried again")]
    private static partial void Defect(ILogger logger, Exception e, string work);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Work} is not done now: {Why}")]
    private static partial void Trouble(ILogger logger, string work, string why);
}
