using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Index;

/// <summary>
/// Rules out names before they are scored, by the most that their words can bring. Never rules out a name that reaches the
/// threshold. Every number comes from <see cref="ScoringRules"/>, and the argument is that of <see cref="Essentials"/>.
/// </summary>
internal sealed class NameBound
{
    /// <summary>Sums in another order differ in the last digits.</summary>
    private const float Slack = 1e-3f;

    private float _threshold;
    private float _cut;
    private float _queryCost;
    private float _listCost;
    private bool _person;

    /// <summary>Gain that a name needs at least.</summary>
    public float Need { get; private set; }

    /// <summary>The greatest gain of a name ruled out by it; none reaches <see cref="Need"/>.</summary>
    public float MostRefused { get; private set; }

    /// <summary>Whether a name was ruled out by the words it would leave over.</summary>
    public bool RefusedByLoose { get; private set; }

    public void Begin(AnalyzedName query, float threshold)
    {
        _threshold = threshold;
        _person = query.IsPerson;
        _queryCost = ScoringRules.QueryLooseCost(query.IsPerson);
        _listCost = ScoringRules.ListLooseCost(query.IsPerson) * (query.IsTruncated ? ScoringRules.BehindCut : 1);
        _cut = 0;
        Need = Essentials.Need(query, threshold) - Slack;
        MostRefused = 0;
        RefusedByLoose = false;
        for (int i = 0; i < query.Count; i++)
        {
            // A word cut off may be the beginning of any listed word.
            _cut += JoinedWords.IsCutOff(query.Tokens[i]) ? query.Tokens[i].Weight : 0;
        }
    }

    /// <summary>Names that hold a word of the query as several words or as an acronym are offered past this check.</summary>
    public bool MayReach(in Attainable name, bool person)
    {
        float gain = name.Gain + _cut;
        if (gain < Need)
        {
            MostRefused = Math.Max(MostRefused, gain);
            return false;
        }

        if (_person || person)
        {
            // Initials may meet what full words leave over.
            return true;
        }

        float loose = (Math.Max(0, name.QueryLoose - _cut) * _queryCost) + (name.ListLoose * _listCost);
        if (_cut == 0 && gain < (_threshold - Slack) * (gain + loose))
        {
            RefusedByLoose = true;
            return false;
        }

        return true;
    }

    public static bool MayBeContained(in Attainable name) =>
        name.ListFirm >= (ScoringRules.ContainedShare - Slack) * name.ListTotal;
}
