using Licet.Core.Licenses.Documents;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Lists.Days;
using Licet.Web.Features.Verify;
using Licet.Web.Law;
using Licet.Web.Look;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Settings;

/// <summary>What an installation needs before people work with it.</summary>
/// <param name="Does">What is to be done, for a person.</param>
/// <param name="Stands">How it stands, a sentence without its full stop.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="IsDone">Nothing is open there.</param>
/// <param name="IsNeeded">False where an installation may go without it.</param>
public sealed record FirstStep(string Does, string Stands, string Address, bool IsDone, bool IsNeeded = true);

/// <summary>What is open in a new installation, and later: a list that grew old is open again.</summary>
public sealed class FirstSteps(
    Chosen chosen,
    PublishedFiles published,
    ListsOfDays lists,
    DeskContext desk,
    EventLog log,
    IStringLocalizer<Texts> texts
)
{
    /// <summary>In the order in which they are best done.</summary>
    public async Task<IReadOnlyList<FirstStep>> AllAsync(CancellationToken ct)
    {
        Standing today = lists.Of(log.Today).Standing;
        int people = await desk.Users.CountAsync(ct);
        int organizations = await desk.Organizations.CountAsync(ct);
        return
        [
            new(
                texts["Bring the lists in"],
                today.Screened ? texts["Today is covered"] : texts["Today is not screened: {0}", today.Gaps[0]],
                "/lists",
                today.Screened
            ),
            new(
                texts["Settle the Affiliates Rule"],
                chosen.HasAffiliatesRule
                    ? texts["Chosen"]
                    : texts["Nobody chose: a person is asked each time it matters"],
                "#affiliates",
                chosen.HasAffiliatesRule
            ),
            new(
                texts["Choose the process of applications"],
                chosen.Process.Title,
                "#process",
                chosen.HasProcess,
                IsNeeded: false
            ),
            new(
                texts["Enter the address of the office"],
                chosen.Office.Count > 0 ? chosen.Office[0] : texts["None: letters carry the authority's name alone"],
                "#letters",
                chosen.Office.Count > 0,
                IsNeeded: false
            ),
            Key(),
            new(
                texts["Enter organizations and people"],
                texts["People: {0}; organizations: {1}", people, organizations],
                "/people",
                people > 1 && organizations > 0
            ),
        ];
    }

    private FirstStep Key()
    {
        string does = texts["Make the key that signs licenses"];
        try
        {
            return published.Keys() is not { } keys
                    ? new(
                        does,
                        texts["None: licenses that others issued are kept and drawn all the same"],
                        "#key",
                        false,
                        IsNeeded: false
                    )
                : keys.SigningOn(log.Today) is null
                    ? new(does, texts["Keys of {0} are published, and none signs today", keys.Authority], "#key", false)
                : new(does, texts["Keys of {0} are published", keys.Authority], "#key", true);
        }
        catch (FormatException)
        {
            return new(does, texts["The published keys cannot be read"], "#key", false);
        }
    }
}
