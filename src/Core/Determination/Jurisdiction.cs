using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;
using Licet.Core.Rules.Restrictions;

namespace Licet.Core.Determination;

/// <summary>Whether the item is subject to the EAR (part 734). What is not known is gone on with as if it were.</summary>
internal static class Jurisdiction
{
    public const string Subject = "SUBJECT";
    public const string NotSubject = "NOT_SUBJECT";
    public const string OtherAgency = "OTHER_AGENCY";
    public const string Unknown = "UNKNOWN";

    private const string Topic = "jurisdiction";

    public static string Decide(LineCase given)
    {
        var item = given.Line.Classification;
        if (given.Rules.ControlList.Find(item)?.Standing == EntryStanding.Itar)
        {
            Authority itar = LineCase.Law("734.3(b)", "734.3(b)(1)(i)");
            given.Step(
                Topic,
                "Does another agency control the item?",
                itar.Citation,
                [
                    new Question(
                        itar,
                        $"{item.Eccn} is subject to the ITAR: ask the Department of State.",
                        given.Field("eccn"),
                        Outcome.Prohibited
                    ),
                ],
                "entries"
            );
            return OtherAgency;
        }

        if (given.Fact("published") == Answer.Yes && IsIntangible(given))
        {
            var published = Published.Decide(given);
            if (published != Unknown)
            {
                return published;
            }
        }

        // What is reexported or transferred is abroad already, whatever stands in "from".
        if (given.Order is { From: "US", Movement: Movement.Export or Movement.Release })
        {
            return Found(given, Subject, "it leaves from the United States", "734.3(a)(1)");
        }

        if (given.Line.MadeIn == "US" || given.Assumes(Assumption.OriginUnitedStates))
        {
            return Found(given, Subject, "it is of US origin, wherever it is", "734.3(a)(2)");
        }

        return Foreign(given);
    }

    private static bool IsIntangible(LineCase given) =>
        given.Line.Classification.IsEar99
            ? given.Fact("technology") == Answer.Yes
            : given.Line.Classification.Group is ProductGroup.Software or ProductGroup.Technology;

    private static string Foreign(LineCase given)
    {
        given.IsForeignMade = true;
        List<Finding> findings = [];
        if (given.Line.MadeIn is null)
        {
            Authority origin = LineCase.Law("734.3", "734.3(a)(2), (3)");
            findings.Add(
                new Question(origin, "Where was the item made?", given.Field("madeIn"), Outcome.NoLicenseRequired)
            );
        }

        var content = DeMinimis.Exceeds(given, findings);
        given.ByContent = content;
        var product = ForeignDirectProducts.Reach(given, content, findings);
        var subject = content.Or(product);
        var result =
            subject == Applies.Yes ? Subject
            : subject == Applies.No && given.Line.MadeIn is not null ? NotSubject
            : Unknown;
        Authority law = LineCase.Law("734.3(a)", "734.3(a)(3)-(5); 734.4; 734.9");
        findings.Add(new Note(law, Words(result)));
        given.Step(
            Topic,
            "Is the foreign-made item subject to the EAR?",
            law.Citation,
            findings,
            "de-minimis",
            "fdp-rules"
        );
        return result;
    }

    private static string Words(string result) =>
        result switch
        {
            Subject => "The foreign-made item is subject to the EAR.",
            NotSubject =>
                "The foreign-made item is not subject to the EAR: neither de minimis content nor a foreign direct product rule reaches it.",
            _ => "Whether the foreign-made item is subject to the EAR is open; what follows takes it as subject.",
        };

    private static string Found(LineCase given, string result, string why, string citation)
    {
        Authority law = LineCase.Law("734.3", citation);
        var sentence =
            result == Subject ? $"The item is subject to the EAR: {why}." : $"The item is not subject: {why}.";
        given.Step(Topic, "Is the item subject to the EAR?", citation, [new Note(law, sentence)]);
        return result;
    }
}

/// <summary>Controlled US content against the limit (734.4): exact decimals, and a share equal to the limit does not exceed it.</summary>
internal static class DeMinimis
{
    private const string Footnote5 = "FOOTNOTE_5_ENTITY";

    public static Applies Exceeds(LineCase given, List<Finding> findings)
    {
        if (given.Destination is not { } destination)
        {
            return Applies.Depends;
        }

        var limits = given
            .Rules.DeMinimis.On(given.Day)
            .Select(l => (Limit: l, Holds: Holds(given, l, destination)))
            .Where(l => l.Holds != Applies.No)
            .OrderBy(l => l.Limit.Percent)
            .ToList();
        if (Share(given, findings) is not { } share || limits.Count == 0)
        {
            Authority law = LineCase.Law("734.4", "734.4; Supp. 2 to part 734");
            findings.Add(
                new Question(
                    law,
                    "What is the controlled US content, and the fair market value of the item?",
                    given.Field("usContent"),
                    Outcome.NoLicenseRequired
                )
            );
            return Applies.Depends;
        }

        var above = limits.Where(l => share > l.Limit.Percent).ToList();
        if (above.Find(l => l.Holds == Applies.Yes).Limit is { } sure)
        {
            findings.Add(new Note(By(sure), Words(share, sure)));
            return Applies.Yes;
        }

        foreach (var (limit, _) in above)
        {
            findings.Add(Open(given, limit, Words(share, limit)));
        }

        return above.Count > 0 ? Applies.Depends : Applies.No;
    }

