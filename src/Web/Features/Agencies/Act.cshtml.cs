using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Features.Review;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Agencies;

/// <summary>One act of an agency on a case that was referred to it.</summary>
[ForAgencies]
public sealed class ActModel(
    ReferralLook look,
    CaseActing acting,
    Visitor visitor,
    EventLog log,
    IStringLocalizer<Texts> texts
) : ActPage(acting, log, texts)
{
    private readonly IStringLocalizer<Texts> _texts = texts;

    public override string Back => "/referrals/" + Uri.EscapeDataString(Shown.Case);

    public override string BackWords => _texts["Case {0}", Shown.Case];

    protected override async Task<ActShown?> FindAsync(string number, string act, CancellationToken ct)
    {
        if (
            await look.FindAsync(number, ct) is not { Record: var record }
            || record.Offers.FirstOrDefault(o => o.Id == act) is not { } offer
            || AgencyForms.Of(record, offer, visitor.Person) is not { } form
        )
        {
            return null;
        }

        return new(number, record.Process, record.Sequence, offer, form);
    }
}
