using System.Globalization;
using System.Text;
using Licet.Cli.Paper;
using Licet.Cli.Screen;
using Licet.Core.Determination;
using Licet.Core.Impact;
using Licet.Lists.Tables;

namespace Licet.Cli.Impact;

/// <summary>One row a line of an order, an effect beside export control or a counterparty; what a row has not is empty.</summary>
internal static class ImpactCsv
{
    private const string Header =
        "row,order,line,counterparty,name,before,after,policy_before,policy_after,currency,value,listing,score,why\n";

    /// <param name="safe">The rows go to a terminal, which nothing in a name may steer.</param>
    public static string Of(ImpactAnswer answer, bool safe)
    {
        StringBuilder rows = new(Header);
        foreach (var order in answer.Report.Orders)
        {
            var id = order.Order.Id ?? Number(order.Index + 1);
            foreach (var line in order.Lines)
            {
                Row(
                    rows,
                    "line",
                    id,
                    line.Line.Id ?? Number(line.Index + 1),
                    null,
                    string.Join("; ", order.Order.Parties.Select(p => p.Name)),
                    Outcomes.Token(line.Before),
                    Outcomes.Token(line.After),
                    line.PolicyBefore,
                    line.PolicyAfter,
                    line.Line.Value is null ? null : line.Line.Currency,
                    line.Line.Value?.ToString(CultureInfo.InvariantCulture),
                    null,
                    null,
                    string.Join(
                        " ",
                        line.Reasons.Select(r =>
                            $"{(r.Comes ? "+" : "-")} {r.Finding.Text} [{r.Finding.Authority.Citation}]"
                        )
                    )
                );
            }

            foreach (var effect in order.Effects)
            {
                var why = $"{effect.Effect.Code}: {effect.Effect.Text} [{effect.Effect.Authority.Citation}]";
                var change = effect.Comes ? "comes" : "goes";
                Row(
                    rows,
                    "effect",
                    id,
                    null,
                    null,
                    effect.Effect.Party,
                    null,
                    change,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    why
                );
            }
        }

        foreach (var met in answer.Report.Counterparties)
        {
            Row(
                rows,
                "counterparty",
                null,
                null,
                met.Counterparty.Id,
                met.Counterparty.Name,
                met.Before?.Id,
                met.After?.Id,
                null,
                null,
                null,
                null,
                met.Listing.PrimaryName,
                Math.Round(met.Score, 4).ToString(CultureInfo.InvariantCulture),
                HitWords.Of(met.Class)
            );
        }

        return safe
            ? string.Concat(
                rows.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Cells.Safe(l) + "\n")
            )
            : rows.ToString();
    }

    private static void Row(StringBuilder rows, params string?[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            rows.Append(i == 0 ? "" : ",").AppendCsv(fields[i]);
        }

        rows.Append('\n');
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
