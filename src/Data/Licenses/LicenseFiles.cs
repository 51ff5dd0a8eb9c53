using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Data.History;
using Licet.Data.Records;

namespace Licet.Data.Licenses;

/// <summary>A paper of a license, as somebody attached it.</summary>
/// <param name="Act">Its act's place in the license's history, 1 for the first.</param>
public sealed record KeptPaper(long Act, DateOnly On, string By, string Name, string What, Sealed Reference);

/// <summary>Papers that lie beside a license's history.</summary>
public sealed class LicenseFiles(EventLog log)
{
    /// <summary>In the order in which they were attached.</summary>
    public async Task<IReadOnlyList<KeptPaper>> PapersAsync(string number, CancellationToken ct)
    {
        List<KeptPaper> papers = [];
        foreach (Event e in (await log.ReadAsync(LicenseHistories.HistoryOf(number), 0, ct)).Select(e => e.Event))
        {
            LicenseEvent act = LicenseJson.EventOf(e);
            if (act.Content is PaperAttached paper && Sealed.In(e.Body) is [var reference, ..])
            {
                papers.Add(new(e.Sequence, act.On, act.Person, paper.Name, paper.What, reference));
            }
        }

        return papers;
    }

    /// <summary>Its bytes and media type; null where its key was destroyed under a rule, or it is not what the event says.</summary>
    public async Task<RecordContent.Whole?> OpenAsync(KeptPaper paper, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return await log.Records.OpenAsync(paper.Reference, ct) as RecordContent.Whole;
    }
}
