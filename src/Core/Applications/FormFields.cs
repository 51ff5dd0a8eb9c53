using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Licet.Core.Applications;

/// <summary>One field of a form that says something.</summary>
/// <param name="Block">Block of BIS-748P.</param>
/// <param name="Path">Path as in the file: "endUsers[0].city".</param>
/// <param name="Value">As the form says it; numbers without trailing zeros, days as year-month-day.</param>
public sealed record FormField(string Block, string Path, string Value);

/// <summary>A form as its fields, in the order of the form: one writing for digest, differences and reading aloud.</summary>
public static class FormFields
{
    public static IReadOnlyList<FormField> Of(ApplicationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        Fields fields = new();
        Head(fields, form);
        Parties(fields, form);
        fields.Add("endUse", form.EndUse);
        Each(fields, "items", form.Items, Item);
        fields.Add("totalValue", form.TotalValue);
        Additional(fields, form);
        Supply(fields, form.Supply);
        fields.Add("signature.name", form.Signature?.Name);
        fields.Add("signature.title", form.Signature?.Title);
        fields.Add("signature.company", form.Signature?.Company);
        fields.Add("signature.certified", form.Signature?.Certified);
        return fields.All;
    }

    /// <summary>SHA-256 over every field with its length in front, lower-case hexadecimal: equal forms have equal digests.</summary>
    public static string Digest(ApplicationForm form)
    {
        StringBuilder text = new("licet-application-1\n");
        foreach (var field in Of(form))
        {
            text.Append(CultureInfo.InvariantCulture, $"{field.Path} {field.Value.Length}:{field.Value}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Head(Fields fields, ApplicationForm form)
    {
        fields.Add("contact.name", form.Contact?.Name);
        fields.Add("contact.telephone", form.Contact?.Telephone);
        fields.Add("contact.facsimile", form.Contact?.Facsimile);
        fields.Add("dated", form.Dated);
        fields.Add("type", form.Type.ToString().ToLowerInvariant());
        Texts(fields, "documentsSubmitted", form.Submitted);
        Each(fields, "attachments", form.Attachments, Document);
        Texts(fields, "documentsOnFile", form.OnFile);
        Texts(fields, "specialPurpose", form.SpecialPurposes);
        fields.Add("resubmits", form.Resubmits);
        fields.Add("replaces", form.Replaces);
        fields.Add("previouslyExported", form.PreviouslyExported);
        for (var i = 0; i < form.Certificates.Count; i++)
        {
            var at = FormattableString.Invariant($"certificates[{i}]");
            fields.Add($"{at}.country", form.Certificates[i].Country);
            fields.Add($"{at}.number", form.Certificates[i].Number);
        }
    }

    private static void Parties(Fields fields, ApplicationForm form)
    {
        Party(fields, "applicant", form.Applicant?.Party);
        fields.Add("applicant.employerId", form.Applicant?.EmployerId);
        fields.Add("applicant.capacity", form.Applicant?.Capacity.ToString().ToLowerInvariant());
        Party(fields, "licenseRecipient", form.LicenseRecipient);
        Party(fields, "purchaser", form.Purchaser);
        if (form.IntermediateConsignees is { Count: 0 })
        {
            fields.Add("intermediateConsignees", "None");
        }

        Each(fields, "intermediateConsignees", form.IntermediateConsignees ?? [], Party);
        Party(fields, "ultimateConsignee", form.UltimateConsignee);
        Each(fields, "endUsers", form.EndUsers, Party);
        Party(fields, "originalConsignee", form.OriginalConsignee);
    }

    private static void Party(Fields fields, string at, FormParty? party)
    {
        fields.Add($"{at}.name", party?.Name);
        fields.Add($"{at}.street", party?.Street);
        fields.Add($"{at}.city", party?.City);
        fields.Add($"{at}.country", party?.Country);
        fields.Add($"{at}.postalCode", party?.PostalCode);
        fields.Add($"{at}.telephone", party?.Telephone);
        fields.Add($"{at}.business", party?.Business);
    }

    private static void Item(Fields fields, string at, FormItem item)
    {
        fields.Add($"{at}.eccn", item.Classification?.ToString());
        fields.Add($"{at}.performance", item.Performance);
        fields.Add($"{at}.model", item.Model);
        fields.Add($"{at}.ccats", item.Ccats);
        fields.Add($"{at}.quantity", item.Quantity);
        fields.Add($"{at}.unit", item.Unit);
        fields.Add($"{at}.unitPrice", item.UnitPrice);
        fields.Add($"{at}.totalPrice", item.TotalPrice);
        fields.Add($"{at}.manufacturer", item.Manufacturer);
        fields.Add($"{at}.description", item.Description);
        fields.Add($"{at}.majorDefenseEquipment", item.MajorDefense);
    }

    private static void Document(Fields fields, string at, Attachment document)
    {
        fields.Add($"{at}.id", document.Id);
        fields.Add($"{at}.kind", document.Kind);
        fields.Add($"{at}.file", document.FileName);
        fields.Add($"{at}.mediaType", document.MediaType);
        fields.Add($"{at}.bytes", (decimal)document.Bytes);
        fields.Add($"{at}.sha256", document.Sha256);
        fields.Add($"{at}.signed", document.Signed);
    }

    private static void Additional(Fields fields, ApplicationForm form)
    {
        fields.Add("additional.text", form.Additional.Text);
        Texts(fields, "additional.controlNumbers", form.Additional.ControlNumbers);
        for (var i = 0; i < form.Additional.Statements.Count; i++)
        {
            var at = FormattableString.Invariant($"additional.statements[{i}]");
            fields.Add($"{at}.section", form.Additional.Statements[i].Section);
            fields.Add($"{at}.text", form.Additional.Statements[i].Text);
        }

        Each(fields, "additional.affiliates", form.Additional.Affiliates, Affiliate);
        fields.Add("allOrNothing", form.AllOrNothing);
        fields.Add("amends", form.Amends);
    }

    private static void Affiliate(Fields fields, string at, AffiliateStatement affiliate)
    {
        fields.Add($"{at}.party", affiliate.Party);
        for (var i = 0; i < affiliate.Owners.Count; i++)
        {
            var owner = FormattableString.Invariant($"{at}.owners[{i}]");
            fields.Add($"{owner}.name", affiliate.Owners[i].Name);
            fields.Add($"{owner}.list", affiliate.Owners[i].List);
            fields.Add($"{owner}.percent", affiliate.Owners[i].Percent);
        }

        fields.Add($"{at}.method", affiliate.Method);
        fields.Add($"{at}.diligence", affiliate.Diligence);
    }

    private static void Supply(Fields fields, SupplyAbroad? supply)
    {
        Each(fields, "supply.assertions", supply?.Assertions ?? [], Assertion);
        Each(fields, "supply.competitors", supply?.Competitors ?? [], Competitor);
    }

    private static void Assertion(Fields fields, string at, ForeignAvailability a)
    {
        fields.Add($"{at}.item", a.Item + 1);
        fields.Add($"{at}.source", a.Source);
        fields.Add($"{at}.supplier", a.Supplier);
        fields.Add($"{at}.comparable", a.Comparable);
        fields.Add($"{at}.quantity", a.Quantity);
        Texts(fields, $"{at}.evidence", a.Evidence);
        fields.Add($"{at}.withinPart768", a.WithinPart768);
    }

    private static void Competitor(Fields fields, string at, CompetingSupply c)
    {
        fields.Add($"{at}.item", c.Item + 1);
        fields.Add($"{at}.source", c.Source);
        fields.Add($"{at}.supplier", c.Supplier);
        fields.Add($"{at}.offered", c.Offered);
        fields.Add($"{at}.until", c.Until);
        fields.Add($"{at}.basis", c.Basis);
    }

    private static void Texts(Fields fields, string path, IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            fields.Add(FormattableString.Invariant($"{path}[{i}]"), texts[i]);
        }
    }

    private static void Each<T>(Fields fields, string path, IReadOnlyList<T> items, Action<Fields, string, T> add)
    {
        for (var i = 0; i < items.Count; i++)
        {
            add(fields, FormattableString.Invariant($"{path}[{i}]"), items[i]);
        }
    }

    private sealed class Fields
    {
        private readonly List<FormField> _all = [];

        public IReadOnlyList<FormField> All => _all;

        public void Add(string path, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                _all.Add(new(FormBlocks.Of(path), path, value));
            }
        }

        public void Add(string path, decimal? value) => Add(path, value is { } v ? ItemBlocks.Plain(v) : null);

        public void Add(string path, DateOnly? value) =>
            Add(path, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        public void Add(string path, bool? value) => Add(path, value is { } v ? (v ? "yes" : "no") : null);
    }
}
