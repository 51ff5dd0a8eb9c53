using System.Text;
using Licet.Lists.Importing;
using Licet.Screening.Lists;

namespace Licet.Lists.Tests;

/// <summary>A list store in a folder of its own that goes away, and a clock that stands until it is put forward.</summary>
internal sealed class Shelf : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("licet-lists-tests-");

    public Shelf() => Store = new(Path.Combine(_folder.FullName, "store"));

    public ListStore Store { get; }

    public StandingClock Clock { get; } = new();

    public string Folder => _folder.FullName;

    /// <summary>An import that accepts short lists, as most samples are.</summary>
    public Import Import(DateOnly? from = null, DateOnly? through = null, string? name = null, bool accept = true) =>
        new(
            Store,
            new()
            {
                Name = name,
                CoversFrom = from,
                CoversThrough = through,
            },
            Clock
        )
        {
            AcceptShrink = accept,
        };

    /// <summary>Stores a list that came as a stream.</summary>
    public StoredList Stored(string content, DateOnly from, DateOnly? through = null) =>
        Assert.Single(
            Assert
                .IsType<ImportAnswer.Stored>(Import(from, through).OfUpload([Sent("consolidated.csv", content)]))
                .Lists
        );

    public static ListFile Sent(string name, string content) =>
        new(name, new MemoryStream(Encoding.UTF8.GetBytes(content)));

    public void Dispose() => _folder.Delete(recursive: true);
}

/// <summary>Noon of a day, and as many ticks as it was put forward by.</summary>
internal sealed class StandingClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero).UtcTicks;

    public static DateOnly FirstDay { get; } = new(2026, 3, 2);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Forward(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);
}
