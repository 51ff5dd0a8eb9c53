namespace Licet.Screening.Lists.Formats;

/// <summary>Entity List rows split out of the consolidated list: row_id, alt_names joined by ' | '.</summary>
internal static class EntityListCsv
{
    public static void Read(ListDraft draft) => throw new NotSupportedException(draft.Name);
}
