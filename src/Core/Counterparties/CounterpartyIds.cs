namespace Licet.Core.Counterparties;

/// <summary>Ids of counterparties: not to be guessed, and nobody's number.</summary>
public static class CounterpartyIds
{
    public const string Kind = "counterparty";

    /// <summary>"counterparty/3f9c...".</summary>
    public static string HistoryOf(string id) => $"{Kind}/{id}";

    /// <summary>32 hexadecimal digits.</summary>
    public static bool Is(string? id) => id is { Length: 32 } && id.All(char.IsAsciiHexDigitLower);
}
