using Licet.Core.Orders;
using Licet.Core.Parties.EntityEntries;
using Licet.Core.Rules;
using Licet.Core.Rules.Restrictions;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>
/// Temporary general licenses: window, covered party, activity, certificate of the right person from before the shipment. One
/// lifts the Entity List requirement only; every other stays.
/// </summary>
internal static class GeneralLicenses
{
    public const string Certification = "general-license-certification";

    private const string Huawei = "GL-HUAWEI";

    public static void Decide(LineCase given)
    {
        List<Finding> findings = [];
        // The later rule takes over from its first day on, before the earlier one ends: its terms count then, and no others.
        var windows = given.Rules.GeneralLicenses.On(given.Day).Where(w => w.License == Huawei).ToList();
        var latest = windows.Max(w => w.Source.Window.From);
        foreach (var asked in given.Trail.Open().Where(r => r.Reason == "744.11" && Covered(given, r)))
        {
            foreach (var window in windows.Where(w => w.Source.Window.From == latest))
            {
                if (findings.OfType<Lifted>().Any(l => ReferenceEquals(l.Requirement, asked)))
                {
                    break;
                }

                findings.AddRange(Try(given, window, asked));
            }
        }

        given.Step(
            "general licenses",
            "Does a general license lift the requirement?",
            "Supp. 7 to part 744",
            findings,
            "general-licenses",
            "general-license-limbs"
        );
    }

    /// <summary>Every listing behind the requirement is one of the family, or none is lifted.</summary>
    private static bool Covered(LineCase given, Requirement asked)
    {
        var taken = given.Parties.SelectMany(p => p.Taken).ToList();
        return asked.Listing is not null
            && asked.Listings.All(id =>
                taken.Exists(l => l.Id == id && EntityEntryHistory.Shipped.FamilyOf(l) == "HUAWEI")
            );
    }

    private static IEnumerable<Finding> Try(LineCase given, GeneralLicenseWindow window, Requirement asked)
    {
        Authority law = LineCase.By($"{window.License}:{window.Version}", window.Source);
        var wanted = given.Line.Facts.Text("gl-limb");
        var limbs = given
            .Rules.GeneralLicenseLimbs.On(given.Day)
            .Where(l =>
                l.License == window.License && l.Version == window.Version && (wanted is null || l.Limb == wanted)
            )
            .Select(l => (Limb: l, Fits: l.Facts.Select(f => Holds(given, f)).Aggregate(Applies.Yes, AppliesLogic.And)))
            .ToList();
        if (limbs.Find(l => l.Fits == Applies.Yes) is { Limb: { } limb })
        {
            var papers = given.Order.Certificates?.Where(c => c.Kind == Certification).ToList();
            var faults = papers?.ConvertAll(c => Fault(given, window, limb, asked, c));
            if (faults?.Contains(null) == true)
            {
                yield return new Lifted(
                    law,
                    $"{Words(window)}, {limb.Limb}: {limb.Gist}. It lifts {asked.Reason} for {asked.Party}.",
                    asked
                );
                yield return new Condition(
                    law,
                    "The certification and the records are kept (part 762).",
                    "GL_CERTIFICATION"
                );
                yield break;
            }

            given.DoNotShip |= faults is not null;
            yield return new Question(
                law,
                $"Is the certification of {Certifier(window, asked)} for {limb.Limb} on file, signed before the shipment?"
                    + Papers.Faults((faults ?? []).OfType<string>(), Certification),
                "certificates",
                Outcome.NoLicenseRequired
            );
        }
        else if (limbs.Exists(l => l.Fits == Applies.Depends))
        {
            var open = limbs.Where(l => l.Fits == Applies.Depends).Select(l => l.Limb).ToList();
            if (wanted is null && !open.Exists(l => IsClaimed(given, l)))
            {
                yield return NotClaimed(given, new(law, window), open, asked);
                yield break;
            }

            foreach (
                var code in open.SelectMany(l => l.Facts)
                    .Where(f => Holds(given, f) == Applies.Depends)
                    .Distinct(StringComparer.Ordinal)
            )
            {
                yield return given.Ask(law, Code(code).Code, Outcome.NoLicenseRequired);
            }
        }
        else
        {
            yield return new Note(
                law,
                $"{Words(window)} has no paragraph that fits{(wanted is null ? "" : $" ({wanted})")}."
            );
        }
    }

