using Licet.Core.Items;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Licenses;
using Microsoft.Extensions.DependencyInjection;

namespace Licet.Web.Tests.Features.Verify;

/// <summary>A license that the installation issued and signed, as an authority does it.</summary>
internal sealed class SignedHere
{
    private static readonly byte[] s_seed = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];
    private readonly EventLog _log;

    private SignedHere(EventLog log, LicenseDocument document) => (_log, Document) = (log, document);

    public LicenseDocument Document { get; }

    public string Code => Document.CheckCode();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SignedHere> OfAsync(DeskRun desk, string number)
    {
        EventLog log = desk.Services.GetRequiredService<EventLog>();
        DateOnly issued = log.Today.AddDays(-30);
        LicenseTerms terms = new()
        {
            Number = number,
            Issuer = new Issuer("BIS"),
            Kind = LicenseKind.Export,
            Parties =
            [
                new("A", PartyRole.Applicant, "Quayside Metering Inc.", "US"),
                new("C", PartyRole.UltimateConsignee, "Beispiel Anlagen GmbH", "DE"),
                new("E", PartyRole.EndUser, "Muster Chemie AG", "DE"),
            ],
            Lines =
            [
                new(
                    "1",
                    Classification.TryParse("2B350.g", out var item) ? item : throw new InvalidOperationException(),
                    "Valves",
                    new Quantity(120m, "number"),
                    new Money(71_520m, "USD")
                ),
            ],
            Destinations = ["DE"],
            Issued = issued,
            LastDay = issued.AddYears(4),
        };
        LicenseState state = await TakeAsync(
            log,
            terms.Number,
            "olga",
            "licensing-officer",
            new Issued(terms, "quayside")
        );
        var document = LicenseDocument.Sign(state, log.Today, s_seed, s_seed);
        await new SignedLicenses(log.Place).KeepAsync(document, Ct);
        Publish(desk, state, log.Today);
        return new(log, document);
    }

    private static void Publish(DeskRun desk, LicenseState license, DateOnly today)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("licet-keys-");
        string keys = Path.Combine(folder.FullName, "keys.json");
        string list = Path.Combine(folder.FullName, "revocations.json");
        LicenseKeySet set = new("BIS", [PublishedKey.OfPrivate(s_seed, KeyPurpose.Licenses, license.Terms!.Issued)]);
        File.WriteAllText(keys, set.Json());
        File.WriteAllText(list, RevocationList.Sign("BIS", [license], today, today.AddDays(7), s_seed).Json());
        desk.Publish(keys, list);
        folder.Delete(recursive: true);
    }

    public Task SuspendAsync() =>
        TakeAsync(
            _log,
            Document.Terms()!.Number,
            "carl",
            "countersigner",
            new Suspended("A diversion that nobody outside hears of")
        );

    private static async Task<LicenseState> TakeAsync(
        EventLog log,
        string number,
        string person,
        string role,
        LicenseContent content
    )
    {
        LicenseHistories licenses = new(log);
        long seen = (await licenses.FindAsync(number, Ct))?.Sequence ?? 0;
        DateOnly on = content is Issued issued ? issued.Terms.Issued : log.Today;
        LicenseAnswer answer = await licenses.TakeAsync(
            new LicenseCommand(number, new LicenseAct(new Person(person, [role]), on, seen, content)),
            ShippedProcesses.UsEar,
            Ct
        );
        return answer is LicenseAnswer.Taken taken
            ? taken.State
            : throw new InvalidOperationException((answer as LicenseAnswer.Refused)?.Why ?? answer.ToString());
    }
}
