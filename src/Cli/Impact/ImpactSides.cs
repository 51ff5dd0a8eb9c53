using System.Text.Json;
using Licet.Cli.Check;
using Licet.Cli.Lists;
using Licet.Cli.Screen;
using Licet.Core.Determination;
using Licet.Core.Drafts;
using Licet.Core.Impact;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Cli.Impact;

/// <summary>The two sides that a command line names: lists by date, file, folder or store, and the law that is tried after.</summary>
internal sealed class ImpactSides
{
    /// <summary>No draft is anywhere near this long.</summary>
    private const int LargestDraft = 1 << 20;

    private readonly ListStore _store;
    private readonly Terminal _terminal;

    public ImpactSides(ImpactRequest request, Terminal terminal)
    {
        _terminal = terminal;
        _store = StoreFolder.Of(request.Store, terminal);
        var (after, draft) = (request.After, request.Draft);
        if (after is not null && IsDraft(after))
        {
            draft = draft is null
                ? after
                : throw new BadInputException(
                    "impact: AFTER is a draft and --draft names another: expected one of them"
                );
            after = null;
        }

        (BeforeName, AfterName) = (request.Before, after ?? request.Before);
        var law = draft is null ? DraftLaw.None : Draft(draft);
        Before = Side(BeforeName, true, new(request.AffiliatesRule, request.AcceptGaps), DraftLaw.None);
        var setting = request.AffiliatesRuleAfter ?? request.AffiliatesRule;
        After =
            after is null && Before.Settings.AffiliatesRule == setting && law.IsNone
                ? throw new BadInputException(
                    "impact: expected a difference: AFTER, --draft or --affiliates-rule-after; see: licet impact --help"
                )
                : Side(AfterName, after is null, new(setting, request.AcceptGaps), law);
        if (PublishedLists.HalfBeside(Before.Lists, After.Lists) is { } half)
        {
            throw new BadInputException($"impact {AfterName}: {half}");
        }
    }

    public string BeforeName { get; }

    public string AfterName { get; }

    public ImpactSide Before { get; }

    public ImpactSide After { get; }

    private ImpactSide Side(string text, bool surely, DeterminationSettings settings, DraftLaw draft)
    {
        var lists = Lists(text, surely);
        Dictionary<DateOnly, ListsStanding> days = [];
        return new(lists.Versions, Worth, Law.Rules, settings) { Draft = draft };

        ListsStanding Worth(DateOnly day)
        {
            if (!days.TryGetValue(day, out var worth))
            {
                var standing = Standing.Of(lists, day, _terminal.Today);
                worth = days[day] = new(standing.Names, [.. standing.Gaps.Select(g => g + ".")]);
            }

            return worth;
        }
    }

    private LoadedLists Lists(string text, bool surely)
    {
        var dated = !Path.Exists(text) && (text == "today" || Day.TryRead(text, out _));
        var day = dated && Day.TryRead(text, out var read) ? read : _terminal.Today;
        var lists = LoadedLists.Of(dated ? NamedLists.None : new([text], []), _store, day);
        foreach (var note in lists.Notes)
        {
            _terminal.Say("licet: " + note);
        }

        if (lists.Broken is { } broken)
        {
            throw new BadInputException($"{text}: {broken.Name} is not a whole list; it cannot be compared");
        }

        return dated ? lists.AsOf(day, surely) : lists;
    }

    /// <summary>A draft says so in its field "schema"; a list's file in JSON says something else.</summary>
    private static bool IsDraft(string path)
    {
        if (!File.Exists(path) || Path.GetExtension(path) != ".json" || new FileInfo(path).Length > LargestDraft)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("schema", out var schema)
                && schema.ValueKind == JsonValueKind.String
                && schema.GetString()!.StartsWith("licet.draft/", StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return false; // the reader of lists says what is wrong with it
        }
    }

    private static DraftLaw Draft(string path)
    {
        using var file = Files.OpenRead(path, "--draft");
        if (file.Length > LargestDraft)
        {
            throw new BadInputException($"--draft {path}: expected a draft of at most 1 MiB");
        }

        using MemoryStream bytes = new();
        file.CopyTo(bytes);
        var reading = DraftReader.Read(bytes.ToArray(), Law.Rules);
        return reading.Draft
            ?? throw new BadInputException(
                string.Join('\n', reading.Problems.Select(p => $"{Path.GetFileName(path)}: {p}"))
            );
    }
}
