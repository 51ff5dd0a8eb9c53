namespace Licet.Core.Rules.Restrictions;

/// <summary>
/// One window of a version of a general license. From is the effective day, through the last; windows of one version overlap on
/// purpose, since the later rule takes over before the earlier ends. <see cref="Published"/> tells when it could be known.
/// </summary>
public sealed record GeneralLicenseWindow(
    string License,
    string Version,
    DateOnly? Published,
    string Lifts,
    string Parties,
    string Certifier,
    string Certified,
    RuleSource Source
) : DatedRule(Source)
{
    internal static GeneralLicenseWindow Of(RuleRow row) =>
        new(
            row["license"],
            row["version"],
            row.Day("published"),
            row["lifts"],
            row["parties"],
            row["certifier"],
            row["certified"],
            row.Source()
        );
}

/// <summary>What a version authorizes: fact codes that must hold ("!" in front: must not).</summary>
public sealed record GeneralLicenseLimb(
    string License,
    string Version,
    string Limb,
    IReadOnlyList<string> Facts,
    string Gist,
    RuleSource Source
) : DatedRule(Source)
{
    internal static GeneralLicenseLimb Of(RuleRow row) =>
        new(row["license"], row["version"], row["limb"], row.Words("facts"), row["gist"], row.Source());
}

/// <summary>The state of a 50-percent rule in a window: NOT_COVERED, ACTIVE, SUSPENDED.</summary>
public sealed record OwnershipRuleWindow(
    string Regime,
    string State,
    decimal Threshold,
    string Compare,
    string Method,
    RuleSource Source
) : DatedRule(Source)
{
    internal static OwnershipRuleWindow Of(RuleRow row) =>
        new(
            row["regime"],
            row["state"],
            decimal.Parse(row["threshold"], System.Globalization.CultureInfo.InvariantCulture),
            row["compare"],
            row["method"],
            row.Source()
        );
}

/// <summary>A review policy and its strength: of several the strongest governs (742.4(b)). Null: not comparable.</summary>
public sealed record ReviewPolicy(string Code, int? Strength, string Family, string Meaning, RuleSource Source)
    : DatedRule(Source)
{
    internal static ReviewPolicy Of(RuleRow row) =>
        new(
            row["code"],
            row["strength"] is { Length: > 0 } s
                ? int.Parse(s, System.Globalization.CultureInfo.InvariantCulture)
                : null,
            row["family"],
            row["meaning"],
            row.Source()
        );
}

/// <summary>A red flag of Supp. 3 to part 732, in a few words of our own.</summary>
public sealed record RedFlag(int Number, string Group, string Gist, RuleSource Source) : DatedRule(Source)
{
    internal static RedFlag Of(RuleRow row) =>
        new(
            int.Parse(row["flag"], System.Globalization.CultureInfo.InvariantCulture),
            row["group"],
            row["gist"],
            row.Source()
        );
}

/// <summary>A code of the export filing (EEI) for a license, an exception or NLR.</summary>
public sealed record EeiCode(string Code, string Meaning, RuleSource Source) : DatedRule(Source)
{
    internal static EeiCode Of(RuleRow row) => new(row["code"], row["meaning"], row.Source());
}

/// <summary>A dated change of a rule, as the project holds it: for the reader, and for what is not yet a table of its own.</summary>
public sealed record RuleChange(string Rule, string Value, RuleSource Source) : DatedRule(Source)
{
    internal static RuleChange Of(RuleRow row) => new(row["rule"], row["value"], row.Source());
}
