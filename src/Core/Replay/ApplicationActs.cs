using System.Collections.Immutable;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Replay;

/// <summary>
/// The acts of one application from its submission to its outcome. The days between are invented: registered within three days,
/// referred within nine, answered by the agencies within their thirty or not at all, then waiting for a decision.
/// </summary>
internal sealed class ApplicationActs
{
    private const int Officers = 8;

    /// <summary>The three that sit on the committee beside Commerce (Supp. 5 to part 744): a listed party concerns them all.</summary>
    private static readonly string[] s_agencies = ["defense", "energy", "state"];

    private readonly List<ReplayAct> _acts = [];
    private readonly PlannedApplication _planned;
    private readonly FiledForms _forms;
    private readonly Seeded _chance;
    private readonly Person _officer;
    private readonly bool _favors;
    private readonly DateOnly _through;

    private ApplicationActs(PlannedApplication planned, FiledForms forms, int seed, DateOnly through)
    {
        _through = through;
        _planned = planned;
        _forms = forms;
        _chance = new(seed, planned.Number);
        _officer = ReplayPeople.Officer(_chance.Between(1, Officers));
        _favors = planned.Outcome is not ("deny" or "deny-answered" or "deny-revived");
    }

    /// <param name="through">The parties are not screened for what is decided on a later day; acts of later days may be missing.</param>
    public static IReadOnlyList<ReplayAct> Of(PlannedApplication planned, FiledForms forms, int seed, DateOnly through)
    {
        ApplicationActs acts = new(planned, forms, seed, through);
        DateOnly referred = acts.Filed();
        acts.Reviewed(referred);
        DateOnly decided = planned.Decided;
        if (planned.Outcome is "withdraw" or "return")
        {
            acts._acts.RemoveAll(a => a.On >= decided);
        }

        acts.CameTo(decided);
        return acts._acts;
    }

    /// <summary>Submitted, registered, screened, assigned, referred.</summary>
    private DateOnly Filed()
    {
        (Submission submission, Screened screened) = _forms.File(_planned);
        DateOnly registered = Weekdays.OrNext(_planned.Received.AddDays(_chance.Between(1, 2)));
        DateOnly referred = Weekdays.OrNext(registered.AddDays(_chance.Between(2, 7)));
        Do(_planned.Received, "submit", ReplayPeople.Applicant(_planned.Exporter), submission);
        Do(registered, "register", ReplayPeople.Intake, new Intake([]));
        Do(registered, "begin", Person.System, screened);
        Do(registered, null, ReplayPeople.Intake, new Assigned(_officer.Id));
        Do(referred, "refer", _officer, new ReferralTo([.. s_agencies]));
        return referred;
    }

    /// <summary>
    /// The agencies speak, or are deemed to have no objection; some applicants are asked for more, which stops the clock; some
    /// disputes go to the Operating Committee. Where time is short nothing of this happens.
    /// </summary>
    private void Reviewed(DateOnly referred)
    {
        int room = _planned.Decided.DayNumber - referred.DayNumber;
        int stopped = room >= 75 && _chance.OneIn(5) ? _chance.Between(7, 21) : 0;
        DateOnly asked = Weekdays.OrNext(referred.AddDays(_chance.Between(3, 8)));
        DateOnly answered = Weekdays.OrNext(asked.AddDays(stopped));
        stopped = stopped > 0 ? answered.DayNumber - asked.DayNumber : 0;
        // Silence is no objection, which beside denials would be a dispute.
        string? silent = room >= 50 && _favors && _chance.OneIn(8) ? _chance.Of(s_agencies) : null;
        string? against = room >= 95 && silent is null && _chance.OneIn(9) ? _chance.Of(s_agencies) : null;
        if (stopped > 0)
        {
            StopBegan began = new(
                "asked-1",
                "applicant",
                ImmutableSortedDictionary.Create<string, DateOnly>(StringComparer.Ordinal)
            );
            Do(asked, null, _officer, began);
            Do(answered, null, _officer, new StopEnded("asked-1"));
        }

        DateOnly last = referred;
        foreach (
            (string agency, int after) in s_agencies.Select(a => (a, _chance.Between(9, 26))).OrderBy(a => a.Item2)
        )
        {
            if (agency != silent)
            {
                last = Weekdays.OrNext(referred.AddDays(after + stopped));
                Do(last, "position", ReplayPeople.Reviewer(agency), PositionOf(agency, agency == against));
            }
        }

        if (silent is not null)
        {
            last = referred.AddDays(30 + stopped);
        }

        Settled(Weekdays.OrNext(last.AddDays(1)), against is not null);
    }

