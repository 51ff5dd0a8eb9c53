using Licet.Core.Licenses;
using Licet.Core.Parties;

namespace Licet.Core.Tests.Licenses;

/// <summary>750.7(c): which change of a license needs what.</summary>
public class ChangesTests
{
    private static readonly LicenseTerms s_terms = LicenseRun.Terms();

    public static TheoryData<LicenseChange, ChangeNeed, string> Rows =>
        new()
        {
            { new LicenseChange.PriceLowered(), ChangeNeed.NoAction, "750.7(c)(1)(i)" },
            { new LicenseChange.PriceRaised(PriceGround.None, true), ChangeNeed.NoAction, "750.7(c)(1)(ii)" },
            {
                new LicenseChange.PriceRaised(PriceGround.None, false),
                ChangeNeed.ReplacementLicense,
                "not 750.7(c)(1)(ii)"
            },
            {
                new LicenseChange.PriceRaised(PriceGround.TransportOrCurrency, false),
                ChangeNeed.NoAction,
                "750.7(c)(1)(iii)"
            },
            {
                new LicenseChange.PriceRaised(PriceGround.PriceStatement, false),
                ChangeNeed.NoAction,
                "750.7(c)(1)(iv)"
            },
            { new LicenseChange.NewIntermediateConsignee("DE", false), ChangeNeed.NoAction, "750.7(c)(1)(v)" },
            {
                new LicenseChange.NewIntermediateConsignee("DE", true),
                ChangeNeed.ReplacementLicense,
                "not 750.7(c)(1)(v)"
            },
            {
                new LicenseChange.NewIntermediateConsignee("FR", false),
                ChangeNeed.ReplacementLicense,
                "not 750.7(c)(1)(v)"
            },
            { new LicenseChange.Unloading(true, true, true, true, true, true), ChangeNeed.NoAction, "750.7(c)(1)(vi)" },
            { new LicenseChange.NewAddress(PartyRole.Purchaser, true), ChangeNeed.NoAction, "750.7(c)(1)(vii)" },
            {
                new LicenseChange.NewAddress(PartyRole.EndUser, true),
                ChangeNeed.ReplacementLicense,
                "not 750.7(c)(1)(vii)"
            },
            { new LicenseChange.NewEccn(true), ChangeNeed.NoAction, "750.7(c)(1)(viii)" },
            { new LicenseChange.NewEccn(false), ChangeNeed.ReplacementLicense, "not 750.7(c)(1)(viii)" },
            { new LicenseChange.NewWording(), ChangeNeed.NoAction, "750.7(c)(1)(viii)" },
            { new LicenseChange.OtherItem(), ChangeNeed.ReplacementLicense, "750.7(c)(1)" },
            { new LicenseChange.MoreQuantity(), ChangeNeed.ReplacementLicense, "750.7(c)(1)" },
            { new LicenseChange.MoveAmongParties(true, true), ChangeNeed.NoAction, "750.7(c)(1)(ix)" },
            { new LicenseChange.MoveAmongParties(true, false), ChangeNeed.ReplacementLicense, "not 750.7(c)(1)(ix)" },
            { new LicenseChange.MissileSoftwareOrTechnology(true), ChangeNeed.NoAction, "750.7(c)(1)(x); 742.5(b)(3)" },
            { new LicenseChange.NewTariffCode(true, true, true, true), ChangeNeed.NoAction, "750.7(c)(1)(xi)" },
            { new LicenseChange.NewTariffCode(true, true, true, false), ChangeNeed.ReplacementLicense, "750.7(c)(1)" },
            { new LicenseChange.NewName(false, true), ChangeNeed.NewApplication, "750.7(c)(2)(iv)" },
            { new LicenseChange.OtherParty(), ChangeNeed.ReplacementLicense, "750.7(c)(1)" },
            { new LicenseChange.OtherDestination(), ChangeNeed.ReplacementLicense, "750.7(c)(1)" },
            { new LicenseChange.OtherEndUse(), ChangeNeed.ReplacementLicense, "750.7(c)(1)" },
            { new LicenseChange.LongerValidity(true), ChangeNeed.Letter, "750.7(g)(1), (2)" },
            { new LicenseChange.LongerValidity(false), ChangeNeed.NewApplication, "750.7(g)(1)" },
            { new LicenseChange.OtherLicensee(true, false), ChangeNeed.Letter, "750.10(b)" },
            { new LicenseChange.OtherLicensee(true, true), ChangeNeed.NotPossible, "750.10(a)" },
            { new LicenseChange.OtherLicensee(false, false), ChangeNeed.NotPossible, "750.10(a)" },
            { new LicenseChange.TemporaryStays(), ChangeNeed.NewApplication, "750.7(h)(1)" },
        };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_change_needs_what_its_paragraph_says(LicenseChange change, ChangeNeed need, string citation)
    {
        var answer = Changes.Need(s_terms, change);
        Assert.Equal(need, answer.Need);
        Assert.EndsWith(citation, answer.Citation, StringComparison.Ordinal);
    }

    [Fact]
    public void Unloading_on_the_way_needs_all_five_conditions_and_a_port_in_group_B()
    {
        for (var missing = 0; missing < 6; missing++)
        {
            var f = Enumerable.Range(0, 6).Select(i => i != missing).ToArray();
            Assert.Equal(
                ChangeNeed.ReplacementLicense,
                Changes.Need(s_terms, new LicenseChange.Unloading(f[0], f[1], f[2], f[3], f[4], f[5])).Need
            );
        }
    }

    [Fact]
    public void Every_kind_of_change_has_a_row()
    {
        var kinds = typeof(LicenseChange).GetNestedTypes().Select(t => t.Name).Order(StringComparer.Ordinal);
        var shown = Rows.Select(r => r.Data.Item1.GetType().Name)
            // LIC-05 shows it.
            .Append(nameof(LicenseChange.NewOwner))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        Assert.Equal(kinds, shown);
    }
}
