using System.Security.Cryptography;
using System.Text.Json;
using Licet.Core.Items;
using Licet.Core.Orders.Reading;
using Licet.Core.Parties.EntityEntries;
using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;

namespace Licet.Core.Drafts;

/// <summary>A draft that was read, or everything that is wrong with it: never half of one.</summary>
public sealed record DraftReading(DraftLaw? Draft, IReadOnlyList<OrderProblem> Problems);

/// <summary>
/// Reads a draft (schema <c>data/schemas/draft.schema.json</c>). Strict as the order file is: an unknown field, code or country
/// is a problem that names the field and what was expected. A draft that said less than its author meant would relax too much.
/// </summary>
public static class DraftReader
{
    /// <summary>What the field "schema" of a draft says.</summary>
    public const string Schema = "licet.draft/1";

    /// <param name="json">UTF-8 text of one JSON object.</param>
    public static DraftReading Read(ReadOnlyMemory<byte> json, RuleBook rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var (document, fault) = JsonText.Parse(json);
        using (document)
        {
            if (document is null)
            {
                return new(null, [new("", fault!)]);
            }

            List<OrderProblem> problems = [];
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new(null, [new("", "expected a draft as one object")]);
            }

            var draft = Draft(new(document.RootElement, "", problems), rules) with
            {
                Hash = Convert.ToHexStringLower(SHA256.HashData(json.Span)),
            };
            return problems.Count == 0 ? new(draft, []) : new(null, problems);
        }
    }

    private static DraftLaw Draft(JsonFields f, RuleBook rules)
    {
        if (f.RequiredText("schema", Schema) is { Length: > 0 } schema && schema != Schema)
        {
            f.Wrong("schema", $"'{schema}' is unknown; expected {Schema}");
        }

        DraftLaw draft = new(
            f.RequiredText("title", "what the draft is called"),
            "",
            [.. (f.Objects("generalLicenses") ?? []).Select(l => License(l, rules))],
            [.. (f.Objects("reviewPolicies") ?? []).Select(p => Policy(p, rules))]
        );
        f.Done();
        if (draft.IsNone && f.Problems.Count == 0)
        {
            f.Wrong("generalLicenses", "missing or empty; expected a general license or a review policy, at least one");
        }

        return draft;
    }

    private static DraftLicense License(JsonFields f, RuleBook rules)
    {
        DraftLicense license = new(Id(f), Citation(f), Window(f), Scope(f, rules), f.Texts("conditions") ?? []);
        f.Done();
        return license;
    }

    private static DraftPolicy Policy(JsonFields f, RuleBook rules)
    {
        var token = f.RequiredText("policy", "the review policy, such as CASE_BY_CASE");
        if (!ReviewPolicies.TryParse(token, out var policy) && token.Length > 0)
        {
            var known = Enum.GetValues<ReviewPolicy>().Select(p => p.Token());
            f.Wrong("policy", $"'{token}' is no review policy; expected one of {string.Join(", ", known)}");
        }

        DraftPolicy draft = new(Id(f), Citation(f), Window(f), Scope(f, rules), policy);
        f.Done();
        return draft;
    }

    private static string Id(JsonFields f) => f.RequiredText("id", "what the paragraph is called");

    private static string Citation(JsonFields f) => f.RequiredText("citation", "where the draft stands");

    private static EffectiveWindow Window(JsonFields f)
    {
        var (from, through) = (f.Day("from"), f.Day("through"));
        if (through < from)
        {
            f.Wrong("through", "is before 'from'; expected the last day, inclusive");
            return default;
        }

        return new(from, through);
    }

    private static DraftScope Scope(JsonFields f, RuleBook rules)
    {
        var before = f.Problems.Count;
        DraftScope scope = new()
        {
            Requirements = f.Texts("requirements") ?? [],
            Listings = Known(
                f,
                "listings",
                l => l.IndexOf(':', StringComparison.Ordinal) > 0,
                "an id, EL:1a3ccc08ecbb"
            ),
            Families = Known(f, "families", IsFamily, "a family of data/ear/entity-families.csv, such as HUAWEI"),
            PartyCountries = Countries(f, "partyCountries", rules),
            Destinations = Countries(f, "destinations", rules),
            Items = Known(f, "items", i => IsItem(i, rules), "EAR99 or an ECCN of the control list"),
            ControlledOnlyFor = f.Texts("controlledOnlyFor") ?? [],
            Facts = Known(
                f,
                "facts",
                c => rules.Facts.GetValueOrDefault(c.TrimStart('!'))?.Kind == "yes-no",
                "a yes-no fact of data/ear/facts.csv, with ! in front where it must not hold"
            ),
        };
        if (scope.Requirements.Count == 0 && f.Problems.Count == before)
        {
            f.Wrong("requirements", "missing or empty; expected the requirements meant, such as 744.11");
        }

        return scope;
    }

    private static bool IsFamily(string family) => EntityEntryHistory.Shipped.Rules.Any(r => r.Family == family);

    private static bool IsItem(string text, RuleBook rules) =>
        Classification.TryParse(text, out var item) && (item.IsEar99 || rules.ControlList.Find(item) is not null);

    private static IReadOnlyList<string> Countries(JsonFields f, string name, RuleBook rules) =>
        Known(f, name, c => rules.Countries.Windows(c).Count > 0, "a country code (ISO 3166-1 alpha-2)");

    private static IReadOnlyList<string> Known(JsonFields f, string name, Func<string, bool> isKnown, string expected)
    {
        var texts = f.Texts(name) ?? [];
        for (var i = 0; i < texts.Count; i++)
        {
            if (!isKnown(texts[i]))
            {
                f.Wrong(FormattableString.Invariant($"{name}[{i}]"), $"'{texts[i]}' is unknown; expected {expected}");
            }
        }

        return texts;
    }
}
