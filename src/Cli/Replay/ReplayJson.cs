using System.Text.Json;
using Licet.Core;
using Licet.Core.Replay;
using Licet.Core.Statistics;
using static Licet.Core.JsonWriting;

namespace Licet.Cli.Replay;

/// <summary>The answer for machines: each figure under its own name, in a stable order; equal questions give equal bytes in every culture.</summary>
internal static class ReplayJson
{
    public static void Write(ReplayAnswer answer, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonForm.Page))
        {
            json.WriteStartObject();
            json.WriteString("replay", answer.Facts.Name);
            json.WriteString("on", Day.Text(answer.Day));
            json.WriteString("weekday", answer.Day.DayOfWeek.ToString());
            json.WriteNumber("position", answer.Events.Count);
            foreach (var figure in answer.Figures)
            {
                json.WriteStartObject(figure.Name);
                Write(json, figure);
                json.WriteEndObject();
            }

            json.WriteStartObject("time");
            Write(json, answer.Time);
            json.WriteEndObject();
            Objects(json, "reported", answer.Reconciled, Write);
            Objects(json, "chart", answer.Chart, Write);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, Figure figure)
    {
        Number(json, "value", figure.Value);
        json.WriteString("unit", figure.Unit);
        json.WriteString("origin", Word(figure.Origin));
        json.WriteString("formula", figure.Formula);
        Number(json, "numerator", figure.Numerator);
        Number(json, "denominator", figure.Denominator);
        Objects(
            json,
            "exclusions",
            figure.Exclusions,
            (writer, exclusion) =>
            {
                writer.WriteString("what", exclusion.What);
                writer.WriteNumber("count", exclusion.Count);
            }
        );
        json.WriteNumber("position", figure.Position);
    }

    private static void Write(Utf8JsonWriter json, TimeState time)
    {
        json.WriteNumber("listedParties", time.ListedParties);
        json.WriteNumber("listedOthers", time.ListedOthers);
        Objects(
            json,
            "otherRules",
            time.OtherRules,
            (writer, rule) =>
            {
                writer.WriteString("citation", rule.Citation);
                Number(writer, "added", rule.Added);
            }
        );
        Objects(
            json,
            "amendments",
            time.Amendments,
            (writer, amended) =>
            {
                writer.WriteString("citation", amended.Publication.Citation);
                writer.WriteString("effective", Day.Text(amended.Publication.Effective));
                writer.WriteString("published", Day.Text(amended.Publication.Published));
                writer.WriteBoolean("printed", !time.NotYetPrinted.Contains(amended));
                writer.WriteString("case", amended.Case);
            }
        );
        if (time.License is { } license)
        {
            json.WriteStartObject("generalLicense");
            json.WriteString("license", license.License);
            json.WriteString("version", license.Version);
            json.WriteString("from", Day.Text(license.From));
            json.WriteString("through", Day.Text(license.Through));
            Text(json, "published", license.Published is { } printed ? Day.Text(printed) : null);
            json.WriteString("certifier", license.Certifier);
            Texts(json, "limbs", license.Limbs);
            json.WriteString("citation", license.Citation);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("generalLicense");
        }

        Objects(json, "events", time.Notes, Write);
    }

    private static void Write(Utf8JsonWriter json, RecordedNote note)
    {
        json.WriteString("effective", Day.Text(note.Effective));
        Text(json, "published", note.Published is { } printed ? Day.Text(printed) : null);
        json.WriteString("kind", note.Kind);
        json.WriteString("what", note.What);
        json.WriteString("citation", note.Citation);
        Number(json, "count", note.Count);
        json.WriteString("confidence", note.Confidence);
    }

    private static void Write(Utf8JsonWriter json, ReconciledFigure row)
    {
        json.WriteString("on", row.Reported.On);
        Text(json, "saidOn", row.Reported.SaidOn is { } said ? Day.Text(said) : null);
        json.WriteString("said", row.Reported.Said);
        json.WriteString("by", row.Reported.By);
        json.WriteString("relation", row.Reported.Relation);
        Number(json, "figure", row.Reported.Value);
        json.WriteString("unit", row.Reported.Unit);
        json.WriteString("beside", row.Reported.Beside);
        json.WriteString("note", row.Reported.Note);
        json.WriteBoolean("article", row.Reported.Article);
        json.WriteString("origin", Word(FigureOrigin.Reported));
        json.WriteString("source", row.Reported.Source);
        json.WriteString("confidence", row.Reported.Confidence);
        json.WriteStartObject("record");
        json.WriteString("measure", row.Reported.Measure);
        Number(json, "value", row.Record);
        Text(json, "origin", row.Origin is { } origin ? Word(origin) : null);
        json.WriteString("words", row.Words);
        json.WriteEndObject();
        if (row.Agrees is { } agrees)
        {
            json.WriteBoolean("agrees", agrees);
        }
        else
        {
            json.WriteNull("agrees");
        }
    }

    private static void Write(Utf8JsonWriter json, ChartDay day)
    {
        json.WriteString("on", Day.Text(day.On));
        json.WriteNumber("received", day.Received);
        json.WriteNumber("approved", day.Approved);
        json.WriteNumber("intentToDeny", day.Noticed);
        json.WriteNumber("denied", day.Denied);
        json.WriteNumber("returned", day.Returned);
        json.WriteNumber("withdrawn", day.Withdrawn);
    }

    internal static string Word(FigureOrigin origin) =>
        origin switch
        {
            FigureOrigin.Reported => "reported",
            FigureOrigin.Synthetic => "synthetic",
            _ => "computed",
        };

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number / 1.0000000000000000m);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
