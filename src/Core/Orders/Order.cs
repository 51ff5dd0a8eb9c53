using Licet.Core.Items;
using Licet.Core.Parties;
using Licet.Screening.Lists;

namespace Licet.Core.Orders;

/// <summary>How the items move (15 CFR 734.13, 734.14, 734.16).</summary>
public enum Movement
{
    /// <summary>Out of the United States.</summary>
    Export,

    /// <summary>From one foreign country to another.</summary>
    Reexport,

    /// <summary>A change of end use or end user inside one foreign country.</summary>
    Transfer,

    /// <summary>Technology or source code released to a foreign person, taken to that person's country.</summary>
    Release,
}

/// <summary>
/// What an order may leave unsaid at the user's word. Each is printed as an assumption on the answer; without it the missing
/// fact becomes a question.
/// </summary>
public enum Assumption
{
    /// <summary>No country is touched on the way.</summary>
    DirectRoute,

    /// <summary>No end use of part 744 is known, and BIS has given no notice.</summary>
    NoEndUseOfConcern,

    /// <summary>No party is owned, in part or whole, by a restricted one, or a branch of one.</summary>
    NoRestrictedOwner,

    /// <summary>No red flag of Supplement No. 3 to part 732 was seen.</summary>
    NoRedFlag,

    /// <summary>No violation of the EAR has taken or will take place with the items (General Prohibition Ten).</summary>
    NoViolationKnown,

    /// <summary>The parties named are all that play a part under 748.5(c) through (f).</summary>
    AllPartiesNamed,

    /// <summary>The item is made in the United States or leaves from there.</summary>
    OriginUnitedStates,
}

/// <summary>A transaction as its exporter knows it: everything that <c>licet check</c> decides on.</summary>
public sealed record Order
{
    /// <summary>The exporter's own number, for the answer; null when none was given.</summary>
    public string? Id { get; init; }

    /// <summary>The day of the export, reexport, transfer or release: law and lists of that day hold.</summary>
    public required DateOnly On { get; init; }

    public required Exporter Exporter { get; init; }

    public Movement Movement { get; init; } = Movement.Export;

    /// <summary>Where the items leave from, ISO 3166-1 alpha-2.</summary>
    public string From { get; init; } = "US";

    /// <summary>Country of ultimate destination, ISO 3166-1 alpha-2.</summary>
    public required string Destination { get; init; }

    /// <summary>Countries on the way, in order; null when nothing was said of the route.</summary>
    public IReadOnlyList<Stop>? Route { get; init; }

    public required IReadOnlyList<Party> Parties { get; init; }

    public required IReadOnlyList<OrderLine> Lines { get; init; }

    /// <summary>Null when nothing was said of the end use.</summary>
    public EndUse? EndUse { get; init; }

    /// <summary>Papers on file; null when nothing was said of them, empty when there are none.</summary>
    public IReadOnlyList<Certificate>? Certificates { get; init; }

    /// <summary>Notices of BIS that a license is needed ("is informed"); null when nothing was said of them.</summary>
    public IReadOnlyList<InformedNotice>? Notices { get; init; }

    /// <summary>Red flags that were seen; null when nothing was said of them.</summary>
    public IReadOnlyList<RedFlag>? RedFlags { get; init; }

    /// <summary>Licenses and authorizations already held, of BIS or another agency.</summary>
    public IReadOnlyList<HeldAuthorization> Held { get; init; } = [];

    public IReadOnlySet<Assumption> Assumptions { get; init; } = new HashSet<Assumption>();

    public Facts Facts { get; init; } = Facts.None;
}

/// <summary>Who exports. <paramref name="UsPerson"/>: null when not said.</summary>
public sealed record Exporter(string? Name, string Country, bool? UsPerson, Facts Facts);

/// <summary>A country on the way. <paramref name="Unladen"/>: goods are unloaded or change carrier there; null when not said.</summary>
public sealed record Stop(string Country, bool? Unladen);

/// <summary>A person with a part in the order. One person may hold several parts.</summary>
public sealed record Party
{
    /// <summary>The party's id in the exporter's own portfolio; null when none was given.</summary>
    public string? Id { get; init; }

