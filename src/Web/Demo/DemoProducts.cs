using Licet.Core.Products;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Products;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;

namespace Licet.Web.Demo;

/// <summary>A small catalogue of the demo's first exporter, with a classification that changed and a product that nobody has classified.</summary>
internal static class DemoProducts
{
    private static readonly Person s_analyst = new("ana@nordwind.example", [DeskRoles.Analyst])
    {
        Applicant = DemoPeople.First,
    };

    private static readonly (
        string Code,
        string Description,
        string Unit,
        (string Eccn, string From, string Why)[] Was
    )[] s_all =
    [
        (
            "NV-DIA-25",
            "Diaphragm valve, PTFE lined, DN 25",
            "number",
            [("2B350.g", "2019-01-01", "Wetted parts of fluoropolymer, nominal size above 10 mm")]
        ),
        (
            "NV-BEL-40",
            "Bellows valve, nickel alloy, DN 40",
            "number",
            [
                ("EAR99", "2019-01-01", "Taken for stainless steel"),
                (
                    "2B350.g",
                    "2021-06-01",
                    "Certificate of the foundry: wetted parts of nickel alloy with more than 40 % nickel"
                ),
            ]
        ),
        (
            "NV-BALL-50",
            "Ball valve, cast iron, DN 50",
            "number",
            [("EAR99", "2019-01-01", "No wetted part of a listed material")]
        ),
        ("NV-CABLE-10", "Signal cable, 10 m", "number", [("EAR99", "2019-01-01", "On no entry of category 3 or 5")]),
        ("NV-SEAL-KIT", "Seal kit, fluoropolymer", "number", []),
    ];

    public static async Task FillAsync(EventLog log, CancellationToken ct)
    {
        ProductHistories histories = new(log, OrderLaw.Rules);
        Catalogue catalogue = new(log, DemoPeople.First, OrderLaw.Rules);
        foreach (var (code, description, unit, was) in s_all)
        {
            if (
                await histories.KeepAsync(s_analyst, new(code, description, "Nordwind Valves Inc.", unit), ct)
                is not KeepAnswer.Kept
            )
            {
                throw new InvalidOperationException($"The demo's product {code} was refused.");
            }

            foreach ((string eccn, string from, string why) in was)
            {
                ChosenProducts chosen = await catalogue.ChooseByCodeAsync([code], ct);
                ClassifyAsk ask = new(
                    eccn,
                    ClassificationBasis.Own,
                    "",
                    "",
                    why,
                    Core.Day.TryRead(from, out DateOnly day) ? day : null
                );
                ClassifyCommand command = new(s_analyst, chosen, chosen.Digest, ask, RequestKey.New());
                if (await histories.ClassifyAsync(command, ct) is not ClassifyAnswer.Taken)
                {
                    throw new InvalidOperationException($"The demo's classification of {code} was refused.");
                }
            }
        }
    }
}
