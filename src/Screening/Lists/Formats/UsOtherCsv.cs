namespace Licet.Screening.Lists.Formats;

/// <summary>Other US lists: FCC Covered, 1260H, 1286, UFLPA, WRO, debarred, nonproliferation, EO 14032, NS-CMIC.</summary>
internal static class UsOtherCsv
{
    public static void Read(ListDraft draft) => throw new NotSupportedException(draft.Name);
}
