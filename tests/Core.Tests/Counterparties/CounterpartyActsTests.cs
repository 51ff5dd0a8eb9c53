using Licet.Core.Counterparties;
using Licet.Core.Review;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Counterparties;

public class CounterpartyActsTests
{
    private const string Listing = "EL:1";
    private static readonly DateOnly s_day = new(2026, 11, 2);
    private static readonly HitEvidence s_hit = new(Listing, "party", "record");
    private static readonly Person s_ana = Analyst("ana");
    private static readonly Person s_ben = Analyst("ben");

    private static Person Analyst(string id, string? of = "acme") =>
        new(id, [CounterpartyActs.Analyst]) { Applicant = of };

    private static CounterpartyRuling Ask(
        CounterpartyState state,
        Person by,
        CounterpartyAsk ask,
        DateOnly? on = null,
        HitEvidence? hit = null
    ) => CounterpartyActs.Take(state, new(by, on ?? s_day, state.Sequence, ask), ("acme", hit ?? s_hit), on ?? s_day);

    private static CounterpartyState Do(CounterpartyState state, Person by, CounterpartyAsk ask, DateOnly? on = null) =>
        Assert.IsType<CounterpartyRuling.Accepted>(Ask(state, by, ask, on)).State;

    private static string Refused(CounterpartyRuling ruling, RefusalKind kind)
    {
        var refused = Assert.IsType<CounterpartyRuling.Refused>(ruling);
        Assert.Equal(kind, refused.Kind);
        Assert.NotEmpty(refused.Citation);
        return refused.Why;
    }

    private static CounterpartyState New() => CounterpartyState.New("counterparty/1");

    private static CounterpartyAsk.Propose Propose(DateOnly? through = null) =>
        new CounterpartyAsk.Propose(Listing, "another birth day", through ?? s_day.AddDays(30));

    private static CounterpartyState Cleared() =>
        Do(Do(New(), s_ana, Propose()), s_ben, new CounterpartyAsk.Sign(Listing));

