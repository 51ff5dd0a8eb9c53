using System.Globalization;
using System.Text;
using Licet.Core.Counterparties;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Data.Counterparties;

/// <summary>A party of an organization's own, with where it stands by what was last screened.</summary>
public sealed class CounterpartyRow
{
    /// <summary>Not to be guessed: 32 hexadecimal digits.</summary>
    public string Id { get; set; } = "";

    public string Organization { get; set; } = "";

    /// <summary>The organization's own number of it, once in an organization.</summary>
    public string Number { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>By which it is found: see <see cref="KeyOf"/>.</summary>
    public string NameKey { get; set; } = "";

    /// <summary>One a line.</summary>
    public string OtherNames { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2; null where it is not known.</summary>
    public string? Country { get; set; }

    public PartyKind Kind { get; set; }

    /// <summary>One a line.</summary>
    public string Addresses { get; set; } = "";

    /// <summary>Of the digest of its facts (<see cref="CounterpartyFacts.Digest"/>).</summary>
    public byte[] Salt { get; set; } = [];

    /// <summary>As of the last screening or act; after <see cref="Through"/> it is open (<see cref="StandingOn"/>).</summary>
    public PortfolioStanding Standing { get; set; }

    /// <summary>The last day on which the standing holds by itself; null where no day ends it.</summary>
    public DateOnly? Through { get; set; }

    /// <summary>Changes with every change of the row, so that two who change it at once do not overwrite each other.</summary>
    public long Revision { get; set; }

    /// <summary>When its facts were last changed.</summary>
    public DateTimeOffset Changed { get; set; }

    public CounterpartyFacts Facts =>
        new(Name, Kind, Country) { OtherNames = [.. Lines(OtherNames)], Addresses = [.. Lines(Addresses)] };

    public PortfolioStanding StandingOn(DateOnly day) => Through < day ? PortfolioStanding.Open : Standing;

    /// <summary>A name as it is looked for (<see cref="CounterpartyFacts.KeyOf"/>), letters of compatibility as the usual ones, its first 200 letters.</summary>
    public static string KeyOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string key = CounterpartyFacts.KeyOf(name.Normalize(NormalizationForm.FormKC));
        return key.Length <= LongestKey ? key : key[..LongestKey];
    }

    /// <summary>An index of PostgreSQL holds no longer ones.</summary>
    private const int LongestKey = 200;

    internal void Take(CounterpartyFacts facts, DateTimeOffset at)
    {
        (Name, NameKey, Kind, Country) = (facts.Name, KeyOf(facts.Name), facts.Kind, facts.Country);
        (OtherNames, Addresses) = (string.Join('\n', facts.OtherNames), string.Join('\n', facts.Addresses));
        (Standing, Through, Changed) = (PortfolioStanding.NotScreened, null, at);
        Revision++;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A listing that a counterparty met when it was last screened, and what it rests on.</summary>
public sealed class CounterpartyHitRow
{
    public string Counterparty { get; set; } = "";

    /// <summary>Id of the listing.</summary>
    public string Listing { get; set; } = "";

    /// <summary>Code of the list.</summary>
    public string List { get; set; } = "";

    /// <summary>The listing's primary name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The listed name that met.</summary>
    public string Matched { get; set; } = "";

    public HitClass Class { get; set; }

    public double Score { get; set; }

    /// <summary>Words that met: "huawei=huawei tech~technologies".</summary>
    public string Words { get; set; } = "";

    /// <summary>Digest of the listing and of what met (<see cref="HitEvidence.Record"/>).</summary>
    public string Record { get; set; } = "";

    public HitStatus Status { get; set; }

    /// <summary>See <see cref="HitFinding.Through"/>.</summary>
    public DateOnly? Through { get; set; }

    /// <summary>State of the lists (<see cref="ListsAsked.State"/>).</summary>
    public string Lists { get; set; } = "";

    public string Engine { get; set; } = "";
}

/// <summary>Who owns a counterparty, as somebody told it.</summary>
public sealed class CounterpartyOwnersRow
{
    public string Counterparty { get; set; } = "";

    /// <summary>The counterparty's id in the graph.</summary>
    public string Entity { get; set; } = "";

    /// <summary>Ownership file (licet.ownership/1), UTF-8.</summary>
    public byte[] Graph { get; set; } = [];

    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }
}

/// <summary>How many counterparties of an organization have a standing, kept with every change of one.</summary>
internal sealed class PortfolioCountRow
{
    public string Organization { get; set; } = "";

    public PortfolioStanding Standing { get; set; }

    public long Count { get; set; }
}

/// <summary>A listing as all portfolios were last screened against it, by which it is known which ones changed.</summary>
internal sealed class ScreenedListingRow
{
    public string Id { get; set; } = "";

    /// <summary>The first 16 bytes of its hash.</summary>
    public byte[] Digest { get; set; } = [];
}
