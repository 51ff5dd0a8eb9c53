using System.Globalization;
using System.Text.Json.Nodes;
using Licet.Core.History;
using Licet.Core.Review;
using Licet.Core.Rules;
using Licet.Core.Rules.Restrictions;

namespace Licet.Core.Replay;

/// <summary>What a replay records beside its cases: events of the time, figures that were said, versions of a general license.</summary>
public static class ReplayEvents
{
    /// <summary>An event of the time. It decides nothing: what of it is law is recorded as such beside it.</summary>
    public const string Noted = "timeline.noted";

    /// <summary>Somebody said a figure.</summary>
    public const string Said = "timeline.said";

    /// <summary>A version of a general license, or another last day of one.</summary>
    public const string GeneralLicense = "general-license.issued";

    /// <summary>A general license has no day left.</summary>
    public const string GeneralLicenseEnded = "general-license.ended";

    public static EventTypes Types { get; } =
        new EventTypes().With(Noted).With(Said).With(GeneralLicense).With(GeneralLicenseEnded);

    internal static NewEvent Of(TimelineRow row) =>
        New(
            Noted,
            row.Effective,
            new()
            {
                ["citation"] = row.Citation,
                ["confidence"] = row.Confidence,
                ["count"] = row.Count,
                ["document"] = row.Document,
                ["effect"] = row.Effect,
                ["kind"] = row.Kind,
                ["published"] = Text(row.Published),
                ["what"] = row.What,
            }
        );

    internal static NewEvent Of(ReportedFigure figure) =>
        New(
            Said,
            figure.SaidOn ?? figure.From,
            new()
            {
                ["beside"] = figure.Beside,
                ["by"] = figure.By,
                ["confidence"] = figure.Confidence,
                ["figure"] = figure.Value?.ToString(CultureInfo.InvariantCulture),
                ["measure"] = figure.Measure,
                ["on"] = figure.On,
                ["relation"] = figure.Relation,
                ["said"] = figure.Said,
                ["source"] = figure.Source,
                ["unit"] = figure.Unit,
            }
        );

    internal static NewEvent Of(GeneralLicenseWindow window, IEnumerable<GeneralLicenseLimb> limbs) =>
        New(
            GeneralLicense,
            window.Source.Window.From!.Value,
            new()
            {
                ["certifier"] = window.Certifier,
                ["citation"] = window.Source.Citation,
                ["confidence"] = window.Source.Confidence.ToString(),
                ["from"] = Text(window.Source.Window.From),
                ["license"] = window.License,
                ["lifts"] = window.Lifts,
                ["limbs"] = new JsonArray([
                    .. limbs.Select(l => (JsonNode)new JsonObject { ["gist"] = l.Gist, ["limb"] = l.Limb }),
                ]),
                ["parties"] = window.Parties,
                ["published"] = Text(window.Published),
                ["through"] = Text(window.Source.Window.Through),
                ["version"] = window.Version,
            }
        );

    internal static NewEvent Ended(string license, TimelineRow row) =>
        New(
            GeneralLicenseEnded,
            row.Effective,
            new()
            {
                ["confidence"] = row.Confidence,
                ["license"] = license,
                ["what"] = row.What,
            }
        );

    private static NewEvent New(string type, DateOnly effective, JsonObject body) =>
        new(
            type,
            Types.LatestOf(type),
            effective,
            Person.System.Id,
            "replay: facts of the time",
            CanonicalJson.Of(body.ToJsonString())
        );

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
