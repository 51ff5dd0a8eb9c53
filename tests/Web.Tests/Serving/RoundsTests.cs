using Licet.Web.Serving;
using Microsoft.Extensions.Logging.Abstractions;

namespace Licet.Web.Tests.Serving;

public sealed class RoundsTests
{
    private sealed class Work() : Rounds(TimeSpan.FromMinutes(1), NullLogger.Instance)
    {
        public int Begun { get; private set; }

        public SemaphoreSlim Round { get; } = new(0);

        protected override Task RoundAsync(CancellationToken ct)
        {
            Begun++;
            Round.Release();
            throw new InvalidOperationException("a defect");
        }
    }

    /// <summary>Whoever else works in the program goes on, and the work itself is tried again.</summary>
    [Fact]
    public async Task A_defect_ends_neither_the_work_nor_the_program()
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        using Work work = new();
        await work.StartAsync(ct);
        for (int i = 1; i <= 3; i++)
        {
            Assert.True(await work.Round.WaitAsync(TimeSpan.FromSeconds(30), ct));
            Assert.True(work.Begun >= i);
            work.Wake();
        }

        Assert.False(work.ExecuteTask!.IsCompleted);
        await work.StopAsync(ct);
        Assert.True(work.ExecuteTask.IsCompletedSuccessfully);
    }
}
