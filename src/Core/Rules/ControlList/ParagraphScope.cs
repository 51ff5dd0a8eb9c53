using Licet.Core.Items;

namespace Licet.Core.Rules.ControlList;

/// <summary>
/// Paragraphs of one entry: those meant (none named is the entire entry) less those taken out again. A classification that is not
/// given deeply enough to tell is answered with Depends.
/// </summary>
public sealed class ParagraphScope
{
    private readonly string[][] _only;
    private readonly string[][] _except;

    internal ParagraphScope(IReadOnlyList<string> only, IReadOnlyList<string> except)
    {
        Only = only;
        Except = except;
        _only = [.. only.Select(p => p.Split('.'))];
        _except = [.. except.Select(p => p.Split('.'))];
    }

    /// <summary>"a.2"; none is the entire entry.</summary>
    public IReadOnlyList<string> Only { get; }

    public IReadOnlyList<string> Except { get; }

    public bool IsEntireEntry => Only.Count == 0 && Except.Count == 0;

    /// <summary>Whether a classification of this entry lies in the scope.</summary>
    public Applies Covers(Classification item)
    {
        if (AnyWithin(_except, item))
        {
            return Applies.No;
        }

        var reached =
            _only.Length == 0 || AnyWithin(_only, item) ? Applies.Yes
            : AnyDeeper(_only, item) ? Applies.Depends
            : Applies.No;
        return AnyDeeper(_except, item) ? reached.And(Applies.Depends) : reached;
    }

    /// <summary>"entire entry except .y", ".a.2, .b".</summary>
    public override string ToString()
    {
        var only = Only.Count == 0 ? "entire entry" : Dotted(Only);
        return Except.Count == 0 ? only : $"{only} except {Dotted(Except)}";
    }

    private static string Dotted(IReadOnlyList<string> paragraphs) =>
        string.Join(", ", paragraphs.Select(p => "." + p));

    private static bool AnyWithin(string[][] paragraphs, Classification item)
    {
        foreach (var paragraph in paragraphs)
        {
            if (item.IsWithin(paragraph))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the paragraphs lies inside what the classification names.</summary>
    private static bool AnyDeeper(string[][] paragraphs, Classification item)
    {
        foreach (var paragraph in paragraphs)
        {
            if (paragraph.Length > item.Steps.Count && StartsWith(paragraph, item.Steps))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(string[] paragraph, IReadOnlyList<string> steps)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (paragraph[i] != steps[i])
            {
                return false;
            }
        }

        return true;
    }
}
