using Licet.Core.Orders;
using Licet.Core.Parties;

namespace Licet.Core.Applications;

/// <summary>
/// Whether the determination attached is one of this form: its day, its movement and destination, its parties with their parts, its
/// items. What differs is named by block and field. That a determination is attached at all is ours (DESIGN); its parties are those
/// of 748.5, its items those of Block 22.
/// </summary>
internal static class DeterminedTransaction
{
    private const string Anew = "determine anew";

    /// <summary>Parts that a form has a block for, with its field.</summary>
    private static readonly (PartyRole Role, string Field)[] s_blocks =
    [
        (PartyRole.Applicant, "applicant"),
        (PartyRole.LicenseRecipient, "licenseRecipient"),
        (PartyRole.Purchaser, "purchaser"),
        (PartyRole.IntermediateConsignee, "intermediateConsignees"),
        (PartyRole.UltimateConsignee, "ultimateConsignee"),
        (PartyRole.EndUser, "endUsers"),
    ];

    public static void Check(
        ApplicationForm form,
        FormFacts facts,
        AttachedDetermination determination,
        FormFaults faults
    )
    {
        Day(facts, determination, faults);
        faults.Unless(
            determination.Lines.Count == form.Items.Count,
            "items",
            FormattableString.Invariant(
                $"the determination attached has {determination.Lines.Count} lines, the form {form.Items.Count}; {Anew}"
            ),
            "DESIGN"
        );
        foreach (var line in determination.Lines.Where(l => l.Index < form.Items.Count))
        {
            Item(form.Items[line.Index], line, faults);
        }

        if (ApplicationOrder.Of(form, determination.On) is { } order)
        {
            Transaction(order, determination.Order, faults);
            Parties(order, ApplicationOrder.Fields(form), determination.Order, faults);
        }
    }

    private static void Day(FormFacts facts, AttachedDetermination determination, FormFaults faults)
    {
        var (on, today) = (determination.On, facts.On);
        if (on > today)
        {
            var later = $"the determination attached is of {on:yyyy-MM-dd}, after the submission on {today:yyyy-MM-dd}";
            faults.Add("items", $"{later}; {Anew}", "DESIGN");
        }
        else if (facts.DeterminationDays is { } most && today.DayNumber - on.DayNumber is var age && age > most)
        {
            var message = FormattableString.Invariant(
                $"the determination attached is {age} days old, more than the {most} of the process; law and lists may have changed"
            );
            faults.Warn("items", $"{message}; {Anew}", "DESIGN");
        }
    }

    private static void Item(FormItem item, AttachedLine line, FormFaults faults)
    {
        var at = FormattableString.Invariant($"items[{line.Index}]");
        faults.Unless(
            item.Classification is null || item.Classification.ToString() == line.Classification,
            $"{at}.eccn",
            $"{item.Classification}, while {line.Classification} was determined; {Anew}",
            "DESIGN"
        );
        Number(item.Quantity, line.Quantity, $"{at}.quantity", faults);
        Number(item.TotalPrice, line.Value, $"{at}.totalPrice", faults);
    }

    private static void Number(decimal? said, decimal? determined, string field, FormFaults faults) =>
        faults.Unless(
            said == determined,
            field,
            $"{Plain(said)}, while {Plain(determined)} was determined; {Anew}",
            "DESIGN"
        );

    /// <summary>A release of technology is one kind of export; the form has no word for it (734.13(a)(2)).</summary>
    private static void Transaction(Order form, AttachedOrder determined, FormFaults faults)
    {
        faults.Unless(
            determined.Movement == form.Movement || determined.Movement == Movement.Release,
            "type",
            $"{Word(form.Movement)}, while {Word(determined.Movement)} was determined; {Anew}",
            "DESIGN"
        );
        faults.Unless(
            determined.Destination == form.Destination,
            "ultimateConsignee.country",
            $"'{form.Destination}', while destination '{determined.Destination}' was determined; {Anew}",
            "748.5(e)"
        );
    }

    private static void Parties(Order form, IReadOnlyList<string> fields, AttachedOrder determined, FormFaults faults)
    {
        for (var i = 0; i < form.Parties.Count; i++)
        {
            Party(form.Parties[i], fields[i], determined.Parties, faults);
        }

        foreach (var party in determined.Parties)
        {
            var own = form.Parties.Where(p => p.Name == party.Name).SelectMany(p => p.Roles);
            foreach (var (role, field) in s_blocks.Where(b => party.Roles.Contains(b.Role) && !own.Contains(b.Role)))
            {
                var stranger =
                    $"'{party.Name}' was determined as {Word(role)}, and the form does not name it so; {Anew}";
                faults.Add(field, stranger, "748.5");
            }
        }
    }

    private static void Party(Party party, string field, IReadOnlyList<AttachedParty> determined, FormFaults faults)
    {
        List<AttachedParty> named = [.. determined.Where(d => d.Name == party.Name)];
        if (named.Count == 0)
        {
            faults.Add($"{field}.name", $"'{party.Name}' was not among the parties determined; {Anew}", "748.5");
            return;
        }

        List<AttachedParty> there = [.. named.Where(d => d.Country == party.Country)];
        if (there.Count == 0)
        {
            var elsewhere = $"'{party.Country}', while '{named[0].Country}' was determined; {Anew}";
            faults.Add($"{field}.country", elsewhere, "748.5");
            return;
        }

        List<PartyRole> missing = [.. party.Roles.Where(r => !there.Any(d => d.Roles.Contains(r)))];
        faults.Unless(missing.Count == 0, field, $"the party was not determined as {Words(missing)}; {Anew}", "748.5");
    }

    private static string Words(IEnumerable<PartyRole> roles) => string.Join(", ", roles.Select(Word));

    /// <summary>"ultimate consignee" of UltimateConsignee.</summary>
    private static string Word<T>(T code)
        where T : Enum =>
        string.Concat(
            code.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : $"{c}")
        );

    private static string Plain(decimal? number) => number is { } n ? ItemBlocks.Plain(n) : "nothing";
}
