using Licet.Core.Licenses;

namespace Licet.Data.Licenses;

/// <summary>
/// A license in the tables that questions are asked of: what its events say, and nothing that they do not. Written in the event's own
/// transaction, and made again from the log at will. What depends on a day (expired, suspended) is not here.
/// </summary>
internal sealed class LicenseRow
{
    /// <summary>"D1234567".</summary>
    public required string Number { get; init; }

    /// <summary>Events of the license.</summary>
    public required long Sequence { get; init; }

    /// <summary>"us-ear/2".</summary>
    public required string Process { get; init; }

    /// <summary>The organization whose persons act for the licensee.</summary>
    public string? Licensee { get; init; }

    /// <summary>"BIS".</summary>
    public required string Authority { get; init; }

    /// <summary>1 where another system issued it, else 0.</summary>
    public required int Elsewhere { get; init; }

    public required DateOnly Issued { get; init; }

    /// <summary>The last day on its face.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The application or case behind it; null for none.</summary>
    public string? Application { get; init; }

    public static LicenseRow Of(LicenseState state)
    {
        LicenseTerms terms = state.Terms!;
        return new LicenseRow
        {
            Number = terms.Number,
            Sequence = state.Sequence,
            Process = $"{state.Process.Id}/{state.Process.Version}",
            Licensee = state.Licensee,
            Authority = terms.Issuer.Authority,
            Elsewhere = terms.Issuer.IsElsewhere ? 1 : 0,
            Issued = terms.Issued,
            LastDay = terms.LastDay,
            Application = terms.Application,
        };
    }
}
