using System.Collections.Immutable;
using Licet.Core.History;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

public class CaseJsonTests
{
    private static Event Written(CaseState before, CaseEvent e) =>
        new(
            before.History,
            before.Sequence + 1,
            CaseJson.Type,
            CaseJson.Types.LatestOf(CaseJson.Type),
            e.On,
            DateTimeOffset.UnixEpoch,
            e.Person,
            CaseJson.CauseOf(before, e),
            CaseJson.BodyOf(before, e)
        );

    private static readonly Content[] s_contents =
    [
        NoContent.Of,
        CaseRun.Form("Mixed", allOrNothing: true, lines: 2),
        new Intake(["No unit."]),
        new Screened(["CSL/1"], 2),
        new ReferralTo(["defense"]),
        CaseRun.Yes("defense", new ConditionText("1", "Report — 中.", "750.7(d)")),
        new DeemedPosition("state"),
        new Bases("a", "b", null),
        new Return("Why.", "What."),
        new Decision([CaseRun.Deny("22-1")]),
        new Decision(
            [CaseRun.Approve("22-1")],
            new Grant(
                new(2023, 1, 2),
                Grant.AsAsked.Quantities.Add("22-1", "30.5"),
                Grant.AsAsked.Bound.Add("defense/1", "endUsers[0]")
            )
        ),
        Signature.Of,
        new Answer("Fewer."),
        new AnswerRuling(true, "Fewer."),
        new AppealFiled("Why.", true),
        new AppealRuling(false, "Why not."),
        new Disposition("EL:1", "the-party", "The same address."),
        new DispositionConfirmed("EL:1", "the-party"),
        new Amendment(["Block 22"], []),
        new HoldPlaced("h", "Press."),
        new HoldLifted("h", "Cleared."),
        new StopBegan(
            "s",
            "applicant",
            ImmutableSortedDictionary<string, DateOnly>.Empty.Add("asked", new(2019, 1, 2))
        ),
        new StopActed("s", "asked"),
        new StopEnded("s"),
        new ConditionDropped("defense/1", "Done."),
        new InformationWanted("defense", "Which site?"),
        new ListProposal(
            "add",
            "EL",
            "hash",
            ["EL:1"],
            "commerce",
            "agency",
            ["744.11"],
            new("All", "Denial", "none"),
            "Why."
        ),
        new ListPreview("hash", "digest", 1, 2, 3, ["One party."]),
        new ListVote("commerce", "for", "Why."),
        new ListPublication(
            "hash",
            new(2019, 5, 16),
            new(2019, 5, 21),
            "84 FR 22961",
            null,
            null,
            new(new(2019, 5, 16), null, "84 FR 22961")
        ),
        new Assigned("olga"),
        new InformationGiven("s1", "The plant's layout.", ["layout.pdf"]),
    ];

    [Theory]
    [InlineData("""{"lines":[],"lines":[]}""")]
    [InlineData("""{"grant":{"through":null,"through":null}}""")]
    [InlineData("""{"lines":[{"line":"22-1","line":"22-2"}]}""")]
    public void A_member_that_is_sent_twice_is_refused(string sent) =>
        Assert.Throws<FormatException>(() =>
            CaseJson.ContentOf("decision", System.Text.Json.Nodes.JsonNode.Parse(sent)!.AsObject())
        );

    [Fact]
    public void Another_kind_than_that_of_the_act_is_refused()
    {
        static Content Of(string kind) =>
            CaseJson.ContentOf(
                "hold-placed",
                System.Text.Json.Nodes.JsonNode.Parse($$"""{"kind":"{{kind}}","id":"h","reason":"r"}""")!.AsObject()
            );
        Assert.IsType<HoldPlaced>(Of("hold-placed"));
        Assert.Throws<FormatException>(() => Of("hold-lifted"));
    }