    [Fact]
    public void A_clearing_stands_after_a_second_person_signed_and_through_its_last_day()
    {
        var proposed = Do(New(), s_ana, Propose());
        Assert.Equal(HitStatus.Waiting, Clearings.Of(proposed, s_hit, s_day).Status);
        Assert.False(Clearings.Stands(proposed, "acme", s_hit, s_day));
        Assert.Contains(
            "second person",
            Refused(Ask(proposed, s_ana, new CounterpartyAsk.Sign(Listing)), RefusalKind.Guard),
            StringComparison.Ordinal
        );
        var cleared = Do(proposed, s_ben, new CounterpartyAsk.Sign(Listing), s_day.AddDays(1));
        Assert.True(Clearings.Stands(cleared, "acme", s_hit, s_day.AddDays(1)));
        Assert.True(Clearings.Stands(cleared, "acme", s_hit, s_day.AddDays(30)));
        Assert.False(Clearings.Stands(cleared, "acme", s_hit, s_day.AddDays(31)));
        Assert.False(Clearings.Stands(cleared, "acme", s_hit, s_day));
        Assert.False(Clearings.Stands(cleared, "other", s_hit, s_day.AddDays(1)));
        Assert.False(Clearings.Stands(null, "acme", s_hit, s_day.AddDays(1)));
        Assert.Contains("2026-12-02", Clearings.Of(cleared, s_hit, s_day.AddDays(31)).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clearing_is_over_when_either_side_changes_and_waits_no_longer_either()
    {
        var cleared = Cleared();
        Assert.Contains(
            "counterparty",
            Clearings.Of(cleared, s_hit with { Party = "x" }, s_day).Why!,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "list",
            Clearings.Of(cleared, s_hit with { Record = "x" }, s_day).Why!,
            StringComparison.Ordinal
        );
        Assert.Equal(HitStatus.Open, Clearings.Of(cleared, s_hit with { Listing = "EL:2" }, s_day).Status);
        var proposed = Do(New(), s_ana, Propose());
        var changed = s_hit with { Party = "x" };
        Assert.Equal(HitStatus.Open, Clearings.Of(proposed, changed, s_day).Status);
        Refused(Ask(proposed, s_ben, new CounterpartyAsk.Sign(Listing), hit: changed), RefusalKind.Guard);
        // Proposed anew by the same person: what waited waits for what is no more.
        Assert.IsType<CounterpartyRuling.Accepted>(Ask(proposed, s_ana, Propose(), hit: changed));
    }

    [Fact]
    public void Only_an_analyst_of_the_own_organization_acts_and_Licet_itself_never()
    {
        Refused(Ask(New(), s_ana with { Roles = ["applicant-signer"] }, Propose()), RefusalKind.Role);
        Refused(Ask(New(), Analyst("ana", "other"), Propose()), RefusalKind.Role);
        Refused(Ask(New(), Analyst("acme", null), Propose()), RefusalKind.Role);
        Refused(Ask(New(), Person.System, Propose()), RefusalKind.Role);
        Refused(Ask(New(), Analyst("Ana "), Propose()), RefusalKind.Role);
        var proposed = Do(New(), s_ana, Propose());
        var other = CounterpartyActs.Take(
            proposed,
            new(Analyst("eve", "other"), s_day, 1, new CounterpartyAsk.Sign(Listing)),
            ("other", s_hit),
            s_day
        );
        Refused(other, RefusalKind.Role);
    }

    [Fact]
    public void A_day_a_reason_and_a_hit_are_asked_for()
    {
        Refused(Ask(New(), s_ana, Propose(s_day.AddDays(-1))), RefusalKind.Guard);
        Assert.Contains(
            "2027-11-03",
            Refused(Ask(New(), s_ana, Propose(s_day.AddDays(CounterpartyActs.Longest + 1))), RefusalKind.Guard),
            StringComparison.Ordinal
        );
        Refused(Ask(New(), s_ana, new CounterpartyAsk.Propose(Listing, " ", s_day)), RefusalKind.Guard);
        Refused(
            Ask(New(), s_ana, new CounterpartyAsk.Confirm(Listing, new('x', CounterpartyActs.LongestReason + 1))),
            RefusalKind.Guard
        );
        Refused(
            CounterpartyActs.Take(New(), new(s_ana, s_day, 0, Propose()), ("acme", null), s_day),
            RefusalKind.Guard
        );
        Refused(
            CounterpartyActs.Take(New(), new(s_ana, s_day.AddDays(1), 0, Propose()), ("acme", s_hit), s_day),
            RefusalKind.Day
        );
        Refused(
            CounterpartyActs.Take(Cleared(), new(s_ana, s_day, 1, Propose()), ("acme", s_hit), s_day),
            RefusalKind.Stale
        );
        Refused(Ask(New(), s_ben, new CounterpartyAsk.Sign(Listing)), RefusalKind.Guard);
        Refused(Ask(New(), s_ben, new CounterpartyAsk.Reject(Listing, "no")), RefusalKind.Guard);
        Refused(Ask(New(), s_ben, new CounterpartyAsk.Reopen(Listing, "no")), RefusalKind.Guard);
    }

    [Fact]
    public void A_confirmed_match_stays_one_until_two_persons_clear_it_and_a_clearing_can_be_taken_back_by_one()
    {
        var matched = Do(Cleared(), s_ana, new CounterpartyAsk.Confirm(Listing, "same number in the register"));
        Assert.Equal(HitStatus.Confirmed, Clearings.Of(matched, s_hit, s_day).Status);
        Assert.Equal(HitStatus.Confirmed, Clearings.Of(matched, s_hit with { Party = "x" }, s_day).Status);
        var again = Do(Do(matched, s_ana, Propose()), s_ben, new CounterpartyAsk.Reject(Listing, "it is"));
        Assert.Equal(HitStatus.Confirmed, Clearings.Of(again, s_hit, s_day).Status);
        var reopened = Do(Cleared(), s_ben, new CounterpartyAsk.Reopen(Listing, "wrong person"));
        Assert.Equal(HitStatus.Open, Clearings.Of(reopened, s_hit, s_day).Status);
    }

    [Fact]
    public void Events_are_read_as_they_were_written()
    {
        var state = Do(Cleared(), s_ana, new CounterpartyAsk.Confirm(Listing, "it is"));
        state = Do(state, s_ben, new CounterpartyAsk.Reopen(Listing, "it is not"));
        state = Do(Do(state, s_ben, Propose()), s_ana, new CounterpartyAsk.Reject(Listing, "it is"));
        var at = DateTimeOffset.UnixEpoch;
        var read = CounterpartyJson.Fold(
            state.History,
            state.Acts.Select((e, i) => CounterpartyJson.EventOf(e, null).At(state.History, i + 1, at))
        );
        Assert.Equal(state.Acts, read.Acts);
        Assert.Equal(state.Hits, read.Hits);
        Assert.Equal(6, read.Sequence);
    }

    [Fact]
    public void Evidence_is_another_where_a_name_alias_country_kind_address_or_the_listing_is()
    {
        byte[] salt = [.. Enumerable.Range(0, 16).Select(i => (byte)i)];
        CounterpartyFacts facts = new("Hua Tech", PartyKind.Company, "CN")
        {
            OtherNames = ["A", "B"],
            Addresses = ["1"],
        };
        string[] digests =
        [
            facts.Digest(salt),
            (facts with { Name = "Hua Tec" }).Digest(salt),
            (facts with { Kind = PartyKind.Person }).Digest(salt),
            (facts with { Country = null }).Digest(salt),
            (facts with { OtherNames = ["AB"] }).Digest(salt),
            (facts with { OtherNames = ["A"], Addresses = ["B", "1"] }).Digest(salt),
            facts.Digest([.. salt.Reverse()]),
        ];
        Assert.Equal(digests.Length, digests.Distinct().Count());
        Assert.Equal(digests[0], (facts with { OtherNames = ["B", "A"] }).Digest(salt));
        var listing = ListOf("Hua Technologies");
        var hit = Met(listing, facts);
        Assert.Equal(
            HitEvidence.Of(facts, salt, MetListing.OfOne([hit])),
            HitEvidence.Of(facts, salt, MetListing.OfOne([Met(ListOf("Hua Technologies"), facts)]))
        );
        var other = Met(listing with { Listings = [listing.Listings[0] with { Remarks = "moved" }] }, facts);
        Assert.NotEqual(HitEvidence.RecordOf(hit), HitEvidence.RecordOf(other));
        // Two lists tell of one listing: it is one, whichever comes first, and of neither alone.
        var both = Assert.Single(MetListing.Of([hit, other]));
        Assert.Equal(both.Record, Assert.Single(MetListing.Of([other, hit])).Record);
        Assert.DoesNotContain(both.Record, new[] { HitEvidence.RecordOf(hit), HitEvidence.RecordOf(other) });
        Assert.Equal(HitEvidence.RecordOf(hit), MetListing.OfOne([hit, hit]).Record);
    }

    private static ListVersion ListOf(string name) =>
        new()
        {
            Name = "made",
            ListCodes = ["EL"],
            ContentHash = "",
            Source = "made",
            IsComplete = true,
            Listings =
            [
                new()
                {
                    Id = Listing,
                    List = "EL",
                    Kind = PartyKind.Company,
                    Names = [new(name)],
                    SourceRow = "",
                    SourceLine = "",
                },
            ],
        };

    private static Hit Met(ListVersion version, CounterpartyFacts facts) =>
        Assert.Single(
            ScreeningIndex
                .Build([version])
                .Screen(facts.Query with { Name = "Hua Technologies" }, ScreeningSettings.Default)
                .Hits
        );
}
