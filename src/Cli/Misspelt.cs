using System.CommandLine;
using System.CommandLine.Parsing;

namespace Licet.Cli;

/// <summary>Options that a command does not know, where it takes any number of words: each would be taken for one of these.</summary>
internal static class Misspelt
{
    /// <summary>
    /// A misspelt option must not be taken as a name and its value as another. What does begin with a dash stands after "--".
    /// </summary>
    /// <param name="what">What the words are: "a name".</param>
    /// <exception cref="BadInputException">A word that begins with a dash stands before "--".</exception>
    public static void Refuse(ParseResult given, Argument<string[]> words, string what)
    {
        var tokens = given.GetResult(words)?.Tokens ?? [];
        var option = given
            .Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
            .FirstOrDefault(t => t.Type == TokenType.Argument && t.Value.StartsWith('-') && tokens.Contains(t));
        if (option is null)
        {
            return;
        }
        var meant = Suggestion.For(option.Value, given.CommandResult.Command);
        throw new BadInputException(
            $"Unrecognized command or argument '{option.Value}'.\n"
                + (meant is null ? "" : $"did you mean '{meant}'?\n")
                + $"{what} that begins with a dash stands after --"
        );
    }
}
