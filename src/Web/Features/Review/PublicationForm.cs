using Licet.Core.Review;
using static Licet.Web.Features.Review.ActFields;

namespace Licet.Web.Features.Review;

/// <summary>The form of an amendment of a list as it is to be published.</summary>
internal static class PublicationForm
{
    /// <summary>An amendment of a list as it is to be published; of a correction also what it corrects.</summary>
    public static ActForm Of(CaseState state, bool corrects)
    {
        List<ActField> fields =
        [
            new(
                "effective",
                "Day from which it binds",
                ActFieldKind.Day,
                Hint: "Ahead, today, or past: often days before it is printed, and never before it was decided. From a past day on it counts against what was shipped since"
            )
            {
                First = Core.Day.Text(state.Prepared?.Effective, ""),
            },
            new("published", "Day on which it appears", ActFieldKind.Day, Hint: "Today or later")
            {
                First = Core.Day.Text(state.Prepared?.Published, ""),
            },
            new(
                "citation",
                "Federal Register citation",
                ActFieldKind.Text,
                Hint: "Volume and page, such as 84 FR 22961"
            )
            {
                First = state.Prepared?.Citation ?? "",
            },
        ];
        if (corrects)
        {
            fields.Add(
                Choice(
                    "corrects",
                    "Publication that is corrected",
                    state.Publications.Select(p => Pair(p.Citation, p.Citation))
                )
            );
            fields.Add(Area("what", "What was printed otherwise than decided"));
        }

        return new(
            [
                new(null, fields),
                new(
                    "Savings clause, where the rule has one",
                    [
                        new("aboard", "Aboard a carrier by", ActFieldKind.Day, false),
                        new(
                            "exported",
                            "Exported before",
                            ActFieldKind.Day,
                            false,
                            "Empty: the clause sets no such day"
                        ),
                        Text("savings", "Citation of the clause"),
                    ]
                )
                {
                    Hint = "What was on its way may go on under the old law.",
                },
            ],
            t => new ListPublication(
                state.Proposal?.Version ?? "",
                t.Day("effective") ?? default,
                t.Day("published") ?? default,
                t["citation"],
                corrects ? t.Said("corrects") : null,
                corrects ? t.Said("what") : null,
                t.Day("aboard") is { } aboard ? new SavingsClause(aboard, t.Day("exported"), t["savings"]) : null
            )
        );
    }
}
