using System.Text;
using System.Text.RegularExpressions;
using Licet.Core.History;

namespace Licet.Data.History;

/// <summary>What an append must be before it waits with others: one that cannot be written would fail them all.</summary>
internal static partial class AppendCheck
{
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="ArgumentException">Names the member and what was expected.</exception>
    public static void Try(Append append)
    {
        ArgumentNullException.ThrowIfNull(append);
        Expect(HistoryName().IsMatch(append.History), "history", "a kind and an id, as case/Z100123");
        Expect(append.Expected >= 0, "expected", "0 or more");
        Expect(append.Draw is not null || append.Events.Count is > 0 and <= 1000, "events", "1 to 1,000 of them");
        Try(append.Draw?.Entry);
        foreach (Licenses.LedgerDraw draw in append.Draws)
        {
            Try(draw.Entry);
        }

        Expect(append.Key is null || Storable(append.Key, 200), "key", "1 to 200 characters of text");
        Expect(
            append.Records.Select(r => r.Reference.Record).Distinct(StringComparer.Ordinal).Count()
                == append.Records.Count,
            "records",
            "each of them once"
        );
        foreach (NewEvent e in append.Events)
        {
            Expect(Storable(e.Type, 100) && e.Version > 0, "type", "a type and a version");
            Expect(Storable(e.Actor, 200), "actor", "a person, or system");
            Expect(e.Cause is null || Storable(e.Cause, 2000), "cause", "text, or none");
            Expect(IsCanonical(e.Body), "body", "canonical JSON");
        }
    }

    private static void Try(Core.Licenses.Ledgers.LedgerEntry? entry)
    {
        if (entry is null)
        {
            return;
        }

        Expect(Storable(entry.Key, 400), "key", "text");
        Expect(entry.Names is null || Storable(entry.Names, 400), "the entry that is named", "text");
        Expect(
            (entry as Core.Licenses.Ledgers.Ship)?.Filing is not { Length: > 0 } f || Storable(f, 200),
            "filing",
            "text"
        );
        Expect(IsText(entry), "entry", "text that can be written");
    }

    private static bool IsText(Core.Licenses.Ledgers.LedgerEntry entry)
    {
        try
        {
            return IsCanonical(Core.Licenses.Ledgers.LedgerJson.BodyOf(entry));
        }
        catch (Exception e) when (e is ArgumentException or System.Text.Json.JsonException or FormatException)
        {
            return false;
        }
    }

    private static bool IsCanonical(string body)
    {
        try
        {
            return body.Length <= 1 << 20 && CanonicalJson.Of(body) == body;
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or FormatException)
        {
            return false;
        }
    }

    /// <summary>Text that both databases keep as it is: PostgreSQL knows no NUL, and neither a half of a surrogate pair.</summary>
    private static bool Storable(string text, int longest)
    {
        if (text.Length == 0 || text.Length > longest || text.Contains('\0', StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            return s_strict.GetByteCount(text) > 0;
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }

    private static void Expect(bool holds, string member, string expected)
    {
        if (!holds)
        {
            throw new ArgumentException($"{member}: expected {expected}");
        }
    }

    [GeneratedRegex(
        @"\A[A-Za-z0-9-]+(?=/.{1,200}\z)(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+\z",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex HistoryName();
}
