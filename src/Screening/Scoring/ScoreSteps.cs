namespace Licet.Screening.Scoring;

/// <summary>The way from 1.00 down to the score, and what the score would be if one thing were otherwise.</summary>
internal static class ScoreSteps
{
    public static List<WaterfallStep> Waterfall(in Breakdown b, float score, Qualifiers qualifiers)
    {
        List<WaterfallStep> steps = [];
        float m = b.Matched;
        float below = m;
        double last = 1;
        void Step(string label, float more)
        {
            if (more <= 0.0005f)
            {
                return;
            }

            below += more;
            double now = below <= 0 ? 0 : m / below;
            steps.Add(new WaterfallStep(label, Explanation.Round(now - last)));
            last = now;
        }

        Step("words of the query that met nothing, or only nearly", b.QueryLooseCost);
        Step(
            b.IsShort
                ? "words left over of a listed name of which this is a short name"
                : "words of the listed name left over",
            b.ListLooseCost
        );
        Step("words that stand against each other", b.Contradiction);
        if (b.Base < last - 0.0005)
        {
            steps.Add(new WaterfallStep("slips in words of little weight", Explanation.Round(b.Base - last)));
            last = b.Base;
        }

        void Factor(string label, float factor)
        {
            if (factor < 1)
            {
                steps.Add(new WaterfallStep(label, Explanation.Round((last * factor) - last)));
                last *= factor;
            }
        }

        Factor(
            b.NumberFactor <= ScoringRules.NumberVeto ? "the numbers differ" : "only one name has a number",
            b.NumberFactor
        );
        Factor("the legal forms differ", b.LegalFactor);
        Factor("another kind of party", b.KindFactor);
        Factor(
            b.SingleFactor <= ScoringRules.SingleNameMet
                ? "only one of several names met"
                : "a name is missing, and another is spelled otherwise",
            b.SingleFactor
        );
        Factor("only one word met, and only nearly", b.ThinFactor);
        Factor("no brand met", b.BrandFactor);
        Factor("the initials differ", b.InitialFactor);
        Evidence(steps, score, qualifiers);
        return steps;
    }

    public static List<WaterfallStep> ContainedWaterfall(in Breakdown b, float score, Qualifiers qualifiers)
    {
        List<WaterfallStep> steps = [];
        if (score < 1)
        {
            steps.Add(
                new WaterfallStep("words of the listed name not found, or only nearly", Explanation.Round(score - 1))
            );
        }

        Evidence(steps, score, qualifiers);
        return steps;
    }

    private static void Evidence(List<WaterfallStep> steps, float score, Qualifiers qualifiers)
    {
        double last = score;
        foreach (Qualifier q in qualifiers.All)
        {
            if (q.Factor < 1)
            {
                steps.Add(new WaterfallStep($"{q.Name} differs", Explanation.Round((last * q.Factor) - last)));
                last *= q.Factor;
            }
        }
    }

    public static List<Counterfactual> Counterfactuals(
        in Breakdown b,
        float score,
        Qualifiers qualifiers,
        bool contained
    )
    {
        List<Counterfactual> all = [];
        foreach (Qualifier q in qualifiers.All)
        {
            if (q.Factor < 1)
            {
                all.Add(
                    new Counterfactual($"without the {q.Name}", Explanation.Round(score * qualifiers.Factor / q.Factor))
                );
            }
        }

        if (contained || b.Matched <= 0)
        {
            return all;
        }

        float factors = b.Factors;
        float q0 = b.QueryLooseCost;
        float n0 = b.ListLooseCost;
        if (b.Contradiction > 0)
        {
            all.Add(
                new Counterfactual(
                    "without the words that stand against each other",
                    Explanation.Round(b.Matched / (b.Matched + q0 + n0) * factors)
                )
            );
        }

        if (b.NumberFactor < 1)
        {
            all.Add(new Counterfactual("with the same numbers", Explanation.Round(score / b.NumberFactor)));
        }

        if (b.ListLoose > 0.05f)
        {
            all.Add(
                new Counterfactual(
                    "with the whole listed name",
                    Explanation.Round(b.Matched / (b.Matched + q0) * factors)
                )
            );
        }

        return all;
    }
}
