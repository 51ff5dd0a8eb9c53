namespace Licet.Screening.Lists;

/// <summary>
/// Collects the problems of one reading. The first <see cref="Kept"/> are kept word for word, the rest are counted: a hostile
/// file with a defect in every line must not fill the memory, and the weight of what is only counted still decides.
/// </summary>
internal sealed class ListProblems
{
    public const int Kept = 20_000;

    private readonly List<ListProblem> _problems = [];
    private long _uncounted;
    private ProblemWeight _heaviestUncounted;

    public void Add(ListProblem problem)
    {
        if (_problems.Count < Kept)
        {
            _problems.Add(problem);
            return;
        }

        _uncounted++;
        if (problem.Weight > _heaviestUncounted)
        {
            _heaviestUncounted = problem.Weight;
        }
    }

    public void Note(RowPlace place, string field, string expected, string found, string done) =>
        Add(place, field, expected, found, done, ProblemWeight.Note);

    public void Impaired(RowPlace place, string field, string expected, string found, string done) =>
        Add(place, field, expected, found, done, ProblemWeight.RowImpaired);

    public void Lost(RowPlace place, string field, string expected, string found) =>
        Add(place, field, expected, found, "the row is not listed", ProblemWeight.RowLost);

    /// <summary>The row is listed, but parties that it counts and does not name are not.</summary>
    public void Unnamed(RowPlace place, string field, string expected, string found, string done) =>
        Add(place, field, expected, found, done, ProblemWeight.PartiesUnnamed);

    public void Broken(RowPlace place, string field, string expected, string found, string done) =>
        Add(place, field, expected, found, done, ProblemWeight.FileBroken);

    /// <summary>The problems in the order met, a last one standing for those that were only counted.</summary>
    public IReadOnlyList<ListProblem> ToList() =>
        _uncounted == 0
            ? _problems
            :
            [
                .. _problems,
                new ListProblem(
                    _problems[^1].File,
                    0,
                    "",
                    $"at most {Kept} problems",
                    $"{_uncounted} more",
                    "they were counted, not kept; the list is judged by the heaviest of them",
                    _heaviestUncounted
                ),
            ];

    /// <summary>A piece of the file for a message: short, in one line, control characters made visible.</summary>
    public static string Excerpt(ReadOnlySpan<char> text)
    {
        const int longest = 120;
        var cut = text.Length > longest ? text[..longest] : text;
        var clean = string.Create(
            cut.Length,
            cut,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] =
                        char.IsControl(source[i]) ? '\u00B7'
                        : char.IsSurrogate(source[i]) && !IsPaired(source, i) ? '\uFFFD'
                        : source[i];
                }
            }
        );
        return text.Length > longest ? $"'{clean}...'" : $"'{clean}'";
    }

    private static bool IsPaired(ReadOnlySpan<char> text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            : i > 0 && char.IsHighSurrogate(text[i - 1]);

    private void Add(RowPlace place, string field, string expected, string found, string done, ProblemWeight weight) =>
        Add(new ListProblem(place.File, place.Line, field, expected, found, done, weight));
}

/// <summary>Where a row stands: the file's name and the 1-based physical line it starts on, 0 for the file as a whole.</summary>
internal readonly record struct RowPlace(string File, long Line)
{
    public override string ToString() => $"{File}:{Line}";
}
