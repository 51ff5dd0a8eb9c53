using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>An approval: license, parties, items, end use, validity and conditions (750.7).</summary>
public static class ApprovalLetter
{
    /// <summary>
    /// The license of lines that a second person has signed (transitions 15 and 16). What was approved stays so, whatever becomes of other
    /// lines, and the license says what was signed and nothing else.
    /// </summary>
    /// <param name="form">The one that was submitted.</param>
    /// <param name="license">Its number.</param>
    /// <param name="which">Where several signatures approved lines: 0 for the first; null for the last.</param>
    /// <param name="numberOf">Numbers of the case's other licenses, by the same count; null: they are named by their days.</param>
    public static LetterWriting Write(
        LetterFrame frame,
        CaseState state,
        ApplicationForm form,
        string license,
        int? which = null,
        Func<int, string>? numberOf = null
    )
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(form);
        LetterDraft draft = new(LetterKind.Approved, "License", frame);
        draft.Refer("License number", license);
        draft.Of(state, form);
        draft.Need(Given.Said(license), "the license number", "750.7(b)");
        var granted = Granted.Of(state, which);
        draft.Need(
            granted is not null,
            $"the decision: in stage '{state.Process.StageOf(state.Stage).Title}' no line is approved and signed",
            "750.7; transitions 15 and 16"
        );
        return Written(draft, state, form, granted, numberOf);
    }

    /// <summary>What the license would say of the proposal that stands: a draft on its face and in its file's name, without a number.</summary>
    public static LetterWriting Preview(LetterFrame frame, CaseState state, ApplicationForm form)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(form);
        LetterDraft draft = new(LetterKind.Approved, "License", frame, preview: true);
        draft.Refer("License number", "none: this is a draft");
        draft.Of(state, form);
        draft.Behind(state);
        var granted = Granted.Proposed(state, frame.Dated);
        draft.Need(!granted.Lines.IsEmpty, "the decision: no line is approved", "750.7(a)");
        return Written(draft, state, form, granted, numberOf: null);
    }

    private static LetterWriting Written(
        LetterDraft draft,
        CaseState state,
        ApplicationForm form,
        Approval? granted,
        Func<int, string>? numberOf
    )
    {
        draft.Need(draft.IsPreview || state.OpenHits == 0, "a screening without open hits", "transition 15");
        draft.Need(Given.Said(form.EndUse), "the end use", "750.7(a)(1)");
        draft.Need(form.UltimateConsignee is not null, "the ultimate consignee", "750.7(a)(1)");
        if (granted is null)
        {
            return draft.Done();
        }

        var (through, usual) = granted.Through(state, form, draft.Dated);
        var without = granted.WithoutPeriod(state, form);
        draft.Need(
            without.Count == 0,
            $"the last day: whether 742.6(a)(6)(iii)(A) lists {LetterDraft.Lines(without)} (then generally one year) its number does not tell",
            "750.7(g)"
        );
        ApprovalChecks.Of(draft, form, granted, through);
        Items(draft, form, granted);
        NotCovered(draft, state, granted, numberOf);
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
        draft.Section(
            "Validity",
            new LetterParagraph(
                $"The license is valid from {LetterDraft.Day(draft.Dated)} through {LetterDraft.Day(through)}{usual}.",
                "750.7(g)"
            )
        );
        Conditions(draft, form, granted);
        return draft.Done();
    }

    /// <summary>Lines under another license of the case, and those of which nothing is approved.</summary>
    private static void NotCovered(LetterDraft draft, CaseState state, Approval granted, Func<int, string>? numberOf)
    {
        (IReadOnlyList<string> Lines, string License)[] others = [.. Granted.Others(state, granted, numberOf)];
        if (others.Length > 0)
        {
            draft.Section(
                "What another license covers",
                others.Select(o => new LetterParagraph(
                    $"{LetterDraft.LinesFirst(o.Lines)} {(o.Lines.Count == 1 ? "is" : "are")} covered by {o.License}, which stands beside this one.",
                    "750.7(a)"
                ))
            );
        }

        List<string> open = [.. state.OpenLines().Select(l => l.Id).Except(granted.Ids())];
        if (open.Count > 0)
        {
            draft.Section(
                "What is not approved",
                new LetterParagraph(
                    $"This license does not cover {LetterDraft.Lines(open)}; you receive a separate notice.",
                    "748.6(c)"
                )
            );
        }
    }

    private static void Items(LetterDraft draft, ApplicationForm form, Approval granted)
    {
        List<LetterParagraph> items = [];
        var lines = granted.Ids();
        decimal value = 0;
        for (var i = 0; i < form.Items.Count; i++)
        {
            var id = FormBlocks.ItemId(i);
            if (!lines.Contains(id))
            {
                continue;
            }

            var item = form.Items[i];
            var signed = granted.QuantityOf(id);
            var less = signed < item.Quantity;
            var line = less ? item with { Quantity = signed } : item;
            var worth = (less ? signed * item.UnitPrice : item.TotalPrice) ?? 0;
            value += worth;
            var asked = less ? $"; asked for: {ItemBlocks.Plain(item.Quantity!.Value)}" : "";
            items.Add(new($"Line {id}: {LineItems.Words(line)}, {Dollars(worth)}{asked}.", IsItem: true));
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

    private static void Conditions(LetterDraft draft, ApplicationForm form, Approval granted)
    {
        if (granted.Conditions.Count == 0)
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
                    .. granted.Conditions.Select(
                        (c, i) => Condition(i, Bound(form, granted.Grant.Bound.GetValueOrDefault(c.Key)), c.Value.Text)
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
        return $"the {title}, {FormParties.All(form).FirstOrDefault(p => p.Field == field).Party?.Name}";
    }

    private static string Dollars(decimal dollars) =>
        string.Create(CultureInfo.InvariantCulture, $"USD {dollars:#,##0.##}");
}
