using Licet.Data.Importing;
using Licet.Lists.Tables;
using Licet.Web.Importing;

namespace Licet.Web.Features.Counterparties;

/// <summary>A file of counterparties that was sent.</summary>
internal static class PartyTable
{
    /// <summary>What its columns hold as it was chosen; as it is guessed where nobody chose.</summary>
    public static PartyColumns Columns(ImportRow import)
    {
        IReadOnlyList<string> header = UploadedTable.Preview(import)[0].Fields;
        return UploadedTable.Said<PartyColumn>(import) is { } said ? new(header, said) : PartyColumns.Guess(header);
    }
}
