namespace Licet.Screening.Lists.Formats;

/// <summary>BIS 'EL' download: one row an address or alias, grouped into entries.</summary>
internal static class BisCsv
{
    public static void Read(ListDraft draft) => throw new NotSupportedException(draft.Name);
}
