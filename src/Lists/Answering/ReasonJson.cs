using System.Text.Json;
using Licet.Lists.Hits;
using Licet.Screening;
using static Licet.Core.JsonWriting;

namespace Licet.Lists.Answering;

/// <summary>Reason and certificate as JSON. Numbers have four digits, weights too; empty parts are left out.</summary>
public static class ReasonJson
{
    public static void Write(Utf8JsonWriter json, Reason reason, double score, bool full)
    {
        json.WriteStartObject();
        json.WriteNumber("nameScore", HitWords.Rounded(reason.NameScore, reason.Threshold));
        json.WriteNumber("threshold", Four(reason.Threshold));
        if (full)
        {
            json.WriteString("queryRead", reason.QueryRead);
            json.WriteString("listedRead", reason.ListedRead);
            Array(json, "queryLeftOut", reason.QueryLeftOut, LeftOut);
            Array(json, "pairs", reason.Pairs, Pair);
            Array(json, "queryLoose", reason.QueryLoose, Loose);
            Array(json, "listedLoose", reason.ListedLoose, Loose);
            Array(json, "contradictions", reason.Contradictions, Contradiction);
            Array(json, "waterfall", ShownSteps.Of(reason, score), Step);
            Array(json, "qualifiers", reason.Qualifiers, Qualifier);
            Array(json, "counterfactuals", reason.Counterfactuals, Counterfactual);
        }
        json.WriteString("engine", reason.EngineVersion);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Certificate certificate)
    {
        json.WriteStartObject();
        json.WriteString("sentence", certificate.Sentence);
        Texts(json, "decisiveTokens", certificate.DecisiveTokens);
        json.WriteNumber("neighborCount", certificate.NeighborCount);
        json.WriteNumber("otherNameCount", certificate.OtherNameCount);
        json.WriteNumber("listTokenCount", certificate.ListTokenCount);
        json.WriteNumber("nameCount", certificate.NameCount);
        json.WriteNumber("bestAttainable", HitWords.Rounded(certificate.BestAttainable, certificate.Threshold));
        json.WriteNumber("threshold", Four(certificate.Threshold));
        Array(json, "queryLeftOut", certificate.QueryLeftOut, LeftOut);
        if (certificate.NearestMiss is { } miss)
        {
            json.WriteStartObject("nearestMiss");
            json.WriteString("id", miss.Listing.Id);
            json.WriteString("list", miss.Listing.List);
            json.WriteString("name", miss.Listing.PrimaryName);
            json.WriteString("matched", miss.Matched);
            json.WriteNumber("score", HitWords.Rounded(miss.Score, certificate.Threshold));
            if (miss.Reason is { } reason)
            {
                json.WritePropertyName("reason");
                Write(json, reason, miss.Score, full: true);
            }
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    /// <summary>The list; none where it is empty.</summary>
    private static void Array<T>(
        Utf8JsonWriter json,
        string name,
        IReadOnlyList<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        if (items.Count > 0)
        {
            Objects(json, name, items, write);
        }
    }

    private static void Pair(Utf8JsonWriter json, TokenPair pair)
    {
        json.WriteString("query", pair.Query);
        json.WriteString("listed", pair.Listed);
        json.WriteString("role", HitWords.Of(pair.Role));
        json.WriteString("relation", HitWords.Of(pair.Relation));
        json.WriteNumber("similarity", Four(pair.Similarity));
        json.WriteNumber("weight", Four(pair.Weight));
        json.WriteNumber("contribution", Four(pair.Contribution));
    }

    private static void LeftOut(Utf8JsonWriter json, LeftOutWord word)
    {
        json.WriteString("text", word.Text);
        json.WriteString("why", word.Why);
    }

    private static void Loose(Utf8JsonWriter json, LooseToken token)
    {
        json.WriteString("text", token.Text);
        json.WriteString("role", HitWords.Of(token.Role));
        json.WriteNumber("weight", Four(token.Weight));
        json.WriteNumber("cost", Four(token.Cost));
    }

    private static void Contradiction(Utf8JsonWriter json, Contradiction contradiction)
    {
        json.WriteString("query", contradiction.Query);
        json.WriteString("listed", contradiction.Listed);
        json.WriteString("role", HitWords.Of(contradiction.Role));
        json.WriteNumber("cost", Four(contradiction.Cost));
    }

    private static void Step(Utf8JsonWriter json, ShownStep step)
    {
        json.WriteString("label", step.Label);
        json.WriteNumber("delta", step.By);
        json.WriteNumber("leaves", step.Leaves);
    }

    private static void Qualifier(Utf8JsonWriter json, Qualifier qualifier)
    {
        json.WriteString("name", qualifier.Name);
        json.WriteString("query", qualifier.Query);
        json.WriteString("listed", qualifier.Listed);
        json.WriteString("agreement", HitWords.Of(qualifier.Agreement));
        json.WriteNumber("factor", Four(qualifier.Factor));
    }

    private static void Counterfactual(Utf8JsonWriter json, Counterfactual counterfactual)
    {
        json.WriteString("change", counterfactual.Change);
        json.WriteNumber("score", Four(counterfactual.Score));
    }

    private static double Four(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
