using System.CommandLine;
using Licet.Lists;

namespace Licet.Cli.Lists;

/// <summary><c>licet lists verify</c>: recomputes every hash of the store, of files, content and records.</summary>
internal static class VerifyCommand
{
    public static Command Of(Terminal terminal)
    {
        var store = OptionValues.Store();
        var command = new Documented("verify", "Recompute the hashes of the stored lists")
        {
            Notes = """
                A version that another Licet stored may read differently by now; that is said, and is not damage. A version's
                record (source, days covered, files) has a checksum; one without one may be an older Licet's or altered,
                which cannot be told: it covers no day until the list is imported or fetched again. The checksum finds what was altered by hand or
                by a failing disk, not a forger who makes it anew: keep others from writing to the folder.
                """,
            ExitCodes = """
                0   every stored version is as it was stored
                1   something is damaged or altered; the versions are named
                12  nothing is damaged, but a record is unprotected: a person must know whether its days are right
                2   bad input, or no list is stored: nothing was verified
                """,
        };
        command.Add(store);
        command.SetAction(given =>
        {
            var versions = StoreFolder.Existing(given.GetValue(store), terminal);
            return Run(versions, terminal);
        });
        return command;
    }

    private static int Run(ListStore store, Terminal terminal)
    {
        var broken = 0;
        var unprotected = 0;
        var records = store.Records().ToList();
        if (records.Count == 0)
        {
            throw new BadInputException($"lists verify: no list is stored in {store.Folder}; nothing was verified");
        }
        foreach (var (path, _) in records.Where(r => r.Version is null))
        {
            broken++;
            terminal.Write(
                $"damaged  {Path.GetRelativePath(store.Folder, path)}: this record of a list cannot be read; delete it\n"
            );
        }
        foreach (var stored in StoredDays.InOrder(records.Select(r => r.Version).OfType<StoredVersion>()))
        {
            var reading = StoredReading.Of(store, stored);
            var name = $"{stored.Name} {Day.Text(stored.CoversFrom, "undated")} {stored.ShortHash}";
            if (reading.Faults.Count > 0)
            {
                broken++;
                terminal.Write($"damaged  {name}: {string.Join("; ", reading.Faults)}\n");
            }
            else if (stored.State == RecordState.Unprotected)
            {
                unprotected++;
                terminal.Write(
                    $"caution  {name}: unprotected; its record has no checksum, so whether the days it covers were altered cannot be told\n"
                );
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
        if (unprotected > 0)
        {
            terminal.Say($"licet: {unprotected} unprotected; import or fetch them again to protect their days");
        }
        return broken > 0 ? ExitCode.Found
            : unprotected > 0 ? ExitCode.PersonDecides
            : ExitCode.Ok;
    }
}
