using System.Text.RegularExpressions;
using Licet.Screening.Lists.Kinds;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>
/// Lists of China's Ministry of Commerce: unreliable entities, export control, attention. The Chinese name is the one that binds;
/// the file gives it as an alias, or as the name where no other is known.
/// </summary>
internal static partial class PrcCsv
{
    private static readonly string[] Required = ["list_id", "name", "aliases", "entity_type", "date_added", "id"];
    private static readonly string[] Known = ["source_list_name", "source_url"];

    public static void Read(ListDraft draft)
    {
        draft.Name = "prc";
        var rows = new DelimitedRows(draft.Files[0], draft.Problems);
        if (DelimitedTable.Open(rows, Required, Known, draft.Problems) is not { } table)
        {
            return;
        }

        var place = new RowPlace(draft.Files[0].Name, 1);
        var done = "parties whose measures are suspended or ended are listed as in force";
        draft.Problems.Note(place, "status", "whether an entry is in force", "no such column", done);
        foreach (var row in table.Rows())
        {
            Read(row, draft);
        }
    }

    private static void Read(TableRow row, ListDraft draft)
    {
        var names = new EntryNames();
        var coversSubUnits = AddNames(names, row, draft.Problems);
        if (names.IsEmpty)
        {
            draft.Problems.Lost(row.Place, "name", "a name", ListProblems.Excerpt(row.Raw));
            return;
        }

        var listing = new Listing
        {
            Id = "",
            List = CodeIn(row, draft.Problems),
            Kind = KindIn(row, names, draft.Problems),
            Names = names.Names,
            Citations = row["source_url"].Length > 0 ? [row["source_url"]] : [],
            Published = ListDates.Read(row["date_added"], row.Place, "date_added", draft.Problems),
            CoversSubUnits = coversSubUnits,
            Remarks = ListText.OrNull(row["source_list_name"]),
            SourceRow = row.Raw,
            SourceLine = row.Place.ToString(),
        };
        draft.Add(listing, row["id"], ListIds.RowKey(row.Values().Where(v => v.Key is not ("id" or "source_url"))));
    }

    /// <summary>Adds the names; true when the row says that it covers branches too.</summary>
    private static bool AddNames(EntryNames names, TableRow row, ListProblems problems)
    {
        var name = NamesInField.Clean(row["name"]);
        var others = Others().Match(name);
        if (others.Groups["count"].Success)
        {
            problems.Unnamed(
                row.Place,
                "name",
                "one party",
                ListProblems.Excerpt(name),
                "listed under the one it names; the others are not listed"
            );
        }

        var own = others.Success ? name[..others.Index] : name;
        var because = Because().Match(own);
        NamesInField.AddTo(names, because.Success ? own[because.Length..] : own, NameKind.Primary);
        if (LatinFront().Match(own) is { Success: true } latin)
        {
            names.Add(latin.Groups["name"].Value, NameKind.Alias);
        }

        foreach (var alias in row["aliases"].Split(" | ", StringSplitOptions.RemoveEmptyEntries))
        {
            // "AEVEX 航天公司" is one name: a brand and what the company does.
            var text = NamesInField.Clean(alias);
            names.Add(Because().Replace(text, ""), NameKind.Alias);
            names.Add(text, NameKind.Alias);
        }

        if (names.Names.Count > 0 && name != names.PrimaryText)
        {
            names.Add(name, NameKind.Alias);
        }

        return others.Groups["branches"].Success;
    }

    private static string CodeIn(TableRow row, ListProblems problems)
    {
        var id = row["list_id"];
        switch (id)
        {
            case "cn-unreliable-entity-list":
                return ListCodes.PrcUnreliable;
            case "cn-export-control-watchlist":
                return ListCodes.PrcExportControl;
            case "cn-attention-list":
                return ListCodes.PrcAttention;
            default:
                var code = FileListCode.Of(id);
                var found = ListProblems.Excerpt(id);
                problems.Impaired(row.Place, "list_id", "a list Licet knows", found, $"listed under the code {code}");
                return code;
        }
    }

    private static PartyKind KindIn(TableRow row, EntryNames names, ListProblems problems)
    {
        var word = row["entity_type"];
        if (SourceKinds.Of(word) is { } kind)
        {
            return kind;
        }

        var done = "the kind is told from the name";
        problems.Note(row.Place, "entity_type", SourceKinds.Words, ListProblems.Excerpt(word), done);
        return KindEvidence.Infer(row["list_id"], names.Names);
    }

    // "X等6家实体": X and five more; "X公司及其分支机构等外国实体": X with its branches and other foreign entities.
    [GeneratedRegex(
        "(?<branches>及其分支机构)?等(?<count>[0-9]{1,4}家|[一二三四五六七八九十]{1,3}家)?(外国)?实体$|(?<branches>及其分支机构)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Others();

    // "参与对台湾地区军售的美国波音防务": what it is listed for stands before its name.
    [GeneratedRegex("^参与.{1,40}军售的(美国)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Because();

    // "TechInsights公司": a Latin name with a Chinese word for company.
    [GeneratedRegex(
        "^(?<name>[A-Za-z][A-Za-z0-9 .&-]{2,60}?) ?(公司|集团)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex LatinFront();
}
