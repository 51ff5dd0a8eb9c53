using System.CommandLine;
using Licet.Cli;

namespace Licet.Admin.Keys;

/// <summary>Where the keys are, and the day on which something is signed or changed.</summary>
internal sealed class SigningOptions
{
    private readonly Terminal _terminal;

    private readonly Option<string> _keys = new("--keys")
    {
        Description = "Folder of the keys",
        HelpName = "DIR",
        Required = true,
    };

    private readonly Option<DateOnly?> _on;

    public SigningOptions(Terminal terminal)
    {
        _terminal = terminal;
        _on = DayOption.Of("--on", "The day of it (default: today)", () => terminal.Today);
    }

    public void AddTo(Command command, bool dated = true)
    {
        command.Add(_keys);
        if (dated)
        {
            command.Add(_on);
        }
    }

    public NamedKeys Folder(ParseResult given) => new(given.GetRequiredValue(_keys));

    public DateOnly Day(ParseResult given) => given.GetValue(_on) ?? _terminal.Today;
}
