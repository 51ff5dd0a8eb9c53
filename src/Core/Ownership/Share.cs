using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Licet.Core.Ownership;

/// <summary>
/// How much of an entity a stake is, in percent: exactly a number, somewhere in a range, or not known. Numbers are kept as
/// given ("49.99" stays 49.99, "50.0" stays 50.0) and are never rounded.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly partial record struct Share
{
    /// <summary>With more decimals a sum of many stakes would no longer be exact in a <see cref="decimal"/>.</summary>
    public const int MostDecimals = 20;

    /// <summary>What <see cref="TryParse"/> takes.</summary>
    public const string Expected =
        "a percentage from 0 to 100 with at most 20 decimals, a range ('over 25%', '25..50', 'over 25% up to 50%'), or 'unknown'";

    private readonly bool _known;
    private readonly decimal _high;

    private Share(decimal low, decimal high, bool over, bool under)
    {
        (_known, Low, _high, Over, Under) = (true, low, high, over, under);
    }

    /// <summary>Nothing is known of the size; the default.</summary>
    public static Share Unknown => default;

    public bool IsKnown => _known;

    /// <summary>The least it can be; 0 where nothing is known.</summary>
    public decimal Low { get; }

    /// <summary>The most it can be; 100 where nothing is known.</summary>
    public decimal High => _known ? _high : 100m;

    /// <summary>The share is more than <see cref="Low"/>, not equal to it.</summary>
    public bool Over { get; }

    /// <summary>The share is less than <see cref="High"/>, not equal to it.</summary>
    public bool Under { get; }

    public bool IsExact => _known && Low == _high;

    /// <exception cref="ArgumentOutOfRangeException">Below 0, over 100, or with more than 20 decimals.</exception>
    public static Share Exactly(decimal percent) =>
        IsPercent(percent)
            ? new(percent, percent, over: false, under: false)
            : throw new ArgumentOutOfRangeException(nameof(percent), percent, "Expected " + Expected + ".");

    /// <param name="low">The least, itself excluded where <paramref name="over"/>.</param>
    /// <param name="high">The most, itself excluded where <paramref name="under"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not percentages, or a range without a number in it.</exception>
    public static Share Between(decimal low, decimal high, bool over = false, bool under = false) =>
        IsPercent(low) && IsPercent(high) && (low < high || (low == high && !over && !under))
            ? new(low, high, over, under)
            : throw new ArgumentOutOfRangeException(nameof(low), low, "Expected a range within 0 to 100.");

    /// <summary>Reads "51", "49.99%", "over 25%", "25..50", "over 25% up to 50%", "under 50%", "unknown".</summary>
    public static bool TryParse(string? text, out Share share)
    {
        share = default;
        if (text is not null && IsPlain(text))
        {
            var percent = Number(text);
            return TryRange(percent, percent, (false, false), out share);
        }
        var words = (text ?? "").Replace("%", "", StringComparison.Ordinal).Trim().ToLowerInvariant();
        if (words is "unknown" or "?")
        {
            return true;
        }
        if (IsPlain(words))
        {
            return TryRange(Number(words), Number(words), (false, false), out share);
        }
        var range = Range().Match(words);
        if (!range.Success || words.Length == 0)
        {
            return false;
        }
        var (a, b) = (range.Groups["a"], range.Groups["b"]);
        return TryRange(
            a.Success ? Number(a.Value) : 0,
            b.Success ? Number(b.Value) : 100,
            (range.Groups["over"].Success, range.Groups["under"].Success),
            out share
        );
    }

    /// <summary>"51 %", "over 25 up to 50 %", "an unknown part".</summary>
    public override string ToString() =>
        !_known ? "an unknown part"
        : IsExact ? $"{Text(Low)} %"
        : $"{(Over ? "over" : "at least")} {Text(Low)} and {(Under ? "under" : "up to")} {Text(High)} %";

    internal static string Text(decimal percent) => percent.ToString(CultureInfo.InvariantCulture);

    /// <summary>Up to three digits, and up to 20 after a point.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        return whole.Length is > 0 and <= 3
            && !whole.ContainsAnyExceptInRange('0', '9')
            && (
                point < 0
                || (
                    text.Length - point - 1 is > 0 and <= MostDecimals
                    && !text[(point + 1)..].ContainsAnyExceptInRange('0', '9')
                )
            );
    }

    private static bool TryRange(decimal low, decimal high, (bool Over, bool Under) ends, out Share share)
    {
        var possible =
            IsPercent(low) && IsPercent(high) && (low < high || (low == high && ends is { Over: false, Under: false }));
        share = possible ? new(low, high, ends.Over, ends.Under) : default;
        return possible;
    }

    private static bool IsPercent(decimal value) => value is >= 0 and <= 100 && value.Scale <= MostDecimals;

    private static decimal Number(string text) =>
        decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
            ^(((?<over>over|more\ than)|at\ least|from)?\s*(?<a>[0-9]{1,3}(\.[0-9]{1,20})?))?
            (\s*((?<under>under|below|less\ than)|up\ to|at\ most|to|\.\.)\s*(?<b>[0-9]{1,3}(\.[0-9]{1,20})?))?\z
            """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace,
        1000
    )]
    private static partial Regex Range();
}
