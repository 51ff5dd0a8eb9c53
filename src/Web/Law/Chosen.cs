using Licet.Core.Ownership;
using Licet.Data.Desk;
using Licet.Web.Serving;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Law;

/// <summary>What the installation's administrator has chosen where the sources leave a rule open.</summary>
public sealed class Chosen(DeskSettings settings)
{
    private const string Affiliates = "affiliates-rule";

    /// <summary>The BIS 50 % rule after 9 November 2026; asked of a person until somebody chooses.</summary>
    public AffiliatesRuleSetting AffiliatesRule { get; private set; } = AffiliatesRuleSetting.Ask;

    /// <summary>Reads what was chosen before; what no program of ours wrote counts as not chosen.</summary>
    public async Task LoadAsync(CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(settings.Place);
        SettingRow? row = await desk.Settings.AsNoTracking().FirstOrDefaultAsync(s => s.Name == Affiliates, ct);
        AffiliatesRule =
            Enum.TryParse(row?.Value, ignoreCase: true, out AffiliatesRuleSetting rule) && Enum.IsDefined(rule)
                ? rule
                : AffiliatesRuleSetting.Ask;
    }

    /// <summary>Chooses for everybody, from the next question on.</summary>
    public async Task ChooseAsync(AffiliatesRuleSetting rule, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(settings.Place);
        SettingRow? row = await desk.Settings.FirstOrDefaultAsync(s => s.Name == Affiliates, ct);
        if (row is null)
        {
            desk.Settings.Add(new SettingRow { Name = Affiliates, Value = rule.ToString() });
        }
        else
        {
            row.Value = rule.ToString();
        }

        await desk.SaveChangesAsync(ct);
        AffiliatesRule = rule;
    }
}
