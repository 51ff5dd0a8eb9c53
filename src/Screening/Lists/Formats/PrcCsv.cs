namespace Licet.Screening.Lists.Formats;

/// <summary>Lists of China's Ministry of Commerce.</summary>
internal static class PrcCsv
{
    public static void Read(ListDraft draft) => throw new NotSupportedException(draft.Name);
}