    private static Authority By(DeMinimisLimit limit) =>
        LineCase.By($"734.4:{limit.Percent.ToString(System.Globalization.CultureInfo.InvariantCulture)}", limit.Source);

    private static string Words(decimal share, DeMinimisLimit limit)
    {
        var gist = limit.Gist.Length > 0 ? $": {limit.Gist}" : "";
        return FormattableString.Invariant(
            $"Controlled US content is {share:0.######} %, limit {limit.Percent} %{gist}."
        );
    }

    /// <summary>A limit that may hold: its fact, or the paragraph of the item, decides.</summary>
    private static Question Open(LineCase given, DeMinimisLimit limit, string words)
    {
        if (limit.Fact.Length == 0 || limit.Fact == Footnote5)
        {
            return new(By(limit), $"{words} Is the item one of these?", given.Field("eccn"), Outcome.NoLicenseRequired);
        }

        var asked = given.Ask(By(limit), FactCodes.Kebab(limit.Fact), Outcome.NoLicenseRequired);
        return asked with { Text = $"{words} {asked.Text}" };
    }

    private static Applies Holds(LineCase given, DeMinimisLimit limit, Rules.Countries.Country destination)
    {
        var items = given
            .Rules.ItemSets.Any(limit.Items, given.Line.Classification, given.Day)
            .Or(
                (given.Line.UsContent ?? [])
                    .Select(c => given.Rules.ItemSets.Any(limit.Items, c.Classification, given.Day))
                    .Aggregate(Applies.No, AppliesLogic.Or)
            );
        var where = Rules.Countries.DestinationScope.TryParse(limit.Where, out var scope)
            ? scope.Reaches(destination)
            : Applies.Depends;
        var fact =
            limit.Fact.Length == 0 ? Applies.Yes
            : limit.Fact == Footnote5 ? (ForeignDirectProducts.HasFootnote(given, "5") ? Applies.Yes : Applies.No)
            : Three.Of(given.Fact(FactCodes.Kebab(limit.Fact)));
        var reach = items.And(where);
        // The fact is asked for the limit as a whole: a yes to it settles item and destination, too.
        return limit.Fact.Length > 0 && fact == Applies.Yes && reach == Applies.Depends ? Applies.Yes : reach.And(fact);
    }

    /// <summary>Content counts where the chart or part 746 would ask a license for it, sent alone to the destination.</summary>
    private static decimal? Share(LineCase given, List<Finding> findings)
    {
        if (given.Line.UsContent is not { } content || given.Line.Value is not (> 0 and { } value))
        {
            return given.Line.UsContentPercent;
        }

        var counted = 0m;
        foreach (var part in content)
        {
            var (counts, why) = Counts(given, part);
            counted += counts ? part.Value : 0;
            findings.Add(
                new Note(
                    LineCase.Law("Supp. 2 to 734", "Supp. 2 to part 734"),
                    FormattableString.Invariant(
                        $"{part.Classification} for {part.Value} {given.Line.Currency}: {(counts ? "" : "not ")}counted{why}."
                    )
                )
            );
        }

        return 100m * counted / value;
    }

    /// <summary>
    /// Content that would go without a license, or that GBS (740.4) would carry, all its tests met, is not counted. What is open is
    /// counted: the share comes out too high, never too low.
    /// </summary>
    private static (bool Counts, string Why) Counts(LineCase given, UsContent part)
    {
        if (Chart.NeedsLicense(given, part.Classification, given.Destination!) == Applies.No)
        {
            return (false, ", neither chart nor part 746 asks a license for it");
        }

        LineCase alone = new(
            given.Order with
            {
                Lines =
                [
                    given.Line with
                    {
                        Classification = part.Classification,
                        Value = part.Value,
                        UsContent = null,
                        // What a person said of the item was not said of what it holds.
                        Facts = Facts.None,
                    },
                ],
            },
            0,
            given.Situation,
            given.Parties
        );
        var found = Embargoes
            .Find(alone, part.Classification, given.Destination!)
            .Concat(Chart.Find(alone, part.Classification, given.Destination!))
            .ToList();
        return
            !found.Exists(f => f is Question)
            && Exceptions.IsAvailable(new(alone, given.Destination!, [.. found.OfType<Requirement>()]), "GBS")
            ? (false, ", eligible for GBS (740.4)")
            : (true, "");
    }
}

/// <summary>Answers as three values.</summary>
internal static class Three
{
    public static Applies Of(Answer answer) =>
        answer switch
        {
            Answer.Yes => Applies.Yes,
            Answer.No => Applies.No,
            _ => Applies.Depends,
        };

    public static Applies Not(Applies value) =>
        value switch
        {
            Applies.Yes => Applies.No,
            Applies.No => Applies.Yes,
            _ => Applies.Depends,
        };
}
