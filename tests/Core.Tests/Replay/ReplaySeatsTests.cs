using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Core.Licenses;
using Licet.Core.Replay;
using Licet.Core.Review;

namespace Licet.Core.Tests.Replay;

public class ReplaySeatsTests
{
    private static readonly ReplaySeat s_seat = new(
        "nordwind",
        'N',
        "Nordwind Valves Inc.",
        "Sampleton",
        "Texas",
        "75999",
        new("sofia", ["applicant-signer"]) { Applicant = "nordwind" }
    );

    public static TheoryData<string> Days =>
        [
            "2019-11-20",
            "2028-02-29",
            .. Enumerable.Range(0, 24).Select(i => $"{new DateOnly(2026, 11, 28).AddDays(17 * i):yyyy-MM-dd}"),
        ];

    private static IReadOnlyList<SeatApplication> Of(DateOnly day) =>
        ReplaySeats.Of(ReplayFacts.Of("huawei-2019"), s_seat, day);

    /// <summary>Every act is decided on by the process as anybody's: a refusal would end the recording.</summary>
    [Theory]
    [MemberData(nameof(Days))]
    public void An_exporter_has_an_application_in_each_state_on_any_day(string on)
    {
        DateOnly day = DateOnly.Parse(on, null);
        ReplayLog log = new();
        IReadOnlyList<SeatApplication> seat = Of(day);
        foreach (TimedAct act in seat.SelectMany(a => a.Acts).Select(a => new TimedAct(At(a.On), a)))
        {
            log.Record(act);
        }

        List<string> told = [.. seat.Select(a => CaseStatus.Of(log.Find("case/" + a.Number)!, day))];
        foreach (
            string state in new[]
            {
                "day ", // of some
                "overdue",
                "your answer awaited",
                "ntent to deny",
                "your answer was received",
                "enied",
                "eturned without action",
                "ithdrawn",
                "pproved",
            }
        )
        {
            Assert.Contains(told, t => t.Contains(state, StringComparison.Ordinal));
        }

        Assert.All(seat, a => Assert.Equal("nordwind", log.Find("case/" + a.Number)!.Applicant));
        List<ReplayAct.OnLicense> issued = [.. seat.SelectMany(a => a.Acts).OfType<ReplayAct.OnLicense>()];
        Assert.Equal(2, issued.Count);
        Assert.All(issued, i => Assert.Equal("nordwind", ((Issued)i.Content).Licensee));
        Assert.All(issued, i => Assert.Equal(LicenseStatus.Active, log.License(i.History)!.StatusOn(day)));
        Assert.Equal(seat.Count, seat.Select(a => a.Number).Distinct().Count());
    }

    [Fact]
    public void The_form_as_a_file_is_the_form_that_was_filed()
    {
        foreach (SeatApplication application in Of(new(2026, 11, 28)))
        {
            ApplicationReading read = ApplicationReader.Read(SeatForms.Json(application.Form));
            Assert.Empty(read.Faults);
            Assert.Equal(FormFields.Digest(application.Form), FormFields.Digest(read.Form!));
        }
    }

    private static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new(12, 0)), TimeSpan.Zero);
}
