using System.Collections.Frozen;

namespace Licet.Core.Rules.Restrictions;

/// <summary>A fact that an order may state. Scope: order, party, line, exporter. Kind: yes-no, number, day, text.</summary>
public sealed record FactDefinition(string Code, string Scope, string Kind, string Question, RuleSource Source)
    : DatedRule(Source)
{
    internal static IReadOnlyDictionary<string, FactDefinition> Read(RuleTable table) =>
        table
            .Rows.Select(r => new FactDefinition(r["code"], r["scope"], r["kind"], r["question"], r.Source()))
            .ToFrozenDictionary(f => f.Code, StringComparer.Ordinal);
}
