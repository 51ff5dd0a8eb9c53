namespace Licet.Data.Desk;

/// <summary>A license as it was signed here, found by whoever has its number and its check code.</summary>
public sealed class SignedLicenseRow
{
    /// <summary>Of number and check code together: a wrong number and a wrong code are looked for, and not found, alike.</summary>
    public string Id { get; set; } = "";

    /// <summary>"D1234567".</summary>
    public string Number { get; set; } = "";

    /// <summary>1 for the license as it was issued; a revision is the next.</summary>
    public int Version { get; set; }

    /// <summary>The day of the signature.</summary>
    public DateOnly Signed { get; set; }

    /// <summary>The document as its holder has it (docs/license.md), UTF-8.</summary>
    public byte[] Document { get; set; } = [];
}
