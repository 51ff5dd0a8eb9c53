using System.Collections.Concurrent;
using Licet.Core.Items;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>
/// The named sets of items that tables use. What a set holds beyond its numbers (parameters, supplements that are not held) is
/// Depends: a question, never No.
/// </summary>
internal static class ItemSets
{
    /// <summary>More than the tables have; what comes beyond is read each time.</summary>
    private const int MostKept = 8_192;

    private static readonly ConcurrentDictionary<string, Classification?> s_read = new(StringComparer.Ordinal);

    /// <summary>740.2(a)(9)(ii): advanced computing items, with paragraph .z of others.</summary>
    private static readonly string[] s_advanced =
    [
        "3A090",
        "4A090",
        "3A001.z",
        "4A003.z",
        "4A004.z",
        "4A005.z",
        "5A002.z",
        "5A004.z",
        "5A992.z",
        "5D002.z",
        "5D992.z",
        "3D001",
        "3E001",
        "4D001",
        "4E001",
    ];

    public static Applies Any(IReadOnlyList<string> words, Classification item) =>
        words.Aggregate(Applies.No, (found, w) => found.Or(In(w, item)));

    public static Applies In(string word, Classification item) =>
        word switch
        {
            "*" => Applies.Yes,
            _ when item.IsEar99 => Applies.No,
            "@600" => SixHundred(item, y: false),
            "@600-Y" => SixHundred(item, y: true),
            "@9X515" => Of515(item, y: false),
            "@9X515-Y" => Of515(item, y: true),
            "@ADVANCED" => s_advanced.Select(w => Named(w, item)).Aggregate(Applies.No, AppliesLogic.Or) is var found
            && item.Group is ProductGroup.Software or ProductGroup.Technology
                ? found.And(Applies.Depends)
                : found,
            "@SME" or "@3B-CERTAIN" => item.Eccn is "3B001" or "3B002" or "3B991" or "3B993" or "3B994"
                ? Applies.Depends
                : Applies.No,
            "@MICROPROCESSOR" => item.Eccn is "3A991" or "3A001" ? Applies.Depends : Applies.No,
            ['@', ..] => Applies.Depends,
            _ => Named(word, item),
        };

    /// <summary>The 600 series: third character 6 in the second place of the number (738.2(d)(1)).</summary>
    private static Applies SixHundred(Classification item, bool y) => item.Eccn[2] != '6' ? Applies.No : InY(item, y);

    private static Applies Of515(Classification item, bool y) =>
        item.Eccn[0] != '9' || !item.Eccn.EndsWith("515", StringComparison.Ordinal) ? Applies.No : InY(item, y);

    private static Applies InY(Classification item, bool y) =>
        item.Steps.Count == 0 ? Applies.Depends
        : (item.Steps[0] == "y") == y ? Applies.Yes
        : Applies.No;

    private static Applies Named(string word, Classification item) =>
        Read(word) is not { } named || named.Eccn != item.Eccn ? Applies.No
        : item.IsWithin(named.Steps) ? Applies.Yes
        : named.IsWithin(item.Steps) ? Applies.Depends
        : Applies.No;

    /// <summary>Words of tables are read once; null for a word that is no classification.</summary>
    private static Classification? Read(string word)
    {
        if (!s_read.TryGetValue(word, out var read))
        {
            read = Classification.TryParse(word, out var named) ? named : null;
            if (s_read.Count < MostKept)
            {
                s_read.TryAdd(word, read);
            }
        }

        return read;
    }
}
