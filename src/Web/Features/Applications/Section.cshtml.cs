using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Data.Desk;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Applications;

/// <summary>A task of an application: saved whatever was typed, and told what keeps it from being filed so.</summary>
[ForExporters]
[RequestSizeLimit(AttachmentCheck.MostBytes + (1 << 20))]
public sealed class SectionModel(Drafts drafts, Filing filing, Refusals refusals, IStringLocalizer<Texts> texts)
    : DeskPage
{
    private ApplicationText _text = null!;

    public ApplicationRow Row { get; private set; } = null!;

    public FormSection Section { get; private set; } = null!;

    /// <summary>Whether what was sent is kept, faults or not.</summary>
    public bool Saved { get; private set; }

    public bool IsSubmitted => Row.Case is not null;

    public IReadOnlyList<Attachment> Attachments => ApplicationReader.Read(Row.Form).Form?.Attachments ?? [];

    public static IReadOnlyList<KeyValuePair<string, string>> YesNo { get; } = [new("yes", "Yes"), new("no", "No")];

    public static IReadOnlyList<KeyValuePair<string, string>> Kinds { get; } =
    [.. FormDocuments.Attachable.Select(c => new KeyValuePair<string, string>(c, FormDocuments.TitleOf(c)))];

    public static string Place(SectionGroup group, int row)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.IsList ? string.Create(CultureInfo.InvariantCulture, $"{group.Path}[{row}].")
            : group.Path.Length > 0 ? group.Path + "."
            : "";
    }

    /// <summary>Rows of a list that are shown: one at least, one more where it was asked for.</summary>
    public int Rows(SectionGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        int rows = Math.Max(1, _text.Rows(group.Path) ?? 0);
        return base.Typed("more") == group.Path ? Math.Min(rows + 1, group.Most) : rows;
    }

    public bool MayGrow(SectionGroup group) => Rows(group) < group.Most;

    public bool SaysNone(SectionGroup group) => _text.Rows(group.Path) == 0;

    /// <summary>What stands in the form; of the upload what was sent.</summary>
    public override string Typed(string field) => field is "kind" or "file" ? base.Typed(field) : _text[field];

    public async Task<IActionResult> OnGetAsync(string id, string section, CancellationToken ct)
    {
        if (!await FoundAsync(id, section, ct))
        {
            return NotFound();
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, string section, IFormFile? file, CancellationToken ct)
    {
        if (!await FoundAsync(id, section, ct))
        {
            return NotFound();
        }

        Take();
        DocumentChange? document = base.Typed("attach") == "yes" ? await AttachAsync(file, ct) : null;
        string drop = base.Typed("drop");
        _text.Drop("attachments", a => a["id"]?.ToString() == drop);
        byte[] form = _text.Json();
        document ??= drop.Length > 0 ? new(drop, null) : null;
        if (!await drafts.SaveAsync(id, Seen, row => row.Form = form, document, ct))
        {
            // What was typed is shown again beside what somebody else saved meanwhile.
            await FoundAsync(id, section, ct);
            Take();
            Wrong(
                "",
                IsSubmitted
                    ? texts["The application was submitted: nothing of it changes any more"]
                    : texts[
                        "Somebody saved this application since you looked. What you typed is still here: save it again to keep it."
                    ]
            );
            return Again();
        }

        Saved = true;
        await FoundAsync(id, section, ct);
        if (base.Typed("more").Length > 0)
        {
            return Page();
        }

        if (Faults.Count == 0 && base.Typed("attach").Length + drop.Length > 0)
        {
            return RedirectToPage(new { id, section });
        }

        Tell(await filing.TodayAsync(Row, ct));
        return Faults.Count > 0 ? Again() : RedirectToPage("Details", new { id });
    }

    private int Seen =>
        int.TryParse(base.Typed("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out int seen) ? seen : -1;

    /// <summary>Puts what was sent of this task in the place of what the form said of it.</summary>
    private void Take()
    {
        foreach (SectionGroup group in Section.Groups)
        {
            int rows = group.IsList ? RowsSent(group) : 1;
            if (group.Path.Length > 0)
            {
                _text.Remove(group.Path);
            }

            for (int i = 0; i < rows; i++)
            {
                foreach (SectionField field in group.Fields)
                {
                    string path = Place(group, i) + field.Path;
                    if (group.Path.Length == 0)
                    {
                        _text.Remove(field.Path);
                    }

                    _text.Put(path, base.Typed(path), field.Kind);
                }
            }

            _text.DropEmpty(group.Path);
            if (group.None is not null && base.Typed(group.Path + ".none") == "yes" && !(_text.Rows(group.Path) > 0))
            {
                _text.None(group.Path);
            }
        }
    }

    private int RowsSent(SectionGroup group)
    {
        int rows = 0;
        while (
            rows < group.Most && Request.Form.Keys.Any(k => k.StartsWith(Place(group, rows), StringComparison.Ordinal))
        )
        {
            rows++;
        }

        return rows;
    }

    private async Task<DocumentChange?> AttachAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null || file.Length == 0)
        {
            Wrong("file", texts["Choose a PDF file"]);
            return null;
        }

        if (file.Length > AttachmentCheck.MostBytes)
        {
            Wrong("file", texts["The file is longer than 25 MiB"]);
            return null;
        }

        using MemoryStream bytes = new();
        await file.CopyToAsync(bytes, ct);
        byte[] content = bytes.ToArray();
        AddedDocument added = AddedDocument.Of(_text.Json(), file.FileName, base.Typed("kind"), content);
        if (added.Refusal is { } refusal)
        {
            Wrong(added.Field, refusal);
            return null;
        }

        added.AddTo(_text);
        return new(added.Id, content);
    }

    private void Tell(Filed filed)
    {
        foreach (FormFault fault in filed.Faults.Where(f => f.Blocks && Section.Holds(f.Field)))
        {
            Wrong(
                fault.Field,
                $"{TypedForm.Sentence(fault.Message)}{(fault.Citation.Length > 0 ? $" ({fault.Citation})" : "")}",
                Label(fault.Field)
            );
        }
    }

    private string? Label(string field)
    {
        string last = field[(field.LastIndexOf('.') + 1)..];
        SectionField? found = Section
            .Groups.SelectMany(g => g.Fields)
            .FirstOrDefault(f => f.Path == last || f.Path == field);
        return found is null ? null : texts[found.Label].Value;
    }

    private async Task<bool> FoundAsync(string id, string section, CancellationToken ct)
    {
        if (FormSections.Find(section) is not { } known || await drafts.FindAsync(id, ct) is not { } row)
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return false;
        }

        (Row, Section, _text) = (row, known, ApplicationText.Read(row.Form));
        return true;
    }
}
