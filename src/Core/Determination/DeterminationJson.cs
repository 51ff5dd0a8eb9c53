using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Licet.Core.Parties.Wordings;
using static Licet.Core.JsonWriting;

namespace Licet.Core.Determination;

/// <summary>
/// A determination as JSON, in a stable order: equal determinations give equal bytes in every culture. Every field stands in
/// docs/answer.md.
/// </summary>
public static class DeterminationJson
{
    /// <summary>One object and a line end, as the command line and the API give it.</summary>
    /// <param name="determination">The answer.</param>
    /// <param name="indented">For eyes too; else all on one line.</param>
    /// <param name="output">Where it goes, in UTF-8.</param>
    public static void Write(OrderDetermination determination, bool indented, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, indented ? JsonForm.Page : JsonForm.Line))
        {
            Write(determination, json);
        }
        output.Write("\n"u8);
    }

    /// <summary>The object alone.</summary>
    public static void Write(OrderDetermination determination, Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(determination);
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        Text(json, "id", determination.Order.Id);
        json.WriteString("on", Day(determination.Order.On));
        json.WriteString("outcome", Outcomes.Token(determination.Outcome));
        json.WriteNumber("exitCode", Outcomes.ExitCode(determination.Outcome));
        Texts(json, "assumptions", determination.Assumptions);
        Texts(json, "gaps", determination.Gaps);
        Texts(json, "versions", determination.Versions);
        json.WriteStartArray("lines");
        foreach (var line in determination.Lines)
        {
            Line(json, line);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Line(Utf8JsonWriter json, LineDetermination line)
    {
        json.WriteStartObject();
        json.WriteNumber("index", line.Index);
        Text(json, "id", line.Line.Id);
        json.WriteString("classification", line.Line.Classification.ToString());
        json.WriteString("outcome", Outcomes.Token(line.Outcome));
        json.WriteString("underneath", Outcomes.Token(line.Underneath));
        json.WriteString("jurisdiction", line.Jurisdiction);
        json.WriteBoolean("doNotShip", line.DoNotShip);
        Text(json, "eeiCode", line.EeiCode);
        Objects(json, "requirements", line.Requirements, Finding);
        Objects(json, "questions", [.. line.Questions], Finding);
        Policy(json, line.Policy);
        Objects(json, "exceptions", line.Exceptions, Tried);
        Covering.CoverageJson.Write(json, line.Coverage);
        Objects(json, "wouldChange", line.WouldChange, Change);
        Objects(json, "steps", line.Steps, Step);
        json.WriteEndObject();
    }

    private static void Policy(Utf8JsonWriter json, CombinedPolicy? policy)
    {
        if (policy is null)
        {
            json.WriteNull("policy");
            return;
        }

        json.WriteStartObject("policy");
        Text(json, "policy", policy.Policy?.Token());
        Text(json, "atLeast", policy.AtLeast?.Token());
        Texts(json, "trail", policy.Trail);
        Texts(json, "questions", policy.Questions);
        json.WriteEndObject();
    }

    private static void Tried(Utf8JsonWriter json, ExceptionTried tried)
    {
        json.WriteString("symbol", tried.Symbol);
        json.WriteString("section", tried.Section);
        json.WriteString("limb", tried.Limb);
        json.WriteString(
            "standing",
            tried.Standing switch
            {
                ExceptionStanding.Available => "AVAILABLE",
                ExceptionStanding.Candidate => "CANDIDATE",
                ExceptionStanding.NotClaimed => "NOT_CLAIMED",
                _ => "RULED_OUT",
            }
        );
        json.WriteString("because", tried.Because);
        json.WriteString("basis", tried.Basis);
        Text(json, "paper", tried.Paper);
        Objects(json, "open", tried.Open, Finding);
        Objects(json, "conditions", tried.Conditions, Finding);
    }

    private static void Change(Utf8JsonWriter json, WouldChange change)
    {
        json.WriteString("what", change.What);
        json.WriteString("outcome", Outcomes.Token(change.Outcome));
        json.WriteString("why", change.Why);
    }

    private static void Step(Utf8JsonWriter json, Step step)
    {
        json.WriteString("topic", step.Topic);
        json.WriteString("question", step.Question);
        json.WriteString("result", step.Result);
        json.WriteString("citation", step.Citation);
        Texts(json, "versions", step.Versions);
        Objects(json, "findings", step.Findings, Finding);
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("kind", Kind(finding));
        json.WriteString("rule", finding.Authority.Rule);
        json.WriteString("citation", finding.Authority.Citation);
        json.WriteString("confidence", finding.Authority.Confidence.Tag);
        json.WriteString("text", finding.Text);
        switch (finding)
        {
            case Requirement asked:
                Asked(json, asked);
                break;
            case Prohibition prohibition:
                Text(json, "party", prohibition.Party);
                break;
            case Question question:
                json.WriteString("field", question.Field);
                json.WriteString("worst", Outcomes.Token(question.Worst));
                break;
            case Condition condition:
                json.WriteString("code", condition.Code);
                break;
            case SideEffect effect:
                json.WriteString("code", effect.Code);
                Text(json, "party", effect.Party);
                break;
            case Lifted lifted:
                json.WriteString("reason", lifted.Requirement.Reason);
                break;
        }
    }

    private static void Asked(Utf8JsonWriter json, Requirement asked)
    {
        json.WriteString("requirement", Kind(asked.Kind));
        json.WriteString("reason", asked.Reason);
        Text(json, "column", asked.Column);
        Text(json, "country", asked.Country);
        Text(json, "party", asked.Party);
        Text(json, "listing", asked.Listing);
        if (asked.Listing is not null)
        {
            Texts(json, "listings", [.. asked.Listings]);
        }

        Text(json, "policy", asked.Policy);
        if (asked.OpenExceptions is { } open)
        {
            Texts(json, "openExceptions", open);
        }
    }

    private static string Kind(Finding finding) =>
        finding switch
        {
            Requirement => "requirement",
            Prohibition => "prohibition",
            Question => "question",
            Condition => "condition",
            SideEffect => "side-effect",
            Lifted => "lifted",
            _ => "note",
        };

    private static string Kind(RequirementKind kind) =>
        kind switch
        {
            RequirementKind.ControlList => "control-list",
            RequirementKind.Embargo => "embargo",
            RequirementKind.EndUser => "end-user",
            RequirementKind.EndUse => "end-use",
            RequirementKind.Transit => "transit",
            _ => "informed",
        };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
