using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>For whom a person may speak in a ledger: the licensee's own persons, customs, or the authority.</summary>
public static class LedgerPersons
{
    /// <summary>The role of customs, which is the same in every process.</summary>
    public const string Customs = "customs";

    /// <summary>Null where the person may send the entry; of a license that nobody knows, the decision says so.</summary>
    public static LedgerFinding? Why(LicenseState license, LedgerEntry entry, Person by)
    {
        ArgumentNullException.ThrowIfNull(license);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(by);
        if (PersonIds.Fault(license.Process, by) is { } id)
        {
            return Finding(id);
        }

        bool Has(Side side) => by.Roles.Any(r => license.Process.SideOf(r) == side);
        string? why = entry.Source switch
        {
            EntrySource.Customs => by.Roles.Contains(Customs) ? null : "Customs speaks by persons of customs.",
            EntrySource.Authority => Has(Side.Authority) ? null : "The authority speaks by its own persons.",
            _ when !Has(Side.Applicant) => "A licensee speaks by persons of the applicant's side.",
            _ when license.Terms is not null && by.Organization != license.Licensee =>
                "A person of an applicant draws on that applicant's licenses only.",
            _ => null,
        };
        return why is not null ? Finding(why)
            : entry is Adjust adjust && adjust.Approver != by.Id ? Finding("Who approves an adjustment records it.")
            : null;
    }

    private static LedgerFinding Finding(string why) => new(LedgerCode.Person, why, "DESIGN");
}
