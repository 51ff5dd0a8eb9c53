using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Index;

/// <summary>Exact look-up of identifiers and addresses; each makes hits of its own class, beside the names.</summary>
internal sealed class EvidenceIndex
{
    private readonly Dictionary<string, List<Owner>> _identifiers;
    private readonly Dictionary<string, List<int>> _addressWords;
    private readonly List<(Owner Owner, string Text, string[] Words)> _addresses;

    private EvidenceIndex(Builder from)
    {
        _identifiers = from.Identifiers;
        _addresses = from.Addresses;
        _addressWords = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < _addresses.Count; i++)
        {
            foreach (string word in _addresses[i].Words)
            {
                // Numbers decide: a house number or postcode must agree, and there are few of each.
                if (char.IsAsciiDigit(word[0]))
                {
                    (_addressWords.TryGetValue(word, out List<int>? at) ? at : _addressWords[word] = []).Add(i);
                }
            }
        }
    }

    /// <summary>Hits by identifier and address on listings that the name has not met.</summary>
    public IEnumerable<Hit> Find(ScreeningQuery query, ICollection<Listing> met, ScreeningSettings settings)
    {
        if (query.Identifiers.Count == 0 && query.Addresses.Count == 0)
        {
            return [];
        }

        Dictionary<Listing, Hit> found = new(ReferenceEqualityComparer.Instance);
        HashSet<Listing> known = new(met, ReferenceEqualityComparer.Instance);
        foreach (Identifier identifier in query.Identifiers)
        {
            string key = EvidenceKeys.OfIdentifier(identifier.Value);
            foreach (Owner owner in key.Length > 0 && _identifiers.TryGetValue(key, out List<Owner>? o) ? o : [])
            {
                if (!known.Contains(owner.Listing))
                {
                    found[owner.Listing] = Make(owner, HitClass.Identifier, identifier.Value, 1, query, settings);
                }
            }
        }

        foreach (string address in query.Addresses)
        {
            FindAddress(address, query, settings, known, found);
        }

        return found.Values.OrderBy(h => h.Listing.Id, StringComparer.Ordinal);
    }

    private void FindAddress(
        string address,
        ScreeningQuery query,
        ScreeningSettings settings,
        HashSet<Listing> known,
        Dictionary<Listing, Hit> found
    )
    {
        string[] words = EvidenceKeys.OfAddress(address);
        SortedSet<int> candidates = [];
        foreach (string word in words)
        {
            if (_addressWords.TryGetValue(word, out List<int>? at))
            {
                candidates.UnionWith(at);
            }
        }

        foreach (int c in candidates)
        {
            (Owner owner, string text, string[] listed) = _addresses[c];
            double s = EvidenceKeys.Overlap(words, listed);
            if (s >= EvidenceKeys.SameAddress && !known.Contains(owner.Listing) && !found.ContainsKey(owner.Listing))
            {
                found[owner.Listing] = Make(owner, HitClass.Address, text, s, query, settings);
            }
        }
    }

    private static Hit Make(
        Owner owner,
        HitClass hitClass,
        string matched,
        double score,
        ScreeningQuery query,
        ScreeningSettings settings
    )
    {
        Qualifiers qualifiers = settings.Explain
            ? Qualifiers.Of(query, owner.Listing, otherKind: false)
            : Qualifiers.None;
        Reason reason = new()
        {
            NameScore = 0,
            Threshold = settings.Threshold ?? NameComparison.DefaultThreshold(query.Kind),
            Qualifiers = qualifiers.All,
            EngineVersion = Explanation.EngineVersion,
        };
        return new Hit(owner.Listing, owner.Version, hitClass, matched, Math.Round(score, 6), reason);
    }

    internal readonly record struct Owner(ListVersion Version, Listing Listing);

    internal sealed class Builder
    {
        private readonly AnalyzedName _scratch = new();

        public Dictionary<string, List<Owner>> Identifiers { get; } = new(StringComparer.Ordinal);

        public List<(Owner Owner, string Text, string[] Words)> Addresses { get; } = [];

        public void Add(ListVersion version, Listing listing)
        {
            Owner owner = new(version, listing);
            foreach (Identifier identifier in listing.Identifiers)
            {
                string key = EvidenceKeys.OfIdentifier(identifier.Value);
                if (key.Length > 0)
                {
                    (Identifiers.TryGetValue(key, out List<Owner>? o) ? o : Identifiers[key] = []).Add(owner);
                }
            }

            IEnumerable<string> texts = listing.Addresses.Select(a => a.Text);
            if (listing.Kind == PartyKind.Address)
            {
                texts = texts.Concat(listing.Names.Select(n => n.Text)).Distinct(StringComparer.Ordinal);
            }

            foreach (string text in texts)
            {
                string[] words = EvidenceKeys.OfAddress(text, _scratch);
                if (words.Length >= 4 && words.Any(w => char.IsAsciiDigit(w[0])))
                {
                    Addresses.Add((owner, text, words));
                }
            }
        }

        public EvidenceIndex Build() => new(this);
    }
}
