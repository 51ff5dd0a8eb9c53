namespace Licet.Screening.Lists;

/// <summary>How much a problem weighs.</summary>
public enum ProblemWeight
{
    /// <summary>The row was read; one of its values was doubtful and is kept as text or left empty.</summary>
    Note,

    /// <summary>A part of the row could not be understood; the row is listed with what could be read.</summary>
    RowImpaired,

    /// <summary>
    /// The row is listed, but it counts parties that it does not name ("X and five more entities"). Silence of the list is "not
    /// screened"; no row is lost, so it can be compared with another version.
    /// </summary>
    PartiesUnnamed,

    /// <summary>A row could not become a listing. The list is then not complete: silence of it is "not screened".</summary>
    RowLost,

    /// <summary>The file ends early, is empty, has the wrong shape or encoding. The list is not usable as a whole.</summary>
    FileBroken,
}

/// <summary>
/// One thing in a file that is not as expected. <paramref name="Line"/> is 1-based, 0 for the file as a whole. <paramref name="Field"/>
/// is empty where it is the row or file as a whole.
/// </summary>
public sealed record ListProblem(
    string File,
    long Line,
    string Field,
    string Expected,
    string Found,
    string Done,
    ProblemWeight Weight
)
{
    public override string ToString() => $"{File}:{Line}: {Where}: expected {Expected}, found {Found}; {Done}";

    private string Where =>
        Field.Length > 0 ? Field
        : Line > 0 ? "row"
        : "file";
}

/// <summary>
/// What a reader gives: every listing it could read, every problem it met. <see cref="IsWhole"/> is false when anything was
/// lost or a party is counted and not named; a list that is not whole can still give hits but its silence means "not screened".
/// </summary>
public sealed record ListContent(IReadOnlyList<Listing> Listings, IReadOnlyList<ListProblem> Problems)
{
    public bool IsWhole => Problems.All(p => p.Weight < ProblemWeight.PartiesUnnamed);

    /// <summary>Nothing was lost, but parties are counted that have no name in it.</summary>
    public bool LeavesUnnamed => !IsWhole && Problems.All(p => p.Weight <= ProblemWeight.PartiesUnnamed);
}

/// <summary>A named stream handed to a reader. <paramref name="Name"/> is the file's name without its folder ("sdn.csv").</summary>
public sealed record ListFile(string Name, Stream Content);
