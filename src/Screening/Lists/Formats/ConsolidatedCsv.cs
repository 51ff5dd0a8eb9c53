namespace Licet.Screening.Lists.Formats;

/// <summary>US Consolidated Screening List CSV of trade.gov, with (2022) or without (2019) the _id column.</summary>
internal static class ConsolidatedCsv
{
    public static void Read(ListDraft draft) => throw new NotSupportedException(draft.Name);
}
