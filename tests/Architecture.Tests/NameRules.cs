namespace Licet.Architecture.Tests;

/// <summary>Names that say nothing about what a person does or a law says.</summary>
internal static class NameRules
{
    private static readonly string[] Empty =
    [
        "Common",
        "Shared",
        "Util",
        "Utils",
        "Utility",
        "Utilities",
        "Helper",
        "Helpers",
        "Manager",
        "Managers",
        "Service",
        "Services",
        "Handler",
        "Handlers",
        "Dto",
        "Dtos",
        "Impl",
    ];

    /// <summary>
    /// Whether the last word of a folder's or type's name is one of them: "ListManager" and "OrderDTO" are, "SharedAddress"
    /// (an address that several listings share) is not.
    /// </summary>
    public static bool SaysNothing(string name)
    {
        var word = name.TrimEnd("0123456789".ToCharArray());
        return Empty.Any(empty =>
            word.EndsWith(empty, StringComparison.OrdinalIgnoreCase)
            && (word.Length == empty.Length || char.IsUpper(word[^empty.Length]))
        );
    }
}
