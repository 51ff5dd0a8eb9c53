using System.Text;
using Licet.Core.Counterparties;
using Licet.Core.Review;
using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Data.Importing;
using Licet.Lists.Days;
using Licet.Web.Features.Counterparties;
using Licet.Web.Importing;
using Licet.Web.SignIn;

namespace Licet.Web.Demo;

/// <summary>
/// Counterparties of the demo's exporter: customers that do not exist, and some that are on lists as in 2019. They come by an import, are
/// screened against the lists at hand, and a few hits are disposed of by two persons, as everybody's are.
/// </summary>
internal sealed class DemoParties(EventLog log, ListsOfDays lists, TimeProvider time)
{
    private static readonly Person s_first = Analyst("ana@nordwind.example");
    private static readonly Person s_second = Analyst("ben@nordwind.example");

    public async Task FillAsync(CancellationToken ct)
    {
        PortfolioImports imports = new(log);
        using MemoryStream table = new(Encoding.UTF8.GetBytes(Table));
        (ImportRow import, byte[] kept) = UploadedTable.Read("customers-synthetic.csv", table);
        (import.Organization, import.By, import.At) = (DemoPeople.First, s_first.Id, time.GetUtcNow());
        await imports.BeginAsync(import, kept, ct);
        await imports.ChangeAsync(import, i => i.Phase = ImportPhase.Taking, ct);
        await imports.TakeRestAsync(import, UploadedTable.Rows(PartyTable.Columns(import), kept), "the portfolio", ct);
        ListsAsked asked = new(lists.Of(log.Today).Index, log.Today);
        PortfolioScreening screening = new(log);
        while (await screening.SomeAsync(DemoPeople.First, asked, ct) > 0) { }
        await imports.ChangeAsync(
            import,
            i => (i.Phase, i.ToScreen, i.Screened) = (ImportPhase.Done, i.Rows, i.Rows),
            ct
        );
        await DisposeAsync("K-1003", asked, ct);
    }

    /// <summary>Proposed by one and signed by another: a customer whose name is near a listed one.</summary>
    private async Task DisposeAsync(string number, ListsAsked asked, CancellationToken ct)
    {
        Portfolio portfolio = new(log, DemoPeople.First);
        PortfolioAsk search = new(number, null, null, 1);
        if ((await portfolio.AskAsync(search, ct)).Rows is not [{ } row])
        {
            return;
        }

        CounterpartyHistories histories = new(log);
        long seen = 0;
        foreach (string listing in asked.Screen(row.Facts).Met.Select(m => m.Hit.Listing.Id))
        {
            const string reason =
                "Synthetic: another firm in another trade; its registration was seen, and it has no affiliate of that name.";
            CounterpartyAsk[] acts =
            [
                new CounterpartyAsk.Propose(listing, reason, log.Today.AddDays(180)),
                new CounterpartyAsk.Sign(listing),
            ];
            for (int i = 0; i < acts.Length; i++)
            {
                Person by = i == 0 ? s_first : s_second;
                CounterpartyCommand command = new(row.Id, by, log.Today, seen, acts[i]);
                if (await histories.TakeAsync(command, asked, ct) is not CounterpartyAnswer.Taken taken)
                {
                    return;
                }

                seen = taken.State.Sequence;
            }
        }
    }

    private static Person Analyst(string id) => new(id, [DeskRoles.Analyst]) { Applicant = DemoPeople.First };

    private const string Table = """
        number,name,country
        K-1001,Merlion Process Pte. Ltd.,SG
        K-1002,Kestrel Process Pte. Ltd.,SG
        K-1003,Sugon Foods Lda,PT
        K-1004,"Huawei Technologies Co., Ltd.",CN
        K-1005,Huawei Technologies Coöperatief U.A.,NL
        K-1006,"HiSilicon Technologies Co., Ltd",CN
        K-1007,Fjordkraft Pumper AS,NO
        K-1008,Officine Valverde S.r.l.,IT
        K-1009,Nordlicht Feinmechanik GmbH,DE
        K-1010,Atelier des Vannes Dupuis SARL,FR
        K-1011,Sakura Process Instruments K.K.,JP
        K-1012,Hangzhou Hikvision Digital Technology Co. Ltd.,CN
        K-1013,Puerto Azul Desalacion S.A. de C.V.,MX
        K-1014,Lagos Coastal Paints Ltd,NG
        K-1015,Tasman Membrane Systems Pty Ltd,AU
        K-1016,Sugon,CN
        K-1017,Baltic Solvent Trade OÜ,EE
        K-1018,Maple Ridge Coatings Inc.,CA
        K-1019,Anatolia Boya Sanayi A.S.,TR
        K-1020,Zhejiang Dahua Technology,CN

        """;
}
