using System.Security.Cryptography;
using System.Text;

namespace Licet.Core.Rules;

/// <summary>
/// The rule tables of one release: every look-up of the law begins here, so that an answer can name the edition it rests on.
/// Immutable; a table is read when it is first asked for. Safe for any number of threads.
/// </summary>
public sealed partial class RuleBook
{
    private readonly Dictionary<string, Lazy<string?>> _texts;
    private readonly Dictionary<string, Lazy<RuleTable>> _tables;
    private readonly Lazy<string> _hash;
    private readonly Lazy<IReadOnlyDictionary<string, Edition>> _editions;

    private RuleBook(Func<string, string?> text)
    {
        _texts = RuleTables.Names.ToDictionary(n => n, n => new Lazy<string?>(() => text(n)), StringComparer.Ordinal);
        _tables = RuleTables.Names.ToDictionary(
            n => n,
            n => new Lazy<RuleTable>(() => ReadTable(n)),
            StringComparer.Ordinal
        );
        _hash = new(HashAll);
        _editions = new(() =>
            Table("editions").Rows.Select(Edition.Of).ToDictionary(e => e.Table, e => e, StringComparer.Ordinal)
        );
    }

    /// <summary>The tables that ship inside this library.</summary>
    public static RuleBook Shipped { get; } = new(Embedded);

    /// <summary>
    /// The book with other text for some tables: to try a draft rule, or to see what an answer is worth without a table (a null
    /// text; what would need it is then not found and never "no rule").
    /// </summary>
    public RuleBook With(IReadOnlyDictionary<string, string?> changed) =>
        new(name => changed.TryGetValue(name, out var text) ? text : Text(name));

    /// <summary>SHA-256 over every table as text, lower-case hex.</summary>
    public string ContentHash => _hash.Value;

    /// <summary>"ear-2026-07-23/1f0c2d3e4b5a": the edition of the control list, and the beginning of the hash.</summary>
    public string Version =>
        field ??= $"ear-{EditionOf("controls")?.Day.ToString("yyyy-MM-dd", null) ?? "none"}/{ContentHash[..12]}";

    /// <summary>Which edition a table is and until when it was checked; null where the table is absent.</summary>
    public Edition? EditionOf(string table) => IsAbsent(table) ? null : _editions.Value.GetValueOrDefault(table);

    /// <summary>Whether the book was made without this table: whatever asks it must then stop and say so.</summary>
    public bool IsAbsent(string table) => Text(table) is null;

    /// <summary>A table as written; without rows where it is absent.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No table has that name.</exception>
    public RuleTable Table(string name) =>
        _tables.TryGetValue(name, out var table)
            ? table.Value
            : throw new ArgumentOutOfRangeException(nameof(name), name, "no table has that name");

    private RuleTable ReadTable(string name) =>
        RuleTable.Read(name, Text(name) ?? Embedded(name)?.Split('\n')[0] ?? "");

    private string? Text(string name) => _texts[name].Value;

    private string HashAll()
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in RuleTables.Names)
        {
            var text = Text(name);
            all.AppendData(Encoding.UTF8.GetBytes($"{name}\n{(text is null ? "absent" : text.Length)}\n{text}"));
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    private static string? Embedded(string name)
    {
        using var stream = typeof(RuleBook).Assembly.GetManifestResourceStream($"ear/{name}.csv");
        if (stream is null)
        {
            return null;
        }

        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
