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

    private float _total;
    private float _cut;
    private float _cutHeavy;
    private bool _ambiguous;
    private bool _noted;
    private float _queryCost;
    private float _listCost;
    private bool _open;
    private float _mostRefused;
    private bool _refusedByLoose;

    public float Threshold { get; private set; }

    /// <summary>Gain that a name needs at least.</summary>
    public float Need { get; private set; }

    /// <param name="noted">
    /// Gains are noted for this threshold. Else only what met is told, which of a query with a word of two readings is more.
    /// </param>
    public void Begin(AnalyzedName query, float threshold, bool noted)
    {
        Threshold = threshold;
        _noted = noted;
        _ambiguous = query.IsAmbiguous;
        _total = query.TotalWeight;
        _open = query.IsPerson || query.IsTruncated;
        _queryCost = ScoringRules.QueryLooseCost(query.IsPerson);
        _listCost = ScoringRules.ListLooseCost(query.IsPerson);
        _cut = _cutHeavy = 0;
        _mostRefused = 0;
        _refusedByLoose = false;
        Need = Essentials.Need(query, threshold) - Slack;
        float part = Essentials.Part(query, threshold);
        for (int i = 0; i < query.Count; i++)
        {
            // A word cut off may be the beginning of any listed word.
            if (JoinedWords.IsCutOff(query.Tokens[i]))
            {
                _cut += Essentials.Most(query.Tokens[i], part);
                _cutHeavy += query.Tokens[i].Heavy;
            }
        }
    }

    /// <summary>Names that hold a word of the query as several words or as an acronym are offered past this check.</summary>
    public bool MayReach(in Attainable name, bool person)
    {
        float met = name.Met + _cutHeavy;
        float gain = _noted ? name.Gain + _cut : met;
        if (gain < Need)
        {
            Refuse(gain);
            return false;
        }

        if (_open || person)
        {
            // Initials, or a word cut off, may meet what full words leave over.
            return true;
        }

        float listCost = name.QueryLoose <= Slack ? ScoringRules.BehindShortName : _listCost;
        float loose = (name.QueryLoose * _queryCost) + (name.ListLoose * listCost);
        bool may = met >= (Threshold - Slack) * (met + loose);
        _refusedByLoose |= !may;
        return may;
    }

    /// <summary>Takes note that names of so much gain are not offered.</summary>
    public void Refuse(float gain) => _mostRefused = Math.Max(_mostRefused, gain);

    /// <summary>The highest score that a name not offered can have.</summary>
    public float OfRefused()
    {
        if (_refusedByLoose || (_ambiguous && _mostRefused > 0))
        {
            return Threshold;
        }

        float most = Math.Min(_mostRefused * (1 + ScoringRules.InitialShare), _total);
        return most <= 0 ? 0 : Math.Min(Threshold, most / (most + (_queryCost * (_total - most))));
    }

    public static bool MayBeContained(in Attainable name) =>
        name.ListFirm >= (ScoringRules.ContainedShare - Slack) * name.ListTotal;
}
