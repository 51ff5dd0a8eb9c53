using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Applications;

public class WorksheetTests
{
    private static readonly ApplicationForm s_form = ApplicationReader
        .Read(
            File.ReadAllBytes(Path.Combine(SharedData.Repository, "samples", "applications", "valve-to-singapore.json"))
        )
        .Form!;

    private static Worksheet Of(ApplicationForm form) =>
        Worksheet.Of(
            form,
            new("Z100123", "pending", new(2026, 9, 24)),
            new FormFacts(new(2026, 9, 24), RuleBook.Shipped)
        );

    [Fact]
    public void Every_field_of_the_form_stands_once_and_every_block_in_its_order()
    {
        var sheet = Of(s_form);
        Assert.Equal(
            FormFields.Of(s_form).Select(f => f.Path).Order(StringComparer.Ordinal),
            sheet.Blocks.SelectMany(b => b.Entries).Select(e => e.Path).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            Enumerable.Range(1, 25).Where(b => b != 22).Select(b => $"{b}"),
            sheet.Blocks.Select(b => b.Block).Where(b => !b.Contains('('))
        );
        Assert.Equal(20, sheet.Blocks.Count(b => b.Block.StartsWith("22-", StringComparison.Ordinal)));
    }

    [Fact]
    public void No_intermediate_consignee_is_None_and_none_said_is_blank()
    {
        Assert.Equal("None", Assert.Single(Of(s_form).Blocks.Single(b => b.Block == "17").Entries).Value);
        Assert.Empty(Of(s_form with { IntermediateConsignees = null }).Blocks.Single(b => b.Block == "17").Entries);
    }

    [Fact]
    public void That_no_determination_is_attached_keeps_nothing_from_being_filed_elsewhere()
    {
        Assert.DoesNotContain(Of(s_form).Faults, f => f.Blocks);
        var here = FormCheck.Of(s_form, new FormFacts(new(2026, 9, 24), RuleBook.Shipped));
        Assert.Contains(here, f => f.Blocks && f.Field == "items");
    }
}
