namespace Licet.Core.Applications;

/// <summary>The parties that a form names (Blocks 14 to 20).</summary>
public static class FormParties
{
    /// <summary>Every party with its field, in the order of the form.</summary>
    public static IEnumerable<(string Field, FormParty Party)> All(ApplicationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        IEnumerable<(string, FormParty?)> one =
        [
            ("applicant", form.Applicant?.Party),
            ("licenseRecipient", form.LicenseRecipient),
            ("purchaser", form.Purchaser),
            .. (form.IntermediateConsignees ?? []).Select(
                (p, i) => (PartyBlocks.At("intermediateConsignees", i), (FormParty?)p)
            ),
            ("ultimateConsignee", form.UltimateConsignee),
            .. form.EndUsers.Select((p, i) => (PartyBlocks.At("endUsers", i), (FormParty?)p)),
            ("originalConsignee", form.OriginalConsignee),
        ];
        return one.Where(p => p.Item2 is not null).Select(p => (p.Item1, p.Item2!));
    }
}
