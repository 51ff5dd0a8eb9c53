using System.Globalization;
using Licet.Core.Items;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Licenses;

/// <summary>A license on its way: what must be taken, and what must be refused.</summary>
internal sealed class LicenseRun
{
    public static readonly Person Officer = new("olga", ["licensing-officer"]);
    public static readonly Person Second = new("carl", ["countersigner"]);
    public static readonly Person Licensee = new("alice", ["applicant-signer"]) { Applicant = "acme" };

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Classification Item(string text) =>
        Classification.TryParse(text, out var item) ? item : throw new ArgumentException(text, nameof(text));

    public static LicenseLine Line(
        string id = "1",
        string unit = "number",
        decimal quantity = 100m,
        decimal value = 100_000m
    ) => new(id, Item("3A001.a.2"), "Integrated circuits", new Quantity(quantity, unit), new Money(value, "USD"));

    public static LicenseTerms Terms(params LicenseLine[] lines) =>
        new()
        {
            Number = "D1234567",
            Issuer = new Issuer("BIS"),
            Kind = LicenseKind.Export,
            Parties =
            [
                new("A", PartyRole.Applicant, "Acme Inc.", "US"),
                new("C", PartyRole.UltimateConsignee, "Beispiel GmbH", "DE", "Hauptstr. 1, Bonn"),
                new("E", PartyRole.EndUser, "Muster AG", "DE"),
            ],
            Lines = [.. lines.DefaultIfEmpty(Line())],
            Destinations = ["DE"],
            Issued = Day("2018-06-01"),
            LastDay = Day("2022-06-01"),
        };

    /// <summary>Issued on the day of its terms.</summary>
    public static LicenseState Issued(LicenseTerms terms) =>
        LicenseFold.Apply(
            LicenseFold.New("license/" + terms.Number, ShippedProcesses.UsEar),
            new LicenseEvent("olga", "licensing-officer", null, terms.Issued, new Issued(terms, "acme"))
        );

    public static LicenseState Then(LicenseState state, string on, LicenseContent content) =>
        LicenseFold.Apply(state, new LicenseEvent("carl", "countersigner", null, Day(on), content));

    /// <summary>Asked on the day of the act, with everything seen.</summary>
    public static LicenseRuling Take(
        LicenseState state,
        Person by,
        string on,
        LicenseContent content,
        string? late = null
    ) =>
        LicenseActs.Take(
            state,
            new LicenseAct(by, Day(on), state.Sequence, content) { Late = late },
            late is null ? Day(on) : (state.Last > Day(on) ? state.Last.Value : Day(on))
        );

    public static Draw Draw(decimal quantity, decimal value, string line = "1", string unit = "number") =>
        new(line, new Quantity(quantity, unit), new Money(value, "USD"), null, "DE", new PartyIds(["C"]));

    public static Ship Ship(string key, string on, Draw draw, string? filing = null) =>
        new(key, EntrySource.Exporter, Day(on), draw, filing);
}
