namespace Licet.Core.Licenses.Ledgers;

/// <summary>Sources in words.</summary>
internal static class Sources
{
    public static string Words(EntrySource source) =>
        source switch
        {
            EntrySource.Customs => "customs",
            EntrySource.Authority => "the authority",
            _ => "the exporter",
        };
}
