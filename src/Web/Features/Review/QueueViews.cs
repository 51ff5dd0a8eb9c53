using Licet.Data.Desk;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Review;

/// <summary>A person's own views of the queue.</summary>
public sealed class QueueViews(DeskContext desk, Visitor visitor)
{
    public const int Most = 20;
    public const int LongestName = 60;

    public static bool IsName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length is > 0 and <= LongestName;
    }

    public async Task<IReadOnlyList<QueueViewRow>> AllAsync(CancellationToken ct) =>
        [
            .. (await desk.QueueViews.AsNoTracking().Where(v => v.Account == visitor.Id).ToListAsync(ct)).OrderBy(
                v => v.Name,
                StringComparer.Ordinal
            ),
        ];

    /// <summary>Keeps filters under a name; a name that is there means other filters from now on.</summary>
    /// <returns>False where the person has as many as one may.</returns>
    public async Task<bool> KeepAsync(string name, QueueFilters filters, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(filters);
        QueueViewRow[] own = await desk.QueueViews.Where(v => v.Account == visitor.Id).ToArrayAsync(ct);
        if (Array.Find(own, v => v.Name == name) is { } known)
        {
            known.Filters = filters.Text();
        }
        else if (own.Length >= Most)
        {
            return false;
        }
        else
        {
            desk.QueueViews.Add(
                new QueueViewRow
                {
                    Id = RequestKey.New(),
                    Account = visitor.Id,
                    Name = name,
                    Filters = filters.Text(),
                }
            );
        }

        await desk.SaveChangesAsync(ct);
        return true;
    }

    public async Task DropAsync(string id, CancellationToken ct) =>
        await desk.QueueViews.Where(v => v.Id == id && v.Account == visitor.Id).ExecuteDeleteAsync(ct);
}
