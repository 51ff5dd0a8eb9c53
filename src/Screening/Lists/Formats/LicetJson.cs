namespace Licet.Screening.Lists.Formats;

/// <summary>Licet's own JSON.</summary>
internal static class LicetJson
{
    public static void Read(ListDraft draft) => throw new NotSupportedException(draft.Name);
}
