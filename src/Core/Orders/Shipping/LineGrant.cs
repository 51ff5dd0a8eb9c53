using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Licet.Core.Covering;
using Licet.Core.Determination;
using Licet.Core.Licenses.Ledgers;

namespace Licet.Core.Orders.Shipping;

/// <summary>By what a line may go.</summary>
public enum GrantKind
{
    /// <summary>No license is required.</summary>
    NoLicenseRequired,

    /// <summary>A license exception (part 740).</summary>
    Exception,

    /// <summary>A general license.</summary>
    GeneralLicense,

    /// <summary>An authorization of another agency, or a statement on file.</summary>
    Authorization,

    /// <summary>A license of BIS, which is drawn.</summary>
    License,
}

/// <summary>What lets one line of an order go, as the determination found it.</summary>
/// <param name="Line">Index in the order, from 0.</param>
/// <param name="By">"NLR", "LVS", "84 FR 64018", "D1300001/1".</param>
/// <param name="Citation">The section or page behind it.</param>
/// <param name="What">The sentence of the law that applied, of a general license with its limb; null where there is none to tell.</param>
/// <param name="License">Number of the license that is drawn; null for none.</param>
/// <param name="Draw">What is drawn of it; null for none.</param>
public sealed record LineGrant(
    int Line,
    GrantKind Kind,
    string By,
    string Citation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? What = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? License = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Draw? Draw = null
)
{
    /// <summary>Whether it is the same ground, whatever is drawn of it.</summary>
    public bool IsLike(LineGrant other) =>
        other is not null && Line == other.Line && Kind == other.Kind && By == other.By;
}

/// <summary>The grants of an order, one a line, or why there are none.</summary>
public sealed record OrderGrants(ImmutableArray<LineGrant> Grants, string? Why)
{
    /// <summary>
    /// From the law's answer and from nothing else: nobody names a grant that the law does not find. A line that is not screened, is asked
    /// about, needs a license, is prohibited or must stand still has none.
    /// </summary>
    public static OrderGrants Of(OrderDetermination decided)
    {
        ArgumentNullException.ThrowIfNull(decided);
        List<string> without =
        [
            .. decided
                .Lines.Where(l => l.DoNotShip || l.Outcome is not (Outcome.NoLicenseRequired or Outcome.Permitted))
                .Select(l =>
                    $"line {l.Index + 1}: {(l.DoNotShip ? "STOP" : Outcomes.Token(l.Outcome))}{Tried(l, decided.Order.On)}"
                ),
        ];
        return without.Count == 0 ? new([.. decided.Lines.Select(Of)], null) : new([], string.Join("; ", without));
    }

    /// <summary>Licenses told of, where a license is what it lacks.</summary>
    private const int MostTried = 3;

    /// <summary>
    /// Why the licenses held do not cover the line: by codes and what is left, since it is recorded in the order's history, in which no names of persons stand.
    /// </summary>
    private static string Tried(LineDetermination line, DateOnly day)
    {
        if (line.DoNotShip || line.Outcome != Outcome.LicenseRequired || line.Coverage is not { Tried: var tried })
        {
            return "";
        }

        var told = tried.Take(MostTried).Select(t => $"{t.Terms.Number}: {Fault(t, day)}");
        string more = tried.Length > MostTried ? OrderActs.Text($", and {tried.Length - MostTried} more") : "";
        return tried.IsEmpty ? "" : $" ({string.Join(", ", told)}{more})";
    }

    private static string Fault(LicenseCoverage tried, DateOnly day)
    {
        string status = tried.License.License.StatusOn(day).ToString().ToUpperInvariant();
        string codes = string.Join(
            " ",
            tried.Faults.Select(f => f.Code == "STATUS" ? status : f.Code).Distinct(StringComparer.Ordinal)
        );
        bool spent = tried.Faults.Any(f => f.Code is "QUANTITY" or "VALUE");
        return spent && tried.Before is { } left ? $"{codes}, {left}" : codes;
    }

    private static LineGrant Of(LineDetermination line)
    {
        if (line.Outcome == Outcome.NoLicenseRequired)
        {
            return new(line.Index, GrantKind.NoLicenseRequired, "NLR", "732.1");
        }

        if (line.Coverage?.By is { } by)
        {
            string id = $"{by.Terms.Number}/{by.Line}";
            return new(line.Index, GrantKind.License, id, "750.7", null, by.Terms.Number, by.Draw);
        }

        if (line.Exceptions.FirstOrDefault(e => e.Standing == ExceptionStanding.Available) is { } exception)
        {
            return new(line.Index, GrantKind.Exception, exception.Symbol, exception.Cited, exception.Because);
        }

        Finding? ground =
            (Finding?)line.Findings<Lifted>().FirstOrDefault()
            ?? line.Findings<Condition>().FirstOrDefault(c => c.Code is "UVL_STATEMENT" or "OFAC_AUTHORIZATION");
        bool general = line.Findings<Condition>().Any(c => c.Code == "GL_CERTIFICATION");
        return new(
            line.Index,
            general ? GrantKind.GeneralLicense : GrantKind.Authorization,
            general ? ground!.Authority.Rule : ground?.Authority.Citation ?? "",
            ground?.Authority.Citation ?? "",
            ground?.Text
        );
    }
}
