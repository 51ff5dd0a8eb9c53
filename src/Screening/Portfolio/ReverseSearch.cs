using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Portfolio;

/// <summary>
/// One change from listings to hits. A counterparty's name q scores at least t against a listed name n only if the weights of
/// q's words, each times the greatest similarity anything in n has with it, reach q's need; then n meets one of q's decisive
/// words (<see cref="Essentials"/>), or a join or an acronym of q itself. So for each n the postings of the words it reaches
/// are walked, and what stays is scored as a screening scores it.
/// </summary>
internal sealed class ReverseSearch(PortfolioNames names, ReverseWorkspace work)
{
    /// <summary>For sums in another order than the scorer's.</summary>
    public const float Slack = 1e-3f;

    private ChangedNames _changed = null!;

    public IReadOnlyList<PortfolioHit> Run(IEnumerable<Listing> listings)
    {
        _changed = new ChangedNames(listings, names.Words, work.Found);
        work.Pairs.Clear();
        for (int n = 0; n < _changed.Table.NameCount; n++)
        {
            work.Reach.Begin(_changed, n);
            WalkDecisive(n);
            WalkContained(n);
            WalkJoined(n);
            WalkAcronyms(n);
            WalkWhole(n);
        }

        work.Pairs.Sort();
        return new ReverseScoring(names, work, _changed).Run();
    }

    private void Offer(int name, int listed) => work.Pairs.Add(((ulong)(uint)name << 32) | (uint)listed);

    private void WalkDecisive(int n)
    {
        bool person = _changed.Table.Facts(n).IsPerson;
        foreach (int word in work.Reach.Touched)
        {
            foreach (int name in names.Postings.Decisive(word))
            {
                if (Sum(name, work.Reach.Gain) >= Need(name, person))
                {
                    Offer(name, n);
                }
            }
        }
    }

    private float Sum(int name, ReadOnlySpan<float> of)
    {
        ReadOnlySpan<int> records = names.Records;
        float sum = 0;
        int at = name + PortfolioNames.Head;
        int member;
        do
        {
            member = records[at++];
            sum += of[PortfolioNames.Word(member)];
        } while ((member & PortfolioNames.Last) == 0);
        return sum;
    }

    /// <summary>Initials of a person on the list may add to a company's words; a person's need has them in it already.</summary>
    private float Need(int name, bool listedPerson)
    {
        bool initials = listedPerson && !names.IsPerson(name);
        return (initials ? names.Need(name) / (1 + ScoringRules.InitialShare) : names.Need(name)) - Slack;
    }

    private void WalkContained(int n)
    {
        float need = ContainedNeed(n);
        foreach (int word in work.Reach.Pivots)
        {
            foreach (int name in names.Postings.All(word))
            {
                if (!names.IsPerson(name) && Sum(name, work.Reach.Firm) >= need)
                {
                    Offer(name, n);
                }
            }
        }
    }

    private float ContainedNeed(int n) => (ScoringRules.ContainedShare * _changed.Table.Facts(n).TotalWeight) - Slack;

    /// <summary>Names two or three words of which are one word of the listed name.</summary>
    private void WalkJoined(int n)
    {
        work.Joined.Clear();
        foreach (int token in _changed.Table.TokensOf(n))
        {
            ReadOnlySpan<char> text = _changed.Table.Text(token);
            if (text.Length is >= ScoringRules.MinJoined and <= JoinedMeetings.MaxJoined)
            {
                names.Spans.Equal(text, work.Joined);
            }

            if (text.Length is >= ScoringRules.MinJoinedNear and <= JoinedMeetings.MaxJoined && !HasDigit(text))
            {
                names.Spans.Near(text, work.Joined);
            }
        }

        foreach (int name in work.Joined)
        {
            Joined(name, n);
        }
    }

    private static bool HasDigit(ReadOnlySpan<char> text) => text.ContainsAnyInRange('0', '9');

    /// <summary>Offers the name if it is within reach when all of its joined words count in full.</summary>
    private void Joined(int name, int n)
    {
        ReadOnlySpan<int> members = names.Of(name);
        ulong covered = 0;
        float inside = 0;
        for (int i = 0; i + 1 < members.Length; i++)
        {
            int length = names.Words.Token(PortfolioNames.Word(members[i])).Length;
            ulong bits = 1UL << i;
            for (int last = i + 1; last <= i + 2 && last < members.Length; last++)
            {
                if ((members[last - 1] & PortfolioNames.Adjacent) == 0)
                {
                    break;
                }

                length += names.Words.Token(PortfolioNames.Word(members[last])).Length;
                bits |= 1UL << last;
                float weight = WordOf(members[i..(last + 1)], length, n);
                if (weight > 0)
                {
                    covered |= bits;
                    inside += weight;
                }
            }
        }

        if (covered == 0)
        {
            return;
        }

        float sum = 0;
        for (int i = 0; i < members.Length; i++)
        {
            int word = PortfolioNames.Word(members[i]);
            sum += (covered & (1UL << i)) != 0 ? names.Words.Weight(word) : work.Reach.Gain[word];
            inside += work.Reach.Firm[word];
        }

        bool reaches = sum >= Need(name, _changed.Table.Facts(n).IsPerson);
        bool contains = !names.IsPerson(name) && _changed.Table.Facts(n).Anchor >= 0 && inside >= ContainedNeed(n);
        if (reaches || contains)
        {
            Offer(name, n);
        }
    }

    /// <summary>Weight of the listed words that the words joined are, or nearly are.</summary>
    private float WordOf(ReadOnlySpan<int> members, int length, int n)
    {
        if (length is < ScoringRules.MinJoined or > JoinedMeetings.MaxJoined)
        {
            return 0;
        }

        Span<char> joined = stackalloc char[JoinedMeetings.MaxJoined];
        int at = 0;
        foreach (int member in members)
        {
            ReadOnlySpan<char> text = names.Words.Text(PortfolioNames.Word(member));
            text.CopyTo(joined[at..]);
            at += text.Length;
        }

        float weight = 0;
        foreach (int token in _changed.Table.TokensOf(n))
        {
            ReadOnlySpan<char> text = _changed.Table.Text(token);
            int edits = members.Length == 2 ? 1 : 0;
            if (Math.Abs(text.Length - length) <= edits && EditDistance.Within(joined[..length], text, 1) <= edits)
            {
                weight += _changed.Table.Token(token).Weight;
            }
        }

        return weight;
    }

    /// <summary>Names whose acronym is a brand of the listed name.</summary>
    private void WalkAcronyms(int n)
    {
        if (_changed.Table.Facts(n).IsPerson)
        {
            return;
        }

        foreach (int token in _changed.Table.TokensOf(n))
        {
            if (_changed.Table.Token(token).Role == TokenRole.Brand)
            {
                foreach (int name in names.Acronyms[_changed.Table.Text(token)])
                {
                    Offer(name, n);
                }
            }
        }
    }

    /// <summary>Names of exactly the listed one's letters: the counterparty's kind may be said wrongly.</summary>
    private void WalkWhole(int n)
    {
        foreach (int at in names.Whole.Of(_changed.Key(n)))
        {
            Offer(names.WholeRecords[at], n);
        }
    }
}
