namespace Licet.Screening.Lists.Formats;

/// <summary>FollowTheMoney entities, one JSON object a line.</summary>
internal static class FollowTheMoneyJsonLines
{
    public static void Read(ListDraft draft) => throw new NotSupportedException(draft.Name);
}
