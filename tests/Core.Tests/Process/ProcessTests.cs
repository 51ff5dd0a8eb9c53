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
            ShippedProcesses.UsEar.Transitions.Select(t => t.Number).Distinct().Order()
        );

    /// <summary>Each fault is one change of the shipped file.</summary>
    public static TheoryData<string, string> Faults() =>
        new()
        {
            { "stages[1].id = limbo", "stages/limbo: no transition leads here." },
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
            { "transitions[26].to = decided", "stages/closed: no transition leads here." },
            { "clocks[0].expiry = ", "clocks/total: nothing follows when the limit passes: no 'expiry'." },
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
    [InlineData("{\"id\":\"x\"}", "required")]
    [InlineData("{\"id\":\"x\",\"mood\":1}", "mood")]
    [InlineData("{\"id\":\"x\",\"start\":1}", "start")]
    [InlineData("[]", "line 1")]
    [InlineData("{\"id\":\"x\",\"roles\":null}", "roles")]
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
