using Licet.Core.Applications;
using Licet.Core.Determination;
using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Ownership;
using Licet.Core.Review;
using Licet.Core.Rules;
using Licet.Screening;

namespace Licet.Core.Replay;

/// <summary>
/// A planned application as its applicant files it: the form, its order, the determination on the rules and lists of the day, the
/// screening. What it says of policy comes from there and nowhere else.
/// </summary>
internal sealed class FiledForms(ListsOfDay lists)
{
    private static readonly decimal[] s_pieces = [1_000m, 500m, 200m, 100m, 50m, 20m, 10m, 7m, 5m, 4m, 3m, 2m];

    private static readonly HashSet<Assumption> s_assumed = [.. Enum.GetValues<Assumption>()];

    /// <summary>What the invented applicants say of their items, so that no limb of 742.4(b)(7) stays open.</summary>
    private static readonly Facts s_civil = Facts
        .None.With("civil-end-user-and-use", FactValue.Of(true))
        .With("material-military-contribution", FactValue.Of(false));

    /// <exception cref="InvalidOperationException">The facts make no order.</exception>
    public (Submission Submission, Screened Screened) File(PlannedApplication planned)
    {
        ApplicationForm form = FormOf(planned);
        DateOnly day = planned.Received;
        Order order = OrderOf(form, day);
        IReadOnlyList<PartyScreening> screenings = lists.Screen(order, day);
        Situation situation = new(
            RuleBook.Shipped,
            screenings,
            lists.Worth(day),
            new DeterminationSettings(AffiliatesRuleSetting.Suspended, AcceptGaps: false)
        )
        {
            Texts = lists.Texts(order, day),
        };
        OrderDetermination answer = Determiner.Decide(order, situation, withChanges: false);
        FiledApplication filed = new(
            1,
            day,
            form,
            AttachedDetermination.Of(answer),
            [.. ScreenedOf(form, order, screenings, lists.On(day).ContentHash)]
        );
        // A synthetic exporter has filed nothing elsewhere, and the forms of a replay name no earlier one.
        FormFacts facts = new(day, RuleBook.Shipped) { Earlier = [], EarlierIsComplete = true };
        return (filed.AsSubmission(facts), filed.AsScreened());
    }

    /// <summary>The parties screened again, against the lists of a later day.</summary>
    public Screened ScreenedOn(PlannedApplication planned, DateOnly day)
    {
        ApplicationForm form = FormOf(planned);
        Order order = OrderOf(form, planned.Received);
        List<ScreenedParty> screened =
        [
            .. ScreenedOf(form, order, lists.Screen(order, day), lists.On(day).ContentHash),
        ];
        return new FiledApplication(1, day, form, null, screened).AsScreened();
    }

    private static IEnumerable<ScreenedParty> ScreenedOf(
        ApplicationForm form,
        Order order,
        IReadOnlyList<PartyScreening> screenings,
        string version
    ) =>
        ApplicationOrder
            .Fields(form)
            .Select(
                (field, i) =>
                    new ScreenedParty(
                        field,
                        order.Parties[i].Name,
                        [version],
                        screenings[i].Hits.Count(h => h.Class == HitClass.Match)
                    )
            );

    private static Order OrderOf(ApplicationForm form, DateOnly day)
    {
        Order order =
            ApplicationOrder.Of(form, day)
            ?? throw new InvalidOperationException("The facts of the replay make no order.");
        return order with
        {
            Assumptions = s_assumed,
            EndUse = order.EndUse! with { SaysCodes = true },
            Lines = [.. order.Lines.Select(l => l with { Facts = s_civil })],
        };
    }

    /// <summary>As its applicant fills it in.</summary>
    public static ApplicationForm FormOf(PlannedApplication planned)
    {
        Exporter exporter = planned.Exporter;
        Consignee consignee = planned.Consignee;
        if (!Classification.TryParse(planned.Item.Eccn, out Classification classification))
        {
            throw new InvalidOperationException($"'{planned.Item.Eccn}' is no classification");
        }

        decimal quantity = Quantity(planned.Value);
        return new()
        {
            Type = ApplicationType.Export,
            Contact = new("Contact of " + exporter.Id, "555-010-2000", null),
            Dated = planned.Received,
            OnFile = ["prc-end-user-statement"],
            Applicant = new(
                new(
                    exporter.Name,
                    "1 Example Street",
                    $"{exporter.City}, {exporter.State}",
                    "US",
                    exporter.PostalCode,
                    "555-010-2000",
                    null
                ),
                "00-0000000",
                FilingCapacity.Principal
            ),
            IntermediateConsignees = [],
            UltimateConsignee = new(
                consignee.Name,
                consignee.Street,
                consignee.City,
                consignee.Country,
                null,
                "555-020-3000",
                "other"
            ),
            EndUse = $"{planned.Item.EndUse} in {consignee.City}; synthetic application of a replay.",
            Items =
            [
                new(
                    classification,
                    null,
                    "SYN-" + planned.Item.Class,
                    null,
                    quantity,
                    planned.Item.Unit,
                    planned.Value / quantity,
                    planned.Value,
                    null,
                    planned.Item.Description
                ),
            ],
            TotalValue = planned.Value,
            Additional = AdditionalInformation.None with { Text = "Synthetic: no such application was filed." },
            Signature = new("Signer of " + exporter.Id, "Export compliance officer", null, Certified: true),
        };
    }

    /// <summary>A number of pieces that divides the value, so that the price of one is in whole dollars.</summary>
    private static decimal Quantity(decimal value) => s_pieces.FirstOrDefault(q => value % q == 0, 1m);
}
