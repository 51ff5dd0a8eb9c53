using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Lists;

public class FetchJudgementTests
{
    private static readonly FetchedFile Whole = new("sdn.csv", FetchOutcome.Received) { Bytes = 100 };

    [Fact]
    public void A_file_that_arrived_whole_is_read() => Assert.Null(FetchJudgement.OfTransport(Facts(Whole)));

    [Fact]
    public void A_file_that_did_not_change_is_current_through_today() =>
        Assert.IsType<FetchDecision.Extend>(
            FetchJudgement.OfTransport(
                Facts(new FetchedFile("sdn.csv", FetchOutcome.NotModified)) with
                {
                    HeldHash = "a",
                }
            )
        );

    [Fact]
    public void Not_modified_without_a_version_here_is_no_list() =>
        Assert.Equal(
            FetchRefusal.NotReached,
            Refused(FetchJudgement.OfTransport(Facts(new FetchedFile("sdn.csv", FetchOutcome.NotModified))))
        );

    [Fact]
    public void One_changed_file_of_a_set_is_enough_to_read_the_set() =>
        Assert.Null(
            FetchJudgement.OfTransport(
                Facts(new FetchedFile("add.csv", FetchOutcome.NotModified), Whole) with
                {
                    HeldHash = "a",
                }
            )
        );

    public static TheoryData<FetchedFile, FetchRefusal> BadFiles =>
        new()
        {
            {
                new("sdn.csv", FetchOutcome.Failed) { Failure = "no answer" },
                FetchRefusal.NotReached
            },
            { Whole with { Bytes = 0 }, FetchRefusal.Empty },
            { Whole with { AnnouncedBytes = 101 }, FetchRefusal.CutOff },
            { Whole with { AnnouncedBytes = 99 }, FetchRefusal.CutOff },
            { Whole with { AnnouncedChecksum = "md5 00", FoundChecksum = "md5 01" }, FetchRefusal.WrongChecksum },
            { Whole with { IsWebPage = true }, FetchRefusal.WebPage },
        };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void One_bad_file_refuses_the_set(FetchedFile bad, FetchRefusal refusal)
    {
        var set = Facts(Whole with { Name = "add.csv" }, bad) with { HeldHash = "a" };
        Assert.Equal(refusal, Refused(FetchJudgement.OfTransport(set)));
    }

    [Theory]
    [InlineData(100, 90, true)]
    [InlineData(100, 91, false)]
    [InlineData(99, 90, false)]
    [InlineData(10, 9, true)]
    [InlineData(9, 8, true)]
    [InlineData(1, 0, true)]
    [InlineData(100, 100, false)]
    [InlineData(100, 400, false)]
    public void A_list_that_lost_a_tenth_stops(int before, int after, bool stops)
    {
        var facts = Facts(Whole) with
        {
            HeldHash = "a",
            HeldCounts = new Dictionary<string, int> { ["EL"] = before },
        };
        var fresh = Version([.. Entries("EL", after), .. Entries("SDN", 500)]);
        var decision = FetchJudgement.OfContent(facts, fresh);
        Assert.Equal(stops ? typeof(FetchDecision.Refuse) : typeof(FetchDecision.Accept), decision.GetType());
        Assert.IsType<FetchDecision.Accept>(FetchJudgement.OfContent(facts with { ShrinkAccepted = true }, fresh));
    }

    [Fact]
    public void A_list_that_another_one_replaced_in_number_still_stops()
    {
        var facts = Facts(Whole) with
        {
            HeldHash = "a",
            HeldCounts = new Dictionary<string, int> { ["EL"] = 50, ["UVL"] = 50 },
        };
        var decision = FetchJudgement.OfContent(facts, Version(Entries("EL", 100)));
        Assert.Equal(new FetchDecision.Refuse(FetchRefusal.Shrunk, "UVL shrank from 50 to 0 listings"), decision);
    }

    [Fact]
    public void The_same_content_is_current_through_today() =>
        Assert.IsType<FetchDecision.Extend>(
            FetchJudgement.OfContent(Facts(Whole) with { HeldHash = "hash" }, Version(Entries("EL", 3)))
        );

    [Fact]
    public void A_list_that_was_not_read_whole_is_refused_even_where_it_grew()
    {
        var lost = new ListProblem("sdn.csv", 7, "row", "12 fields", "3", "not listed", ProblemWeight.RowLost);
        var fresh = Version(Entries("EL", 100)) with { Problems = [lost], IsComplete = false };
        var refused = Assert.IsType<FetchDecision.Refuse>(FetchJudgement.OfContent(Facts(Whole), fresh));
        Assert.Equal(FetchRefusal.NotWhole, refused.Refusal);
        Assert.Contains("sdn.csv:7: row: expected 12 fields", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubtful_value_does_not_refuse_a_list()
    {
        var note = new ListProblem("sdn.csv", 7, "date", "a date", "0017-01-01", "left empty", ProblemWeight.Note);
        var fresh = Version(Entries("EL", 100)) with { Problems = [note] };
        Assert.IsType<FetchDecision.Accept>(FetchJudgement.OfContent(Facts(Whole), fresh));
    }

    [Fact]
    public void A_list_without_one_that_its_format_holds_is_half_even_where_a_person_accepts_that_it_shrank()
    {
        var half = Version([.. Entries("EL", 2_000), .. Entries("SDN", 3_999)]) with
        {
            Format = ListFormat.ConsolidatedCsv,
        };
        var refused = Assert.IsType<FetchDecision.Refuse>(
            FetchJudgement.OfContent(Facts(Whole) with { HeldHash = "hash", ShrinkAccepted = true }, half)
        );
        Assert.Equal(FetchRefusal.Half, refused.Refusal);
        Assert.Contains("SDN 3999 of at least 4000, DPL 0 of at least 250", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_list_is_refused() =>
        Assert.Equal(FetchRefusal.Empty, Refused(FetchJudgement.OfContent(Facts(Whole), Version([]))));

    private static FetchRefusal? Refused(FetchDecision? decision) =>
        Assert.IsType<FetchDecision.Refuse>(decision).Refusal;

    private static FetchFacts Facts(params FetchedFile[] files) => new() { Files = files };

    private static List<Listing> Entries(string list, int count) =>
        [
            .. Enumerable
                .Range(1, count)
                .Select(i => new Listing
                {
                    Id = $"{list}:{i}",
                    List = list,
                    Kind = PartyKind.Company,
                    Names = [new($"Brand {i}")],
                    SourceRow = "",
                    SourceLine = "",
                }),
        ];

    private static ListVersion Version(List<Listing> listings) =>
        new()
        {
            Name = "csl",
            ListCodes = ["EL"],
            ContentHash = "hash",
            Source = "consolidated.csv",
            IsComplete = true,
            Listings = listings,
        };
}
