using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Parties;
using Licet.Core.Parties.Wordings;
using Licet.Core.Review;

namespace Licet.Core.Applications;

/// <summary>
/// The determination an application was filed on, as it is kept with it: what it says of each line, and of which inputs and
/// versions. The same answer has the same digest, so that anybody who determines again can see whether it still holds.
/// </summary>
/// <param name="Digest">SHA-256 of the whole answer (docs/answer.md), which names its inputs; lower-case hexadecimal.</param>
/// <param name="On">The day whose law and lists were asked.</param>
/// <param name="Versions">Rule book, lists, engine.</param>
/// <param name="Assumptions">What was assumed, a sentence each.</param>
/// <param name="Gaps">Lists and tables that do not cover the day: with one, silence says nothing.</param>
/// <param name="Order">The transaction that was determined: it must be the one of the form (see <see cref="DeterminedTransaction"/>).</param>
public sealed record AttachedDetermination(
    string Digest,
    DateOnly On,
    IReadOnlyList<string> Versions,
    IReadOnlyList<string> Assumptions,
    IReadOnlyList<string> Gaps,
    AttachedOrder Order,
    IReadOnlyList<AttachedLine> Lines
)
{
    public static AttachedDetermination Of(OrderDetermination answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new(
            DigestOf(answer),
            answer.Order.On,
            answer.Versions,
            answer.Assumptions,
            answer.Gaps,
            AttachedOrder.Of(answer.Order),
            [.. answer.Lines.Select(AttachedLine.Of)]
        );
    }

    /// <summary>The lines as a case takes them: by item, with policy, reasons for control, classification, value and quantity.</summary>
    public ImmutableArray<Line> CaseLines =>
        [
            .. Lines.Select(l => new Line(
                l.Id,
                l.CasePolicy,
                l.CaseReasons,
                l.Classification,
                l.Value is { } value ? ItemBlocks.Plain(value) : null,
                l.Quantity is { } quantity ? ItemBlocks.Plain(quantity) : null
            )),
        ];

    private static string DigestOf(OrderDetermination answer)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            DeterminationJson.Write(answer, json);
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }
}

/// <summary>The transaction that was determined, as far as a form has it too.</summary>
/// <param name="Destination">ISO 3166-1 alpha-2.</param>
public sealed record AttachedOrder(Movement Movement, string Destination, IReadOnlyList<AttachedParty> Parties)
{
    public static AttachedOrder Of(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new(
            order.Movement,
            order.Destination,
            [.. order.Parties.Select(p => new AttachedParty(p.Name, p.Country, [.. p.Roles]))]
        );
    }
}

/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record AttachedParty(string Name, string Country, IReadOnlyList<PartyRole> Roles);

/// <summary>What was determined for one item.</summary>
/// <param name="Index">Place of the item in Block 22, 0 for the first.</param>
/// <param name="Classification">"3A001.a.2".</param>
/// <param name="Outcome">Underneath gaps.</param>
/// <param name="Reasons">Reasons for control of the list that ask for a license ("NS"), in ordinal order, none twice.</param>
/// <param name="Columns">Their columns of the chart ("NS2"), where they have one.</param>
/// <param name="Sections">Sections that ask for a license beside the list ("744.11"), in ordinal order, none twice.</param>
/// <param name="Policy">Under which an application is reviewed; null while a question is open.</param>
/// <param name="Quantity">That was determined; null where none was said.</param>
/// <param name="Value">Of the whole line in US dollars; null where none was said, or in another currency.</param>
public sealed record AttachedLine(
    int Index,
    string Classification,
    Outcome Outcome,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Columns,
    IReadOnlyList<string> Sections,
    ReviewPolicy? Policy,
    decimal? Quantity,
    decimal? Value
)
{
    /// <summary>"22-1" for the first.</summary>
    public string Id => FormBlocks.ItemId(Index);

    /// <summary>A license application for it comes back (750.4(c)(3)).</summary>
    public bool NoLicenseNeeded => Outcome is Outcome.NoLicenseRequired or Outcome.Permitted;

    /// <summary>The license is required for a reason on the Commerce Control List.</summary>
    public bool ControlledByList => Reasons.Count > 0;

    /// <summary>
    /// As a case takes them: beside reasons of the list what the sections of parts 744 and 746 stand for, end uses and countries of
    /// concern, since these concern agencies too (750.3(b)(2)).
    /// </summary>
    public ImmutableArray<string> CaseReasons =>
        [
            .. Reasons,
            .. Sections.Any(s => s.StartsWith("744", StringComparison.Ordinal)) ? (string[])["end-use"] : [],
            .. Sections.Any(s => s.StartsWith("746", StringComparison.Ordinal)) ? (string[])["sanctions"] : [],
        ];

    /// <summary>The policy as a process names it; one that is not settled is "Mixed": limbs that are not told apart.</summary>
    public string CasePolicy =>
        Policy switch
        {
            ReviewPolicy.ApprovalPresumed or ReviewPolicy.Favorable => "PresumptionOfApproval",
            ReviewPolicy.CaseByCase => "CaseByCase",
            ReviewPolicy.DenialPresumed => "PresumptionOfDenial",
            ReviewPolicy.DenialPolicy => "PolicyOfDenial",
            _ => "Mixed",
        };

    internal static AttachedLine Of(LineDetermination line) =>
        new(
            line.Index,
            line.Line.Classification.ToString(),
            line.Underneath,
            Distinct(line.Requirements.Where(ByList).Select(r => r.Reason)),
            Distinct(line.Requirements.Where(r => ByList(r) && r.Column is not null).Select(r => r.Column!)),
            Distinct(line.Requirements.Where(r => !ByList(r)).Select(r => r.Reason)),
            line.Policy?.Policy,
            line.Line.Quantity,
            line.Line.Currency == "USD" ? line.Line.Value : null
        );

    private static bool ByList(Requirement requirement) => requirement.Kind == RequirementKind.ControlList;

    private static List<string> Distinct(IEnumerable<string> texts) =>
        [.. texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
