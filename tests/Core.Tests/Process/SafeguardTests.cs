using System.Text;
using System.Text.Json.Nodes;
using Licet.Core.Process;

namespace Licet.Core.Tests.Process;

/// <summary>What no file can leave out: each of these was taken once.</summary>
public class SafeguardTests
{
    public static TheoryData<string, string, string> Left() =>
        new()
        {
            { "us-ear decide", "never-proposed", "transitions/decide: a signature without 'never-proposed'." },
            { "us-ear decide", "no-denial", "transitions/decide: a signature without 'no-denial' or 'some-denial'." },
            { "us-ear decide", "screening-fresh", "transitions/decide: a signature without 'screening-fresh'." },
            {
                "us-ear decide",
                "screened-within:screening",
                "transitions/decide: a signature without 'screened-within'."
            },
            {
                "us-ear intend-to-deny",
                "bases-per-line",
                "transitions/intend-to-deny: a signature without 'bases-per-line'."
            },
            {
                "us-ear confirm-disposition",
                "second-pair-of-eyes",
                "transitions/confirm-disposition: brings 'disposition-confirmed' without 'second-pair-of-eyes'."
            },
            {
                "us-ear reopen",
                "never-acted-in-case",
                "transitions/reopen: brings 'appeal-ruling' without 'never-acted-in-case'."
            },
            { "us-ear submit", "certified", "transitions/submit: brings 'submission' without 'certified'." },
            {
                "us-ear deny",
                "clock-over:itd-final",
                "transitions/deny: leads to 'decided', where a decision stands, without 'clock-over'."
            },
            {
                "us-ear register",
                "no-blocking-deficiency",
                "transitions/register: brings 'intake' without 'no-blocking-deficiency' or 'deficiencies-listed'."
            },
            {
                "uk-siel go-on",
                "agency-clock-expired:advice",
                "stages/advice: waits for every position, and nothing follows where an agency stays silent: no 'agency-clock-expired'."
            },
            {
                "us-ear deem-no-objection",
                "agency-clock-expired:agency-recommends",
                "clocks/agency-recommends: 'deemed-no-objection' follows, and no transition records it: no 'agency-clock-expired:agency-recommends'."
            },
        };

    [Theory]
    [MemberData(nameof(Left))]
    public void A_guard_that_no_file_can_leave_out_is_missed_with_the_place(string where, string guard, string expected)
    {
        var json = Shipped(where.Split(' ')[0]);
        var guards = Transition(json, where.Split(' ')[1])["guards"]!.AsArray();
        guards.Remove(guards.Single(g => g!.ToString() == guard));
        Assert.Contains(expected, FaultsOf(json));
    }

    public static TheoryData<string, string> Added() =>
        new()
        {
            {
                """{"id":"fast","title":"Fast","from":["decision-pending"],"to":"decided","by":["licensing-officer"],"content":"decision","guards":["every-line-decided"],"citation":"x"}""",
                "transitions/fast: a proposal decides nothing: it stays in its stage."
            },
            {
                """{"id":"fast","title":"Fast","from":["decision-pending"],"to":"decided","by":["licensing-officer"],"guards":[],"citation":"x"}""",
                "transitions/fast: leads to 'decided', where a decision stands, without 'signature'."
            },
            {
                """{"id":"fast","title":"Fast","from":["decision-pending"],"to":"stay","by":["applicant-signer"],"content":"signature","guards":["has-proposal","not-the-proposer"],"citation":"x"}""",
                "transitions/fast: 'applicant-signer' brings no 'signature': it is for 'authority'."
            },
            {
                """{"id":"fast","title":"Fast","from":["agency-review"],"to":"decision-pending","by":["applicant-signer"],"guards":[],"citation":"x"}""",
                "transitions/fast: 'applicant-signer' is of the applicant's side and moves a case to its end only."
            },
            {
                """{"id":"fast","title":"Fast\nfurious","from":["agency-review"],"to":"stay","by":["licensing-officer"],"guards":[],"citation":"x"}""",
                "transitions/fast: a line break or control character in a text."
            },
        };

    [Theory]
    [MemberData(nameof(Added))]
    public void A_transition_past_the_safeguards_is_refused_with_the_place(string transition, string expected)
    {
        var json = Shipped("us-ear");
        json["transitions"]!.AsArray().Add(JsonNode.Parse(transition));
        Assert.Contains(expected, FaultsOf(json));
    }

    [Fact]
    public void A_duty_that_stands_twice_is_refused_with_the_place()
    {
        var json = Shipped("us-ear");
        json["duties"]!.AsArray().Add(json["duties"]![0]!.DeepClone());
        Assert.Equal(["duties/PresumptionOfApproval+deny: stands twice."], FaultsOf(json));
    }

    private static JsonNode Transition(JsonNode json, string id) =>
        json["transitions"]!.AsArray().Single(t => t!["id"]!.ToString() == id)!;

    private static JsonNode Shipped(string id) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(SharedData.Repository, "data", "process", id + ".json")))!;

    private static string[] FaultsOf(JsonNode json)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(json.ToJsonString()));
        return [.. ProcessReader.Read(stream).Faults.Select(f => f.ToString())];
    }
}
