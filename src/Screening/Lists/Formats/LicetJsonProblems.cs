using System.Text.Json;

namespace Licet.Screening.Lists.Formats;

/// <summary>The problems a list had when it was first read, kept with it: they still say what its silence is worth.</summary>
internal static class LicetJsonProblems
{
    public static void Read(JsonElement array, ListProblems problems)
    {
        foreach (var problem in array.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object))
        {
            problems.Add(
                new ListProblem(
                    Text(problem, "file"),
                    problem.TryGetProperty("line", out var line)
                    && line.ValueKind == JsonValueKind.Number
                    && line.TryGetInt64(out var n)
                        ? n
                        : 0,
                    Text(problem, "field"),
                    Text(problem, "expected"),
                    Text(problem, "found"),
                    Text(problem, "done"),
                    WeightOf(Text(problem, "weight"))
                )
            );
        }
    }

    private static string Text(JsonElement problem, string field) =>
        problem.TryGetProperty(field, out var value) ? JsonText.Of(value, out _) : "";

    // A weight that cannot be read is the heaviest: no doubt is decided in favor of "clear".
    private static ProblemWeight WeightOf(string word) =>
        word switch
        {
            "note" => ProblemWeight.Note,
            "rowImpaired" => ProblemWeight.RowImpaired,
            "partiesUnnamed" => ProblemWeight.PartiesUnnamed,
            "rowLost" => ProblemWeight.RowLost,
            _ => ProblemWeight.FileBroken,
        };
}
