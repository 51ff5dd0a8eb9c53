using Licet.Core.Review;
using Licet.Web.Features.Review;
using static Licet.Web.Features.Review.ActFields;

namespace Licet.Web.Features.Agencies;

/// <summary>A form for each content that a person of an agency writes.</summary>
public static class AgencyForms
{
    /// <summary>Conditions that an agency can write at once.</summary>
    private const int MostConditions = 5;

    /// <summary>Null for what is written elsewhere.</summary>
    public static ActForm? Of(AgencyRecord record, ActOffer offer, Person by)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(by);
        return offer.Content switch
        {
            "position" => Positions(by),
            "list-vote" => ActForms.Vote(record.Process, by),
            "bases" => One(
                [Area("statutory", "Statutory basis"), Area("regulatory", "Regulatory basis")],
                t => new Bases(t["statutory"], t["regulatory"], null, null)
            ),
            "condition-dropped" => One(
                [
                    Choice(
                        "id",
                        "Condition",
                        record
                            .Conditions.Where(c => c.Value.Owner == by.Agency)
                            .Select(c => Pair(c.Key, $"{c.Key}: {c.Value.Text.Text}"))
                    ),
                    Area("reason", "Reason"),
                ],
                t => new ConditionDropped(t["id"], t["reason"])
            ),
            "information-wanted" => One(
                [
                    Area("text", "What is missing") with
                    {
                        Hint =
                            "One question a line. The authority asks the applicant, who is not told which agency wants it.",
                    },
                ],
                t => new InformationWanted(by.Agency ?? "", t["text"])
            ),
            "none" => new([], _ => NoContent.Of),
            _ => null,
        };
    }

    private static ActForm Positions(Person by)
    {
        List<ActGroup> groups =
        [
            new(
                null,
                [
                    Choice(
                        "view",
                        "Recommendation",
                        [
                            Pair("approve", "Approve"),
                            Pair("approve-with-conditions", "Approve with conditions"),
                            Pair("deny", "Deny"),
                        ]
                    ),
                    Free("reasons", "Reasons"),
                    Text("statutory", "Statutory basis"),
                    Text("regulatory", "Regulatory basis"),
                ]
            )
            {
                Hint = "A denial without reasons and both bases counts as no objection (750.4(e)).",
            },
        ];
        for (int i = 1; i <= MostConditions; i++)
        {
            string at = Number("condition", i);
            groups.Add(new(Number("Condition ", i), [Free(at + ".text", "Text"), Text(at + ".citation", "Citation")]));
        }

        return new(
            groups,
            t => new Position(
                by.Agency ?? "",
                t["view"],
                t["reasons"],
                t["statutory"],
                t["regulatory"],
                [
                    .. Enumerable
                        .Range(1, MostConditions)
                        .Select(i => (Id: Number("", i), At: Number("condition", i)))
                        .Where(c => t[c.At + ".text"].Length > 0)
                        .Select(c => new ConditionText(c.Id, t[c.At + ".text"], t[c.At + ".citation"])),
                ]
            )
        );
    }
}
