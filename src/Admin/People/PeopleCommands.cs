using System.CommandLine;
using Licet.Cli;
using Licet.Cli.Paper;
using Licet.Data;
using Licet.Data.Desk;
using Microsoft.EntityFrameworkCore;

namespace Licet.Admin.People;

/// <summary><c>licet-admin people</c>: accounts of the desk, for who keeps its database when nobody can sign in.</summary>
internal static class PeopleCommands
{
    private const string Codes = """
        0  done
        2  bad input; nothing was written
        """;

    public static Command List(Terminal terminal) =>
        Of(
            new("list", "Who signs in at the desk, in which roles today")
            {
                Examples = "licet-admin people list --data /var/lib/licet",
                ExitCodes = """
                0  printed
                2  bad input
                """,
            },
            terminal,
            async (_, place, ct) =>
            {
                await using DeskContext desk = DeskContext.Of(place);
                await DeskPeople.AskAsync(desk, place, ct);
                foreach (Account account in await DeskPeople.AllAsync(desk, ct))
                {
                    terminal.Write(Cells.Safe(Line(account, terminal.Today)) + "\n");
                }
            },
            writes: false
        );

    public static Command AddRole(Terminal terminal)
    {
        Argument<string> person = Person();
        Argument<string> role = new("ROLE") { Description = string.Join(", ", DeskPeople.Roles) };
        Option<DateOnly?> through = DayOption.Of("--through", "Its last day (default: open)", () => terminal.Today);
        Documented command = new("add-role", "Give a person a role from today on")
        {
            Notes =
                "An administrator belongs to no organization, the others to an exporter. Roles of authorities and agencies are given at /people.",
            Examples = "licet-admin people add-role ana administrator --data /var/lib/licet",
            ExitCodes = Codes,
        };
        command.Add(person);
        command.Add(role);
        command.Add(through);
        return Of(
            command,
            terminal,
            async (given, place, ct) =>
            {
                await using DeskContext desk = DeskContext.Of(place);
                await DeskPeople.AskAsync(desk, place, ct);
                Account account = await DeskPeople.FindAsync(desk, given.GetRequiredValue(person), ct);
                string asked = given.GetRequiredValue(role);
                if (await DeskPeople.WhyNotAsync(desk, account, asked, terminal.Today, ct) is { } why)
                {
                    throw new BadInputException(why);
                }
                if (given.GetValue(through) < terminal.Today)
                {
                    throw new BadInputException("--through: expected today or a later day");
                }
                account.Grants.Add(
                    new Grant
                    {
                        Role = asked,
                        From = terminal.Today,
                        Through = given.GetValue(through),
                    }
                );
                await desk.SaveChangesAsync(ct);
                terminal.Write($"{account.UserName} is {asked} from today on\n");
            }
        );
    }

    public static Command Lock(Terminal terminal) =>
        Change(
            terminal,
            new("lock", "Let a person sign in no more, and end what is signed in")
            {
                Notes =
                    "Tokens give nothing from now on, and pages nothing after a minute. The last administrator is not locked.",
                Examples = "licet-admin people lock ana --data /var/lib/licet",
                ExitCodes = Codes,
            },
            async (desk, account, ct) =>
            {
                if (await DeskPeople.IsLastAdministratorAsync(desk, account, terminal.Today, ct))
                {
                    throw new BadInputException(
                        $"{account.UserName}: is the last administrator: somebody keeps the installation"
                    );
                }
                (account.LockoutEnabled, account.LockoutEnd) = (true, DeskPeople.Forever);
                account.SecurityStamp = Guid.NewGuid().ToString("N");
                return $"{account.UserName} signs in no more";
            }
        );

    public static Command Unlock(Terminal terminal) =>
        Change(
            terminal,
            new("unlock", "Let a person sign in again, also after too many wrong passwords")
            {
                Examples = "licet-admin people unlock ana --data /var/lib/licet",
                ExitCodes = Codes,
            },
            (_, account, _) =>
            {
                (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
                return Task.FromResult($"{account.UserName} may sign in");
            }
        );

    private static Documented Change(
        Terminal terminal,
        Documented command,
        Func<DeskContext, Account, CancellationToken, Task<string>> change
    )
    {
        Argument<string> person = Person();
        command.Add(person);
        return Of(
            command,
            terminal,
            async (given, place, ct) =>
            {
                await using DeskContext desk = DeskContext.Of(place);
                await DeskPeople.AskAsync(desk, place, ct);
                Account account = await DeskPeople.FindAsync(desk, given.GetRequiredValue(person), ct);
                string told = await change(desk, account, ct);
                await desk.SaveChangesAsync(ct);
                terminal.Write(told + "\n");
            }
        );
    }

    private static Documented Of(
        Documented command,
        Terminal terminal,
        Func<ParseResult, Place, CancellationToken, Task> run,
        bool writes = true
    )
    {
        PlaceOptions options = new();
        options.AddTo(command);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                await run(
                    given,
                    writes
                        ? await options.WritableAsync(given, terminal, ct)
                        : await options.ReadableAsync(given, terminal, ct),
                    ct
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static Argument<string> Person() => new("PERSON") { Description = "Name under which the person signs in" };

    private static string Line(Account account, DateOnly today)
    {
        string roles = string.Join(
            ", ",
            account.Grants.Where(g => g.IsLive(today)).Select(g => g.Role).Order(StringComparer.Ordinal)
        );
        string locked = account.LockoutEnd == DeskPeople.Forever ? "; locked" : "";
        return $"{account.UserName}  {account.Called}  [{account.Organization ?? "no organization"}]  {(roles.Length > 0 ? roles : "no role today")}{locked}";
    }
}
