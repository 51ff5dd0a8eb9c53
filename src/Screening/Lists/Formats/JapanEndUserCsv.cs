namespace Licet.Screening.Lists.Formats;

/// <summary>METI Foreign End User List CSV.</summary>
internal static class JapanEndUserCsv
{
    public static void Read(ListDraft draft) => throw new NotSupportedException(draft.Name);
}
