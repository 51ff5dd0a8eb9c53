using Licet.Screening.Lists;
using Licet.Screening.Tests.Lists;

namespace Licet.Screening.Tests.Scoring;

/// <summary>
/// 418 pairs of names labelled by others (nomenklatura's name_bench), at the default threshold of each kind. About 60 % are
/// synthetic, with labels that contradict each other.
/// </summary>
public class LabelledPairsTests
{
    /// <summary>
    /// Labelled as matches although their numbers differ: fund V is not fund VI, and the thirteenth institute is not the
    /// fourteenth. The number veto wins.
    /// </summary>
    private static readonly HashSet<(string, string)> s_againstTheNumberVeto =
    [
        ("Zu Zag Bong 6", "Zu Zag Bong 5"),
        ("Blackstone Real Estate Partners V L.P.", "Blackstone Real Estate Partners VI L.P."),
        ("Blackstone Real Estate Partners IV L.P.", "Blackstone Real Estate Partners V L.P."),
        ("Blackstone Capital Partners VII L.P.", "Blackstone Capital Partners VIII L.P."),
        ("KKR Asian Fund III L.P.", "KKR Asian Fund IV L.P."),
        ("Goldman Sachs Capital Partners V L.P.", "Goldman Sachs Capital Partners VI L.P."),
        ("Goldman Sachs Mortgage Loan Trust 2004-1", "Goldman Sachs Mortgage Loan Trust 2004-2"),
        ("Goldman Sachs Mortgage Loan Trust 2004-1", "Goldman Sachs Mortgage Loan Trust 2005-1"),
        ("Citigroup Mortgage Loan Trust 2007-AHL1", "Citigroup Mortgage Loan Trust 2007-AHL2"),
        ("Bear Stearns Asset Backed Securities Trust 2006-2", "Bear Stearns Asset Backed Securities Trust 2007-2"),
        (
            "Wells Fargo Mortgage Backed Securities Trust 2005-AR16",
            "Wells Fargo Mortgage Backed Securities Trust 2006-AR16"
        ),
        ("Citigroup Capital Trust XV", "Citigroup Capital Trust XX"),
    ];

    private sealed record Pair(Dictionary<string, string> Row, PartyKind Kind, bool IsMatch, double Score)
    {
        public bool IsHit => Score >= NameComparison.DefaultThreshold(Kind);
        public bool IsSynthetic => Row["case_group"].StartsWith("synth_", StringComparison.Ordinal);
        public (string, string) Names => (Row["name1"], Row["name2"]);

        public override string ToString() => $"{Score:0.000} {Kind} {Row["name1"]} ~ {Row["name2"]}";
    }

    [Fact]
    public void All_labelled_pairs_reach_an_F1_of_84_and_an_AUC_of_90()
    {
        var pairs = Pairs();
        Assert.Equal(418, pairs.Count);
        var (f1, auc) = (F1(pairs), Auc(pairs));
        Figures.Say($"all {pairs.Count}: F1 {f1:0.000}, AUC {auc:0.000}");
        foreach (var kind in pairs.GroupBy(p => p.Kind).OrderBy(g => g.Key))
        {
            Figures.Say($"{kind.Key} {kind.Count()}: F1 {F1([.. kind]):0.000}, AUC {Auc([.. kind]):0.000}");
        }

        Assert.True(f1 >= 0.84, $"F1 {f1:0.000}");
        Assert.True(auc >= 0.90, $"AUC {auc:0.000}");
    }

    [Fact]
    public void Pairs_reach_more_without_those_that_contradict_the_number_veto()
    {
        var pairs = Pairs();
        List<Pair> rest = [.. pairs.Where(p => !s_againstTheNumberVeto.Contains(p.Names))];
        Assert.Equal(pairs.Count - s_againstTheNumberVeto.Count, rest.Count);
        Assert.All(pairs.Where(p => s_againstTheNumberVeto.Contains(p.Names)), p => Assert.True(p.IsMatch));
        var (f1, auc) = (F1(rest), Auc(rest));
        Figures.Say(
            $"without the {s_againstTheNumberVeto.Count} against the number veto: F1 {f1:0.000}, AUC {auc:0.000}"
        );
        Assert.True(f1 >= 0.84 && f1 >= F1(pairs), $"F1 {f1:0.000}");
        Assert.True(auc >= 0.90, $"AUC {auc:0.000}");
    }

    [Fact]
    public void A_pair_that_contradicts_the_number_veto_is_no_hit() =>
        Findings.None(
            Pairs().Where(p => s_againstTheNumberVeto.Contains(p.Names) && p.IsHit).Select(p => p.ToString())
        );

    [Fact]
    public void Company_pairs_written_by_people_reach_an_F1_of_93()
    {
        List<Pair> pairs = [.. Pairs().Where(p => p.Row["schema"] is "Company" or "Organization" or "LegalEntity")];
        pairs.RemoveAll(p => p.IsSynthetic);
        Assert.Equal(48, pairs.Count);
        var f1 = F1(pairs);
        Figures.Say($"48 companies: F1 {f1:0.000}, AUC {Auc(pairs):0.000}");
        Assert.True(f1 >= 0.93, $"F1 {f1:0.000}; wrong:\n{string.Join('\n', pairs.Where(p => p.IsHit != p.IsMatch))}");
    }

    [Fact]
    public void No_pair_of_the_strong_tier_fails() =>
        Findings.None(
            Pairs().Where(p => p.Row["quality"] == "STRONG" && p.IsHit != p.IsMatch).Select(p => p.ToString())
        );

    private static List<Pair> Pairs() =>
        [
            .. Table
                .Read(SharedData.Path("data/name-matching/cases-shared.csv"))
                .Select(r =>
                {
                    var kind = r["schema"] switch
                    {
                        "Person" => PartyKind.Person,
                        "Vessel" => PartyKind.Vessel,
                        _ => PartyKind.Company,
                    };
                    return new Pair(
                        r,
                        kind,
                        r["is_match"] == "true",
                        NameComparison.Score(kind, r["name1"], r["name2"])
                    );
                }),
        ];

    private static double F1(IReadOnlyCollection<Pair> pairs)
    {
        double right = pairs.Count(p => p.IsMatch && p.IsHit);
        return 2 * right / (pairs.Count(p => p.IsHit) + pairs.Count(p => p.IsMatch));
    }

    /// <summary>How often a match scores above a non-match, ties counted half.</summary>
    private static double Auc(IReadOnlyCollection<Pair> pairs)
    {
        List<double> matches = [.. pairs.Where(p => p.IsMatch).Select(p => p.Score)];
        List<double> others = [.. pairs.Where(p => !p.IsMatch).Select(p => p.Score)];
        var above = matches.Sum(m =>
            others.Sum(o =>
                m > o ? 1.0
                : m == o ? 0.5
                : 0
            )
        );
        return above / (matches.Count * (double)others.Count);
    }
}
