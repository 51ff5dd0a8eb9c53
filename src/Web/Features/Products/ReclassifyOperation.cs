using Licet.Core.Products;
using Licet.Data.History;
using Licet.Data.Products;
using Licet.Web.Api;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Products;

/// <summary>One classification for many products, sent by a program: looked at, or recorded for all of them.</summary>
internal static class ReclassifyOperation
{
    public static async Task<IResult> AnswerAsync(
        ReclassifyBody body,
        bool? look,
        EventLog log,
        Visitor visitor,
        Refusals refusals,
        HttpContext context,
        CancellationToken ct
    )
    {
        Catalogue catalogue = ProductAnswers.Of(log, visitor);
        (ChosenProducts? chosen, FieldProblem[] wrong) = await ChosenAsync(body, catalogue, ct);
        if (chosen is null)
        {
            return Problems.Invalid(wrong);
        }

        ClassifyCommand command = new(
            visitor.PersonInHouse,
            chosen,
            body.Seen ?? chosen.Digest,
            body.Ask(log.Today),
            context.Request.Key(visitor) ?? RequestKey.New()
        )
        {
            Choice = Choice(body),
        };
        if (look == true)
        {
            return await LookAsync(command, log, refusals, context);
        }

        ClassifyAnswer answer = await new ProductHistories(log, OrderLaw.Rules).ClassifyAsync(command, ct);
        return answer is ClassifyAnswer.Taken { Act: var act }
            ? Results.Ok(new ReclassifiedView(act.Id, act.Products, act.Eccn, act.Effective, null, null))
            : await ProductAnswers.NotTakenAsync(answer, refusals, context);
    }

    private static async Task<IResult> LookAsync(
        ClassifyCommand command,
        EventLog log,
        Refusals refusals,
        HttpContext context
    )
    {
        ClassifyRuling ruling = ProductActs.Take(
            command.By,
            command.By.Applicant ?? "",
            command.Ask,
            log.Today,
            OrderLaw.Rules
        );
        return ruling switch
        {
            ClassifyRuling.Accepted { Finding: var finding } => Results.Ok(
                new ReclassifiedView(
                    null,
                    command.Chosen.Rows.Count,
                    finding.Item.ToString(),
                    finding.Effective,
                    [
                        .. command
                            .Chosen.Rows.GroupBy(r => r.Eccn, StringComparer.Ordinal)
                            .OrderBy(g => g.Key, StringComparer.Ordinal)
                            .Select(g => new BecomesView(g.Key.Length == 0 ? null : g.Key, g.Count())),
                    ],
                    command.Chosen.Digest
                )
            ),
            ClassifyRuling.Invalid invalid => Problems.Invalid(ProductAnswers.Faults(invalid.Faults)),
            _ => await ProductAnswers.RefusedAsync(((ClassifyRuling.Refused)ruling).Why, refusals, context),
        };
    }

    /// <summary>How a request names its products, by which it is known again.</summary>
    private static string Choice(ReclassifyBody body) =>
        body.Found is { } found
            ? $"found\n{found.Search}\n{found.Eccn}\n{found.Standing}"
            : "codes\n" + string.Join('\n', body.Codes ?? []);

    /// <summary>The products of a request, or what is wrong with how it names them.</summary>
    private static async Task<(ChosenProducts? Chosen, FieldProblem[] Wrong)> ChosenAsync(
        ReclassifyBody body,
        Catalogue catalogue,
        CancellationToken ct
    )
    {
        if (body.Codes is null == body.Found is null)
        {
            return (null, [new("codes", "Expected either codes or found.")]);
        }

        if (body.Found is { } found)
        {
            return found.Standing is not null && ProductLook.Read(found.Standing) is null
                ? (null, [new("found.standing", ProductAnswers.Standings)])
                : (
                    await catalogue.ChooseAsync(
                        new CatalogueAsk(found.Search ?? "", found.Eccn ?? "", ProductLook.Read(found.Standing)),
                        ct
                    ),
                    []
                );
        }

        IReadOnlyList<string> codes = body.Codes!;
        if (codes.Count > ProductActs.MostTogether)
        {
            return (null, [new("codes", $"Expected at most {ProductActs.MostTogether:N0} codes.")]);
        }

        ChosenProducts chosen = await catalogue.ChooseByCodeAsync(codes, ct);
        HashSet<string> there = [.. chosen.Rows.Select(r => r.Code)];
        FieldProblem[] wrong =
        [
            .. codes
                .Select((code, i) => (code, i))
                .Where(c => !there.Contains(c.code))
                .Select(c => new FieldProblem($"codes[{c.i}]", "There is no product of this code.")),
        ];
        return wrong.Length > 0 ? (null, wrong) : (chosen, []);
    }
}
