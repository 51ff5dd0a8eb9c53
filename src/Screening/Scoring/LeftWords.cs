using Licet.Screening.Index;
using Licet.Screening.Names;

namespace Licet.Screening.Scoring;

/// <summary>The words left out, the words that met nothing, and those that stand against each other, each with what it takes from the score.</summary>
internal static class LeftWords
{
    /// <summary>Legal forms, articles and particles of a name that holds anything else: they are no words to be met.</summary>
    public static List<LeftOutWord> LeftOut(AnalyzedName q)
    {
        List<LeftOutWord> all = [];
        ReadOnlySpan<Part> parts = q.Parts.AsSpan(0, q.PartCount);
        if (!NameAnalyzer.AnyCounts(parts))
        {
            return all;
        }

        foreach (ref readonly Part part in parts)
        {
            if (part.Role is TokenRole.Legal or TokenRole.Stop && part.Length > 0)
            {
                string why =
                    part.Role == TokenRole.Legal ? "legal form"
                    : Vocabulary.Shared.IsParticle(part.Concept) ? "particle"
                    : "filler";
                all.Add(new LeftOutWord(part.Native ?? q.WrittenOf(part), why));
            }
        }

        return all;
    }

    public static List<LooseToken> Loose(AnalyzedName q, in Breakdown b, float below, bool contained)
    {
        List<LooseToken> loose = [];
        for (int i = 0; i < q.Count; i++)
        {
            if ((b.QueryUsed & (1UL << i)) == 0)
            {
                float w = q.Tokens[i].Light;
                double cost =
                    contained ? 0
                    : b.QueryLoose <= 0 ? 0
                    : Explanation.Round(b.LooseShare * w / below);
                loose.Add(
                    new LooseToken(q.TextOf(q.Tokens[i]).ToString(), q.Tokens[i].Role, Explanation.Round(w), cost)
                );
            }
        }

        return loose;
    }

    public static List<LooseToken> Loose(
        NameTable names,
        ReadOnlySpan<int> listed,
        in Breakdown b,
        float below,
        bool contained
    )
    {
        List<LooseToken> loose = [];
        for (int j = 0; j < listed.Length; j++)
        {
            if ((b.ListUsed & (1UL << j)) == 0)
            {
                ref readonly NameToken t = ref names.Token(listed[j]);
                double cost = Explanation.Round((contained ? 1 : b.ListLooseCost / b.ListLoose) * t.Weight / below);
                loose.Add(new LooseToken(names.Text(listed[j]).ToString(), t.Role, Explanation.Round(t.Weight), cost));
            }
        }

        return loose;
    }

    public static List<Contradiction> Contradictions(
        AnalyzedName q,
        NameTable names,
        ReadOnlySpan<int> listed,
        in Breakdown b,
        float below,
        bool contained
    )
    {
        List<Contradiction> all = [];
        if (contained)
        {
            return all;
        }

        foreach (TokenRole role in Enum.GetValues<TokenRole>())
        {
            float mine = 0;
            float theirs = 0;
            List<string> mineText = [];
            List<string> theirsText = [];
            for (int i = 0; i < q.Count; i++)
            {
                if ((b.QueryUsed & (1UL << i)) == 0 && q.Tokens[i].Role == role)
                {
                    mine += q.Tokens[i].Light;
                    mineText.Add(q.TextOf(q.Tokens[i]).ToString());
                }
            }

            for (int j = 0; j < listed.Length; j++)
            {
                if ((b.ListUsed & (1UL << j)) == 0 && names.Token(listed[j]).Role == role)
                {
                    theirs += names.Token(listed[j]).Weight;
                    theirsText.Add(names.Text(listed[j]).ToString());
                }
            }

            float both = Math.Min(mine, theirs);
            if (both > 0)
            {
                double cost = Explanation.Round(both * ScoringRules.ContradictionCost(role, q.IsPerson) / below);
                all.Add(new Contradiction(string.Join(' ', mineText), string.Join(' ', theirsText), role, cost));
            }
        }

        return all;
    }
}
