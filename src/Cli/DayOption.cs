using System.CommandLine;

namespace Licet.Cli;

/// <summary>An option that is a day, or "today".</summary>
internal static class DayOption
{
    public static Option<DateOnly?> Of(string name, string description, Func<DateOnly> today) =>
        new(name)
        {
            Description = description,
            HelpName = "DATE",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (text == "today")
                {
                    return today();
                }
                if (Day.TryRead(text, out var day))
                {
                    return day;
                }
                result.AddError(
                    $"{name}: expected a day as yyyy-MM-dd, or 'today', found {BadInputException.Shown(text)}"
                );
                return null;
            },
        };
}
