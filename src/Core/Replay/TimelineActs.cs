using Licet.Core.Rules;
using Licet.Core.Rules.Restrictions;

namespace Licet.Core.Replay;

/// <summary>
/// Every event of the time and every figure said, on the first day on which it could be known; versions of the general license. An
/// announcement is such an event and nothing else: no requirement changes by it.
/// </summary>
internal static class TimelineActs
{
    public static IEnumerable<ReplayAct> Of(ReplayFacts facts)
    {
        string history = "timeline/" + facts.Name;
        foreach (TimelineRow row in facts.Timeline)
        {
            yield return new ReplayAct.Fact(row.Known, history, ReplayEvents.Of(row));
            foreach (ReplayAct act in Licenses(facts, row))
            {
                yield return act;
            }
        }

        foreach (ReportedFigure figure in facts.Reported)
        {
            yield return new ReplayAct.Fact(figure.SaidOn ?? figure.From, history, ReplayEvents.Of(figure));
        }
    }

    private static IEnumerable<ReplayAct> Licenses(ReplayFacts facts, TimelineRow row)
    {
        string history = "general-license/" + facts.License;
        if (row.Kind == "GL_END")
        {
            yield return new ReplayAct.Fact(row.Known, history, ReplayEvents.Ended(facts.License, row));
        }
        else if (row.Kind is "GL_START" or "GL_CHANGE")
        {
            GeneralLicenseWindow window = RuleBook.Shipped.GeneralLicenses.All.Single(w =>
                w.License == facts.License && w.Source.Window.From == row.Effective
            );
            IEnumerable<GeneralLicenseLimb> limbs = RuleBook.Shipped.GeneralLicenseLimbs.All.Where(l =>
                l.License == window.License && l.Version == window.Version
            );
            yield return new ReplayAct.Fact(row.Known, history, ReplayEvents.Of(window, limbs));
        }
    }
}
