using Licet.Core.Applications;
using Licet.Core.Orders;
using Licet.Core.Parties;

namespace Licet.Core.Tests.Applications;

/// <summary>A determination is attached to the form it was made for, and to no other.</summary>
public class DeterminedTransactionTests
{
    private static IReadOnlyList<string> Faults(
        ApplicationForm form,
        Func<AttachedDetermination, AttachedDetermination> change
    )
    {
        var facts = Forms.Facts(form, "CB");
        return Forms.Faults(form, facts with { Determination = change(facts.Determination!) });
    }

    [Fact]
    public void A_determination_of_a_later_day_is_refused_and_an_old_one_told()
    {
        var form = Forms.Sample();
        Assert.Equal(
            [
                "Block 22 (items): the determination attached is of 2026-09-25, after the submission on 2026-09-24; determine anew (DESIGN)",
            ],
            Faults(form, d => d with { On = Forms.Today.AddDays(1) })
        );
        var facts = Forms.Facts(form, "CB");
        FormFacts Of(int days) =>
            facts with
            {
                Determination = facts.Determination! with { On = Forms.Today.AddDays(-days) },
            };
        Assert.Empty(FormCheck.Of(form, Of(30)));
        var told = Assert.Single(FormCheck.Of(form, Of(31)));
        Assert.False(told.Blocks);
        Assert.StartsWith(
            "the determination attached is 31 days old, more than the 30",
            told.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(FormCheck.Of(form, Of(31) with { DeterminationDays = null }));
    }

    [Fact]
    public void Another_movement_or_destination_is_refused()
    {
        var form = Forms.Sample();
        Assert.Equal(
            [
                "Block 5 (type): export, while reexport was determined; determine anew (DESIGN)",
                "Block 18 (ultimateConsignee.country): 'SG', while destination 'MY' was determined; determine anew (748.5(e))",
            ],
            Faults(form, d => d with { Order = d.Order with { Movement = Movement.Reexport, Destination = "MY" } })
        );
    }

    [Fact]
    public void Other_names_countries_and_parts_of_parties_are_refused()
    {
        var form = Forms.Sample();
        AttachedDetermination Consignee(AttachedDetermination d, Func<AttachedParty, AttachedParty> change) =>
            d with
            {
                Order = d.Order with { Parties = [d.Order.Parties[0], change(d.Order.Parties[1])] },
            };
        Assert.Equal(
            ["Block 18 (ultimateConsignee.country): 'SG', while 'MY' was determined; determine anew (748.5)"],
            Faults(form, d => Consignee(d, p => p with { Country = "MY" }))
        );
        Assert.Equal(
            [
                "Block 18 (ultimateConsignee): the party was not determined as purchaser, end user; determine anew (748.5)",
            ],
            Faults(form, d => Consignee(d, p => p with { Roles = [PartyRole.UltimateConsignee] }))
        );
        Assert.Equal(
            [
                "Block 18 (ultimateConsignee.name): 'Merlion Process Pte. Ltd.' was not among the parties determined; determine anew (748.5)",
                "Block 18 (ultimateConsignee): 'Other Works' was determined as ultimate consignee, and the form does not name it so; determine anew (748.5)",
            ],
            Faults(form, d => Consignee(d, p => new("Other Works", "SG", [PartyRole.UltimateConsignee])))
        );
        var named = form with { EndUsers = [Forms.In("SG", "User")] };
        var facts = Forms.Facts(form, "CB");
        Assert.Equal(
            [
                "Block 19 (endUsers[0].name): 'User' was not among the parties determined; determine anew (748.5)",
                "Block 19 (endUsers): 'Merlion Process Pte. Ltd.' was determined as end user, and the form does not name it so; determine anew (748.5)",
            ],
            Forms.Faults(named, facts)
        );
    }

    [Fact]
    public void A_party_that_the_form_has_no_block_for_may_be_determined_as_well() =>
        Assert.Empty(
            Faults(
                Forms.Sample(),
                d =>
                    d with
                    {
                        Order = d.Order with { Parties = [.. d.Order.Parties, new("Line", "DK", [PartyRole.Carrier])] },
                    }
            )
        );

    [Fact]
    public void Other_values_and_quantities_are_refused()
    {
        Assert.Equal(
            [
                "Block 22(e) (items[0].quantity): 40, while 4 was determined; determine anew (DESIGN)",
                "Block 22(h) (items[0].totalPrice): 50000, while nothing was determined; determine anew (DESIGN)",
            ],
            Faults(Forms.Sample(), d => d with { Lines = [d.Lines[0] with { Quantity = 4, Value = null }, d.Lines[1]] })
        );
    }
}
