using System.Globalization;
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
    /// <summary>Characters of what an exporter calls an application.</summary>
    public const int LongestTitle = 200;

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

    /// <summary>Those that changed last, the newest first.</summary>
    /// <param name="skip">How many newer ones were shown.</param>
    public async Task<IReadOnlyList<ApplicationRow>> NewestAsync(int skip, int most, CancellationToken ct) =>
        await desk
            .Applications.AsNoTracking()
            .Where(a => a.Organization == Own)
            .OrderByDescending(a => a.At)
            .ThenBy(a => a.Id)
            .Skip(skip)
            .Take(most)
            .ToListAsync(ct);

    public Task<int> CountAsync(CancellationToken ct) => desk.Applications.CountAsync(a => a.Organization == Own, ct);

    /// <summary>The one that was submitted under a number; null where there is none, or it is another organization's.</summary>
    public Task<ApplicationRow?> SubmittedAsync(string number, CancellationToken ct) =>
        desk.Applications.AsNoTracking().FirstOrDefaultAsync(a => a.Organization == Own && a.Case == number, ct);

    /// <summary>Those that amend or file again the application of a number, the newest first.</summary>
    public async Task<IReadOnlyList<ApplicationRow>> SuccessorsAsync(string number, CancellationToken ct) =>
        await desk
            .Applications.AsNoTracking()
            .Where(a => a.Organization == Own && a.Succeeds == number)
            .OrderByDescending(a => a.At)
            .ThenBy(a => a.Id)
            .ToListAsync(ct);

    /// <summary>A page of them, by their ids, which nothing changes.</summary>
    /// <param name="after">The id of the last one of the page before; null for the first page.</param>
    public async Task<IReadOnlyList<ApplicationRow>> PageAsync(string? after, int most, CancellationToken ct)
    {
        IQueryable<ApplicationRow> rows = desk.Applications.AsNoTracking().Where(a => a.Organization == Own);
        if (after is not null)
        {
#pragma warning disable CA1309 // It becomes SQL, which knows no other comparison.
            rows = rows.Where(a => string.Compare(a.Id, after) > 0);
#pragma warning restore CA1309
        }

        return await rows.OrderBy(a => a.Id).Take(most).ToListAsync(ct);
    }

    /// <returns>Its id.</returns>
    public async Task<string> BeginAsync(string title, byte[] form, string assumes, CancellationToken ct) =>
        (await BeginAsync(new DraftBegun(RequestKey.New(), title, form, assumes), ct)).Id;

    /// <returns>What is kept under the id: this one, or the one of an earlier request or of another at the same moment.</returns>
    public async Task<ApplicationRow> BeginAsync(DraftBegun begun, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(begun);
        if (await FindAsync(begun.Id, ct) is { } earlier)
        {
            return earlier;
        }

        ApplicationRow row = new()
        {
            Id = begun.Id,
            Organization = Own,
            Title = begun.Title,
            Form = begun.Form,
            Succeeds = ApplicationText.Read(begun.Form).Succeeds,
            Assumes = begun.Assumes,
            Digest = begun.Digest,
            By = visitor.Id,
            At = time.GetUtcNow(),
        };
        desk.Applications.Add(row);
        try
        {
            await desk.SaveChangesAsync(ct);
            return row;
        }
        catch (DbUpdateException)
        {
            desk.ChangeTracker.Clear();
            if (await FindAsync(begun.Id, ct) is { } other)
            {
                return other;
            }

            throw;
        }
    }

    /// <summary>What is wrong with a title, a sentence; null for nothing.</summary>
    public static string? TitleFault(string? title) =>
        title?.Trim() is { Length: > 0 and <= LongestTitle }
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Enter a name of at most {LongestTitle} characters");

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

    /// <summary>Members that are said of one filing, each by an act of its own: its documents, its signature and day.</summary>
    public static IReadOnlyList<string> OfFiling { get; } = ["dated", "signature", "attachments"];

    /// <summary>A form that a program gives: what is said of its filing is said by acts of their own, and what it amends too.</summary>
    public static byte[] Given(byte[] form) => Without(form, "amends", "resubmits");

    /// <summary>The same form without what was said of that one filing: its day, signature, documents, and what it amends.</summary>
    public static byte[] Copied(byte[] form) => Without(form, "amends", "resubmits", "documentsSubmitted");

    private static byte[] Without(byte[] form, params string[] members)
    {
        ApplicationText text = ApplicationText.Read(form);
        foreach (string member in OfFiling.Concat(members))
        {
            text.Remove(member);
        }

        return text.Json();
    }

    /// <summary>Changes it; false where somebody saved it since, or it was submitted.</summary>
    /// <param name="seen">The revision on which the change rests.</param>
    public Task<bool> SaveAsync(string id, int seen, Action<ApplicationRow> change, CancellationToken ct) =>
        SaveAsync(id, seen, change, null, ct);

    /// <inheritdoc cref="SaveAsync(string, int, Action{ApplicationRow}, CancellationToken)"/>
    /// <param name="document">A document that comes or goes with it; null for none.</param>
    public async Task<bool> SaveAsync(
        string id,
        int seen,
        Action<ApplicationRow> change,
        DocumentChange? document,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(change);
        ApplicationRow? row = await desk.Applications.FirstOrDefaultAsync(a => a.Id == id && a.Organization == Own, ct);
        if (row is null || row.Revision != seen || row.Case is not null)
        {
            return false;
        }

        change(row);
        row.Succeeds = ApplicationText.Read(row.Form).Succeeds;
        if (document is not null)
        {
            await DocumentAsync(id, document, ct);
        }

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

    /// <summary>Gives an application that was begun with another one's form its documents too; both are the organization's own.</summary>
    public async Task CopyDocumentsAsync(string from, string to, CancellationToken ct)
    {
        if (await FindAsync(from, ct) is null || await FindAsync(to, ct) is null)
        {
            return;
        }

        desk.ApplicationFiles.AddRange(
            (await FilesAsync(from, ct)).Select(f => new ApplicationFileRow
            {
                Application = to,
                Id = f.Id,
                Content = f.Content,
            })
        );
        await desk.SaveChangesAsync(ct);
    }

    private async Task DocumentAsync(string id, DocumentChange document, CancellationToken ct)
    {
        ApplicationFileRow? there = await desk.ApplicationFiles.FirstOrDefaultAsync(
            f => f.Application == id && f.Id == document.Id,
            ct
        );
        if (there is not null)
        {
            desk.ApplicationFiles.Remove(there);
        }
        else if (document.Content is { } content)
        {
            desk.ApplicationFiles.Add(
                new()
                {
                    Application = id,
                    Id = document.Id,
                    Content = content,
                }
            );
        }
    }
}

/// <summary>An application that begins.</summary>
/// <param name="Assumes">Words of an order file, separated by blanks.</param>
public sealed record DraftBegun(string Id, string Title, byte[] Form, string Assumes)
{
    /// <summary>See <see cref="ApplicationRow.Digest"/>.</summary>
    public string Digest { get; init; } = "";
}

/// <summary>A document that is added, or taken away.</summary>
/// <param name="Content">Null where it is taken away.</param>
public sealed record DocumentChange(string Id, byte[]? Content);
