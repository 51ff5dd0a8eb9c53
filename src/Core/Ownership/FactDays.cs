namespace Licet.Core.Ownership;

/// <summary>How old the facts are that an answer rests on: the stakes held on its day.</summary>
/// <param name="Oldest">The oldest day of a register or paper; null where no stake is dated.</param>
/// <param name="Newest">The newest.</param>
/// <param name="Undated">Stakes without such a day.</param>
/// <param name="Later">Stakes recorded after the day of the answer: who held them on that day is not known.</param>
public sealed record FactDays(DateOnly? Oldest, DateOnly? Newest, int Undated, int Later)
{
    public static FactDays Of(OwnershipAnswer answer)
    {
        var held = answer.Graph.Stakes.Where(s => s.Held.Holds(answer.On)).ToList();
        return new(
            held.Min(s => s.AsOf),
            held.Max(s => s.AsOf),
            held.Count(s => s.AsOf is null),
            held.Count(s => s.AsOf > answer.On)
        );
    }

    public string Sentence =>
        (
            Oldest is null ? "No stake of the graph says when it was recorded."
            : Oldest == Newest ? $"The stakes of the graph were recorded on {OwnershipWords.Of(Oldest.Value)}."
            : $"The stakes of the graph were recorded from {OwnershipWords.Of(Oldest.Value)} to {OwnershipWords.Of(Newest!.Value)}."
        )
        + (Undated > 0 && Oldest is not null ? $" {Undated} without a day." : "")
        + (Later > 0 ? $" {Later} recorded after the day of this answer: who held them then is not known." : "");
}
