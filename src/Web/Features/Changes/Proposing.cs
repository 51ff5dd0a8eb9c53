using System.Collections.Immutable;
using Licet.Core.Impact;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Screening.Lists;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Changes;

/// <summary>What is proposed, beside what it does to the list.</summary>
/// <param name="Change">"add", "modify" or "remove".</param>
/// <param name="Agency">Who proposes.</param>
/// <param name="Origin">"agency", "request" or "review".</param>
/// <param name="Basis">Sections that are the basis.</param>
/// <param name="Terms">Null on a removal.</param>
public sealed record ProposalAsked(
    string Change,
    string Agency,
    string Origin,
    IReadOnlyList<string> Basis,
    EntryTerms? Terms,
    string Reasons
);

/// <summary>Puts proposals into the histories of changes: page and API alike, and the core decides.</summary>
public sealed class Proposing(EventLog log, ListStore store, ListChangeCases changes, ChangeWork work, Visitor visitor)
{
    /// <summary>Of an amendment as it lies beside the log, in bytes.</summary>
    public const int Longest = 8 << 20;

    private const int Tries = 5;

    /// <summary>The process that a new change follows; null where none is here.</summary>
    public ProcessDefinition Process { get; } = log.Processes.All.First(ProcessShelf.IsOfLists);

    /// <summary>The lists of today as they would be compared: with what was published here.</summary>
    public LoadedLists Today() => LoadedLists.Of(NamedLists.None, store, log.Today);

    /// <summary>Codes of the lists that are here today and that the process changes.</summary>
    public IReadOnlyList<string> Codes(LoadedLists today)
    {
        ArgumentNullException.ThrowIfNull(today);
        return
        [
            .. today
                .Versions.SelectMany(v => v.ListCodes)
                .Where(c => Process.Lists is not { } own || own.Contains(c))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Entries of a list today, each id once.</summary>
    public static IReadOnlyList<Listing> Entries(LoadedLists today, string list) =>
        [.. today.Versions.SelectMany(v => v.Listings).Where(l => l.List == list).DistinctBy(l => l.Id)];

    /// <summary>An amendment of the part of a difference that a proposal can be of.</summary>
    /// <param name="change">"add", "modify" or "remove": each is voted by its own rule.</param>
    public static ListAmendment Part(ListChanges difference, string list, string change) =>
        change switch
        {
            "add" => new(list, [], [.. difference.Added.OrderBy(l => l.Id, StringComparer.Ordinal)]),
            "modify" => new(
                list,
                [.. difference.Changed.Select(c => c.Before.Id).Order(StringComparer.Ordinal)],
                [.. difference.Changed.Select(c => c.After).OrderBy(l => l.Id, StringComparer.Ordinal)]
            ),
            _ => new(list, [.. difference.Removed.Select(l => l.Id).Order(StringComparer.Ordinal)], []),
        };

    /// <summary>Proposes under a number that is free, or revises a proposal.</summary>
    /// <param name="revised">The proposal that is revised, and events of it that the person had seen; null for a new one.</param>
    /// <param name="make">The amendment, given the number: an entry that comes is called after it.</param>
    /// <param name="key">Of the request; null for none.</param>
    public async Task<(string Number, CaseAnswer Answer)> ProposeAsync(
        (string Number, long Seen)? revised,
        ProposalAsked asked,
        Func<string, ListAmendment> make,
        string? key,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(make);
        Cases cases = new(log, Cases.ListChanges);
        LoadedLists today = Today();
        if (revised is null && key is not null && await cases.NumberOfAsync(key, ct) is { } before)
        {
            return (before, await TakeAsync(cases, (before, 0), asked, make(before), today, key, ct));
        }

        for (int i = 0; ; i++)
        {
            (string number, long seen) = revised ?? (await changes.FreeNumberAsync(ct), 0);
            CaseAnswer answer = await TakeAsync(cases, (number, seen), asked, make(number), today, key, ct);
            if (revised is not null || answer is not CaseAnswer.Stale || i == Tries)
            {
                if (answer is CaseAnswer.Taken)
                {
                    work.Wake();
                }

                return (number, answer);
            }
        }
    }

    private async Task<CaseAnswer> TakeAsync(
        Cases cases,
        (string Number, long Seen) change,
        ProposalAsked asked,
        ListAmendment amendment,
        LoadedLists today,
        string? key,
        CancellationToken ct
    )
    {
        byte[] beside = amendment.Json();
        if (beside.Length > Longest)
        {
            return new CaseAnswer.Refused(
                RefusalKind.Guard,
                "Entries: one proposal holds no more than 8 MiB; propose it in parts.",
                "DESIGN"
            );
        }

        // What is voted and published is what will be read of it, and not what was typed.
        ListAmendment read;
        try
        {
            read = ListAmendment.Of(beside);
            beside = read.Json();
        }
        catch (UnusableListException e)
        {
            return new CaseAnswer.Refused(RefusalKind.Guard, $"Entries: {e.Message}.", "DESIGN");
        }

        IReadOnlyList<ListVersion> after = read.Apply(today.Versions, log.Today, change.Number);
        ListProposal proposal = new(
            asked.Change,
            read.List,
            ListAmendment.HashOf(after, read.List),
            [.. read.Entries],
            asked.Agency,
            asked.Origin,
            [.. asked.Basis],
            asked.Terms,
            asked.Reasons
        );
        string act = change.Seen == 0 ? "propose" : "revise";
        Move move = new(act, visitor.Person, log.Today, change.Seen, proposal);
        return await cases.TakeAsync(
            new CaseCommand(change.Number, move, null, key) { Records = [ListChangeCases.Beside(beside)] },
            Process,
            ct
        );
    }
}
