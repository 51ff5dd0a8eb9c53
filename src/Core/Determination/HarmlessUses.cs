using Licet.Core.Orders;

namespace Licet.Core.Determination;

/// <summary>
/// An end use that was considered and is none of part 744: the trail tells what was looked at and what the order answered, so that
/// nobody takes it for a thing that was passed over.
/// </summary>
internal static class HarmlessUses
{
    /// <param name="stated">Whether the order states an end use that the rules know.</param>
    public static IEnumerable<Finding> Of(LineCase given, bool stated)
    {
        if (!stated && given.Order.EndUse is { SaysCodes: true, Codes.Count: 0 } use)
        {
            yield return new Note(
                LineCase.Law("744", "part 744"),
                string.IsNullOrWhiteSpace(use.Statement)
                    ? "The order says that no end use of part 744 is known."
                    : $"The end use, told as '{use.Statement}', was considered: the order says that it is none of part 744."
            );
        }

        if (!Says(given.Line.Facts) && !Says(given.Order.Facts))
        {
            yield break;
        }

        HashSet<string>? told = null;
        foreach (var rule in given.Rules.EndUses.On(given.Day))
        {
            var code = FactCodes.Kebab(rule.Fact);
            if (given.Fact(code) == Answer.No && (told ??= new(StringComparer.Ordinal)).Add(code))
            {
                yield return new Note(
                    LineCase.By(rule.Source.Citation.Split(';')[0], rule.Source),
                    $"{given.QuestionOf(code)} The order answers no."
                );
            }
        }
    }

    private static bool Says(Facts facts) => facts.Codes.Count > 0;
}