    private void Settled(DateOnly on, bool disputed)
    {
        if (!disputed)
        {
            Do(on, "agree", _officer, NoContent.Of);
            return;
        }

        Do(on, "dispute", _officer, NoContent.Of);
        Bases ruling = ReplayWords.Bases with { Outcome = _favors ? "approve" : "deny" };
        Do(Weekdays.OrNext(on.AddDays(9)), "rule-oc", ReplayPeople.DisputeChair, ruling);
        Do(Weekdays.OrNext(on.AddDays(17)), "settle", ReplayPeople.DisputeChair, NoContent.Of);
    }

    private Position PositionOf(string agency, bool against) =>
        _favors != against
            ? _chance.OneIn(3)
                ? new(agency, "approve-with-conditions", "", "", "", [ReplayWords.Condition])
                : new(agency, "approve", "", "", "", [])
            : new(agency, "deny", ReplayWords.Reasons, ReplayWords.Bases.Statutory, ReplayWords.Bases.Regulatory, []);

    private void CameTo(DateOnly on)
    {
        switch (_planned.Outcome)
        {
            case "approve":
                Approved(on);
                break;
            case "open":
                Do(on, "propose", _officer, ReplayWords.Approval);
                break;
            case "return":
                Do(on, "return", _officer, ReplayWords.Return);
                break;
            case "withdraw":
                Do(on, "withdraw", ReplayPeople.Applicant(_planned.Exporter), NoContent.Of);
                break;
            default:
                Denied(on);
                break;
        }
    }

    /// <summary>Against the presumption: a rationale, and two signatures beside the proposer's.</summary>
    private void Approved(DateOnly on)
    {
        DateOnly before = Weekdays.Before(on);
        if (before > _through)
        {
            return;
        }

        Screened screened = _forms.ScreenedOn(_planned, before);
        Do(before, "screen", Person.System, screened);
        foreach (string hit in screened.Hits ?? [])
        {
            Do(before, "dispose", ReplayPeople.Analyst, new Disposition(hit, "the-party", ReplayWords.Disposed));
            Do(before, "confirm-disposition", ReplayPeople.SecondAnalyst, new DispositionConfirmed(hit, "the-party"));
        }

        Do(before, "propose", _officer, ReplayWords.Approval);
        Do(before, "sign", ReplayPeople.FirstSigner, Signature.Of);
        Do(on, "decide", ReplayPeople.SecondSigner, Signature.Of);
    }

    /// <summary>Notice with what 750.6(a) asks for; final after 45 days, unless the applicant's answer is accepted.</summary>
    private void Denied(DateOnly on)
    {
        Do(Weekdays.Before(on), "propose", _officer, ReplayWords.Denial);
        Do(on, "intend-to-deny", ReplayPeople.FirstSigner, Signature.Of);
        if (_planned.Outcome == "deny")
        {
            Do(on.AddDays(46), "deny", Person.System, NoContent.Of);
            return;
        }

        bool accepted = _planned.Outcome == "deny-revived";
        Do(on.AddDays(14), "answer", ReplayPeople.Applicant(_planned.Exporter), ReplayWords.Answer);
        DateOnly ruled = Weekdays.OrNext(on.AddDays(30));
        Do(
            ruled,
            accepted ? "revive" : "keep-intent",
            _officer,
            new AnswerRuling(accepted, ReplayWords.Ruled(accepted))
        );
        if (!accepted)
        {
            Do(on.AddDays(46), "deny", Person.System, NoContent.Of);
            return;
        }

        foreach (string agency in s_agencies)
        {
            Do(
                Weekdays.OrNext(ruled.AddDays(14)),
                "position",
                ReplayPeople.Reviewer(agency),
                new Position(agency, "approve", "", "", "", [])
            );
        }

        Do(Weekdays.OrNext(ruled.AddDays(17)), "agree", _officer, NoContent.Of);
        Approved(Weekdays.OrNext(ruled.AddDays(30)));
    }

    private void Do(DateOnly on, string? transition, Person by, Content content) =>
        _acts.Add(new ReplayAct.OnCase(on, "case/" + _planned.Number, ShippedProcesses.UsEar, transition, by, content));
}
