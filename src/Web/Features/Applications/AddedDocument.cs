using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Licet.Core.Applications;

namespace Licet.Web.Features.Applications;

/// <summary>A document that is to be added to an application, looked at before anything is kept.</summary>
/// <param name="Id">Within the application: one more than the highest.</param>
/// <param name="Field">"file", "name" or "kind": what the refusal is about.</param>
/// <param name="Refusal">Why it is not taken, a sentence; null where it is.</param>
public sealed record AddedDocument(string Id, string Field, string? Refusal)
{
    private JsonObject Attachment { get; init; } = [];

    /// <param name="form">As it is written.</param>
    /// <param name="name">Bare name of the file.</param>
    /// <param name="kind">See <see cref="FormDocuments.Attachable"/>.</param>
    public static AddedDocument Of(byte[] form, string name, string kind, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!FormDocuments.Attachable.Contains(kind, StringComparer.Ordinal))
        {
            return new("", "kind", $"Expected one of {string.Join(", ", FormDocuments.Attachable)}.");
        }

        if (content.Length > AttachmentCheck.MostBytes)
        {
            return new("", "file", "The file is longer than 25 MiB");
        }

        if (AttachedFile.NoDocument(name, content) is { } refusal)
        {
            return new("", "file", refusal);
        }

        string id = Next(form);
        return new(id, "", null)
        {
            Attachment = new JsonObject
            {
                ["id"] = id,
                ["kind"] = kind,
                ["file"] = name,
                ["mediaType"] = AttachmentCheck.Pdf,
                ["bytes"] = content.LongLength,
                ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)),
            },
        };
    }

    /// <summary>The form with the document among its attachments.</summary>
    public byte[] Form(byte[] form)
    {
        ApplicationText text = ApplicationText.Read(form);
        AddTo(text);
        return text.Json();
    }

    public void AddTo(ApplicationText form)
    {
        ArgumentNullException.ThrowIfNull(form);
        form.Add("attachments", (JsonObject)Attachment.DeepClone());
    }

    private static string Next(byte[] form)
    {
        // Of the text: a form that cannot be read yet has its documents all the same.
        ApplicationText text = ApplicationText.Read(form);
        int last = Enumerable
            .Range(0, text.Rows("attachments") ?? 0)
            .Select(i => text[string.Create(CultureInfo.InvariantCulture, $"attachments[{i}].id")])
            .Select(i => int.TryParse(i, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : 0)
            .Append(0)
            .Max();
        return (last + 1).ToString(CultureInfo.InvariantCulture);
    }
}