    /// <summary>A general license is claimed by its paragraph, or by a fact that only it asks for.</summary>
    private static bool IsClaimed(LineCase given, GeneralLicenseLimb limb) =>
        limb.Facts.Any(f => f[0] != '!' && Holds(given, f) == Applies.Yes);

    /// <summary>One question for the whole license as long as the order does not claim it: what it lifts and for what.</summary>
    private static Question NotClaimed(
        LineCase given,
        (Authority Law, GeneralLicenseWindow Window) license,
        IReadOnlyList<GeneralLicenseLimb> open,
        Requirement asked
    )
    {
        var limbs = string.Join("; ", open.Select(l => $"{l.Limb} ({l.Gist})"));
        return new(
            license.Law,
            $"Is a paragraph claimed of this? {Words(license.Window)}. It lifts {asked.Reason} for {asked.Party} for: {limbs}.",
            given.FactField("gl-limb"),
            Outcome.NoLicenseRequired
        );
    }

    private static string Words(GeneralLicenseWindow window) =>
        window.License == Huawei
            ? $"Temporary general license for Huawei, version {window.Version}"
            : $"General license {window.License}, version {window.Version}";

    private static string Certifier(GeneralLicenseWindow window, Requirement asked) =>
        window.Certifier == "EXPORTER" ? "the exporter" : asked.Party ?? "the listed party";

    /// <summary>Null where the certification counts: of the right person, for that paragraph, not older than the version.</summary>
    private static string? Fault(
        LineCase given,
        GeneralLicenseWindow window,
        GeneralLicenseLimb limb,
        Requirement asked,
        Certificate paper
    )
    {
        var party = given.Order.Parties.FirstOrDefault(p => p.Name == asked.Party);
        return paper.Limb is null ? "it names no paragraph"
            : paper.Limb != limb.Limb ? $"it is for {paper.Limb}, not {limb.Limb}"
            : Papers.Fault(given, paper, Certifier(window, asked), by => Signs(by, given.Order, window, party))
                ?? Papers.Day(given, paper, Since(given, window));
    }

    /// <summary>The first day of the version: later windows only prolong it.</summary>
    private static DateOnly Since(LineCase given, GeneralLicenseWindow window) =>
        given
            .Rules.GeneralLicenses.All.Where(w => w.License == window.License && w.Version == window.Version)
            .Min(w => w.Source.Window.From)
        ?? DateOnly.MinValue;

    private static bool Signs(string by, Order order, GeneralLicenseWindow window, Party? party) =>
        window.Certifier == "EXPORTER"
            ? Papers.IsExporter(order)(by)
            : party is not null && Papers.IsCalled(order, party, by);

    /// <summary>"!ENHANCEMENT" must not hold; "CONTRACT_BY_2019-05-16" is a day at most that one.</summary>
    private static (string Code, DateOnly? By, bool Denied) Code(string token)
    {
        var at = token.IndexOf("_BY_", StringComparison.Ordinal);
        return at > 0 && RuleRow.TryDay(token[(at + 4)..], out var day)
            ? (token.StartsWith("CONTRACT", StringComparison.Ordinal) ? "contract-date" : "public-date", day, false)
            : (FactCodes.Kebab(token.TrimStart('!')), null, token[0] == '!');
    }

    private static Applies Holds(LineCase given, string token)
    {
        var (code, by, denied) = Code(token);
        return by is { } last
            ? given.Line.Facts.Date(code) is { } day
                ? day <= last
                    ? Applies.Yes
                    : Applies.No
                : Applies.Depends
            : denied
                ? Three.Not(Three.Of(given.Fact(code)))
                : Three.Of(given.Fact(code));
    }
}
