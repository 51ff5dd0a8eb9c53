namespace Licet.Data.Desk;

/// <summary>What an organization is to the others.</summary>
public enum OrganizationKind
{
    /// <summary>Applies for licenses and draws on them.</summary>
    Exporter,

    /// <summary>Decides applications and changes of lists.</summary>
    Authority,

    /// <summary>Is asked by the authority and takes positions.</summary>
    Agency,

    /// <summary>Sees what crosses the border.</summary>
    Customs,

    /// <summary>Reads all and writes nothing.</summary>
    Oversight,
}

/// <summary>Whoever shares the installation: an exporter, the authority, an agency.</summary>
public sealed class OrganizationRow
{
    /// <summary>Lower-case letters, digits and "-".</summary>
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public OrganizationKind Kind { get; set; }

    /// <summary>Of an agency, its id within the processes here ("defense"); null for every other kind.</summary>
    public string? Agency { get; set; }
}

/// <summary>A name that a person gave to filters of the queue.</summary>
public sealed class QueueViewRow
{
    /// <summary>Not to be guessed.</summary>
    public string Id { get; set; } = "";

    /// <summary>Of the person; nobody else sees it.</summary>
    public string Account { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The filters as an address has them, without "?": "stage=oc&amp;due=overdue".</summary>
    public string Filters { get; set; } = "";
}

/// <summary>An order that was checked, and what was answered: what a link shows.</summary>
public sealed class CheckRow
{
    /// <summary>Not to be guessed.</summary>
    public string Id { get; set; } = "";

    public string Organization { get; set; } = "";

    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>The day of the order.</summary>
    public DateOnly On { get; set; }

    /// <summary>The order's own number; empty where it has none.</summary>
    public string Number { get; set; } = "";

    /// <summary>Token of the worst line: "LICENSE_REQUIRED".</summary>
    public string Outcome { get; set; } = "";

    public bool AcceptGaps { get; set; }

    /// <summary>The order file, UTF-8.</summary>
    public byte[] Order { get; set; } = [];

    /// <summary>The answer as it was given, JSON.</summary>
    public byte[] Answer { get; set; } = [];
}

/// <summary>What the installation was told once: the rule of affiliates, the process.</summary>
public sealed class SettingRow
{
    public string Name { get; set; } = "";

    public string Value { get; set; } = "";
}

/// <summary>An act or a page that was refused to a person, so that somebody may ask why it was tried.</summary>
public sealed class RefusalRow
{
    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    public string Person { get; set; } = "";

    public string Organization { get; set; } = "";

    /// <summary>Method and route, without what a query brings.</summary>
    public string Route { get; set; } = "";

    public string Why { get; set; } = "";
}

/// <summary>What another program signs in with, for a person and for no more than that person may.</summary>
public sealed class TokenRow
{
    /// <summary>Not to be guessed; says nothing of the secret.</summary>
    public string Id { get; set; } = "";

    /// <summary>Of the person for whom it acts.</summary>
    public string Account { get; set; } = "";

    /// <summary>What the person calls it: "the warehouse".</summary>
    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the secret, small letters: the secret itself is kept nowhere.</summary>
    public string Hash { get; set; } = "";

    /// <summary>What it is for, in ordinal order, separated by blanks: "check orders:write".</summary>
    public string Scopes { get; set; } = "";

    public DateTimeOffset Made { get; set; }

    /// <summary>The last day on which it holds, which counts.</summary>
    public DateOnly Through { get; set; }

    /// <summary>The last day on which it was used; null where it never was.</summary>
    public DateOnly? Used { get; set; }

    /// <summary>When it was ended before its last day; null where it was not.</summary>
    public DateTimeOffset? Ended { get; set; }

    public bool IsLive(DateOnly day) => Ended is null && day <= Through;
}

/// <summary>An application as it is being written, and which case or which other authority's number it became.</summary>
public sealed class ApplicationRow
{
    /// <summary>Not to be guessed.</summary>
    public string Id { get; set; } = "";

    public string Organization { get; set; } = "";

    /// <summary>What the exporter calls it.</summary>
    public string Title { get; set; } = "";

    /// <summary>The form as a file (docs/application-form.md), UTF-8; while it is written it may hold what cannot be read yet.</summary>
    public byte[] Form { get; set; } = [];

    /// <summary>What the applicant knows beside the form, as words of an order file ("direct-route"), separated by blanks.</summary>
    public string Assumes { get; set; } = "";

    /// <summary>How often it was saved: who saves an older one is told.</summary>
    public int Revision { get; set; }

    /// <summary>Who saved it last.</summary>
    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>Number of the case that it became when it was submitted here; null before.</summary>
    public string? Case { get; set; }

    /// <summary>Number of the application that its form amends or files again; null for none.</summary>
    public string? Succeeds { get; set; }

    /// <summary>Control number that another authority gave it; null for none.</summary>
    public string? Elsewhere { get; set; }

    /// <summary>
    /// Of what a program sent to begin it with a key of its own, so that the same key with another request is known; empty for what began on a
    /// page.
    /// </summary>
    public string Digest { get; set; } = "";
}

/// <summary>A document of an application that is being written.</summary>
public sealed class ApplicationFileRow
{
    public string Application { get; set; } = "";

    /// <summary>As the form's attachment has it: "1".</summary>
    public string Id { get; set; } = "";

    public byte[] Content { get; set; } = [];
}
