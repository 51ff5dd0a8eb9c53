using System.Globalization;
using Licet.Core.History;

namespace Licet.Data.History;

/// <summary>
/// Whether the place that each checkpoint's row says it looked through is that of its last head: the heads are signed, the place is not, and
/// the next checkpoint goes on behind it.
/// </summary>
internal sealed class CheckpointPlaces
{
    private readonly SortedDictionary<long, long> _said = [];
    private readonly Dictionary<long, long> _met = [];
    private readonly Dictionary<(string History, long Sequence), long> _heads = [];

    public void Add(Checkpoint checkpoint, long place)
    {
        _said[checkpoint.Number] = place;
        foreach (Head head in checkpoint.Heads)
        {
            _heads[(head.History, head.Sequence)] = checkpoint.Number;
        }
    }

    public void Met(Event e, long position)
    {
        if (_heads.TryGetValue((e.History, e.Sequence), out long number))
        {
            _met[number] = position;
        }
    }

    /// <summary>The first that is not; null where each is.</summary>
    public LogFinding? End()
    {
        foreach ((long number, long said) in _said)
        {
            if (_met.GetValueOrDefault(number) is var met && met != said)
            {
                return new LogFinding(
                    LogFault.Checkpoint,
                    string.Create(CultureInfo.InvariantCulture, $"checkpoint {number}"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"its row says that it looked through position {said}; its last head stands at {met}."
                    )
                );
            }
        }

        return null;
    }
}
