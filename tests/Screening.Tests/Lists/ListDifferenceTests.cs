using CsCheck;
using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Lists;

public class ListDifferenceTests
{
    [Fact]
    public void What_came_what_went_and_what_changed_is_told_field_by_field()
    {
        var before = new[] { Entry("EL:1", "Vostrelek"), Entry("EL:2", "Kirandia"), Entry("EL:3", "Almetran") };
        var after = new[]
        {
            Entry("EL:4", "Tumanex"),
            Entry("EL:3", "Almetran"),
            Entry("EL:2", "Kirandia") with
            {
                Names = [new("Kirandia"), new("Kirandia Optics", NameKind.Alias)],
                Ends = new(2027, 1, 31),
            },
        };
        var difference = ListDifference.Between(before, after);
        Assert.Equal(["EL:4"], difference.Added.Select(l => l.Id));
        Assert.Equal(["EL:1"], difference.Removed.Select(l => l.Id));
        var change = Assert.Single(difference.Changed);
        Assert.Equal(
            [new("names", "Kirandia", "Kirandia | Kirandia Optics (Alias)"), new FieldChange("ends", "", "2027-01-31")],
            change.Fields
        );
    }

    [Fact]
    public void Another_row_order_or_another_quoting_is_no_difference()
    {
        var before = new[] { Entry("EL:1", "Vostrelek"), Entry("EL:2", "Kirandia") };
        var after = before.Reverse().Select(l => l with { SourceRow = "\"" + l.SourceRow + "\"", SourceLine = "x:9" });
        Assert.True(ListDifference.Between(before, [.. after]).IsEmpty);
    }

    [Fact]
    public void Backwards_the_same_difference_is_read_backwards() =>
        Gen.Int[0, 9]
            .HashSet[0, 9]
            .Select(Gen.Int[0, 9].HashSet[0, 9])
            .Sample(
                (a, b) =>
                {
                    var there = ListDifference.Between(Entries(a), Entries(b));
                    var back = ListDifference.Between(Entries(b), Entries(a));
                    Assert.Equal(there.Added.Select(l => l.Id), back.Removed.Select(l => l.Id));
                    Assert.Equal(there.Removed.Select(l => l.Id), back.Added.Select(l => l.Id));
                    Assert.Equal(a.SetEquals(b), there.IsEmpty);
                }
            );

    /// <summary>Any field of meaning that changes the hash is seen as a change, and no other.</summary>
    [Fact]
    public void A_difference_is_seen_exactly_where_the_content_hash_differs()
    {
        var plain = Entry("EL:1", "Vostrelek");
        Listing[] variants =
        [
            plain with
            {
                List = "UVL",
            },
            plain with
            {
                Kind = PartyKind.Vessel,
            },
            plain with
            {
                Names = [new("Vostrelek", NameKind.Weak)],
            },
            plain with
            {
                Addresses = [new("1 Harbor Road", "CN")],
            },
            plain with
            {
                Identifiers = [new("IMO", "9187629")],
            },
            plain with
            {
                Countries = ["CN"],
            },
            plain with
            {
                Programs = ["SDGT"],
            },
            plain with
            {
                LicenseRequirement = "all items",
            },
            plain with
            {
                ReviewPolicy = "denial",
            },
            plain with
            {
                Footnotes = ["1"],
            },
            plain with
            {
                Citations = ["84 FR 22961"],
            },
            plain with
            {
                Published = new(2019, 5, 21),
            },
            plain with
            {
                Effective = new(2019, 5, 16),
            },
            plain with
            {
                Ends = new(2029, 5, 16),
            },
            plain with
            {
                Dates = ["1971"],
            },
            plain with
            {
                CoversSubUnits = true,
            },
            plain with
            {
                Remarks = "x",
            },
            plain with
            {
                SourceRow = "y",
            },
            plain with
            {
                SourceLine = "z:1",
            },
        ];
        foreach (var variant in variants)
        {
            Assert.Equal(
                ListHashing.HashOf([plain]) == ListHashing.HashOf([variant]),
                ListDifference.Between([plain], [variant]).IsEmpty
            );
        }
    }

    private static List<Listing> Entries(IEnumerable<int> ids) => [.. ids.Select(i => Entry($"EL:{i}", $"Brand {i}"))];

    private static Listing Entry(string id, string name) =>
        new()
        {
            Id = id,
            List = ListCodes.EntityList,
            Kind = PartyKind.Company,
            Names = [new(name)],
            SourceRow = name,
            SourceLine = "list.csv:2",
        };
}
