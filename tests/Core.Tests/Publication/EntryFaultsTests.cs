using Licet.Core.Publication;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Publication;

/// <summary>What no list could say of an entry that a person writes, and whom it would name twice.</summary>
public class EntryFaultsTests
{
    private static readonly Listing s_listed = Listed("EL:1", "Example Works Co., Ltd.", "CN");

    private static Listing Listed(string id, string name, params string[] countries) =>
        new()
        {
            Id = id,
            List = "EL",
            Kind = PartyKind.Company,
            Names = [new(name)],
            Countries = countries,
            SourceRow = name,
            SourceLine = "1",
        };

    private static IEnumerable<string> Fields(WrittenEntry entry, Listing? before = null) =>
        EntryFaults.Of(entry, [s_listed], before).Select(f => f.Field);

    private static WrittenEntry Named(string name, string? country = "GB") => new(name, [], country, []);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("...")]
    [InlineData("\u200f\u200e")]
    [InlineData("\u3164")]
    [InlineData("Sug\u202Eon")]
    [InlineData("a\0b")]
    public void A_name_that_nobody_is_met_by_is_refused_as_name_and_as_alias(string name)
    {
        Assert.Equal(["name"], Fields(Named(name)));
        Assert.Equal(["aliases"], Fields(Named("Sound Works") with { Aliases = ["Also", name] }));
    }

    [Fact]
    public void Lengths_and_counts_have_an_end()
    {
        Assert.Empty(Fields(Named(new string('x', 500))));
        Assert.Equal(["name"], Fields(Named(new string('x', 501))));
        string[] many = [.. Enumerable.Range(1, 501).Select(i => $"{i} Example Street")];
        Assert.Empty(Fields(Named("Sound Works") with { Addresses = many[..500] }));
        Assert.Equal(["addresses"], Fields(Named("Sound Works") with { Addresses = many }));
        Assert.Empty(Fields(Named("Завод 4")));
    }

    [Theory]
    [InlineData("EXAMPLE WORKS CO LTD", "CN", true)]
    [InlineData("Example Works Co., Ltd.", null, true)]
    [InlineData("Example Works Co., Ltd.", "DE", false)]
    [InlineData("Example Works North Co., Ltd.", "CN", false)]
    public void A_party_that_is_listed_is_modified_and_not_added(string name, string? country, bool same)
    {
        Assert.Equal(same ? ["name"] : [], Fields(Named(name, country)));
        // The list has twins: one of them is modified under the name that it bears.
        Assert.Empty(Fields(Named(name, country), before: Listed("EL:2", name, country ?? "CN")));
    }

    [Fact]
    public void What_another_change_has_added_is_not_added_again()
    {
        OtherPublication other = new("LC-2026-0001", "91 FR 81", ["EL:LC-2026-0001"], new(2026, 1, 2), Seen: false);
        Listing[] theirs = [Listed("EL:LC-2026-0001", "Example works Co Ltd", "CN")];
        Assert.Equal(
            "Example Works Co., Ltd. was put on EL by LC-2026-0001 (91 FR 81), which this proposal did not know of: it would stand there twice.",
            ProposedEntries.Twin([s_listed], other, theirs)
        );
        Assert.Null(ProposedEntries.Twin([s_listed], other with { Seen = true }, theirs));
        Assert.Null(ProposedEntries.Twin([Listed("EL:3", "Example Works Co., Ltd.", "DE")], other, theirs));
    }
}
