namespace Licet.Screening.Lists.Formats;

/// <summary>id,entity,kind,name.</summary>
internal static class GenericCsv
{
    public static void Read(ListDraft draft) => throw new NotSupportedException(draft.Name);
}
