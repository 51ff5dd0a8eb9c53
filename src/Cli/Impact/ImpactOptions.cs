using System.CommandLine;
using Licet.Cli.Lists;
using Licet.Core.Ownership;
using Licet.Lists;

namespace Licet.Cli.Impact;

/// <summary>The options of <c>licet impact</c>, each read strictly.</summary>
internal sealed class ImpactOptions(Terminal terminal)
{
    private const int MostShown = 10_000;
    private const int UsuallyShown = 20;

    /// <summary>What <c>--affiliates-rule-after</c> may say; the words of the setting, or nothing.</summary>
    private enum After
    {
        Same,
        Ask,
        Active,
        Suspended,
    }

    private readonly Argument<string> _before = new("BEFORE")
    {
        Description = $"Lists before: a date, a file, a folder, starter, or stored ({StoredRef.Forms})",
    };

    private readonly Argument<string?> _after = new("AFTER")
    {
        Description = "Lists after, in the same forms, or a draft's file (default: as BEFORE)",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _portfolio = new("--portfolio")
    {
        Description = "Counterparties: CSV with name, and id, country, kind; - for standard input",
        HelpName = "FILE",
    };

    private readonly Option<string?> _orders = new("--orders")
    {
        Description = "Open orders, one JSON object a line, as licet check --in reads them; - for standard input",
        HelpName = "FILE",
    };

    private readonly Option<DateOnly?> _on = DayOption.Of(
        "--on",
        "Day of law for every order (default: each order's own)",
        () => terminal.Today
    );

    private readonly Option<AffiliatesRuleSetting> _affiliates = OptionValues.Choice(
        "--affiliates-rule",
        "The BIS 50 % rule after 9 Nov 2026, which the sources do not settle",
        ("ask", AffiliatesRuleSetting.Ask),
        ("active", AffiliatesRuleSetting.Active),
        ("suspended", AffiliatesRuleSetting.Suspended)
    );

    private readonly Option<After> _affiliatesAfter = OptionValues.Choice(
        "--affiliates-rule-after",
        "The same on the side after",
        ("same", After.Same),
        ("ask", After.Ask),
        ("active", After.Active),
        ("suspended", After.Suspended)
    );

    private readonly Option<string?> _draft = new("--draft")
    {
        Description = "Draft general licenses and review policies, tried on the side after",
        HelpName = "FILE",
    };

    private readonly Option<bool> _gaps = new("--accept-gaps")
    {
        Description = "Compare the answers underneath a gap of lists or tables, with the gap printed",
    };

    private readonly Option<bool> _full = new("--full")
    {
        Description = "Decide every order and screen every counterparty on both sides; the answer is the same",
    };

    private readonly Option<int?> _top = OptionValues.Count(
        "--top",
        $"Most orders and counterparties shown as text (default: {UsuallyShown})",
        MostShown
    );

    private readonly Option<ImpactFormat> _format = OptionValues.Choice(
        "--format",
        "How to answer",
        ("text", ImpactFormat.Text),
        ("json", ImpactFormat.Json),
        ("ndjson", ImpactFormat.Ndjson),
        ("csv", ImpactFormat.Csv)
    );

    private readonly Option<string?> _store = OptionValues.Store();

    public void AddTo(Command command)
    {
        command.Add(_before);
        command.Add(_after);
        Option[] options =
        [
            _portfolio,
            _orders,
            _on,
            _affiliates,
            _affiliatesAfter,
            _draft,
            _gaps,
            _full,
            _top,
            _format,
            _store,
        ];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    public ImpactRequest Read(ParseResult given) =>
        new()
        {
            Before = given.GetRequiredValue(_before),
            After = given.GetValue(_after),
            Portfolio = given.GetValue(_portfolio),
            Orders = given.GetValue(_orders),
            On = given.GetValue(_on),
            AffiliatesRule = given.GetValue(_affiliates),
            AffiliatesRuleAfter = given.GetValue(_affiliatesAfter) switch
            {
                After.Ask => AffiliatesRuleSetting.Ask,
                After.Active => AffiliatesRuleSetting.Active,
                After.Suspended => AffiliatesRuleSetting.Suspended,
                _ => null,
            },
            Draft = given.GetValue(_draft),
            AcceptGaps = given.GetValue(_gaps),
            Full = given.GetValue(_full),
            Top = given.GetValue(_top) ?? UsuallyShown,
            Format = given.GetValue(_format),
            Store = given.GetValue(_store),
        };
}
