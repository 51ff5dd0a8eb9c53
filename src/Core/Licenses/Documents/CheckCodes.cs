namespace Licet.Core.Licenses.Documents;

/// <summary>
/// Check codes as people type them: twelve digits of 32 kinds, 60 bits of the hash of a signature. Who has not seen a license's paper has to
/// try about 2^59 of them for its number.
/// </summary>
public static class CheckCodes
{
    internal const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>In three groups of four.</summary>
    private const int Count = 12;

    /// <summary>
    /// As it is printed, "K7QM-2XRD-90FJ", whatever its letters' case, blanks and hyphens; "O" is read as 0, "I" and "L" as 1, which no code
    /// has. Null where it is none.
    /// </summary>
    public static string? Read(string? typed)
    {
        char[] digits =
        [
            .. (typed ?? "")
                .Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u2011' or '\u2013'))
                .Select(c => Plain(char.ToUpperInvariant(c))),
        ];
        return digits.Length == Count && digits.All(Digits.Contains)
            ? $"{new string(digits, 0, 4)}-{new string(digits, 4, 4)}-{new string(digits, 8, 4)}"
            : null;
    }

    private static char Plain(char digit) =>
        digit switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => digit,
        };
}
