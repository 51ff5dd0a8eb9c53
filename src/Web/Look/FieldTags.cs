using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Licet.Web.Look;

/// <summary>A label with its hint, its fault and its input, tied together for those who do not see them side by side.</summary>
public abstract class FieldTag : TagHelper
{
    /// <summary>The name of the input; its id is the same with "-" for what is no letter or digit.</summary>
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string? Value { get; set; }

    public bool Required { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext View { get; set; } = null!;

    public static string IdOf(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    protected string Id => IdOf(Name);

    protected string? Fault => (View.ViewData.Model as IFieldFaults)?.FaultOf(Name);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute(
            "class",
            Fault is null ? "usa-form-group" : "usa-form-group usa-form-group--error"
        );
        TagBuilder label = new("label");
        label.AddCssClass(Fault is null ? "usa-label" : "usa-label usa-label--error");
        label.Attributes["for"] = Id;
        label.InnerHtml.Append(Label);
        if (Required)
        {
            label.InnerHtml.AppendHtml(" <abbr title=\"required\" class=\"usa-label--required\">*</abbr>");
        }

        output.Content.AppendHtml(label);
        Said(output.Content, "usa-hint", "hint", Hint);
        Said(output.Content, "usa-error-message", "error", Fault);
        output.Content.AppendHtml(Input(output));
    }

    protected abstract IHtmlContent Input(TagHelperOutput output);

    /// <summary>What every input has: name, id, what describes it, what else the page gave it.</summary>
    protected TagBuilder Tied(TagBuilder input, TagHelperOutput output, string style)
    {
        input.AddCssClass(Fault is null ? style : $"{style} usa-input--error");
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        List<string> describing = [];
        if (!string.IsNullOrEmpty(Hint))
        {
            describing.Add(Id + "-hint");
        }

        if (Fault is not null)
        {
            describing.Add(Id + "-error");
            input.Attributes["aria-invalid"] = "true";
        }

        if (describing.Count > 0)
        {
            input.Attributes["aria-describedby"] = string.Join(' ', describing);
        }

        if (Required)
        {
            input.Attributes["aria-required"] = "true";
        }

        foreach (TagHelperAttribute more in output.Attributes.Where(a => a.Name != "class").ToList())
        {
            input.Attributes[more.Name] = more.Value?.ToString();
            output.Attributes.Remove(more);
        }

        return input;
    }

    private void Said(TagHelperContent content, string style, string part, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        TagBuilder said = new("span");
        said.AddCssClass(style);
        said.Attributes["id"] = $"{Id}-{part}";
        said.InnerHtml.Append(text);
        content.AppendHtml(said);
    }
}

/// <summary>A line of text: <c>&lt;text-field name="..." label="..." /&gt;</c>; with <c>rows</c> several.</summary>
[HtmlTargetElement("text-field")]
public sealed class TextFieldTag : FieldTag
{
    public string Type { get; set; } = "text";

    public int Rows { get; set; } = 1;

    /// <summary>One of USWDS' widths: "sm", "md", "lg", "2xl"; null for the whole column.</summary>
    public string? Width { get; set; }

    protected override IHtmlContent Input(TagHelperOutput output)
    {
        if (Rows > 1)
        {
            TagBuilder area = Tied(new("textarea"), output, "usa-textarea");
            area.Attributes["rows"] = Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
            // A browser drops one line end after the tag; what was typed must not lose it.
            area.InnerHtml.AppendHtml("\n").Append(Value ?? "");
            return area;
        }

        TagBuilder input = Tied(new("input"), output, Type == "file" ? "usa-file-input__plain" : "usa-input");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = Type;
        if (Width is not null)
        {
            input.AddCssClass("usa-input--" + Width);
        }

        if (Type is not ("password" or "file"))
        {
            input.Attributes["value"] = Value ?? "";
        }

        return input;
    }
}

/// <summary>One of some: <c>&lt;choice-field name="..." label="..." options="..." /&gt;</c>.</summary>
[HtmlTargetElement("choice-field")]
public sealed class ChoiceFieldTag : FieldTag
{
    /// <summary>Value and words, in order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Options { get; set; } = [];

    /// <summary>Words of the choice that says nothing; null or empty (Razor makes it of null) where one must be made.</summary>
    public string? Empty { get; set; }

    protected override IHtmlContent Input(TagHelperOutput output)
    {
        TagBuilder select = Tied(new("select"), output, "usa-select");
        if (!string.IsNullOrEmpty(Empty))
        {
            select.InnerHtml.AppendHtml(Option("", Empty));
        }

        foreach ((string value, string words) in Options)
        {
            select.InnerHtml.AppendHtml(Option(value, words));
        }

        return select;
    }

    private TagBuilder Option(string value, string words)
    {
        TagBuilder option = new("option");
        option.Attributes["value"] = value;
        if (value == (Value ?? ""))
        {
            option.Attributes["selected"] = "selected";
        }

        option.InnerHtml.Append(words);
        return option;
    }
}

/// <summary>Yes where it is ticked: <c>&lt;tick-field name="..." label="..." value="yes" ticked="true" /&gt;</c>.</summary>
[HtmlTargetElement("tick-field")]
public sealed class TickFieldTag : TagHelper
{
    public string Name { get; set; } = "";

    public string Label { get; set; } = "";

    public string Value { get; set; } = "yes";

    public bool Ticked { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "usa-checkbox");
        string id = FieldTag.IdOf($"{Name}-{Value}");
        if (Value.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':')))
        {
            // Names that differ in other letters alone are not one: a label belongs to its own tick.
            id += "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Value)).AsSpan(0, 4));
        }

        TagBuilder input = new("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("usa-checkbox__input");
        input.MergeAttributes(
            new Dictionary<string, string?>
            {
                ["type"] = "checkbox",
                ["name"] = Name,
                ["id"] = id,
                ["value"] = Value,
            }
        );
        if (Ticked)
        {
            input.Attributes["checked"] = "checked";
        }

        TagBuilder label = new("label");
        label.AddCssClass("usa-checkbox__label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        output.Content.AppendHtml(input).AppendHtml(label);
    }
}

/// <summary>All faults of the form in page order, each leading to its field; nothing where there is none.</summary>
[HtmlTargetElement("fault-summary")]
public sealed class FaultSummaryTag : TagHelper
{
    public string Heading { get; set; } = "";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (View.ViewData.Model is not DeskPage { Faults: { Count: > 0 } faults })
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "usa-alert usa-alert--error");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("id", "faults");
        output.Attributes.SetAttribute("tabindex", "-1");
        HtmlContentBuilder body = new();
        body.AppendHtml("<div class=\"usa-alert__body\"><h2 class=\"usa-alert__heading\">")
            .Append(Heading)
            .AppendHtml("</h2><ul class=\"usa-list\">");
        foreach (Fault fault in faults)
        {
            body.AppendHtml("<li>");
            if (fault.Field.Length > 0)
            {
                body.AppendHtml($"<a href=\"#{HtmlEncoder.Default.Encode(FieldTag.IdOf(fault.Field))}\">")
                    .Append(fault.InSummary)
                    .AppendHtml("</a>");
            }
            else
            {
                body.Append(fault.InSummary);
            }

            body.AppendHtml("</li>");
        }

        output.Content.AppendHtml(body.AppendHtml("</ul></div>"));
    }
}
