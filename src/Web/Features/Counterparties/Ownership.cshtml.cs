using Licet.Core.Ownership;
using Licet.Core.Ownership.Pictures;
using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Lists.Days;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Counterparties;

/// <summary>Who owns a counterparty, as typed or as a file says it: as a picture with a table beside it, and what the 50 percent rules make of it.</summary>
[ForExporters]
[RequestSizeLimit(Longest)]
[RequestFormLimits(MultipartBodyLengthLimit = Longest)]
public sealed class OwnershipModel(
    EventLog log,
    Chosen chosen,
    PortfolioWork work,
    ListsOfDays lists,
    Visitor visitor,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    /// <summary>Bytes of a file.</summary>
    public const long Longest = 4 << 20;

    private readonly OwnersTold _told = new(log);

    public CounterpartyRow Row { get; private set; } = null!;

    public CounterpartyOwnersRow? Owners { get; private set; }

    public OwnershipAnswer? Answer { get; private set; }

    public EntityStanding? Standing { get; private set; }

    /// <summary>Owners at whom a person has to look: what is said below may be too little.</summary>
    public IReadOnlyList<DoubtfulOwner> Doubts { get; private set; } = [];

    /// <summary>Why silence says nothing today, of the lists or of owners who were not told, a sentence each.</summary>
    public IReadOnlyList<string> Gaps { get; private set; } = [];

    /// <summary>Whether nothing found means that nothing is there.</summary>
    public bool IsWhole => Doubts.Count == 0 && Gaps.Count == 0;

    public OwnersForm Form { get; private set; } = null!;

    /// <summary>Whether what stands was told by a file, which the form here cannot show.</summary>
    public bool IsOfFile => Owners is { Entity: not OwnersForm.Entity };

    /// <summary>Null where there are more entities than a picture holds.</summary>
    public HtmlString? Picture { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return await NobodysAsync();
        }

        Form = OwnersForm.Of(Answer?.Graph, Owners?.Entity ?? "", Row.Facts);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return await NobodysAsync();
        }

        Form = OwnersForm.Of(Request.Form, Row.Facts);
        if (Request.Form.ContainsKey("more"))
        {
            return Page();
        }

        if (IsOfFile && Typed("replace") != "yes")
        {
            Wrong("", texts["A file was told before: tick that owners typed here take its place"]);
        }

        foreach (string nameless in Form.Nameless)
        {
            Wrong(nameless, texts["Enter the owner's name"]);
        }

        if (Form.Told == 0)
        {
            Wrong(OwnersForm.Row(0) + "name", texts["Tell one owner at least: silence about owners is no answer"]);
        }

        if (Faults.Count > 0)
        {
            return Again();
        }

        byte[] json = Form.Json();
        GraphReading reading = GraphReader.Read(json);
        foreach (GraphFault fault in reading.Faults)
        {
            string input = Form.InputOfPath(fault.Path);
            Wrong(input, texts["Expected {0}, found {1}", fault.Expected, fault.Found]);
        }

        return Faults.Count > 0 ? Again() : await KeptAsync(json, OwnersForm.Entity, ct);
    }

    public async Task<IActionResult> OnPostFileAsync(string id, IFormFile? file, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return await NobodysAsync();
        }

        Form = OwnersForm.Of(Answer?.Graph, Owners?.Entity ?? "", Row.Facts);
        if (file is null)
        {
            Wrong("file", texts["Choose a file"]);
            return Again();
        }

        using MemoryStream content = new();
        await file.CopyToAsync(content, ct);
        byte[] json = content.ToArray();
        GraphReading reading = GraphReader.Read(json);
        foreach (GraphFault fault in reading.Faults.Take(1))
        {
            Wrong("file", fault.ToString());
        }

        string entity = reading.Graph is { } graph ? ToldOwners.EntityOf(graph, Typed("entity"), Row.Name) : "";
        if (entity.Length > 0 && reading.Graph!.Stakes.All(s => s.Entity != entity))
        {
            Wrong("file", texts["It tells no owner of '{0}': silence about owners is no answer", entity]);
        }

        if (Faults.Count == 0 && entity.Length == 0)
        {
            Wrong("entity", texts["Say which entity of the file it is: none has this id, and none its name"]);
        }

        return Faults.Count > 0 ? Again() : await KeptAsync(json, entity, ct);
    }

    private async Task<bool> FoundAsync(string id, CancellationToken ct)
    {
        if (await new Portfolio(log, visitor.Organization!).FindAsync(id, ct) is not { } row)
        {
            return false;
        }

        Row = row;
        Owners = await _told.FindAsync(id, ct);
        if (Owners is not null && GraphReader.Read(Owners.Graph).Graph is { } graph)
        {
            ToldOwners told = ToldOwners.Of(graph, work.Asked());
            Doubts = told.Doubts;
            Answer = OwnershipAnswer.Of(told.Graph, log.Today, chosen.AffiliatesRule);
            IEnumerable<string> untold = Answer.UntoldOf(Owners.Entity) is { } said ? [said.Sentence] : [];
            Gaps = [.. lists.Of(log.Today).Standing.Gaps, .. untold];
            Standing = Answer.Explain(Owners.Entity, changes: graph.Entities.Count <= SvgPicture.MostEntities);
            Picture =
                graph.Entities.Count <= SvgPicture.MostEntities ? new(SvgPicture.Of(Answer, Owners.Entity)) : null;
        }

        return true;
    }

    private async Task<IActionResult> NobodysAsync()
    {
        await refusals.KeepAsync("not this organization's, or none", HttpContext);
        return NotFound();
    }

    private async Task<IActionResult> KeptAsync(byte[] json, string entity, CancellationToken ct)
    {
        await _told.KeepAsync(Row.Id, entity, json, visitor.Id, ct);
        return RedirectToPage(new { id = Row.Id });
    }
}
