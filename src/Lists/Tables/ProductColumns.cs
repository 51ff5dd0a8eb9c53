using System.Globalization;
using Licet.Core.Importing;
using Licet.Core.Products;
using Licet.Core.Rules;

namespace Licet.Lists.Tables;

/// <summary>What a column of a table of products holds.</summary>
public enum ProductColumn
{
    /// <summary>Nothing that is taken.</summary>
    None,

    /// <summary>The own code or part number, once in a catalogue.</summary>
    Code,

    /// <summary>The description; of several columns the parts of it, in the order in which they stand.</summary>
    Description,
    Manufacturer,
    Unit,

    /// <summary>An ECCN with its paragraph, or EAR99.</summary>
    Eccn,

    /// <summary>On what the classification rests: self, ccats, maker, jurisdiction.</summary>
    Basis,

    /// <summary>Number or name of the paper on which it rests.</summary>
    Reference,
    Citation,
    Reason,

    /// <summary>The first day on which the classification holds.</summary>
    Effective,
}

/// <summary>What a file of products is read with.</summary>
/// <param name="File">Its name: the reason where a row gives none.</param>
/// <param name="Day">The day on which it was sent: the first day of a classification where a row says none.</param>
public sealed record ProductReading(string File, DateOnly Day, RuleBook Rules);

/// <summary>
/// What the columns of a table of products hold, guessed from its header or said by a person, and each row as they read it. A row whose
/// classification cannot be taken is told and not taken at all: half of it would be a product that nobody knows to be unclassified.
/// </summary>
public sealed class ProductColumns : TableColumns<ProductColumn>
{
    /// <summary>Days of a sheet are counted from here.</summary>
    private static readonly DateOnly s_sheetZero = new(1899, 12, 30);

    private static readonly Dictionary<string, ProductColumn> s_words = new(
        Words(
                ProductColumn.Code,
                "code,product code,product no,product nr,product number,product id,part,part no,part nr,part number,part id,pn,p n,p/n,sku,item,item no,"
                    + "item nr,item number,item code,item id,material,material no,material number,material id,article,article no,article number,"
                    + "artikel,artikelnummer,artikel nr,artnr,materialnummer,teilenummer,our code,our number,number,no,id,référence,reference,ref,"
                    + "código,codigo,codice,numer"
            )
            .Concat(
                Words(
                    ProductColumn.Description,
                    "description,desc,name,product,product name,item name,item description,product description,part description,material description,"
                        + "title,short text,long text,text,bezeichnung,beschreibung,kurztext,désignation,designation,descripción,descripcion,descrizione,opis"
                )
            )
            .Concat(
                Words(
                    ProductColumn.Manufacturer,
                    "manufacturer,manufacturer name,maker,mfr,mfg,make,brand,vendor,supplier,hersteller,fabricant,fabricante,produttore,producent"
                )
            )
            .Concat(
                Words(ProductColumn.Unit, "unit,units,uom,unit of measure,unit of measurement,einheit,unité,unidad")
            )
            .Concat(
                Words(
                    ProductColumn.Eccn,
                    "eccn,us eccn,eccn us,eccn number,eccn no,eccn code,export control classification number,classification,export classification,"
                        + "export control number"
                )
            )
            .Concat(
                Words(ProductColumn.Basis, "basis,classification basis,basis of classification,classification source")
            )
            .Concat(
                Words(
                    ProductColumn.Reference,
                    "ccats,ccats no,ccats nr,ccats number,cj number,ruling,ruling no,ruling number,classification reference,document,paper"
                )
            )
            .Concat(Words(ProductColumn.Citation, "citation,legal citation,law,legal basis,cfr"))
            .Concat(
                Words(
                    ProductColumn.Reason,
                    "reason,note,notes,remark,remarks,comment,comments,rationale,justification,classification note,bemerkung,grund"
                )
            )
            .Concat(
                Words(
                    ProductColumn.Effective,
                    "effective,effective date,effective from,valid from,classified on,classification date,date,as of,since,gültig ab"
                )
            ),
        StringComparer.Ordinal
    );

    private readonly ProductReading _reading;

    /// <param name="columns">One a column of the header.</param>
    public ProductColumns(IReadOnlyList<string> header, IReadOnlyList<ProductColumn> columns, ProductReading reading)
        : base(header, columns) => _reading = reading;

