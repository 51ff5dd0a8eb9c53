using System.Text;
using System.Text.Json.Nodes;
using Licet.Data.Desk;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Applications;

/// <summary>Applications of an organization as they are written: begun, saved, copied, with their documents. Another's are not there.</summary>
public sealed class Drafts(DeskContext desk, Visitor visitor, TimeProvider time)
{
    private string Own => visitor.Organization!;

    public async Task<IReadOnlyList<ApplicationRow>> AllAsync(CancellationToken ct) =>
        await desk
            .Applications.AsNoTracking()
            .Where(a => a.Organization == Own)
            .OrderByDescending(a => a.At)
            .ThenBy(a => a.Id)
            .ToListAsync(ct);

    /// <summary>Null where there is none, or it is another organization's.</summary>
    public Task<ApplicationRow?> FindAsync(string id, CancellationToken ct) =>
        desk.Applications.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.Organization == Own, ct);

    /// <returns>Its id.</returns>
    public async Task<string> BeginAsync(string title, byte[] form, string assumes, CancellationToken ct)
    {
        ApplicationRow row = new()
        {
            Id = RequestKey.New(),
            Organization = Own,
            Title = title,
            Form = form,
            Assumes = assumes,
            By = visitor.Id,
            At = time.GetUtcNow(),
        };
        desk.Applications.Add(row);
        await desk.SaveChangesAsync(ct);
        return row.Id;
    }

    /// <summary>A form in which nothing is said but what it is for and who applies.</summary>
    public static byte[] Empty(string applicant) =>
        Encoding.UTF8.GetBytes(
            new JsonObject
            {
                ["type"] = "export",
                ["applicant"] = new JsonObject
                {
                    ["name"] = applicant,
                    ["country"] = "US",
                    ["capacity"] = "principal",
                },
            }.ToJsonString()
        );

    /// <summary>The same form without what was said of that one filing: its day, signature, documents, and what it amends.</summary>
    public static byte[] Copied(byte[] form)
    {
        ApplicationText text = ApplicationText.Read(form);
        foreach (string member in new[] { "dated", "signature", "attachments", "amends", "documentsSubmitted" })
        {
            text.Remove(member);
        }

        return text.Json();
    }

    /// <summary>Changes it; false where somebody saved it since, or it was submitted.</summary>
    /// <param name="seen">The revision on which the change rests.</param>
    public async Task<bool> SaveAsync(string id, int seen, Action<ApplicationRow> change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(change);
        ApplicationRow? row = await desk.Applications.FirstOrDefaultAsync(a => a.Id == id && a.Organization == Own, ct);
        if (row is null || row.Revision != seen || row.Case is not null)
        {
            return false;
        }

        change(row);
        row.Revision++;
        row.By = visitor.Id;
        row.At = time.GetUtcNow();
        try
        {
            await desk.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            desk.ChangeTracker.Clear();
            return false;
        }
    }

    public async Task<IReadOnlyList<ApplicationFileRow>> FilesAsync(string id, CancellationToken ct) =>
        await desk.ApplicationFiles.AsNoTracking().Where(f => f.Application == id).OrderBy(f => f.Id).ToListAsync(ct);

    public async Task AttachAsync(string id, string file, byte[] content, CancellationToken ct)
    {
        desk.ApplicationFiles.Add(
            new ApplicationFileRow
            {
                Application = id,
                Id = file,
                Content = content,
            }
        );
        await desk.SaveChangesAsync(ct);
    }

    public Task DetachAsync(string id, string file, CancellationToken ct) =>
        desk.ApplicationFiles.Where(f => f.Application == id && f.Id == file).ExecuteDeleteAsync(ct);
}
