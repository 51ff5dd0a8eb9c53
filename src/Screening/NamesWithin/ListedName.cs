using Licet.Screening.Lists;

namespace Licet.Screening.NamesWithin;

/// <summary>A listing's name as it is searched. <paramref name="Text"/>: the name, or a form of it (see <see cref="NameForms"/>).</summary>
internal record ListedName(Listing Listing, int NameIndex, string Text)
{
    /// <summary>
    /// What is shown of it: the form where it stands in the listing's name, else the whole name. Nobody finds "DaJiang" on a list that
    /// says "Da-Jiang".
    /// </summary>
    public string Written
    {
        get
        {
            string name = Listing.Names[NameIndex].Text;
            return name.Contains(Text, StringComparison.Ordinal) ? Text : name;
        }
    }

    private bool IsPrimary => NameIndex == 0 && Text == Listing.Names[0].Text;

    /// <summary>Order of names of one listing, the primary first; two of them may have one form ("Da Jiang", "Da-Jiang").</summary>
    public int CompareNames(ListedName other) =>
        IsPrimary != other.IsPrimary ? (IsPrimary ? -1 : 1)
        : string.CompareOrdinal(Text, other.Text) is var byText and not 0 ? byText
        : string.CompareOrdinal(Written, other.Written);
}
