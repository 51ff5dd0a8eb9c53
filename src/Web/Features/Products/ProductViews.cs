using Licet.Core.Products;
using Licet.Data.Products;

namespace Licet.Web.Features.Products;

/// <summary>A product in a list.</summary>
/// <param name="Eccn">"3A001.a.2", "EAR99"; null where it is not classified today.</param>
/// <param name="Since">The first day of that.</param>
/// <param name="Standing">unclassified, gone (no longer in the control list), doubtful (the entry must be read), ear99, listed.</param>
public sealed record ProductListed(
    string Id,
    string Code,
    string Description,
    string? Manufacturer,
    string? Unit,
    string? Eccn,
    DateOnly? Since,
    string Standing
)
{
    internal static ProductListed Of(ProductRow row, Catalogue catalogue) =>
        new(
            row.Id,
            row.Code,
            row.Description,
            Said(row.Manufacturer),
            Said(row.Unit),
            Said(row.Eccn),
            row.Since,
            ProductLook.Token(catalogue.StandingOf(row.Eccn))
        );

    private static string? Said(string text) => text.Length == 0 ? null : text;
}

/// <summary>A classification as it was recorded.</summary>
/// <param name="Basis">self, ccats, maker, jurisdiction.</param>
/// <param name="Effective">The first day on which it holds.</param>
/// <param name="Described">How the product was described then.</param>
public sealed record ClassificationView(
    long Number,
    string Eccn,
    string Basis,
    string? Reference,
    string Citation,
    string Reason,
    DateOnly Effective,
    string By,
    DateOnly Recorded,
    string Described
)
{
    internal static ClassificationView Of(ProductClassification c) =>
        new(
            c.Sequence,
            c.Item.ToString(),
            ClassificationBases.Token(c.Finding.Basis),
            c.Finding.Reference.Length == 0 ? null : c.Finding.Reference,
            c.Finding.Citation,
            c.Finding.Reason,
            c.Effective,
            c.By,
            c.Recorded,
            c.Described
        );
}

/// <summary>A product with its history.</summary>
/// <param name="Product">As it was classified on that day.</param>
/// <param name="On">The day that was asked about.</param>
/// <param name="Held">What it was on that day; null where it was not classified.</param>
/// <param name="Classifications">Every one, in the order of recording.</param>
public sealed record ProductView(
    ProductListed Product,
    DateOnly On,
    ClassificationView? Held,
    IReadOnlyList<ClassificationView> Classifications
);

/// <summary>What is said of a product; the code finds it again.</summary>
public sealed record ProductBody(
    string? Code = null,
    string? Description = null,
    string? Manufacturer = null,
    string? Unit = null
);

/// <summary>What products are found to be.</summary>
/// <param name="Basis">self, ccats, maker, jurisdiction; left out: self.</param>
/// <param name="Effective">The first day; left out: today.</param>
public record FindingBody(
    string? Eccn = null,
    string? Basis = null,
    string? Reference = null,
    string? Citation = null,
    string? Reason = null,
    DateOnly? Effective = null
)
{
    internal ClassifyAsk Ask(DateOnly today) =>
        new(
            Eccn ?? "",
            ClassificationBases.Read(Basis ?? "", Reference ?? ""),
            Reference ?? "",
            Citation ?? "",
            Reason ?? "",
            Effective ?? today
        );
}

/// <summary>Many products, and what they are found to be.</summary>
/// <param name="Codes">Theirs; left out where <paramref name="Found"/> says which.</param>
/// <param name="Found">All that a question finds.</param>
/// <param name="Seen">As it was told by a look: whatever changed since refuses the act. Left out: as they are now.</param>
public sealed record ReclassifyBody(
    IReadOnlyList<string>? Codes = null,
    FoundBody? Found = null,
    string? Seen = null,
    string? Eccn = null,
    string? Basis = null,
    string? Reference = null,
    string? Citation = null,
    string? Reason = null,
    DateOnly? Effective = null
) : FindingBody(Eccn, Basis, Reference, Citation, Reason, Effective);

/// <summary>A question of a catalogue.</summary>
public sealed record FoundBody(string? Search = null, string? Eccn = null, string? Standing = null);

/// <summary>How many products are what today, and would become what is asked for.</summary>
/// <param name="Eccn">Null: not classified.</param>
public sealed record BecomesView(string? Eccn, int Products);

/// <summary>What an act came to, or what it would.</summary>
/// <param name="Act">Id under which it is kept; null where it was only looked at.</param>
/// <param name="Seen">Of the products as they are, for the act that follows a look.</param>
public sealed record ReclassifiedView(
    string? Act,
    int Products,
    string Eccn,
    DateOnly Effective,
    IReadOnlyList<BecomesView>? Becomes,
    string? Seen
);
