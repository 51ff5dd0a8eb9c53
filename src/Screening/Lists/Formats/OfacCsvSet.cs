using Licet.Screening.Lists.Kinds;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>
/// OFAC set without headers: parties (sdn.csv or cons_prim.csv), their addresses, aliases and the rest of remarks too long for
/// a row. The first field joins the files; "-0-" means empty.
/// </summary>
internal static class OfacCsvSet
{
    /// <summary>What a file of the set that was cut off at the end of a row lacks.</summary>
    public const string LastParties = "rows of the last parties";

    /// <summary>A set of fewer parties is an excerpt, about which nothing is known.</summary>
    private const int FewestParties = 20;

    private const int MostWithoutAddress = 2;

    /// <summary>
    /// The rows stand in the order of the parties' numbers, and of the newest ones nearly all have aliases: of the SDN list of 2019 the last
    /// three parties have none, of the other lists of 2025 no last one. One party in fifty is far more. DESIGN: no rule of law.
    /// </summary>
    private const int ShareWithoutAlias = 50;

    public static void Read(ListDraft draft)
    {
        var set =
            FormatDetection.OfacSetOf(draft.Files[0].Name) ?? ["sdn.csv", "add.csv", "alt.csv", "sdn_comments.csv"];
        var isSdn = set[0] == "sdn.csv";
        draft.Name = isSdn ? "ofac-sdn" : "ofac-consolidated";
        var parties = OfacRows.Read(FileOf(draft, set[0], isMain: true), 12, draft.Problems).ToList();
        var addresses = new OfacJoin(OfacRows.Read(FileOf(draft, set[1]), 6, draft.Problems));
        var aliases = new OfacJoin(OfacRows.Read(FileOf(draft, set[2]), 5, draft.Problems));
        var comments = new OfacJoin(OfacRows.Read(FileOf(draft, set[3]), 2, draft.Problems));
        foreach (var party in parties)
        {
            var own = new OfacParty(party, addresses.Of(party[0]), aliases.Of(party[0]), comments.Of(party[0]));
            if (Read(own, isSdn, draft.Problems) is { } listing)
            {
                draft.Add(listing, party[0], () => ListIds.RowKey([.. own.Rows.SelectMany(r => r.Fields)]));
            }
        }

        // A set cut at a row's end looks whole. Every party has a row of addresses, be it empty, so a few at the end are enough to tell.
        ReportCut(draft, set[1], parties, addresses, most: MostWithoutAddress);
        ReportCut(draft, set[2], parties, aliases, most: Math.Max(FewestParties, parties.Count / ShareWithoutAlias));
        ReportLeft(addresses.Left().Concat(aliases.Left()), comments.Left(), set[0], draft.Problems);
    }

    /// <summary>The last parties have no row in a file of the set: it was cut off at the end of a row.</summary>
    private static void ReportCut(ListDraft draft, string name, List<OfacRow> parties, OfacJoin rows, int most)
    {
        var without = parties.Count;
        while (without > 0 && rows.Of(parties[without - 1][0]).Count == 0)
        {
            without--;
        }

        var last = parties.Count - without;
        var file = draft.Files.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (file is not null && parties.Count > FewestParties && last > most)
        {
            // A note alone: whether the edition truly ends so, a person may say (KnownSizes).
            draft.Problems.Note(
                new RowPlace(file.Name, 0),
                "",
                LastParties,
                $"none of the last {last}",
                "listed without them; the file may have been cut off"
            );
        }
    }

    private static void ReportLeft(
        IEnumerable<OfacRow> names,
        IEnumerable<OfacRow> comments,
        string main,
        ListProblems problems
    )
    {
        var expected = $"the number of a party in {main}";
        foreach (var orphan in names)
        {
            problems.Lost(orphan.Place, "1", expected, ListProblems.Excerpt(orphan.Raw));
        }

        // The rest of a remark without its party: the files are of different editions, but no name or address is lost.
        foreach (var orphan in comments)
        {
            problems.Impaired(orphan.Place, "1", expected, ListProblems.Excerpt(orphan.Raw), "the row is not used");
        }
    }

    /// <summary>A file of the set; a missing one breaks it: without its aliases and addresses a party is only half listed.</summary>
    private static ListFile? FileOf(ListDraft draft, string name, bool isMain = false)
    {
        var file = draft.Files.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        // With a format given by the caller a single main file may have any name.
        file ??= isMain && FormatDetection.OfacSetOf(draft.Files[0].Name) is null ? draft.Files[0] : null;
        if (file is null)
        {
            draft.Problems.Broken(new RowPlace(name, 0), "", $"the file {name} of the set", "none", "read without it");
        }

        return file;
    }

    private static Listing? Read(OfacParty party, bool isSdn, ListProblems problems)
    {
        var row = party.Main;
        var remarks = row[11] + string.Concat(party.Comments.Select(c => c[1]));
        var programs = row[3].Split("] [", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var entry = new Entry(isSdn ? ListCodes.Sdn : OfacLists.CodeOf(programs), row.Place);
        entry.Programs.AddRange(programs.Select(p => p.Trim('[', ']', ' ')));
        entry.Prose.ReadWhole(row[1]);
        foreach (var alias in party.Aliases)
        {
            entry.Prose.ReadWhole(alias[3], KindOf(alias, problems));
        }

        foreach (var address in party.Addresses)
        {
            ReadAddress(address, entry, problems);
        }

        entry.AddIdentifier("Call sign", row[5]);
        entry.Places.AddCountry(FlagOf(row, problems));
        entry.AddRemark(row[4]);
        entry.AddRemark("Vessel type", row[6]);
        entry.AddRemark("Tonnage", row[7]);
        entry.AddRemark("Gross registered tonnage", row[8]);
        entry.AddRemark("Vessel owner", row[10]);
        OfacRemarks.Read(remarks, entry);
        // A party without a type is an entity: the files leave the field empty for it.
        var kind = row[2].Length == 0 ? PartyKind.Company : SourceKinds.Of(row[2]);
        if (kind is null)
        {
            problems.Note(
                row.Place,
                "3",
                SourceKinds.Words,
                ListProblems.Excerpt(row[2]),
                "the kind is told from the name"
            );
        }

        return EntryEnd.Finish(entry, kind, party.Raw, problems);
    }

    private static void ReadAddress(OfacRow row, Entry entry, ListProblems problems)
    {
        var country = OfacLists.IsNoCountry(row[4]) ? null : Countries.CodeOf(row[4], row.Place, "5", problems);
        entry.Places.AddCountry(country);
        entry.AddRemark("Address", row[5]);
        var place = ListText.JoinParts(row[2], row[3]);
        if (place.Length > 0)
        {
            entry.Places.Add(ListText.Squeeze(ListText.JoinParts(place, row[4])), country);
        }
    }

    private static string? FlagOf(OfacRow row, ListProblems problems) =>
        OfacLists.IsNoCountry(row[9]) ? null : Countries.CodeOf(row[9], row.Place, "10", problems);

    private static NameKind KindOf(OfacRow alias, ListProblems problems)
    {
        switch (alias[2])
        {
            case "aka" or "nka":
                return NameKind.Alias;
            case "fka":
                return NameKind.Former;
            default:
                problems.Note(alias.Place, "3", "aka, fka or nka", ListProblems.Excerpt(alias[2]), "taken as an alias");
                return NameKind.Alias;
        }
    }
}
