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
        if (Array.Exists(_except, item.IsWithin))
        {
            return Applies.No;
        }

        var reached =
            _only.Length == 0 || Array.Exists(_only, item.IsWithin) ? Applies.Yes
            : Array.Exists(_only, p => IsDeeper(p, item)) ? Applies.Depends
            : Applies.No;
        return Array.Exists(_except, p => IsDeeper(p, item)) ? reached.And(Applies.Depends) : reached;
    }

    /// <summary>"entire entry except .y", ".a.2, .b".</summary>
    public override string ToString()
    {
        var only = Only.Count == 0 ? "entire entry" : Dotted(Only);
        return Except.Count == 0 ? only : $"{only} except {Dotted(Except)}";
    }

    private static string Dotted(IReadOnlyList<string> paragraphs) =>
        string.Join(", ", paragraphs.Select(p => "." + p));

    /// <summary>Whether the paragraph lies inside what the classification names.</summary>
    private static bool IsDeeper(string[] paragraph, Classification item) =>
        paragraph.Length > item.Steps.Count && paragraph.AsSpan(0, item.Steps.Count).SequenceEqual([.. item.Steps]);
}
