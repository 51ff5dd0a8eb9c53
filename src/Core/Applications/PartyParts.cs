namespace Licet.Core.Applications;

/// <summary>Parties against each other: a block that only repeats another, and who must be abroad (748.5).</summary>
internal static class PartyParts
{
    public static void Check(ApplicationForm form, FormFaults faults)
    {
        if (form.Purchaser is { } purchaser && form.UltimateConsignee is { } buys && PartyBlocks.Same(purchaser, buys))
        {
            faults.Add(
                "purchaser",
                "is the ultimate consignee; expected the block to be left blank, which says so",
                "Supp. 1 to part 748; 748.5(c)"
            );
        }

        if (form.EndUsers is [var only] && form.UltimateConsignee is { } consignee && PartyBlocks.Same(only, consignee))
        {
            faults.Add("endUsers[0]", "is the ultimate consignee; expected no entry unless the end user is another");
        }

        Abroad(form, faults);
    }

    /// <summary>On an export the ultimate consignee is located abroad, the purchaser and the end user are persons abroad (748.5(c), (e), (f)).</summary>
    private static void Abroad(ApplicationForm form, FormFaults faults)
    {
        if (form.Type != ApplicationType.Export)
        {
            return;
        }

        const string home = "'US' on an export; expected a party abroad";
        if (form.UltimateConsignee?.Country == "US")
        {
            if (form.Items.Count > 0 && form.Items.All(i => i.IsSoftwareOrTechnology))
            {
                // To whose country a release within the United States goes, the form as we hold it does not say.
                faults.Warn(
                    "ultimateConsignee.country",
                    $"{home}; a release to a foreign person is read by a person",
                    "748.5(e); 734.13(a)(2)"
                );
            }
            else
            {
                faults.Add("ultimateConsignee.country", home, "748.5(e)");
            }
        }

        if (form.Purchaser?.Country == "US")
        {
            faults.Warn("purchaser.country", home, "748.5(c)");
        }

        for (var i = 0; i < form.EndUsers.Count; i++)
        {
            if (form.EndUsers[i].Country == "US")
            {
                faults.Warn($"{PartyBlocks.At("endUsers", i)}.country", home, "748.5(f)");
            }
        }
    }
}
