using Licet.Screening.Lists.Formats;

namespace Licet.Screening.Lists;

/// <summary>The published formats Licet reads.</summary>
public enum ListFormat
{
    /// <summary>US Consolidated Screening List CSV, with or without the _id column.</summary>
    ConsolidatedCsv,

    /// <summary>BIS "EL" download: one row an address or alias.</summary>
    BisCsv,

    /// <summary>Entity List rows split out of the consolidated list (row_id, alt_names joined by " | ").</summary>
    EntityListCsv,

    /// <summary>OFAC CSV set without headers: sdn/add/alt/sdn_comments or cons_prim/cons_add/cons_alt/cons_comments.</summary>
    OfacCsvSet,

    /// <summary>UN Security Council consolidated list, XML.</summary>
    UnitedNationsXml,

    /// <summary>BIS Denied Persons List, tab-separated.</summary>
    DeniedPersonsText,

    /// <summary>METI Foreign End User List CSV (id, name, aliases, country, concerns).</summary>
    JapanEndUserCsv,

    /// <summary>Other US lists (name, aliases, country, address, effective_date, ...); the file's name tells the list.</summary>
    UsOtherCsv,

    /// <summary>Lists of China's Ministry of Commerce (list_id, source_list_name, name, ...).</summary>
    PrcCsv,

    /// <summary>FollowTheMoney entities, one JSON object a line.</summary>
    FollowTheMoneyJsonLines,

    /// <summary>id,entity,kind,name.</summary>
    GenericCsv,

    /// <summary>Licet's own JSON.</summary>
    LicetJson,
}

/// <summary>What the caller knows about the files beyond their content.</summary>
public sealed record ListReadOptions
{
    /// <summary>Null: found from the file's name and first bytes.</summary>
    public ListFormat? Format { get; init; }

    /// <summary>Short name of the version; null: from the format.</summary>
    public string? Name { get; init; }

    /// <summary>Code for listings of formats that do not carry one (generic CSV); null: from the file's name.</summary>
    public string? ListCode { get; init; }

    /// <summary>Address or file name it came from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The list's own date; null: from the file where it says so.</summary>
    public DateOnly? CoversFrom { get; init; }

    /// <summary>Last day it was checked to be current, inclusive; null: <see cref="CoversFrom"/>.</summary>
    public DateOnly? CoversThrough { get; init; }
}

/// <summary>Reads published lists.</summary>
public static class ListReader
{
    /// <summary>Names of the files that belong to a set with this one ("sdn.csv" needs "add.csv", "alt.csv", "sdn_comments.csv"); empty for a single file.</summary>
    public static IReadOnlyList<string> Companions(string fileName) =>
        FormatDetection
            .OfacSetOf(fileName)
            ?.Where(f => !f.Equals(fileName, StringComparison.OrdinalIgnoreCase))
            .ToList()
        ?? [];

    /// <summary>
    /// Reads the files to their end. Never throws on content: whatever is wrong is in <see cref="ListVersion.Problems"/>, and
    /// a version with a lost row or a broken file is not complete. What the stream itself throws passes through.
    /// </summary>
    public static ListVersion Read(IReadOnlyList<ListFile> files, ListReadOptions options)
    {
        if (files.Count == 0)
        {
            throw new ArgumentException("At least one file is needed.", nameof(files));
        }

        var peeked = files
            .Select(f => (f.Name, Stream: new PeekedStream(f.Content, FormatDetection.HeadBytes)))
            .OrderBy(f => SetOrder(f.Name))
            .ToList();
        var (name, stream) = peeked[0];
        var draft = new ListDraft([.. peeked.Select(f => new ListFile(f.Name, f.Stream))], options);
        if (Encodings.ForeignTo(stream.Head) is { } foreign)
        {
            draft.Problems.Broken(
                new RowPlace(name, 0),
                "",
                "UTF-8 text",
                foreign,
                "nothing was read; save the file as UTF-8"
            );
        }
        else if (stream.Head.IsEmpty)
        {
            draft.Problems.Broken(new RowPlace(name, 0), "", "a list", "an empty file", "nothing was read");
        }
        else if ((options.Format ?? FormatDetection.Detect(name, stream.Head)) is { } format)
        {
            Read(draft, format);
        }
        else
        {
            var head = ListProblems.Excerpt(System.Text.Encoding.UTF8.GetString(stream.Head));
            draft.Problems.Broken(
                new RowPlace(name, 1),
                "",
                "a format Licet knows",
                head,
                "nothing was read; a list of your own has the columns id, entity, kind and name"
            );
        }

        return draft.ToVersion();
    }

    // The main file of a set first, the rest as given: OrderBy is stable.
    private static int SetOrder(string name) =>
        FormatDetection.OfacSetOf(name) is { } set && !set[0].Equals(name, StringComparison.OrdinalIgnoreCase) ? 1 : 0;

    private static void Read(ListDraft draft, ListFormat format)
    {
        draft.Format = format;
        if (format != ListFormat.OfacCsvSet)
        {
            foreach (var extra in draft.Files.Skip(1))
            {
                var place = new RowPlace(extra.Name, 0);
                draft.Problems.Broken(place, "", $"one file of {format}", "one more", "only the first was read");
            }
        }

        switch (format)
        {
            case ListFormat.ConsolidatedCsv:
                ConsolidatedCsv.Read(draft);
                break;
            case ListFormat.BisCsv:
                BisCsv.Read(draft);
                break;
            case ListFormat.EntityListCsv:
                EntityListCsv.Read(draft);
                break;
            case ListFormat.OfacCsvSet:
                OfacCsvSet.Read(draft);
                break;
            case ListFormat.UnitedNationsXml:
                UnitedNationsXml.Read(draft);
                break;
            case ListFormat.DeniedPersonsText:
                DeniedPersonsText.Read(draft);
                break;
            case ListFormat.JapanEndUserCsv:
                JapanEndUserCsv.Read(draft);
                break;
            case ListFormat.UsOtherCsv:
                UsOtherCsv.Read(draft);
                break;
            case ListFormat.PrcCsv:
                PrcCsv.Read(draft);
                break;
            case ListFormat.FollowTheMoneyJsonLines:
                FollowTheMoneyJsonLines.Read(draft);
                break;
            case ListFormat.GenericCsv:
                GenericCsv.Read(draft);
                break;
            case ListFormat.LicetJson:
                LicetJson.Read(draft);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}

/// <summary>The list every copy of Licet carries: the parties of 2019 and August 2020. Never complete.</summary>
public static class StarterList
{
    /// <exception cref="InvalidOperationException">The library was built without the list.</exception>
    public static ListVersion Open()
    {
        using var stream =
            typeof(StarterList).Assembly.GetManifestResourceStream("lists/starter.json")
            ?? throw new InvalidOperationException("The starter list is not embedded in this build.");
        var options = new ListReadOptions { Format = ListFormat.LicetJson };
        return ListReader.Read([new ListFile("starter.json", stream)], options) with { IsComplete = false };
    }
}