    [Theory]
    [InlineData("intake", """{"deficiencies":[null]}""", "deficiencies[0]")]
    [InlineData("decision", """{"lines":[{"line":"22-1"},null]}""", "lines[1]")]
    [InlineData("position", """{"conditions":[{"id":"1","text":[null]}]}""", "conditions[0].text[0]")]
    public void A_list_that_is_sent_with_nothing_in_a_place_of_it_is_refused_by_the_place(
        string kind,
        string sent,
        string place
    ) =>
        Assert.StartsWith(
            place + ": it is null",
            Assert
                .Throws<FormatException>(() =>
                    CaseJson.ContentOf(kind, System.Text.Json.Nodes.JsonNode.Parse(sent)!.AsObject())
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_kind_of_content_is_written_in_one_way_and_read_again()
    {
        var state = Case.New("case/1", ShippedProcesses.UsEar);
        foreach (var content in s_contents)
        {
            CaseEvent e = new("t", "draft", "olga", "defense", new DateOnly(2019, 5, 16), content)
            {
                Role = "licensing-officer",
                Late = "By post.",
            };
            var written = Written(state, e);
            Assert.Equal(CanonicalJson.Of(written.Body), written.Body);
            var read = CaseJson.EventOf(written);
            Assert.Equal(content.GetType(), read.Content.GetType());
            Assert.Equal(e with { Content = NoContent.Of }, read with { Content = NoContent.Of });
            Assert.Equal(written.Body, CaseJson.BodyOf(state, read));
        }

        Assert.Equal(Content.Kinds, s_contents.Select(c => c.Kind).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_read_is_sorted_by_code_points_and_by_no_machine_s_culture()
    {
        var state = Case.New("case/1", ShippedProcesses.UsEar);
        List<IComparer<string>> sorted = [];
        foreach (var content in s_contents)
        {
            CaseEvent e = new("t", "draft", "olga", null, new DateOnly(2019, 5, 16), content);
            sorted.AddRange(
                CaseJson.EventOf(Written(state, e)).Content switch
                {
                    StopBegan b => [b.Acts.KeyComparer],
                    Decision { Grant: { } grant } => [grant.Quantities.KeyComparer, grant.Bound.KeyComparer],
                    _ => [],
                }
            );
        }

        Assert.Equal(3, sorted.Count);
        Assert.All(sorted, c => Assert.Equal(StringComparer.Ordinal, c));
    }

    [Fact]
    public void A_case_read_from_its_events_is_the_case()
    {
        var run = CaseRun
            .Pending(CaseRun.Form())
            .Beside(CaseRun.Officer, "2019-11-12", new Assigned("olga"))
            .Do("propose", CaseRun.Officer, "2019-11-18", new Decision([CaseRun.Deny("22-1")]));
        var state = Case.New("case/Z100123", ShippedProcesses.UsEar);
        List<Event> written = [];
        foreach (var e in run.Events)
        {
            written.Add(Written(state, e));
            state = CaseFold.Apply(state, e);
        }

        var read = CaseJson.Fold(written, ShippedProcesses.Find)!;
        Assert.Same(ShippedProcesses.UsEar, read.Process);
        Assert.Equal(CaseRun.Shown(run.State), CaseRun.Shown(read));
        Assert.Null(CaseJson.Fold([], ShippedProcesses.Find));
        Assert.Throws<FormatException>(() => CaseJson.Fold(written, (_, _) => null));
        Assert.Throws<FormatException>(() => CaseJson.Fold(written.Skip(1), ShippedProcesses.Find));
    }

    [Fact]
    public void What_was_recorded_in_version_1_is_read_in_the_shape_of_today()
    {
        AnswerRuling answer = new(true, "Fewer items.");
        Assert.Equal(answer, Old("""{"accepted":true,"kind":"answer","text":"Fewer items."}"""));
        Assert.Equal(new AppealRuling(true, ""), Old("""{"granted":true,"kind":"appeal-ruling"}"""));
        Assert.Equal(2, CaseJson.Types.LatestOf(CaseJson.Type));

        static Content Old(string content) =>
            CaseJson
                .EventOf(
                    new Event(
                        "case/1",
                        9,
                        CaseJson.Type,
                        1,
                        new DateOnly(2019, 12, 5),
                        DateTimeOffset.UnixEpoch,
                        "olga",
                        null,
                        $$"""{"content":{{content}},"to":"agency-review","transition":"revive"}"""
                    )
                )
                .Content;
    }

    [Fact]
    public void A_case_pinned_to_a_former_process_goes_on_under_it()
    {
        var former = ShippedProcesses.Find("us-ear", "1")!;
        CaseEvent e = new("submit", "submitted", "alice", null, new DateOnly(2019, 5, 16), CaseRun.Form());
        var written = Written(Case.New("case/1", former), e) with { Version = 1 };
        var read = CaseJson.Fold([written], ShippedProcesses.Find)!;
        Assert.Same(former, read.Process);
        Move register = new("register", CaseRun.Intake, new DateOnly(2019, 5, 17), 1, new Intake([]));
        Assert.IsType<Ruling.Accepted>(Case.Take(read, register, register.On));
    }

    [Theory]
    [InlineData("case.other", "{}")]
    [InlineData(CaseJson.Type, "{}")]
    [InlineData(CaseJson.Type, """{"content":{"kind":"dance"},"to":"draft","transition":"t"}""")]
    [InlineData(CaseJson.Type, """{"content":{"kind":"none"},"more":1,"to":"draft","transition":"t"}""")]
    public void What_this_program_does_not_know_is_refused(string type, string body)
    {
        Event e = new("case/1", 1, type, 1, new DateOnly(2019, 5, 16), DateTimeOffset.UnixEpoch, "olga", null, body);
        Assert.Throws<FormatException>(() => CaseJson.EventOf(e));
    }
}
