using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>What is approved beside the decision by line.</summary>
/// <param name="License">Its number.</param>
/// <param name="Through">The last day on its face; not before the day of the letter.</param>
/// <param name="Quantities">
/// Key: an approved line as the case names it ("22-1"). Value: how much is approved, more than 0 and at most what was applied for. A
/// line that is not named is approved as applied for; one without a quantity (technology) cannot be named.
/// </param>
/// <param name="Addressees">
/// Key: a condition of the case by agency and id, as <see cref="CaseState.Conditions"/> names it ("defense/C1"). Value: the party whom
/// it binds, by its field of the form ("ultimateConsignee", "endUsers[0]"). A condition that is not named binds the licensee.
/// </param>
public sealed record ApprovalFacts(
    string License,
    DateOnly? Through,
    IReadOnlyDictionary<string, decimal> Quantities,
    IReadOnlyDictionary<string, string> Addressees
);

/// <summary>An approval: license, parties, items, end use, validity and conditions (750.7).</summary>
public static class ApprovalLetter
{
    /// <summary>The license, once a second person has signed the decision (transitions 15 and 16).</summary>
    /// <param name="state">A case whose signed decision approves a line.</param>
    public static LetterWriting Write(LetterFrame frame, CaseState state, ApplicationForm form, ApprovalFacts facts) =>
        Written(frame, state, form, (facts, Preview: false));

    /// <summary>What the license would say of the proposal that stands: a draft on its face and in its file's name, without a number.</summary>
    public static LetterWriting Preview(
        LetterFrame frame,
        CaseState state,
        ApplicationForm form,
        ApprovalFacts facts
    ) => Written(frame, state, form, (facts, Preview: true));

    private static LetterWriting Written(
        LetterFrame frame,
        CaseState state,
        ApplicationForm form,
        (ApprovalFacts Facts, bool Preview) what
    )
    {
        var (facts, preview) = what;
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(facts);
        LetterDraft draft = new(LetterKind.Approved, "License", frame, preview);
        var outcomes = (state.Decision?.Lines ?? []).ToLookup(l => l.Outcome, l => l.Line);
        List<string> approved = [.. outcomes["approve"]];
        List<string> others = [.. outcomes["deny"]];
        draft.Refer("License number", preview ? "none: this is a draft" : facts.License);
        draft.Parties(form);
        draft.Behind(state);
        draft.Need(preview || Given.Said(facts.License), "the license number", "750.7(b)");
        draft.Need(preview || facts.Through is not null, "the last day of validity", "750.7(g)");
        draft.Need(preview || state.OpenHits == 0, "a screening without open hits", "transition 15");
        draft.Need(approved.Count > 0, "the decision: no line is approved", "750.7(a)");
        draft.Need(Given.Said(form.EndUse), "the end use", "750.7(a)(1)");
        draft.Need(form.UltimateConsignee is not null, "the ultimate consignee", "750.7(a)(1)");
        ApprovalChecks.Of(draft, (state, form), facts, preview ? frame.Dated : SignedDecision.Day(state));
        Items(draft, form, facts, approved);
        if (others.Count > 0)
        {
            draft.Section(
                "What is not approved",
                new LetterParagraph(
                    $"This license does not cover {LetterDraft.Lines(others)}; you receive a separate notice.",
                    "748.6(c)"
                )
            );
        }

        draft.Section(
            "Parties and end use",
            [
                new(
                    $"The license is for these parties and this end use: {LetterDraft.Sentence(form.EndUse ?? "")}",
                    "750.7(a)(1)"
                ),
                .. Parties(draft, form),
            ]
        );
        if (facts.Through is { } through)
        {
            draft.Section(
                "Validity",
                new LetterParagraph(
                    $"The license is valid from {LetterDraft.Day(frame.Dated)} through {LetterDraft.Day(through)}.",
                    "750.7(g)"
                )
            );
        }

        Conditions(draft, state, form, facts);
        return draft.Done();
    }

    private static void Items(LetterDraft draft, ApplicationForm form, ApprovalFacts facts, List<string> approved)
    {
        List<LetterParagraph> items = [];
        decimal value = 0;
        for (var i = 0; i < form.Items.Count; i++)
        {
            var id = FormBlocks.ItemId(i);
            if (!approved.Contains(id))
            {
                continue;
            }

            var item = form.Items[i];
            var less = facts.Quantities.TryGetValue(id, out var quantity) && quantity < item.Quantity;
            var granted = less ? item with { Quantity = quantity } : item;
            var worth = less ? quantity * (item.UnitPrice ?? 0) : item.TotalPrice ?? 0;
            value += worth;
            var asked = less ? $"; asked for: {ItemBlocks.Plain(item.Quantity!.Value)}" : "";
            items.Add(new($"Line {id}: {LineItems.Words(granted)}, {Dollars(worth)}{asked}.", IsItem: true));
        }

        draft.Section(
            "What is approved",
            [
                new("You may export, reexport or transfer, within this license:", "750.7(a)"),
                .. items,
                new($"Total value: {Dollars(value)}."),
            ]
        );
    }

    private static IEnumerable<LetterParagraph> Parties(LetterDraft draft, ApplicationForm form)
    {
        IEnumerable<(string Role, FormParty Party)> parties =
        [
            .. form.Purchaser is { } p ? [("Purchaser", p)] : (IEnumerable<(string, FormParty)>)[],
            .. (form.IntermediateConsignees ?? []).Select(c => ("Intermediate consignee", c)),
            .. form.UltimateConsignee is { } u ? [("Ultimate consignee", u)] : (IEnumerable<(string, FormParty)>)[],
            .. form.EndUsers.Select(e => ("End user", e)),
        ];
        return parties.Select(x => new LetterParagraph($"{x.Role}: {draft.Address(x.Party)}.", IsItem: true));
    }

    private static void Conditions(LetterDraft draft, CaseState state, ApplicationForm form, ApprovalFacts facts)
    {
        if (state.Conditions.Count == 0)
        {
            draft.Section(
                "Conditions",
                new LetterParagraph("There are no conditions beyond those of the regulations.", "750.7(a)")
            );
        }
        else
        {
            draft.Section(
                "Conditions",
                [
                    .. state.Conditions.Select(
                        (c, i) => Condition(i, Bound(form, facts.Addressees.GetValueOrDefault(c.Key)), c.Value.Text)
                    ),
                ]
            );
        }

        draft.Section(
            "Your duties",
            new LetterParagraph(
                "Inform the other parties named on the license of its scope and of the conditions that apply to them.",
                "750.7(a)(1)"
            ),
            new LetterParagraph(
                "The license was granted in reliance on what you represented. Report any material or substantive change at once.",
                "748.6(f); 750.7(a)(2)"
            )
        );
    }

    /// <summary>Without the agency that proposed it: an applicant hears the authority.</summary>
    private static LetterParagraph Condition(int index, string who, ConditionText condition) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Condition {index + 1}, for {who}: {LetterDraft.Sentence(condition.Text)}"
            ),
            condition.Citation,
            IsItem: true
        );

    /// <summary>"the ultimate consignee, Merlion Process Pte. Ltd.".</summary>
    private static string Bound(ApplicationForm form, string? field)
    {
        if (field is null or "applicant")
        {
            return "the licensee";
        }

        var title = FormBlocks.TitleOf(FormBlocks.Of(field)).ToLowerInvariant();
        return $"the {title}, {PartyBlocks.All(form).FirstOrDefault(p => p.Field == field).Party?.Name}";
    }

    private static string Dollars(decimal dollars) =>
        string.Create(CultureInfo.InvariantCulture, $"USD {dollars:#,##0.##}");
}
