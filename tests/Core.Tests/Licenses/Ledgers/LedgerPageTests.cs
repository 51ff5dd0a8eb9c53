using System.Text.RegularExpressions;
using Licet.Core.Licenses.Ledgers;

namespace Licet.Core.Tests.Licenses.Ledgers;

/// <summary>docs/ledger.md: what it shows can be sent.</summary>
public class LedgerPageTests
{
    [Fact]
    public void Every_kind_of_entry_has_an_example_that_is_read()
    {
        string page = File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "ledger.md"));
        LedgerEntry[] shown =
        [
            .. Regex
                .Matches(
                    page,
                    "```json\n(?<entry>.*?)```",
                    RegexOptions.Singleline | RegexOptions.ExplicitCapture,
                    TimeSpan.FromSeconds(1)
                )
                .Select(m => LedgerJson.Read(m.Groups["entry"].Value, EntrySource.Exporter)),
        ];
        Assert.Equal(
            typeof(LedgerEntry).Assembly.GetTypes().Where(t => t.BaseType == typeof(LedgerEntry)).Order(ByName),
            shown.Select(e => e.GetType()).Order(ByName)
        );
        Assert.All(shown, e => Assert.Null(EntryForm.Why(e, LicenseRun.Day("2026-11-28"))));
    }

    private static Comparer<Type> ByName { get; } =
        Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));
}
