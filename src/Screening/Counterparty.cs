using Licet.Screening.Lists;

namespace Licet.Screening;

/// <summary>A party of one's own (customer, supplier, consignee) that is watched for changes of the lists.</summary>
/// <param name="Id">The caller's own id; it is given back with each hit and never read.</param>
/// <param name="Kind">As in <see cref="ScreeningQuery.Kind"/>: unknown is compared by the company and by the person rules.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or null. As in <see cref="ScreeningQuery.Country"/> it lowers a score and never takes a hit away.</param>
public sealed record Counterparty(string Id, string Name, PartyKind Kind = PartyKind.Unknown, string? Country = null);

/// <summary>A counterparty met by a changed listing: the best of the listing's names, once a pair.</summary>
/// <param name="Matched">The listing's name that met.</param>
/// <param name="Score">In [0,1]: what <see cref="Hit.Score"/> is when the counterparty is screened against the listing.</param>
/// <param name="Class"><see cref="HitClass.Match"/> or <see cref="HitClass.PossibleAffiliate"/>.</param>
public sealed record PortfolioHit(
    Counterparty Counterparty,
    Listing Listing,
    string Matched,
    double Score,
    HitClass Class
);
