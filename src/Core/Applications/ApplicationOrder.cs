using Licet.Core.Orders;
using Licet.Core.Parties;

namespace Licet.Core.Applications;

/// <summary>
/// The transaction of a form as an order, so that the determination attached is one of the form itself. What the form does not
/// say (route, origin, facts, papers) stays unsaid and becomes a question; the caller may add it.
/// </summary>
public static class ApplicationOrder
{
    /// <returns>
    /// Null where the form does not say enough to be determined: a request for classification, no ultimate consignee, no item, or an
    /// item without a classification. <see cref="FormCheck"/> says what is missing.
    /// </returns>
    /// <param name="on">The day whose law and lists are asked.</param>
    public static Order? Of(ApplicationForm form, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (
            form.Type == ApplicationType.Classification
            || form.UltimateConsignee is not { } consignee
            || form.Items.Count == 0
            || form.Items.Any(i => i.Classification is null)
        )
        {
            return null;
        }

        var export = form.Type == ApplicationType.Export;
        return new()
        {
            On = on,
            Exporter = new(form.Applicant?.Party.Name, form.Applicant?.Party.Country ?? "US", null, Facts.None),
            Movement =
                export ? Movement.Export
                : form.SpecialPurposes.Contains(SpecialPurposes.Transfer) ? Movement.Transfer
                : Movement.Reexport,
            From = export ? "US" : form.OriginalConsignee?.Country ?? consignee.Country,
            Destination = consignee.Country,
            Parties = [.. Parties(form, consignee)],
            Lines = [.. form.Items.Select(Line)],
            EndUse = form.EndUse is { } endUse ? new(endUse, []) { SaysCodes = false } : null,
        };
    }

    /// <summary>The same with what the applicant knows beside the form.</summary>
    /// <inheritdoc cref="Of(ApplicationForm, DateOnly)"/>
    /// <param name="known">That no end use of concern is known is said of the end use that the form tells.</param>
    public static Order? Of(ApplicationForm form, DateOnly on, IReadOnlySet<Assumption> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Of(form, on) is not { } order
            ? null
            : order with
            {
                Assumptions = known,
                EndUse = order.EndUse is { } use
                    ? use with
                    {
                        SaysCodes = known.Contains(Assumption.NoEndUseOfConcern),
                    }
                    : null,
            };
    }

    /// <summary>The field of the form that each party of the order stands for, in the order's order.</summary>
    public static IReadOnlyList<string> Fields(ApplicationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return [.. FormParties.All(form).Where(p => p.Field != "originalConsignee").Select(p => p.Field)];
    }

    private static IEnumerable<Party> Parties(ApplicationForm form, FormParty consignee) =>
        FormParties
            .All(form)
            .Where(p => p.Field != "originalConsignee")
            .Select(p => PartyOf(form, p.Party, [.. Roles(form, p.Field, ReferenceEquals(p.Party, consignee))]));

    /// <summary>A block left blank says that the ultimate consignee plays that part too (Blocks 16 and 19).</summary>
    private static IEnumerable<PartyRole> Roles(ApplicationForm form, string field, bool isConsignee)
    {
        yield return field.Split('[')[0] switch
        {
            "applicant" => PartyRole.Applicant,
            "licenseRecipient" => PartyRole.LicenseRecipient,
            "purchaser" => PartyRole.Purchaser,
            "intermediateConsignees" => PartyRole.IntermediateConsignee,
            "endUsers" => PartyRole.EndUser,
            _ => PartyRole.UltimateConsignee,
        };
        if (isConsignee && form.Purchaser is null)
        {
            yield return PartyRole.Purchaser;
        }

        if (isConsignee && form.EndUsers.Count == 0)
        {
            yield return PartyRole.EndUser;
        }
    }

    private static Party PartyOf(ApplicationForm form, FormParty party, List<PartyRole> roles)
    {
        var stated = form.Additional.Affiliates.FirstOrDefault(a =>
            a.Party.Equals(party.Name, StringComparison.OrdinalIgnoreCase)
        );
        var address = string.Join(", ", new[] { party.Street, party.City, party.PostalCode }.Where(Given.Said));
        return new()
        {
            Roles = roles,
            Name = party.Name,
            Country = party.Country,
            Addresses = address.Length > 0 ? [address] : [],
            Owners = stated?.Owners.Select(o => new Owner(o.Name, null, o.Percent, null, "Block 24")).ToList(),
        };
    }

    private static OrderLine Line(FormItem item, int index) =>
        new()
        {
            Id = FormBlocks.ItemId(index),
            Description = item.Description,
            Classification = item.Classification!,
            Quantity = item.Quantity,
            Unit = item.Unit,
            Value = item.TotalPrice,
        };
}
