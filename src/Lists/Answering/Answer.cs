using Licet.Lists.Days;
using Licet.Lists.Tables;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Lists.Answering;

/// <summary>The engine's answer to one query, set against the day and the lists it was asked of.</summary>
public sealed record Answer(QueryRow Row, ScreeningResult Result, Standing Standing)
{
    /// <summary>Whether a hit binds on the day or a person must say so; hits that ended or have not begun do not count.</summary>
    public bool HasHit => Result.Hits.Any(Standing.Counts);

    /// <summary>Whether silence says something: the lists cover the day, and the name was read whole and can tell parties apart.</summary>
    public bool IsScreened => Standing.Screened && !Result.CannotBeCleared;

    public AnswerEnd End =>
        HasHit ? AnswerEnd.Found
        : IsScreened ? AnswerEnd.Screened
        : AnswerEnd.NotScreened;
}

/// <summary>How an answer ends.</summary>
public enum AnswerEnd
{
    /// <summary>No hit, and silence says something.</summary>
    Screened,

    /// <summary>No hit, and silence says nothing.</summary>
    NotScreened,

    /// <summary>A hit that binds on the day, or that a person must judge.</summary>
    Found,
}
