namespace Licet.Make.Starter;

/// <summary>Country names as the few chosen rows write them.</summary>
internal static class Countries
{
    /// <exception cref="InvalidDataException">The name is not one of those known.</exception>
    public static string Of(string name, CsvRow row) =>
        name switch
        {
            "China" => "CN",
            "Iran" => "IR",
            _ => throw new InvalidDataException($"{row.Place}: unknown country {name}"),
        };
}
