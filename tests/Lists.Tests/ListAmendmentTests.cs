using Licet.Cli.Tests;
using Licet.Lists.Days;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Lists.Tests;

/// <summary>An amendment published here is told with the lists of its days, whatever edition answers for them.</summary>
public class ListAmendmentTests
{
    private static readonly DateOnly s_first = new(2026, 2, 20);
    private static readonly DateOnly s_effective = new(2026, 2, 25);

    private static Listing Entry(string id, string name) =>
        new()
        {
            Id = id,
            List = "EL",
            Kind = PartyKind.Company,
            Names = [new(name), new("Prüfstand-Ω GmbH", NameKind.Alias, Script.Latin)],
            Addresses = [new("1 Pier Road", "SG")],
            Countries = ["SG"],
            LicenseRequirement = "For all items subject to the EAR.",
            ReviewPolicy = "Presumption of denial",
            SourceRow = name,
            SourceLine = "LC-2026-0001",
        };

    private static PublishedAmendment Published(
        ListAmendment amendment,
        string citation = "91 FR 1",
        string? corrects = null
    ) =>
        new(
            "LC-2026-0001",
            citation,
            s_effective,
            s_effective,
            corrects,
            amendment.As(s_effective, s_effective, citation)
        );

    private static IEnumerable<string> Ids(ListsOfDay day) =>
        day.Index.Versions.SelectMany(v => v.Listings).Where(l => l.List == "EL").Select(l => l.Id);

    [Fact]
    public void It_reads_back_as_it_was_written_and_equal_ones_are_equal_bytes()
    {
        ListAmendment amendment = new(
            "EL",
            ["EL:7"],
            [Entry("EL:LC-2026-0001", "Quillfeather Dynamics"), Entry("EL:7", "Seven")]
        );
        ListAmendment again = ListAmendment.Of(amendment.Json());
        Assert.Equal(amendment.Json(), new ListAmendment("EL", ["EL:7"], amendment.Listings).Json());
        Assert.Equal(["EL:7"], again.Removed);
        Assert.Equal(["EL:7", "EL:LC-2026-0001"], again.Entries);
        Assert.Equal(ListHashing.HashOf(amendment.Listings), ListHashing.HashOf(again.Listings));
        Assert.Throws<UnusableListException>(() => ListAmendment.Of("{}"u8.ToArray()));
    }

    [Fact]
    public void An_entry_stands_from_its_day_on_and_not_before_it()
    {
        using Shelf shelf = new();
        shelf.Stored(SampleLists.Consolidated(40), s_first, s_first.AddDays(10));
        ListsOfDays days = new(shelf.Store, shelf.Clock) { LooksEvery = TimeSpan.Zero };
        Assert.DoesNotContain("EL:LC-2026-0001", Ids(days.Newest(s_effective)));
        PublishedAmendment added = Published(new("EL", [], [Entry("EL:LC-2026-0001", "Quillfeather Dynamics")]));
        shelf.Store.Amend(added);
        shelf.Store.Amend(added);
        Assert.Single(shelf.Store.Amendments());
        Assert.Contains("EL:LC-2026-0001", Ids(days.Newest(s_effective)));
        Assert.DoesNotContain("EL:LC-2026-0001", Ids(days.Newest(s_effective.AddDays(-1))));
        Hit hit = Assert.Single(days.Newest(s_effective).Index.Screen(new("Quillfeather Dynamics"), new()).Hits);
        Assert.Equal(["91 FR 1"], hit.Listing.Citations);
        Assert.Equal(s_effective, hit.Listing.Effective);
    }

    [Fact]
    public void What_is_removed_goes_from_every_edition_that_began_before_and_a_later_edition_speaks_for_itself()
    {
        using Shelf shelf = new();
        shelf.Stored(SampleLists.Consolidated(40), s_first, s_first.AddDays(10));
        ListsOfDays days = new(shelf.Store, shelf.Clock) { LooksEvery = TimeSpan.Zero };
        string gone = Ids(days.Newest(s_effective)).First();
        int before = Ids(days.Newest(s_effective)).Count();
        shelf.Store.Amend(Published(new("EL", [gone], [])));
        Assert.Equal(before - 1, Ids(days.Newest(s_effective)).Count());
        Assert.DoesNotContain(gone, Ids(days.Newest(s_effective)));
        Assert.Contains(gone, Ids(days.Newest(s_first)));
        shelf.Stored(SampleLists.Consolidated(40), s_effective.AddDays(3));
        Assert.Contains(gone, Ids(days.Newest(s_effective.AddDays(3))));
    }

    [Fact]
    public void What_was_added_stands_beside_a_later_edition_until_that_names_the_party()
    {
        ListAmendment added = new("EL", [], [Entry("EL:LC-2026-0001", "Quillfeather Dynamics")]);
        ListVersion Edition(params Listing[] listings) =>
            new()
            {
                Name = "csl",
                ListCodes = ["EL"],
                ContentHash = "",
                Source = "csl",
                CoversFrom = s_effective.AddDays(9),
                IsComplete = true,
                Listings = listings,
            };
        ListVersion silent = Edition(Entry("EL:1", "One"));
        ListVersion named = Edition(Entry("EL:2", "QUILLFEATHER DYNAMICS"));
        Assert.Equal(2, added.Apply([silent], s_effective, "91 FR 1")[0].Listings.Count);
        Assert.Same(named, added.Apply([named], s_effective, "91 FR 1")[0]);
    }

    [Fact]
    public void A_corrected_amendment_binds_until_its_correction_does_and_an_altered_file_stops_the_lists()
    {
        using Shelf shelf = new();
        shelf.Stored(SampleLists.Consolidated(40), s_first, s_first.AddDays(10));
        ListAmendment amendment = new("EL", [], [Entry("EL:LC-2026-0001", "Quillfeather Dynamics")]);
        shelf.Store.Amend(Published(amendment));
        shelf.Store.Amend(Published(amendment, "91 FR 2", "91 FR 1") with { Effective = s_effective.AddDays(2) });
        ListsOfDays days = new(shelf.Store, shelf.Clock) { LooksEvery = TimeSpan.Zero };
        foreach ((int after, string citation) in new[] { (0, "91 FR 1"), (1, "91 FR 1"), (2, "91 FR 2") })
        {
            Listing stands = days.Newest(s_effective.AddDays(after))
                .Index.Screen(new("Quillfeather Dynamics"), new())
                .Hits.Single()
                .Listing;
            Assert.Equal([citation], stands.Citations);
        }

        string file = Directory.EnumerateFiles(Path.Combine(shelf.Store.Folder, "lists", "amendments")).First();
        File.WriteAllText(file, File.ReadAllText(file).Replace("2026-02", "2026-01", StringComparison.Ordinal));
        Assert.Throws<UnusableListException>(shelf.Store.Amendments);
    }
}