    /// <summary>What is missing or twice, as a sentence; null where rows can be read.</summary>
    public override string? Fault =>
        Count(ProductColumn.Code) switch
        {
            0 => "Say which column holds your product codes: by them a row is found again",
            > 1 => "Your product codes stand in one column only",
            _ => Count(ProductColumn.Description) == 0 ? "Say which column holds the descriptions"
            : Once.Any(c => Count(c) > 1) ? "Each but the description stands in one column only"
            : Count(ProductColumn.Eccn) == 0 && Beside.Any(c => Count(c) > 0)
                ? "Say which column holds the ECCN: what stands beside it is about it"
            : null,
        };

    protected override ProductColumn Key => ProductColumn.Code;

    protected override string KeyWord => "code";

    /// <summary>What is said of a classification.</summary>
    private static IEnumerable<ProductColumn> Beside =>
        [
            ProductColumn.Basis,
            ProductColumn.Reference,
            ProductColumn.Citation,
            ProductColumn.Reason,
            ProductColumn.Effective,
        ];

    private static IEnumerable<ProductColumn> Once =>
        [ProductColumn.Manufacturer, ProductColumn.Unit, ProductColumn.Eccn, .. Beside];

    /// <summary>What the header's words say; a column whose word is not known holds nothing that is taken.</summary>
    public static ProductColumns Guess(IReadOnlyList<string> header, ProductReading reading)
    {
        ArgumentNullException.ThrowIfNull(header);
        ProductColumn[] columns = [.. header.Select(h => s_words.GetValueOrDefault(HeaderGuess.Bare(h)))];
        foreach (ProductColumn column in Once.Prepend(ProductColumn.Code))
        {
            HeaderGuess.Once(columns, column);
        }

        return new(header, columns, reading);
    }

    public override string? KeyOf(ImportedRow row) => (row as ImportedProduct)?.Facts.Code;

    protected override ImportedRow Whole(TableRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        ProductFacts facts = new(
            One(row, ProductColumn.Code),
            OneLine(string.Join(", ", Several(row, ProductColumn.Description))),
            OneLine(One(row, ProductColumn.Manufacturer)),
            One(row, ProductColumn.Unit)
        );
        return facts.Faults().FirstOrDefault() is { } fault ? Wrong(row, fault)
            : One(row, ProductColumn.Eccn).Length > 0 ? Classified(row, facts)
            : Beside.FirstOrDefault(c => One(row, c).Length > 0) is var said and not ProductColumn.None
                ? Told(row, ProductColumn.Eccn, $"an ECCN, of which '{HeaderOf(said)}' says something", "")
            : new ImportedProduct(row.Number, facts, null);
    }

    private ImportedRow Classified(TableRow row, ProductFacts facts)
    {
        string day = One(row, ProductColumn.Effective);
        string reference = One(row, ProductColumn.Reference);
        string reason = One(row, ProductColumn.Reason);
        string basis = One(row, ProductColumn.Basis);
        ClassifyAsk ask = new(
            One(row, ProductColumn.Eccn),
            ClassificationBases.Read(basis, reference),
            reference,
            One(row, ProductColumn.Citation),
            reason.Length > 0 ? reason : $"Imported from {_reading.File}",
            day.Length == 0 ? _reading.Day : Read(day)
        );
        return ProductActs.Read(ask, _reading.Day, _reading.Rules) switch
        {
            ClassifyRuling.Accepted taken => new ImportedProduct(row.Number, facts, taken.Finding),
            ClassifyRuling.Invalid { Faults: [{ Field: "basis" } fault, ..] } => Wrong(
                row,
                fault with
                {
                    Found = basis,
                }
            ),
            ClassifyRuling.Invalid { Faults: [{ Field: "effective" } fault, ..] } => Wrong(
                row,
                fault with
                {
                    Found = day,
                }
            ),
            var other => Wrong(row, ((ClassifyRuling.Invalid)other).Faults[0]),
        };
    }

    private ImportedRow.Wrong Wrong(TableRow row, ProductFault fault) =>
        new(row.Number, HeaderOf(Column(fault.Field)), fault.Message);

    private static ProductColumn Column(string field) => Enum.Parse<ProductColumn>(field, ignoreCase: true);

    /// <summary>A day as it is written here, or as a sheet counts it.</summary>
    private static DateOnly? Read(string text) =>
        Day.TryRead(text.Length > 10 && text[10] is 'T' or ' ' ? text[..10] : text, out DateOnly day) ? day
        : text.Length == 5 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            ? s_sheetZero.AddDays(count)
        : null;

    private static string OneLine(string text) => text.Replace('\n', ' ');

    private static IEnumerable<KeyValuePair<string, ProductColumn>> Words(ProductColumn column, string words) =>
        words.Split(',').Select(w => new KeyValuePair<string, ProductColumn>(w, column));
}
