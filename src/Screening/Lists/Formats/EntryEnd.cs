using Licet.Screening.Lists.Kinds;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>Makes the listing of an entry whose fields have all been read.</summary>
internal static class EntryEnd
{
    /// <summary>
    /// The listing, or null with a <see cref="ProblemWeight.RowLost"/> when the row has no name and no address. An entry that is
    /// an address by itself (15 CFR 744.16(f)) carries the address as its name.
    /// </summary>
    public static Listing? Finish(Entry entry, PartyKind? said, string sourceRow, ListProblems problems)
    {
        if (entry.Prose.Names.Count == 0)
        {
            if (entry.Places.Addresses.Count == 0)
            {
                problems.Lost(entry.Place, "name", "a name or an address", ListProblems.Excerpt(sourceRow));
                return null;
            }

            problems.Note(entry.Place, "name", "a name", "an address only", "listed as an address");
            entry.Prose.ReadWhole(entry.Places.Addresses[0].Text);
            return entry.ToListing(PartyKind.Address, sourceRow);
        }

        if (said is null && AddressEntries.AddressIn(entry.Prose.Names[0].Text) is { } address)
        {
            if (entry.Places.Addresses.Count == 0)
            {
                entry.Places.Add(address, AddressBook.CountryAtEnd(address));
            }

            return entry.ToListing(PartyKind.Address, sourceRow);
        }

        return entry.ToListing(said ?? KindEvidence.Infer(entry), sourceRow);
    }
}
