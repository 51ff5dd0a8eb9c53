using Licet.Core.Covering;
using Licet.Core.Licenses;
using Licet.Core.Orders.Reading;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Licenses;

/// <summary>A license that another authority issued: entered with its source, by a person of the licensee.</summary>
[ForExporters]
public sealed class NewModel(EventLog log, Organizations organizations, Visitor visitor, IStringLocalizer<Texts> texts)
    : DeskPage
{
    /// <summary>The inputs in the order of the page.</summary>
    private static readonly string[] s_fields =
    [
        .. new[] { "number", "agency", "issued", "lastDay", "source", "application", "destinations", "endUse" }.Select(
            f => "licenses[]." + f
        ),
        "applicant",
        .. new[] { "role", "name", "country", "address" }.Select(f => "licenses[].parties[]." + f),
        .. new[] { "eccn", "description", "quantity", "unit", "value", "currency" }.Select(f =>
            "licenses[].lines[]." + f
        ),
    ];

    public LicenseForm Form { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) =>
        Form = LicenseForm.Empty(log.Today, await organizations.NameAsync(visitor.Organization!, ct));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Form = LicenseForm.Of(Request.Form, log.Today);
        if (Request.Form.ContainsKey("more"))
        {
            return Page();
        }

        HeldReading reading = HeldLicensesReader.Read(Form.Json(), OrderLaw.Rules);
        foreach (OrderProblem problem in reading.Problems)
        {
            Wrong(
                TypedForm.InputOf(problem.Field),
                TypedForm.Sentence(problem.Message),
                texts[TypedForm.Label(problem.Field)]
            );
        }

        if (Faults.Count > 0)
        {
            Arrange(s_fields);
            return Again();
        }

        LicenseTerms terms = reading.Licenses[0].License.Terms!;
        LicenseAct act = new(visitor.Person, log.Today, 0, new Entered(terms, visitor.Organization));
        LicenseAnswer answer = await new LicenseHistories(log).TakeAsync(
            new LicenseCommand(terms.Number, act),
            reading.Licenses[0].License.Process,
            ct
        );
        switch (answer)
        {
            case LicenseAnswer.Taken:
                return RedirectToPage("Details", new { number = terms.Number });
            case LicenseAnswer.Refused refused:
                Wrong("", $"{refused.Why} [{refused.Citation}]");
                break;
            default:
                Wrong("licenses[0].number", texts["A license of this number is entered already"]);
                break;
        }

        return Again();
    }
}
