using System.Text.Json;
using Licet.Core.Items;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Applications.Reading;

/// <summary>What a form's file came to: the form, or what is wrong with the file. Never half a form.</summary>
public sealed record ApplicationReading(ApplicationForm? Form, IReadOnlyList<FormFault> Faults);

/// <summary>
/// Reads BIS-748P as JSON (docs/application-form.md; data/schemas/application.schema.json). Here only that the file says
/// something that can be understood; whether the form may be filed so is for <see cref="FormCheck"/>.
/// </summary>
public static class ApplicationReader
{
    private static readonly (string Token, ApplicationType Value)[] s_types =
    [
        ("export", ApplicationType.Export),
        ("reexport", ApplicationType.Reexport),
        ("classification", ApplicationType.Classification),
    ];

    private static readonly (string Token, FilingCapacity Value)[] s_capacities =
    [
        ("principal", FilingCapacity.Principal),
        ("individual", FilingCapacity.Individual),
        ("agent", FilingCapacity.Agent),
    ];

    /// <summary>A million millions: no product of two such numbers is lost.</summary>
    private const decimal Most = 1_000_000_000_000m;

    public static ApplicationReading Read(ReadOnlyMemory<byte> json)
    {
        var (document, fault) = JsonText.Parse(json);
        if (document is null)
        {
            return new(null, [new("", "", fault!, "")]);
        }

        using (document)
        {
            List<OrderProblem> problems = [];
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                var found = JsonFields.Found(document.RootElement);
                return new(null, [new("", "", $"expected a form as one object, found {found}", "")]);
            }

            var form = Form(new(document.RootElement, "", problems));
            return problems.Count == 0 ? new(form, []) : new(null, [.. problems.Select(Fault)]);
        }
    }

    /// <summary>What a block is to hold is said by the instructions for it; of a field that the form has not they say nothing.</summary>
    private static FormFault Fault(OrderProblem problem)
    {
        var block = FormBlocks.Of(problem.Field);
        var unknown = problem.Message.StartsWith(JsonFields.Unknown, StringComparison.Ordinal);
        return new(block, problem.Field, problem.Message, block.Length == 0 || unknown ? "" : FormFaults.Form);
    }

    private static ApplicationForm Form(JsonFields f)
    {
        ApplicationForm form = new()
        {
            Contact = f.Object("contact") is { } contact ? Contact(contact) : null,
            Dated = f.Day("dated"),
            Type = Type(f),
            Submitted = f.Texts("documentsSubmitted") ?? [],
            OnFile = f.Texts("documentsOnFile") ?? [],
            SpecialPurposes = f.Texts("specialPurpose") ?? [],
            Resubmits = f.Text("resubmits"),
            Replaces = f.Text("replaces"),
            PreviouslyExported = f.Text("previouslyExported"),
            Certificates = [.. (f.Objects("certificates") ?? []).Select(Certificate)],
            Applicant = f.Object("applicant") is { } applicant ? Applicant(applicant) : null,
            LicenseRecipient = Party(f, "licenseRecipient"),
            Purchaser = Party(f, "purchaser"),
            IntermediateConsignees = f.Objects("intermediateConsignees")?.Select(WholeParty).ToList(),
            UltimateConsignee = Party(f, "ultimateConsignee"),
            EndUsers = [.. (f.Objects("endUsers") ?? []).Select(WholeParty)],
            OriginalConsignee = Party(f, "originalConsignee"),
            EndUse = f.Text("endUse"),
            Items = [.. (f.Objects("items") ?? []).Select(Item)],
            TotalValue = f.Number("totalValue", 0, Most),
            Additional = f.Object("additional") is { } additional
                ? AdditionalReader.Read(additional)
                : AdditionalInformation.None,
            Signature = f.Object("signature") is { } signature ? Signature(signature) : null,
            AllOrNothing = f.YesNo("allOrNothing") ?? false,
            Amends = f.Text("amends"),
            Attachments = [.. (f.Objects("attachments") ?? []).Select(AdditionalReader.Attachment)],
            Supply = f.Object("supply") is { } supply ? AdditionalReader.Supply(supply) : null,
        };
        // An editor's help; it says nothing of the application.
        _ = f.Text("$schema");
        f.Done();
        return form;
    }

    private static ApplicationType Type(JsonFields f)
    {
        var type = f.RequiredText("type", "export, reexport or classification");
        return type.Length == 0 ? default : OrderReader.OneOf(f, "type", s_types, default);
    }

    private static Contact Contact(JsonFields f)
    {
        Contact contact = new(
            f.RequiredText("name", "who can answer questions"),
            f.Text("telephone"),
            f.Text("facsimile")
        );
        f.Done();
        return contact;
    }

    private static ImportCertificate Certificate(JsonFields f)
    {
        ImportCertificate certificate = new(
            f.RequiredCountry("country", "the country that issued it"),
            f.RequiredText("number", "the number of the certificate")
        );
        f.Done();
        return certificate;
    }

    private static Applicant Applicant(JsonFields f)
    {
        Applicant applicant = new(
            PartyOf(f),
            f.Text("employerId"),
            OrderReader.OneOf(f, "capacity", s_capacities, FilingCapacity.Principal)
        );
        f.Done();
        return applicant;
    }

    private static FormParty? Party(JsonFields f, string name) =>
        f.Object(name) is { } party ? WholeParty(party) : null;

    private static FormParty WholeParty(JsonFields f)
    {
        var party = PartyOf(f);
        f.Done();
        return party;
    }

    private static FormParty PartyOf(JsonFields f) =>
        new(
            f.RequiredText("name", "the complete name"),
            f.Text("street"),
            f.Text("city"),
            f.RequiredCountry("country", "where the party is"),
            f.Text("postalCode"),
            f.Text("telephone"),
            f.Text("business")
        );

    private static FormItem Item(JsonFields f)
    {
        FormItem item = new(
            Eccn(f),
            f.Number("performance", 0, Most),
            f.Text("model"),
            f.Text("ccats"),
            Quantity(f),
            f.Text("unit"),
            f.Number("unitPrice", 0, Most),
            f.Number("totalPrice", 0, Most),
            f.Text("manufacturer"),
            f.Text("description"),
            f.YesNo("majorDefenseEquipment")
        );
        f.Done();
        return item;
    }

    private static decimal? Quantity(JsonFields f)
    {
        var quantity = f.Number("quantity", -Most, Most);
        if (quantity <= 0)
        {
            f.Wrong("quantity", $"{ItemBlocks.Plain(quantity.Value)}; expected more than 0");
        }

        return quantity;
    }

    private static Classification? Eccn(JsonFields f)
    {
        if (f.Text("eccn") is not { } text)
        {
            return null;
        }

        if (Classification.TryParse(text, out var classification))
        {
            return classification;
        }

        f.Wrong("eccn", $"'{text}'; expected EAR99 or an ECCN with its paragraph, as 3A001.a.2");
        return null;
    }

    private static FormSignature Signature(JsonFields f)
    {
        FormSignature signature = new(
            f.RequiredText("name", "the signer's name"),
            f.RequiredText("title", "the signer's title"),
            f.Text("company"),
            f.YesNo("certified") ?? false
        );
        f.Done();
        return signature;
    }
}
