using System.CommandLine;
using System.CommandLine.Parsing;
using Licet.Cli.Remote;
using Licet.Cli.Screen;
using Licet.Core.Items;
using Licet.Core.Ownership;
using Licet.Core.Parties;
using Licet.Lists.Tables;
using Licet.Screening.Lists;

namespace Licet.Cli.Check;

/// <summary>The options of <c>licet check</c>, each read strictly; all faults of a command line are told at once.</summary>
internal sealed class CheckOptions(Terminal terminal)
{
    private readonly Argument<string?> _file = new("ORDER.json")
    {
        Description = "An order; - for standard input",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _in = new("--in")
    {
        Description = "Orders, one JSON object a line; - for standard input",
        HelpName = "FILE",
    };

    private readonly Option<string?> _party = new("--party") { Description = "The party's name", HelpName = "NAME" };

    private readonly Option<string?> _country = OptionValues.Country();

    private readonly Option<PartyKind?> _kind = OptionValues.Kind();

    private readonly Option<string[]> _addresses = new("--address")
    {
        Description = "An address of the party (repeatable)",
        HelpName = "ADDRESS",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<PartyRole[]> _roles = new("--role")
    {
        Description = "The party's part, such as end-user (repeatable; default: every part of 748.5(c) to (f))",
        HelpName = "ROLE",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = Roles,
    };

    private readonly Option<Classification?> _item = new("--eccn")
    {
        Description = "Classification of the item, with its paragraph: 3A001.a.2, or EAR99",
        HelpName = "ECCN",
        CustomParser = Item,
    };

    private readonly Option<decimal?> _value = new("--value")
    {
        Description = "Net value of the line in US dollars",
        HelpName = "AMOUNT",
        CustomParser = Value,
    };

    private readonly Option<string[]> _endUses = new("--end-use")
    {
        Description = "End use of part 744 known of, by its code (repeatable)",
        HelpName = "CODE",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _destination = new("--destination")
    {
        Description = "Country of ultimate destination (default: the party's)",
        HelpName = "COUNTRY",
        CustomParser = Country,
    };

    private readonly Option<DateOnly?> _on = DayOption.Of(
        "--on",
        "Day of the transaction, of law and lists (default: the order's; of flags today)",
        () => terminal.Today
    );

    private readonly Option<string[]> _lists = new("--list")
    {
        Description = "A list's file, a folder of lists, a stored list, or starter (repeatable)",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<AffiliatesRuleSetting> _affiliates = OptionValues.Choice(
        "--affiliates-rule",
        "The BIS 50 % rule after 9 Nov 2026, which the sources do not settle",
        ("ask", AffiliatesRuleSetting.Ask),
        ("active", AffiliatesRuleSetting.Active),
        ("suspended", AffiliatesRuleSetting.Suspended)
    );

    private readonly Option<bool> _gaps = new("--accept-gaps")
    {
        Description = "Give the answer underneath a gap of lists or tables, with the gap printed",
    };

    private readonly Option<bool> _explain = new("--explain")
    {
        Description = "Print the whole trail: every rule asked, fact, finding, citation and edition",
    };

    private readonly Option<CheckFormat> _format = OptionValues.Choice(
        "--format",
        "How to answer; with --in json is one object a line",
        ("text", CheckFormat.Text),
        ("json", CheckFormat.Json)
    );

    private readonly Option<int?> _threads = OptionValues.Count(
        "--threads",
        "Threads to use with --in (default: all processors)",
        256
    );

    private readonly Option<string[]> _licenses = new("--licenses")
    {
        Description = "Licenses you hold (docs/held-licenses.md), or one that Licet signed (repeatable)",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string?> _keys = new("--keys")
    {
        Description = "Published keys, to verify licenses that are signed",
        HelpName = "FILE",
    };

    private readonly Option<string?> _revocations = new("--revocations")
    {
        Description = "Signed list of licenses that hold no more",
        HelpName = "FILE",
    };

    private readonly Option<string?> _store = OptionValues.Store();

    private readonly Option<string?> _server = ServerOption.Of();

    public void AddTo(Command command)
    {
        _roles.CompletionSources.Clear();
        _roles.CompletionSources.Add([.. PartyRoles.Tokens]);
        _item.CompletionSources.Clear();
        _endUses.CompletionSources.Add(_ => EndUseCodes());
        command.Add(_file);
        Option[] options =
        [
            _in,
            _party,
            _country,
            _kind,
            _addresses,
            _roles,
            _item,
            _value,
            _endUses,
            _destination,
            _on,
            _lists,
            _affiliates,
            _gaps,
            _explain,
            _format,
            _threads,
            _licenses,
            _keys,
            _revocations,
            _store,
            _server,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    /// <exception cref="BadInputException">An option stands beside --server that is the server's own affair.</exception>
    public CheckRequest Read(ParseResult given)
    {
        if (given.GetValue(_server) is not null)
        {
            ServerOption.RefuseOwn(given, _lists, _affiliates, _threads, _licenses, _keys, _revocations, _store);
        }
        return Taken(given);
    }

    private CheckRequest Taken(ParseResult given) =>
        new()
        {
            File = given.GetValue(_file),
            In = given.GetValue(_in),
            Flags = new()
            {
                Party = given.GetValue(_party),
                Country = given.GetValue(_country),
                Kind = given.GetValue(_kind),
                Addresses = given.GetValue(_addresses) ?? [],
                Roles = given.GetValue(_roles) ?? [],
                Item = given.GetValue(_item),
                Value = given.GetValue(_value),
                EndUses = given.GetValue(_endUses) ?? [],
                Destination = given.GetValue(_destination),
            },
            On = given.GetValue(_on),
            Lists = given.GetValue(_lists) ?? [],
            AffiliatesRule = given.GetValue(_affiliates),
            AcceptGaps = given.GetValue(_gaps),
            Explain = given.GetValue(_explain),
            Format = given.GetValue(_format),
            Threads = given.GetValue(_threads) ?? Environment.ProcessorCount,
            Licenses = given.GetValue(_licenses) ?? [],
            Keys = given.GetValue(_keys),
            Revocations = given.GetValue(_revocations),
            Store = given.GetValue(_store),
            Server = given.GetValue(_server),
        };

    private static IEnumerable<string> EndUseCodes() =>
        Law
            .Rules.EndUses.All.Select(e => e.Code.ToLowerInvariant())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);

    private static PartyRole[] Roles(ArgumentResult result)
    {
        List<PartyRole> roles = [];
        foreach (var token in result.Tokens)
        {
            if (!PartyRoles.TryParse(token.Value, out var role))
            {
                Wrong(result, "--role", "one of " + string.Join(", ", PartyRoles.Tokens), token.Value);
            }
            else if (!roles.Contains(role))
            {
                roles.Add(role);
            }
        }

        return [.. roles];
    }

    private static Classification? Item(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.Trim().Length > 0 && Classification.TryParse(text, out var item))
        {
            return item;
        }

        Wrong(result, "--eccn", "a classification such as 3A001.a.2, or EAR99", text);
        return null;
    }

    private static decimal? Value(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (FlagOrder.TryReadValue(text, out var value))
        {
            return value;
        }

        Wrong(result, "--value", "an amount of at least 0 in US dollars, such as 4800.50", text);
        return null;
    }

    private static string? Country(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var two = PartyWords.Ambiguous(text);
        var code = two is null ? PartyWords.Country(text) : null;
        if (code is null)
        {
            Wrong(result, "--destination", two ?? PartyWords.Countries, text);
        }

        return code;
    }

    private static void Wrong(ArgumentResult result, string option, string expected, string found) =>
        result.AddError($"{option}: expected {expected}, found {BadInputException.Shown(found)}");
}
