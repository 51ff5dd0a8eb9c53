using Licet.Core.Ownership;
using Licet.Core.Process;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Web.Features.Applications;
using Licet.Web.Serving;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Law;

/// <summary>What the installation's administrator has chosen where the sources, or the law of a country, leave a matter open.</summary>
public sealed class Chosen(DeskSettings settings, EventLog log)
{
    private const string Affiliates = "affiliates-rule";
    private const string ProcessName = "process";
    private const string OfficeName = "office";

    private string? _process;

    /// <summary>The BIS 50 % rule after 9 November 2026; asked of a person until somebody chooses.</summary>
    public AffiliatesRuleSetting AffiliatesRule { get; private set; } = AffiliatesRuleSetting.Ask;

    /// <summary>Whether somebody chose about the rule, be it that a person is asked.</summary>
    public bool HasAffiliatesRule { get; private set; }

    /// <summary>Whether somebody chose a process that is here.</summary>
    public bool HasProcess => Find(_process) is not null;

    /// <summary>
    /// Which process an application follows that is submitted here: part 750 of the EAR until somebody chooses, and where what was chosen is not
    /// here any more. A case keeps the one that it began with.
    /// </summary>
    public ProcessDefinition Process => Find(_process) ?? ShippedProcesses.UsEar;

    /// <summary>Those that can be chosen, by id and version: their cases bear such numbers as are given here.</summary>
    public IReadOnlyList<ProcessDefinition> Processes { get; } =
    [.. log.Processes.ForApplications.Where(p => CaseNumbers.Fault(p, Filing.Example) is null)];

    /// <summary>Lines of an office's address at most, and characters of each.</summary>
    public const int OfficeLines = 6;

    public const int OfficeWidth = 100;

    /// <summary>Address of the authority's office as its letters carry it below the name, a line each; none until somebody enters it.</summary>
    public IReadOnlyList<string> Office { get; private set; } = [];

    /// <summary>Reads what was chosen before; what no program of ours wrote counts as not chosen.</summary>
    public async Task LoadAsync(CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(settings.Place);
        HasAffiliatesRule =
            Enum.TryParse(await ReadAsync(desk, Affiliates, ct), ignoreCase: true, out AffiliatesRuleSetting rule)
            && Enum.IsDefined(rule);
        AffiliatesRule = HasAffiliatesRule ? rule : AffiliatesRuleSetting.Ask;
        _process = await ReadAsync(desk, ProcessName, ct);
        Office = Lines(await ReadAsync(desk, OfficeName, ct));
    }

    /// <summary>Chooses for everybody, from the next question on.</summary>
    public async Task ChooseAsync(AffiliatesRuleSetting rule, CancellationToken ct)
    {
        await WriteAsync(Affiliates, rule.ToString(), ct);
        (AffiliatesRule, HasAffiliatesRule) = (rule, true);
    }

    /// <summary>"us-ear/3": another version is another choice.</summary>
    public static string Token(ProcessDefinition process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return $"{process.Id}/{process.Version}";
    }

    /// <summary>Chooses for applications that are submitted from now on.</summary>
    /// <param name="process">The <see cref="Token"/> of one of <see cref="Processes"/>.</param>
    /// <returns>False where there is none; nothing is changed.</returns>
    public async Task<bool> ChooseProcessAsync(string process, CancellationToken ct)
    {
        if (Find(process) is null)
        {
            return false;
        }

        await WriteAsync(ProcessName, process, ct);
        _process = process;
        return true;
    }

    /// <summary>The address that letters carry from now on.</summary>
    /// <returns>False where it has more lines, or longer ones, than a letter has room for; nothing is changed.</returns>
    public async Task<bool> EnterOfficeAsync(string address, CancellationToken ct)
    {
        string[] lines = Lines(address);
        if (lines.Length > OfficeLines || Array.Exists(lines, l => l.Length > OfficeWidth))
        {
            return false;
        }

        await WriteAsync(OfficeName, string.Join('\n', lines), ct);
        Office = lines;
        return true;
    }

    private static string[] Lines(string? address) =>
        (address ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private ProcessDefinition? Find(string? token) => Processes.FirstOrDefault(p => Token(p) == token);

    private static Task<string?> ReadAsync(DeskContext desk, string name, CancellationToken ct) =>
        desk.Settings.AsNoTracking().Where(s => s.Name == name).Select(s => s.Value).FirstOrDefaultAsync(ct);

    private async Task WriteAsync(string name, string value, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(settings.Place);
        if (await desk.Settings.FirstOrDefaultAsync(s => s.Name == name, ct) is { } row)
        {
            row.Value = value;
        }
        else
        {
            desk.Settings.Add(new SettingRow { Name = name, Value = value });
        }

        await desk.SaveChangesAsync(ct);
    }
}
