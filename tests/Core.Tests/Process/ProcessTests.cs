using System.Text;
using System.Text.Json.Nodes;
using Licet.Core.Process;

namespace Licet.Core.Tests.Process;

public class ProcessTests
{
    private static ProcessReading Read(string json)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(json));
        return ProcessReader.Read(stream);
    }

    [Theory]
    [InlineData("us-ear")]
    [InlineData("us-erc")]
    [InlineData("uk-siel")]
    [InlineData("small-ministry")]
    public void A_shipped_process_is_read_without_a_fault(string id)
    {
        var file = Path.Combine(SharedData.Repository, "data", "process", id + ".json");
        Assert.Empty(Read(File.ReadAllText(file)).Faults);
    }

    [Fact]
    public void What_a_process_may_ask_an_act_to_bring_is_what_the_engine_knows() =>
        Assert.Empty(ContentKinds.All.Except(Licet.Core.Review.Content.Kinds));

    [Fact]
    public void The_21_transitions_of_the_design_are_there() =>
        Assert.Equal(
            Enumerable.Range(1, 21),
            ShippedProcesses.UsEar.Transitions.Select(t => t.Number).Where(n => n > 0).Distinct().Order()
        );

    [Fact]
    public void A_former_version_is_found_by_the_cases_that_are_pinned_to_it()
    {
        foreach (var process in ShippedProcesses.All)
        {
            Assert.Same(process, ShippedProcesses.Find(process.Id, process.Version));
            Assert.Equal((process.Id, "1"), (ShippedProcesses.Find(process.Id, "1")!.Id, "1"));
        }

        Assert.DoesNotContain(ShippedProcesses.All, p => p.Version == "1");
        Assert.Null(ShippedProcesses.Find("us-ear", "9"));
    }

    /// <summary>750.4(d)(1) says it once: the limit and what makes a later request stop nothing.</summary>
    [Fact]
    public void The_ten_days_of_an_agency_s_request_are_the_same_in_the_limit_and_in_the_stop()
    {
        var process = ShippedProcesses.UsEar;
        var test = Assert.Single(process.Stops.Single(s => s.Reason == "agency-request").Tests);
        Assert.Equal(process.Clocks.Single(c => c.Id == "agency-asks").Limit, test.Within);
    }

    /// <summary>Each fault is one change of the shipped file.</summary>
    public static TheoryData<string, string> Faults() =>
        new()
        {
            { "stages[1].id = limbo", "transitions/submit: 'submitted' is no stage of this process." },
            { "transitions[1].by = []", "transitions/register: nobody may: no role." },
            { "transitions[1].by = [\"king\"]", "transitions/register: 'king' is no role of this process." },
            { "transitions[1].guards = [\"mood\"]", "transitions/register: 'mood' is no guard of this process." },
            {
                "transitions[1].guards = [\"clock-over:nothing\"]",
                "transitions/register: 'nothing' is no clock of this process."
            },
            {
                "transitions[1].guards = [\"clock-over\"]",
                "transitions/register: 'clock-over' names a clock behind a colon, or must not."
            },
            { "transitions[1].content = song", "transitions/register: 'song' is no content of this process." },
            {
                "transitions[1].marks = []",
                "clocks/total: 'registered' is no act that a transition marks of this process."
            },
            { "stages[5].appeal = nothing", "stages/oc: 'nothing' is no clock of this process." },
            { "transitions[1].citation = ", "transitions/register: no citation." },
            { "transitions[2].to = decided", "stages/returned-unregistered: no transition leads here." },
            { "clocks[0].expiry = ", "clocks/total: nothing follows when the limit passes: no 'expiry'." },
            { "clocks[0].expiry = explode", "clocks/total: 'explode' is no effect that can follow of this process." },
            { "clocks[0].limit = 2147483647", "clocks/total: a limit is 3660 days or fewer." },
            { "agencies[1].reasons = []", "agencies/energy: would never be asked: no reason in 'reasons'." },
            { "clocks[0].limit = 0", "clocks/total: a limit is 1 day or more." },
            { "clocks[0].tag = sure", "clocks/total: 'sure' is no tag of confidence." },
            { "clocks[4].from = deadline:nothing", "clocks/oc: 'nothing' is no clock of this process." },
            { "stops[0].citation = ", "stops/applicant: no citation." },
            { "matrix[0].citation = ", "matrix/total+applicant: no citation." },
            { "matrix[0].reason = weather", "matrix/total+weather: 'weather' is no stop of this process." },
            { "duties[4].on = false", "duties: no row that is on for 'PresumptionOfDenial' and 'approve'." },
            { "stages[0].kind = open", "stages: a process has one stage of kind Start." },
            { "roles[1].id = applicant-preparer", "roles/applicant-preparer: stands twice." },
            { "appeals[0].citation = ", "appeals/license-denied: no citation." },
            { "separations[0].kind = mood", "separations/mood: 'mood' is no kind of separation of this process." },
            { "separations[3].these = [\"king\"]", "separations/roles: 'king' is no role of this process." },
            { "separations[3].those = []", "separations/roles: keeps no roles apart: 'these' or 'those' is empty." },
            { "separations[0].citation = ", "separations/one-side: no citation." },
            { "late[0].act = dance", "late/dance: 'dance' is no act of this process." },
            { "late[0].within = 0", "late/position: 'within' is 1 day or more." },
            { "stops[1].ends = dance", "stops/pre-license-check: 'dance' is no act of its tests of this process." },
            { "appeals[1].action = license-denied", "appeals/license-denied: stands twice." },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_process_with_a_fault_is_refused_with_the_place(string change, string expected)
    {
        var file = Path.Combine(SharedData.Repository, "data", "process", "us-ear.json");
        Refused(file, change, expected);
    }

    private static void Refused(string file, string change, string expected)
    {
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        var (path, value) = (change.Split(" = ")[0], change.Split(" = ")[1]);
        var (list, at, member) = (path.Split('[')[0], int.Parse(path.Split('[', ']')[1], null), path.Split('.')[1]);
        json[list]![at]![member] = value switch
        {
            "0" => 0,
            "2147483647" => int.MaxValue,
            "false" => false,
            _ when value.StartsWith('[') => JsonNode.Parse(value),
            _ => value,
        };
        var reading = Read(json.ToJsonString());
        Assert.Null(reading.Process);
        Assert.Contains(expected, reading.Faults.Select(f => f.ToString()));
    }

    [Theory]
    [InlineData("votes[0].rule = dice", "votes/erc: 'dice' is no vote rule of this process.")]
    [InlineData("votes[0].stage = moon", "votes/moon: 'moon' is no stage of this process.")]
    [InlineData("votes[0].changes = [\"modify\"]", "votes/erc: does not say how 'add' is decided.")]
    [InlineData("votes[0].changes = [\"rename\"]", "votes/erc: 'rename' is no change of this process.")]
    [InlineData("votes[0].citation = ", "votes/erc: no citation.")]
    public void A_process_of_votes_with_a_fault_is_refused_with_the_place(string change, string expected) =>
        Refused(Path.Combine(SharedData.Repository, "data", "process", "us-erc.json"), change, expected);

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("null", "'null' is no process.")]
    [InlineData("{", "line 1")]
    [InlineData("{\"id\":\"x\"}", "line 1: lacks 'version', 'title'")]
    [InlineData("{\"id\":\"x\",\"mood\":1}", "line 1, $.mood: 'mood' is no member of this object.")]
    [InlineData("{\"id\":\"x\",\"start\":1}", "'start' is no member of this object.")]
    [InlineData("[]", "line 1: expected an object.")]
    [InlineData("{\"id\":\"x\",\"roles\":null}", "line 1, $.roles: expected a list.")]
    [InlineData("{\"id\":\"x\",\n\"title\":null}", "line 2, $.title: null is no value here.")]
    [InlineData("{\"id\":\"x\",\n\"id\":\"y\"}", "line 2, $.id: the member 'id' stands twice.")]
    [InlineData("{\"id\":\"x\",\n\n]", "line 3")]
    public void A_file_that_is_no_process_is_refused_with_the_place(string json, string expected)
    {
        var reading = Read(json);
        Assert.Null(reading.Process);
        Assert.Contains(expected, Assert.Single(reading.Faults).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roles", "roles[0]: null is no entry.")]
    [InlineData("transitions", "transitions[0]: null is no entry.")]
    [InlineData("transitions.by", "transitions/submit/by[0]: null is no entry.")]
    [InlineData("transitions.guards", "transitions/submit/guards[0]: null is no entry.")]
    [InlineData("stops.tests", "stops/applicant/tests[0]: null is no entry.")]
    [InlineData("appeals", "appeals[0]: null is no entry.")]
    public void An_entry_that_is_null_is_refused_with_the_place(string list, string expected)
    {
        var file = Path.Combine(SharedData.Repository, "data", "process", "us-ear.json");
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        var steps = list.Split('.');
        var entries = (steps.Length == 1 ? json[list]! : json[steps[0]]![0]![steps[1]]!).AsArray();
        entries.Insert(0, null);
        Assert.Equal(expected, Assert.Single(Read(json.ToJsonString()).Faults).ToString());
    }

    private static JsonNode Shipped(string id) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(SharedData.Repository, "data", "process", id + ".json")))!;

    private static string[] FaultsOf(JsonNode json) => [.. Read(json.ToJsonString()).Faults.Select(f => f.ToString())];

    /// <summary>Acceptance point 1 of the design cannot be configured away.</summary>
    [Theory]
    [InlineData("us-ear", "sign", "not-the-proposer", "transitions/sign: a signature without 'not-the-proposer'.")]
    [InlineData("us-ear", "decide", "not-the-proposer", "transitions/decide: a signature without 'not-the-proposer'.")]
    [InlineData("us-ear", "decide", "duties-met", "transitions/decide: a signature without 'duties-met'.")]
    [InlineData("us-ear", "decide", "no-hold", "transitions/decide: a signature without 'no-hold'.")]
    [InlineData(
        "us-ear",
        "intend-to-deny",
        "not-the-proposer",
        "transitions/intend-to-deny: a signature without 'not-the-proposer'."
    )]
    [InlineData("uk-siel", "decide", "has-proposal", "transitions/decide: a signature without 'has-proposal'.")]
    [InlineData("us-erc", "publish", "not-the-editor", "transitions/publish: a signature without 'not-the-editor'.")]
    public void A_signature_without_its_guards_is_refused(string id, string transition, string guard, string expected)
    {
        var json = Shipped(id);
        var guards = json["transitions"]!.AsArray().Single(t => t!["id"]!.ToString() == transition)![
            "guards"
        ]!.AsArray();
        guards.Remove(guards.Single(g => g!.ToString() == guard));
        Assert.Equal([expected], FaultsOf(json));
    }

    [Fact]
    public void A_decision_that_asks_for_no_signature_is_refused()
    {
        var json = Shipped("small-ministry");
        var decide = json["transitions"]!.AsArray().Single(t => t!["id"]!.ToString() == "decide")!;
        decide["content"] = "none";
        Assert.Equal(
            [
                "transitions: lines are decided, and nobody signs: no content 'signature'.",
                "transitions/decide: decides on a proposal and asks for no 'signature' as its content.",
            ],
            FaultsOf(json)
        );
    }

    [Fact]
    public void Clocks_in_a_circle_are_named_once()
    {
        var json = Shipped("us-ear");
        json["clocks"]![0]!["from"] = "deadline:initial";
        json["clocks"]![1]!["from"] = "deadline:total";
        Assert.Equal(
            ["clocks/total: a circle that never starts: 'total' from 'initial' from 'total'."],
            FaultsOf(json)
        );
    }

    [Theory]
    [InlineData("id")]
    [InlineData("version")]
    [InlineData("title")]
    public void A_process_without_a_name_is_refused(string member)
    {
        var json = Shipped("us-ear");
        json[member] = " ";
        Assert.Equal([$"{member}: is empty."], FaultsOf(json));
    }

    [Fact]
    public void A_week_without_a_day_of_work_is_refused()
    {
        var json = Shipped("us-ear");
        json["calendar"]!["weekend"] = new JsonArray([.. Enum.GetNames<DayOfWeek>().Select(d => JsonValue.Create(d))]);
        Assert.Equal(["calendar/weekend: leaves no day of work in the week."], FaultsOf(json));
    }

    [Fact]
    public void The_same_version_twice_is_a_fault()
    {
        var all = ShippedProcesses.All.Concat(ShippedProcesses.Former);
        Assert.All(all.CountBy(p => (p.Id, p.Version)), p => Assert.Equal(1, p.Value));
        var own = ShippedProcesses.UsEar with { Id = "own" };
        Assert.Empty(ProcessReader.Together([("a.json", own), ("b.json", own with { Version = "7" })]));
        var twice = ProcessReader.Together([
            ("a.json", own),
            ("b.json", own with { Title = "other" }),
            ("c.json", ShippedProcesses.UsEar),
        ]);
        Assert.Equal(
            [
                "a.json, b.json: 'own' version 3 stands twice.",
                "c.json: 'us-ear' version 3 stands twice: one of that id and version ships with Licet; an own process has others.",
            ],
            twice.Select(t => t.ToString())
        );
    }

    /// <summary>What follows from one misspelt stage is not said thirteen times beside it.</summary>
    [Fact]
    public void An_unknown_stage_is_said_and_not_what_it_cuts_off()
    {
        var json = Shipped("us-ear");
        json["transitions"]![1]!["to"] = "registred";
        Assert.Equal(["transitions/register: 'registred' is no stage of this process."], FaultsOf(json));
    }

    [Fact]
    public void A_fault_of_the_file_stands_on_its_line_and_names_no_type_of_the_program()
    {
        var text = File.ReadAllText(Path.Combine(SharedData.Repository, "data", "process", "us-ear.json"));
        string[] lines = text.Split('\n');
        int Line(string part) => Array.FindIndex(lines, l => l.Contains(part, StringComparison.Ordinal)) + 1;
        Said(
            text.Replace("\"side\": \"agency\"", "\"side\": \"moon\"", StringComparison.Ordinal),
            $"line {Line("\"side\": \"agency\"")}, $.roles[5].side: expected applicant, authority, agency, system."
        );
        Said(
            text.Replace("\"limit\": 90", "\"limit\": \"ninety\"", StringComparison.Ordinal),
            $"line {Line("\"limit\": 90")}, $.clocks[0].limit: expected a whole number."
        );
        Said(
            text.Replace("\"limit\": 90, ", "", StringComparison.Ordinal),
            $"line {Line("\"limit\": 90")}, $.clocks[0]: lacks 'limit'."
        );
        Said(
            text.Replace("  \"transitions\": [", "  \"transition\": [", StringComparison.Ordinal),
            $"line {Line("  \"transitions\": [")}, $.transition: 'transition' is no member of this object."
        );
        var without = JsonNode.Parse(text)!.AsObject();
        without.Remove("transitions");
        Said(without.ToString(), "line 1: lacks 'transitions'.");

        static void Said(string json, string expected) =>
            Assert.Equal(expected, Assert.Single(Read(json).Faults).ToString());
    }

    [Theory]
    [InlineData("us-ear", "Z100123", null)]
    [InlineData("us-ear", "z100123", "'z100123' is no number of us-ear: expected a letter and six digits (748.6(b)).")]
    [InlineData("us-ear", "../x", "'../x' is no number of us-ear: expected a letter and six digits (748.6(b)).")]
    [InlineData(
        "us-ear",
        "Z100123\n",
        "'Z100123\n' is no number of us-ear: expected a letter and six digits (748.6(b))."
    )]
    [InlineData("small-ministry", "2026-0017", null)]
    [InlineData(
        "small-ministry",
        "../X",
        "'../X' is no number of a case: expected 1 to 40 capital letters, digits, '-' and '_'."
    )]
    [InlineData(
        "small-ministry",
        "a1",
        "'a1' is no number of a case: expected 1 to 40 capital letters, digits, '-' and '_'."
    )]
    public void A_number_of_a_case_is_as_its_process_says(string process, string number, string? fault) =>
        Assert.Equal(fault, CaseNumbers.Fault(ShippedProcesses.All.Single(p => p.Id == process)!, number));

    [Fact]
    public void A_pattern_that_could_take_for_ever_is_refused()
    {
        var json = Shipped("us-ear");
        json["numbers"] = "(a)\\1";
        Assert.Equal(["numbers: '(a)\\1' is no pattern that can be tried in linear time."], FaultsOf(json));
    }

    [Fact]
    public void The_picture_shows_every_stage_and_every_way()
    {
        var picture = ProcessPicture.Mermaid(ShippedProcesses.UsEar);
        foreach (var stage in ShippedProcesses.UsEar.Stages)
        {
            Assert.Contains($"state \"{stage.Title}\" as ", picture, StringComparison.Ordinal);
        }

        foreach (var transition in ShippedProcesses.UsEar.Transitions)
        {
            Assert.Contains(transition.Title.Replace(':', ','), picture, StringComparison.Ordinal);
        }
    }
}
