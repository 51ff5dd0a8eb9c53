using System.Globalization;
using System.Text;
using Licet.Core.Items;
using Licet.Core.Products;

namespace Licet.Data.Products;

/// <summary>A product of an organization's own, with what it is classified as today.</summary>
public sealed class ProductRow
{
    /// <summary>Not to be guessed: 32 hexadecimal digits.</summary>
    public string Id { get; set; } = "";

    public string Organization { get; set; } = "";

    /// <summary>The organization's own code of it, once in an organization.</summary>
    public string Code { get; set; } = "";

    public string Description { get; set; } = "";

    public string Manufacturer { get; set; } = "";

    public string Unit { get; set; } = "";

    /// <summary>In which it is searched: see <see cref="KeyOf(string)"/>.</summary>
    public string SearchKey { get; set; } = "";

    /// <summary>"3A001.a.2", "EAR99"; empty where it is not classified. Of the day that <see cref="Next"/> ends.</summary>
    public string Eccn { get; set; } = "";

    /// <summary>The first day of that classification; null where there is none.</summary>
    public DateOnly? Since { get; set; }

    /// <summary>The day from which on another classification holds; null where none does. Before anything is asked, rows whose day has come are made anew.</summary>
    public DateOnly? Next { get; set; }

    /// <summary>How many classifications were recorded.</summary>
    public long Recorded { get; set; }

    /// <summary>Changes with every change of the row, so that two who change it at once do not overwrite each other.</summary>
    public long Revision { get; set; }

    /// <summary>When its facts were last changed.</summary>
    public DateTimeOffset Changed { get; set; }

    public ProductFacts Facts => new(Code, Description, Manufacturer, Unit);

    /// <summary>Null where it is not classified.</summary>
    public Classification? Item =>
        Classification.TryParse(Eccn, out Classification item) && Eccn.Length > 0 ? item : null;

    /// <summary>A text as it is looked for: small letters, single spaces, letters of compatibility as the usual ones.</summary>
    public static string KeyOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string usual = text.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture);
        return string.Join(' ', usual.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    internal void Take(ProductFacts facts, DateTimeOffset at)
    {
        (Code, Description, Manufacturer, Unit) = (facts.Code, facts.Description, facts.Manufacturer, facts.Unit);
        SearchKey = KeyOf($"{facts.Code} {facts.Description} {facts.Manufacturer}");
        Changed = at;
        Revision++;
    }

    /// <summary>Makes what it is today of its history.</summary>
    internal void Stand(ClassificationHistory history, DateOnly today)
    {
        ProductClassification? held = history.On(today);
        (Eccn, Since, Next) = (held?.Item.ToString() ?? "", held?.Effective, history.NextAfter(today));
        Recorded = history.Recorded.Count;
        Revision++;
    }
}

/// <summary>One classification of a product. The databases refuse to change or delete it.</summary>
public sealed class ProductClassificationRow
{
    public string Product { get; set; } = "";

    /// <summary>1 for the product's first, without gaps.</summary>
    public long Sequence { get; set; }

    /// <summary>The act by which it came; of an import the import's id.</summary>
    public string Act { get; set; } = "";

    public string Eccn { get; set; } = "";

    public ClassificationBasis Basis { get; set; }

    public string Reference { get; set; } = "";

    public string Citation { get; set; } = "";

    public string Reason { get; set; } = "";

    public DateOnly Effective { get; set; }

    public string By { get; set; } = "";

    /// <summary>The day of its recording.</summary>
    public DateOnly Recorded { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>How the product was described then.</summary>
    public string Described { get; set; } = "";

    /// <exception cref="FormatException">A classification that this program cannot read.</exception>
    public ProductClassification Read() =>
        Classification.TryParse(Eccn, out Classification item)
            ? new(Sequence, new(item, Basis, Reference, Citation, Reason, Effective), By, Recorded, Described)
            : throw new FormatException($"{Product} #{Sequence}: '{Eccn}' is no classification");

    internal static ProductClassificationRow Of(
        ProductRow product,
        ClassificationFinding finding,
        Recording recording
    ) =>
        new()
        {
            Product = product.Id,
            Sequence = product.Recorded + 1,
            Act = recording.Act,
            Eccn = finding.Item.ToString(),
            Basis = finding.Basis,
            Reference = finding.Reference,
            Citation = finding.Citation,
            Reason = finding.Reason,
            Effective = finding.Effective,
            By = recording.By,
            Recorded = recording.On,
            At = recording.At,
            Described = product.Description,
        };
}

/// <summary>By which act, by whom and when something is recorded.</summary>
internal sealed record Recording(string Act, string By, DateOnly On, DateTimeOffset At);

/// <summary>An act that classified products, kept as it was done; of a request that is sent twice there is one.</summary>
public sealed class ProductActRow
{
    /// <summary>Key of the request: 32 hexadecimal digits.</summary>
    public string Id { get; set; } = "";

    public string Organization { get; set; } = "";

    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public string Eccn { get; set; } = "";

    public string Reason { get; set; } = "";

    public DateOnly Effective { get; set; }

    /// <summary>How many products it classified.</summary>
    public int Products { get; set; }

    /// <summary>Of what was asked, SHA-256: the same key for something else is refused.</summary>
    public string Asked { get; set; } = "";
}