    public required IReadOnlyList<PartyRole> Roles { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> OtherNames { get; init; } = [];

    public PartyKind Kind { get; init; } = PartyKind.Unknown;

    /// <summary>Where the party is, ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    public IReadOnlyList<string> Addresses { get; init; } = [];

    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>Country of the party's headquarters; null when not said.</summary>
    public string? Headquarters { get; init; }

    /// <summary>Country of the headquarters of the party's ultimate parent; null when not said.</summary>
    public string? UltimateParent { get; init; }

    /// <summary>
    /// The company of which the party is a branch or operating division: it is that company, wherever it is (744.11, 744.16). Null
    /// when it is none, or nothing was said of it.
    /// </summary>
    public BranchOf? BranchOf { get; init; }

    /// <summary>Known owners; null when nothing was said of them.</summary>
    public IReadOnlyList<Owner>? Owners { get; init; }

    /// <summary>What a person decided of screening hits.</summary>
    public IReadOnlyList<HitDecision> Hits { get; init; } = [];

    public Facts Facts { get; init; } = Facts.None;

    /// <summary>Whether the party holds a part of 748.5(c) through (f); a forwarder abroad does (748.5(d)).</summary>
    public bool IsTransactionParty => Roles.Any(PartyRoles.IsTransactionParty) || IsForwarderAbroad;

    /// <summary>"ultimate consignee, end user"; a forwarder abroad is named as what he is by 748.5(d).</summary>
    public string RoleWords =>
        string.Join(
            ", ",
            Roles
                .Select(r =>
                    r == PartyRole.Forwarder && IsForwarderAbroad
                        ? "forwarder abroad, thus intermediate consignee"
                        : PartyRoles.Words(r)
                )
                .Distinct()
        );

    private bool IsForwarderAbroad => Country != "US" && Roles.Contains(PartyRole.Forwarder);
}

/// <summary>
/// A direct stake in a party. <paramref name="Percent"/> is exact, 0 to 100, as given and never rounded; null when not known.
/// </summary>
public sealed record Owner(string Name, string? Country, decimal? Percent, DateOnly? AsOf, string? Source);

/// <summary>The company of a branch or operating division; <paramref name="Country"/>: where the company is, null when not said.</summary>
public sealed record BranchOf(string Name, string? Country);

/// <summary>A person's finding on one listing met by screening: the same party, or not, and why.</summary>
public sealed record HitDecision(string Listing, bool Same, string Reason);

/// <summary>One line of an order: one item of one classification.</summary>
public sealed record OrderLine
{
    public string? Id { get; init; }

    public string? Description { get; init; }

    public required Classification Classification { get; init; }

    /// <summary>More than 0; null when not said.</summary>
    public decimal? Quantity { get; init; }

    public string? Unit { get; init; }

    /// <summary>Net value of the whole line in <see cref="Currency"/>, at least 0; null when not said.</summary>
    public decimal? Value { get; init; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Where the item was made, ISO 3166-1 alpha-2; null when not said.</summary>
    public string? MadeIn { get; init; }

    /// <summary>Controlled US content for de minimis (734.4); null when not said.</summary>
    public IReadOnlyList<UsContent>? UsContent { get; init; }

    /// <summary>Controlled US content in percent of the item's fair market value, 0 to 100, where the exporter reckoned it.</summary>
    public decimal? UsContentPercent { get; init; }

    public Facts Facts { get; init; } = Facts.None;
}

/// <summary>A part of US origin inside a foreign-made item, at fair market value in the line's currency.</summary>
public sealed record UsContent(Classification Classification, decimal Value);

/// <summary>What the goods are for. <paramref name="Codes"/> name the end uses of part 744 the exporter knows of.</summary>
public sealed record EndUse(string? Statement, IReadOnlyList<string> Codes)
{
    /// <summary>Whether the order says which end uses are known, be it none; a statement alone does not.</summary>
    public bool SaysCodes { get; init; } = true;
}

/// <summary>A paper on file. <paramref name="By"/> signed it: "exporter", "consignee", "end-user", or a name.</summary>
public sealed record Certificate(string Kind, string? By, DateOnly? Signed, string? Limb);

/// <summary>BIS told the exporter that a license is needed (744.2(b), 744.11(c) and others). Oral notice binds at once.</summary>
public sealed record InformedNotice(
    DateOnly From,
    DateOnly? Through,
    string? Party,
    string? Classification,
    string? Citation
);

/// <summary>A red flag that was seen. <paramref name="Resolved"/>: asked, answered, and the answer is on record.</summary>
public sealed record RedFlag(string Id, bool Resolved, string? Answer);

/// <summary>A license or authorization already held. <paramref name="Agency"/>: "BIS", "OFAC", ...</summary>
public sealed record HeldAuthorization(string Agency, string? Number, DateOnly? From, DateOnly? Through);
