namespace Licet.Core.Applications;

/// <summary>What a form shows of its subject: entries, reasons for control, words.</summary>
internal static class FormSigns
{
    public static bool Entry(ApplicationForm form, params string[] entries) =>
        form.Items.Any(i => i.Classification is { IsEar99: false } c && entries.Contains(c.Eccn));

    public static bool Reason(IReadOnlyList<AttachedLine> lines, string reason) =>
        lines.Any(l => l.Reasons.Contains(reason));

    public static bool Firearms(ApplicationForm form) =>
        form.Items.Any(i => i.Classification is { IsEar99: false } c && c.Eccn is ['0', _, '5', '0', _]);

    public static bool Series(ApplicationForm form, char digit) =>
        form.Items.Any(i => i.Classification is { IsEar99: false } c && c.Eccn[2] == digit);

    public static bool Within515(ApplicationForm form) =>
        form.Items.Any(i => i.Classification is { IsEar99: false } c && c.Eccn is ['9', _, '5', '1', '5']);

    /// <summary>On the way through another country than the consignee's.</summary>
    public static bool Elsewhere(ApplicationForm form) =>
        form.UltimateConsignee is { } consignee
        && (form.IntermediateConsignees ?? []).Any(p => p.Country != "US" && p.Country != consignee.Country);

    /// <summary>Whether end use, Block 24 or a description holds one of the words.</summary>
    public static bool Says(ApplicationForm form, params string[] words)
    {
        IEnumerable<string?> texts =
        [
            form.EndUse,
            form.Additional.Text,
            .. form.Additional.Statements.SelectMany(s => (string?[])[s.Section, s.Text]),
            .. form.Items.Select(i => i.Description),
        ];
        return texts.OfType<string>().Any(t => words.Any(w => t.Contains(w, StringComparison.OrdinalIgnoreCase)));
    }
}
