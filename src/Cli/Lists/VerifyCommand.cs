using System.CommandLine;

namespace Licet.Cli.Lists;

/// <summary><c>licet lists verify</c>: recomputes every hash of the store.</summary>
internal static class VerifyCommand
{
    public static Command Of(Terminal terminal)
    {
        var store = OptionValues.Store();
        var command = new Documented("verify", "Recompute the hashes of the stored lists")
        {
            Notes = "A version that another Licet stored may read differently by now; that is said, and is not damage.",
            ExitCodes = """
                0  every stored version is as it was stored
                1  something is damaged; the versions are named
                """,
        };
        command.Add(store);
        command.SetAction(given => Run(ListStore.Of(given.GetValue(store), terminal), terminal));
        return command;
    }

    private static int Run(ListStore store, Terminal terminal)
    {
        var broken = 0;
        foreach (var stored in store.Versions())
        {
            var reading = StoredReading.Of(store, stored);
            var name = $"{stored.Name} {Day.Text(stored.CoversFrom, "undated")} {stored.ShortHash}";
            if (reading.Faults.Count > 0)
            {
                broken++;
                terminal.Write($"damaged  {name}: {string.Join("; ", reading.Faults)}\n");
            }
            else if (reading.Version!.ContentHash != stored.ContentHash)
            {
                terminal.Write($"ok       {name}: same bytes, read differently than by licet {stored.StoredBy}\n");
            }
            else
            {
                terminal.Write($"ok       {name}\n");
            }
        }
        if (broken > 0)
        {
            terminal.Say($"licet: {broken} damaged; import or fetch them again");
        }
        return broken > 0 ? ExitCode.Found : ExitCode.Ok;
    }
}
