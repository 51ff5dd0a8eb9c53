using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Licet.Cli.Screen;
using Licet.Lists.Tables;
using Licet.Screening.Lists;

namespace Licet.Cli;

/// <summary>Options that more than one command has, read strictly and independent of culture.</summary>
internal static class OptionValues
{
    /// <summary>Below this the index would have to look at every name: exactness is proven from 0.5 on.</summary>
    public const double LowestThreshold = 0.5;

    public static Option<double?> Threshold() =>
        new("--threshold")
        {
            Description = "Name score from which a name is a hit, 0.5 to 1 (default: by kind)",
            HelpName = "SCORE",
            CustomParser = ReadThreshold,
        };

    /// <summary>No list is older: the first lists of parties whom nobody may supply are of the twentieth century.</summary>
    private static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <summary>A day until today, of a later one nobody can know anything yet, and not before <see cref="FirstDay"/>.</summary>
    public static Option<DateOnly?> Past(string name, string description, Func<DateOnly> today)
    {
        var option = DayOption.Of(name, description, today);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count != 1 || !Day.TryRead(result.Tokens[0].Value, out var day))
            {
                return;
            }
            if (day < FirstDay)
            {
                result.AddError($"{name}: expected a day from {Day.Text(FirstDay)} on, found '{Day.Text(day)}'");
            }
            if (day > today())
            {
                result.AddError(
                    $"{name}: expected a day not after today ({Day.Text(today())}, UTC), found '{Day.Text(day)}'"
                );
            }
        });
        return option;
    }

    public static Option<PartyKind?> Kind() =>
        With(
            new Option<PartyKind?>("--kind")
            {
                Description = $"Kind of party: {PartyWords.Kinds}",
                HelpName = "KIND",
                CustomParser = result =>
                {
                    var kind = PartyWords.Kind(result.Tokens[0].Value);
                    if (kind is null)
                    {
                        result.AddError(Expected("--kind", PartyWords.Kinds, result));
                    }
                    return kind;
                },
            },
            "company",
            "person",
            "vessel",
            "aircraft",
            "unknown"
        );

    public static Option<string?> Country() =>
        new("--country")
        {
            Description = "Country of the party: ISO code or English name",
            HelpName = "COUNTRY",
            CustomParser = result =>
            {
                var two = PartyWords.Ambiguous(result.Tokens[0].Value);
                var code = two is null ? PartyWords.Country(result.Tokens[0].Value) : null;
                if (code is null)
                {
                    result.AddError(Expected("--country", two ?? PartyWords.Countries, result));
                }
                return code;
            },
        };

    public static Option<int?> Count(string name, string description, int most, int least = 1) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
            {
                if (
                    int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                    && count >= least
                    && count <= most
                )
                {
                    return count;
                }
                result.AddError(Expected(name, $"a whole number from {least} to {most}", result));
                return null;
            },
        };

    /// <summary>An option that takes one of a few words; the first stands for the type's default value.</summary>
    public static Option<T> Choice<T>(string name, string description, params (string Word, T Value)[] choices)
        where T : struct, Enum
    {
        var words = choices.Select(c => c.Word).ToArray();
        return With(
            new Option<T>(name)
            {
                Description = $"{description} (default: {words[0]})",
                HelpName = string.Join('|', words),
                Arity = ArgumentArity.ExactlyOne,
                CustomParser = result =>
                {
                    var at = Array.IndexOf(words, result.Tokens[0].Value);
                    if (at >= 0)
                    {
                        return choices[at].Value;
                    }
                    result.AddError(Expected(name, string.Join(", ", words), result));
                    return default;
                },
            },
            words
        );
    }

    public static Option<string?> Store() =>
        new("--store")
        {
            Description = "Folder of the list store (default: LICET_DATA, else ~/.local/share/licet)",
            HelpName = "DIR",
        };

    private static Option<T> With<T>(Option<T> option, params string[] completions)
    {
        // The type's own completions would offer the names of the code.
        option.CompletionSources.Clear();
        option.CompletionSources.Add(completions);
        return option;
    }

    private static double? ReadThreshold(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (
            !double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var threshold)
            || !(threshold <= 1) // NaN too
        )
        {
            result.AddError(Expected("--threshold", "a number from 0.5 to 1", result));
            return null;
        }
        if (threshold < LowestThreshold)
        {
            result.AddError(
                $"--threshold: expected a number from 0.5 to 1, found '{text}'; below 0.5 the index is no longer exact"
            );
            return null;
        }
        return threshold;
    }

    private static string Expected(string option, string expected, ArgumentResult result) =>
        $"{option}: expected {expected}, found {BadInputException.Shown(result.Tokens[0].Value)}";
}
