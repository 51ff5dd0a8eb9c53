using System.Text;
using System.Text.Json;
using Licet.Core;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Lint;
using static Licet.Core.JsonWriting;

namespace Licet.Cli.Rules;

/// <summary>The same for machines: one object, fields in a fixed order; what applies is "yes", "no" or "depends".</summary>
internal static class RuleJson
{
    public static string Of(RuleView view) =>
        Write(json =>
        {
            json.WriteString("rules", view.Book.Version);
            json.WriteString("on", Day.Text(view.On));
            Texts(json, "notes", view.Notes);
            switch (view)
            {
                case EntryView entry:
                    Entry(json, entry);
                    break;
                case CountryView country:
                    Country(json, country);
                    break;
                case ExceptionView exception:
                    Exception(json, exception);
                    break;
            }
        });

    public static string Of(RuleBook book, IReadOnlyList<RuleFault> faults) =>
        Write(json =>
        {
            json.WriteString("rules", book.Version);
            Objects(
                json,
                "faults",
                faults,
                (_, f) =>
                {
                    json.WriteString("kind", f.Kind.ToString().ToLowerInvariant());
                    json.WriteString("place", f.Place);
                    json.WriteString("field", f.Field);
                    json.WriteString("expected", f.Expected);
                    json.WriteString("found", f.Found);
                }
            );
        });

    private static void Entry(Utf8JsonWriter json, EntryView view)
    {
        json.WriteString("item", view.Item.ToString());
        json.WriteString("label", view.Entry.Label);
        json.WriteString("standing", view.Entry.Standing.ToString().ToLowerInvariant());
        json.WriteString("paragraph", view.Entry.StandingOf(view.Item).ToString().ToLowerInvariant());
        Objects(
            json,
            "controls",
            view.Controls,
            (_, f) =>
            {
                json.WriteString("reason", f.Control.Reason);
                json.WriteString("column", f.Control.Column?.Code());
                json.WriteString("destinations", f.Control.Destinations?.ToString());
                json.WriteString("scope", f.Control.Scope.ToString());
                json.WriteString("applies", Word(f.Applies));
                json.WriteString("question", f.Question);
                Source(json, f.Control.Source);
            }
        );
        Objects(
            json,
            "exceptions",
            view.Exceptions,
            (_, e) =>
            {
                json.WriteString("exception", e.Exception);
                json.WriteString("eligible", Word(e.Eligible));
                if (e.Value is { } value)
                {
                    json.WriteNumber("netValueUsd", value);
                }

                Texts(json, "questions", e.Questions);
            }
        );
    }

    private static void Country(Utf8JsonWriter json, CountryView view)
    {
        var country = view.Country;
        json.WriteString("country", country.Code);
        json.WriteString("name", country.Name);
        json.WriteString("row", country.Row.ToString().ToLowerInvariant());
        json.WriteString("rowReference", country.RowReference);
        json.WriteStartObject("license");
        foreach (var column in ChartColumns.All)
        {
            json.WriteString(column.Code(), Word(country.Marked(column)));
        }

        json.WriteEndObject();
        json.WriteBoolean("groupsKnown", country.GroupsKnown);
        Texts(json, "groups", country.Groups);
        Texts(json, "special", country.Special);
        Objects(
            json,
            "footnotes",
            view.Footnotes,
            (_, f) =>
            {
                json.WriteString("footnote", f.Footnote);
                json.WriteString("effect", f.Effect);
                json.WriteString("eccn", f.Eccn);
                json.WriteString("scope", f.Scope.ToString());
                json.WriteString("gist", f.Gist);
                Source(json, f.Source);
            }
        );
        Source(json, country.Source);
    }

    private static void Exception(Utf8JsonWriter json, ExceptionView view)
    {
        var exception = view.Exception;
        json.WriteString("exception", exception.Symbol);
        json.WriteString("name", exception.Name);
        json.WriteString("basis", exception.Basis.ToString().ToLowerInvariant());
        json.WriteString("read", exception.Read.ToString().ToLowerInvariant());
        Objects(
            json,
            "limbs",
            view.Limbs,
            (_, limb) =>
            {
                json.WriteString("limb", limb.Name);
                Objects(
                    json,
                    "tests",
                    limb.Tests,
                    (_, t) =>
                    {
                        json.WriteString("kind", t.Kind.ToString());
                        json.WriteString("argument", t.Argument);
                        json.WriteString("question", t.Question);
                        Source(json, t.Source);
                    }
                );
            }
        );
        Objects(
            json,
            "restrictions",
            view.Restrictions,
            (_, r) =>
            {
                json.WriteString("id", r.Id);
                json.WriteString("gist", r.Gist);
                json.WriteString("leaves", view.LeftBy(r));
            }
        );
        Source(json, exception.Source);
    }

    private static void Source(Utf8JsonWriter json, RuleSource source)
    {
        json.WriteString("citation", source.Citation);
        json.WriteString("from", source.Window.From is { } from ? Day.Text(from) : null);
        json.WriteString("through", source.Window.Through is { } through ? Day.Text(through) : null);
        json.WriteString("confidence", source.Confidence.Tag);
    }

    private static string Word(Applies applies) =>
        applies switch
        {
            Applies.Yes => "yes",
            Applies.No => "no",
            _ => "depends",
        };

    private static string Write(Action<Utf8JsonWriter> body)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonForm.Line))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
