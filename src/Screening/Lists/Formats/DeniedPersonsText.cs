namespace Licet.Screening.Lists.Formats;

/// <summary>BIS Denied Persons List, tab-separated.</summary>
internal static class DeniedPersonsText
{
    public static void Read(ListDraft draft) => throw new NotSupportedException(draft.Name);
}
