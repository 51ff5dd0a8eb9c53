using Licet.Core.Applications;
using Licet.Core.Items;
using Licet.Core.Review;
using Licet.Core.Rules;

namespace Licet.Core.Products;

/// <summary>A classification as a person or a file says it, still as text.</summary>
/// <param name="Citation">Empty: the law of the basis.</param>
/// <param name="Effective">Null where no day was said, or none that is one.</param>
public sealed record ClassifyAsk(
    string Eccn,
    ClassificationBasis? Basis,
    string Reference,
    string Citation,
    string Reason,
    DateOnly? Effective
);

/// <summary>The answer to a classification that is asked for.</summary>
public abstract record ClassifyRuling
{
    private ClassifyRuling() { }

    public sealed record Accepted(ClassificationFinding Finding) : ClassifyRuling;

    /// <summary>Not by this person.</summary>
    public sealed record Refused(string Why, string Citation) : ClassifyRuling;

    /// <summary>What was said cannot be taken.</summary>
    public sealed record Invalid(IReadOnlyList<ProductFault> Faults) : ClassifyRuling;
}

/// <summary>Decides who may classify what as what. Pure: facts in, finding or refusal out.</summary>
public static class ProductActs
{
    public const string Citation = "DESIGN";

    /// <summary>Products that are classified by one act.</summary>
    public const int MostTogether = 10_000;

    /// <summary>Days ahead from which on a classification may hold: an amendment of the list is published before its day.</summary>
    public const int LongestAhead = 366;

    /// <summary>Before it nothing was numbered as now.</summary>
    public static DateOnly First { get; } = new(1990, 1, 1);

    private const int LongestReference = 100;
    private const int LongestCitation = 300;
    private const int LongestReason = 4_000;

    /// <summary>Who may classify and keep the catalogue: analysts and signers of the organization; null where the person may.</summary>
    public static string? Persons(Person by, string organization)
    {
        ArgumentNullException.ThrowIfNull(by);
        return PersonIds.Fault(by.Id) is { } id ? id
            : by.Applicant is null || by.Applicant != organization
                ? "A person of an organization keeps that organization's products only."
            : !by.Roles.Contains(Counterparties.CounterpartyActs.Analyst) && !by.Roles.Contains("applicant-signer")
                ? "Products are classified by compliance analysts and signers."
            : null;
    }

    /// <param name="today">The day of recording.</param>
    public static ClassifyRuling Take(
        Person by,
        string organization,
        ClassifyAsk ask,
        DateOnly today,
        RuleBook rules
    ) => Persons(by, organization) is { } why ? new ClassifyRuling.Refused(why, Citation) : Read(ask, today, rules);

    /// <summary>What a classification says, or what of it cannot be taken; whoever says it.</summary>
    public static ClassifyRuling Read(ClassifyAsk ask, DateOnly today, RuleBook rules)
    {
        ArgumentNullException.ThrowIfNull(ask);
        IReadOnlyList<ProductFault> faults = [.. Faults(ask, today, rules)];
        return faults.Count == 0 && Classification.TryParse(ask.Eccn, out Classification item)
            ? new ClassifyRuling.Accepted(Finding(ask, item))
            : new ClassifyRuling.Invalid(faults);
    }

    /// <summary>What of it cannot be taken, in the order of its fields.</summary>
    private static IEnumerable<ProductFault> Faults(ClassifyAsk ask, DateOnly today, RuleBook rules)
    {
        if (Eccn(ask.Eccn, rules) is { } eccn)
        {
            yield return eccn;
        }

        if (ask.Effective is not { } day)
        {
            yield return new("effective", "expected a day as 2019-11-20");
        }
        else if (day < First || day > today.AddDays(LongestAhead))
        {
            yield return new(
                "effective",
                $"expected a day from {Day.Text(First)} through {Day.Text(today.AddDays(LongestAhead))}",
                Day.Text(day)
            );
        }

        if (ask.Basis is not { } basis)
        {
            yield return new("basis", "expected on what it rests: self, ccats, maker or jurisdiction");
        }
        else if (ClassificationBases.Paper(basis) is { } paper && !Given.Said(ask.Reference))
        {
            yield return new("reference", $"expected {paper}", ask.Reference);
        }

        foreach (
            (string field, string text, int longest) in new[]
            {
                ("reference", ask.Reference, LongestReference),
                ("citation", ask.Citation, LongestCitation),
                ("reason", ask.Reason, LongestReason),
            }
        )
        {
            if (text.Length > longest)
            {
                yield return new(field, $"expected at most {Counted.Of(longest, "character")}", text);
            }

            if (PlainText.Fault(text, breaks: field == "reason") is { } fault)
            {
                yield return new(field, fault);
            }
        }

        if (!Given.Said(ask.Reason))
        {
            yield return new("reason", "expected why it is so");
        }
    }

    private static ProductFault? Eccn(string text, RuleBook rules) =>
        !Classification.TryParse(text, out Classification item)
            ? new("eccn", "expected an ECCN with its paragraph, as 3A001.a.2, or EAR99", text)
        : ControlListStandings.Of(item, rules) == ControlListStanding.NoEntry
            ? new("eccn", "expected an entry of the control list, or EAR99", item.ToString())
        : null;

    private static ClassificationFinding Finding(ClassifyAsk ask, Classification item)
    {
        ClassificationBasis basis = ask.Basis!.Value;
        return new(
            item,
            basis,
            ask.Reference.Trim(),
            Given.Said(ask.Citation) ? ask.Citation.Trim() : ClassificationBases.Law(basis),
            ask.Reason.Trim(),
            ask.Effective!.Value
        );
    }
}
