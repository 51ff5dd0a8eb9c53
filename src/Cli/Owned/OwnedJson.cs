using System.Text.Json;
using Licet.Core;
using Licet.Core.Ownership;
using static Licet.Core.JsonWriting;

namespace Licet.Cli.Owned;

/// <summary>The answer for programs. Percentages are texts, so that no reader makes binary floating point of them.</summary>
internal static class OwnedJson
{
    public static void Write(OwnedAnswers answers, Stream output)
    {
        using (Utf8JsonWriter json = new(output, JsonForm.Page))
        {
            var answer = answers.Answer;
            json.WriteStartObject();
            json.WriteString("schema", "licet.owned/1");
            json.WriteString("on", Day.Text(answer.On));
            json.WriteNumber("exitCode", answers.ExitCode);
            json.WriteStartArray("rules");
            Rule(json, answer.Bis);
            Rule(json, answer.Ofac);
            json.WriteEndArray();
            json.WriteString("version", answer.Rules.Version);
            json.WriteString("facts", FactDays.Of(answer).Sentence);
            json.WriteBoolean("explained", answers.Explained);
            json.WriteStartArray("entities");
            foreach (var standing in answers.Shown)
            {
                Entity(json, standing);
            }
            json.WriteEndArray();
            Objects(json, "untold", answers.Untold, Untold);
            json.WriteString("notice", "Not legal advice.");
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
        output.Flush();
    }

    private static void Untold(Utf8JsonWriter json, UntoldOwners untold)
    {
        json.WriteString("id", untold.Entity.Id);
        json.WriteString("most", Text(untold.Percent));
        json.WriteString("sentence", untold.Sentence);
    }

    private static void Rule(Utf8JsonWriter json, RuleStanding rule)
    {
        json.WriteStartObject();
        json.WriteString("rule", OwnershipWords.Of(rule.Rule));
        json.WriteString("state", rule.State.ToString());
        if (rule.Setting is { } setting)
        {
            json.WriteString("setting", setting.ToString());
        }
        Optional(json, "from", rule.Row.Window.From);
        Optional(json, "through", rule.Row.Window.Through);
        json.WriteString("citation", rule.Row.Citation);
        json.WriteString("confidence", rule.Row.Confidence.Tag);
        json.WriteString("note", rule.Row.Note);
        json.WriteEndObject();
    }

    private static void Entity(Utf8JsonWriter json, EntityStanding standing)
    {
        json.WriteStartObject();
        json.WriteString("id", standing.Entity.Id);
        json.WriteString("name", standing.Entity.Name);
        json.WriteString("standing", OwnershipWords.Token(standing.Overall));
        json.WriteBoolean("inOwnRight", standing.InOwnRight);
        if (standing.BranchOf is { } principal)
        {
            json.WriteString("branchOf", principal.Id);
        }
        Finding(json, "bis", standing.Bis);
        Finding(json, "ofac", standing.Ofac);
        Objects(json, "whatWouldChange", standing.WhatWouldChange, Change);
        json.WriteEndObject();
    }

    private static void Change(Utf8JsonWriter json, Change change)
    {
        json.WriteString("change", change.Sentence);
        json.WriteString("leads", OwnershipWords.Token(change.Leads));
        Optional(json, "on", change.On);
    }

    private static void Finding(Utf8JsonWriter json, string name, Finding finding)
    {
        json.WriteStartObject(name);
        json.WriteString("standing", OwnershipWords.Token(finding.Standing));
        json.WriteString("least", Text(finding.Least));
        json.WriteString("most", Text(finding.Most));
        Objects(json, "contributors", finding.Contributors, Contributor);
        Objects(json, "path", finding.Path, Step);
        Texts(json, "questions", finding.Questions);
        Texts(json, "redFlags", finding.RedFlags);
        if (finding.Inherits is { } inherited)
        {
            Inherits(json, inherited);
        }
        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, PathStep step)
    {
        json.WriteString("step", step.Sentence);
        json.WriteString("citation", step.Citation);
        json.WriteString("version", step.Version);
    }

    private static void Contributor(Utf8JsonWriter json, Contributor contributor)
    {
        json.WriteString("owner", contributor.Owner.Id);
        json.WriteString("standing", OwnershipWords.Token(contributor.Standing));
        json.WriteString("kind", contributor.Stake.Kind.ToString());
        json.WriteString("share", contributor.Stake.Share.ToString());
        json.WriteBoolean("counts", contributor.Counts);
        Optional(json, "asOf", contributor.Stake.AsOf);
        json.WriteString("source", contributor.Stake.Source);
    }

    private static void Inherits(Utf8JsonWriter json, Inherited inherited)
    {
        json.WriteStartObject("inherits");
        Texts(json, "from", [.. inherited.From.Select(f => f.Id)]);
        Texts(json, "requirements", inherited.Requirements);
        json.WriteString("policy", inherited.Policy.ToString());
        json.WriteBoolean("policyIsOpen", inherited.PolicyIsOpen);
        Texts(json, "exceptions", inherited.Exceptions);
        json.WriteStartArray("footnotes");
        foreach (var footnote in inherited.Footnotes)
        {
            json.WriteNumberValue(footnote);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known)
        {
            json.WriteString(name, Day.Text(known));
        }
    }

    private static string Text(decimal percent) => percent.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
