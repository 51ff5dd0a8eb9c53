namespace Licet.Screening.Lists.Formats;

/// <summary>OFAC set without headers: sdn/add/alt/sdn_comments or cons_prim/cons_add/cons_alt/cons_comments.</summary>
internal static class OfacCsvSet
{
    public static void Read(ListDraft draft) => throw new NotSupportedException(draft.Name);
}
