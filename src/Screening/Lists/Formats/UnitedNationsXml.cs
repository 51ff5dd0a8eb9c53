namespace Licet.Screening.Lists.Formats;

/// <summary>UN Security Council consolidated list, XML.</summary>
internal static class UnitedNationsXml
{
    public static void Read(ListDraft draft) => throw new NotSupportedException(draft.Name);
}
