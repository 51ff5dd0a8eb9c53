using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;

namespace Licet.Web.Features.Applications;

/// <summary>What a new application is to one that was submitted.</summary>
public enum Successor
{
    /// <summary>The same words for another transaction.</summary>
    Copy,

    /// <summary>It changes a pending one (748.4(f)).</summary>
    Amendment,

    /// <summary>It is filed again after a return without action (748.4(g); Blocks 10 and 24).</summary>
    Resubmission,
}

/// <summary>What an application has to do with others of its organization.</summary>
/// <param name="Earlier">The one that it amends or resubmits; null for none that is known here.</param>
/// <param name="Amends">It amends <paramref name="Earlier"/>; else it is filed again.</param>
/// <param name="Version">1 for one that amends none, 2 for what amends that, and so on.</param>
/// <param name="Differences">From the earlier one; null where there is none, or a form cannot be read.</param>
/// <param name="Follows">Of an amendment that is written: what becomes of the pending one.</param>
/// <param name="Later">Applications that amend or resubmit this one.</param>
public sealed record Succeeding(
    ApplicationRow? Earlier,
    bool Amends,
    int Version,
    FormDifferences? Differences,
    IReadOnlyList<AmendmentFollows> Follows,
    IReadOnlyList<ApplicationRow> Later
);

/// <summary>Begins amendments and resubmissions of what was submitted, and finds what amends what.</summary>
public sealed class Succession(Drafts drafts, EventLog log)
{
    private const int MostVersions = 100;

    /// <summary>Begins one with the form as it was submitted, its documents, and the number of the other.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> BeginAsync(ApplicationRow of, Successor successor, string title, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(of);
        if (successor == Successor.Copy)
        {
            return await drafts.BeginAsync(title, Drafts.Copied(of.Form), of.Assumes, ct);
        }

        ApplicationText text = ApplicationText.Read(of.Form);
        foreach (string member in new[] { "dated", "signature", "amends", "resubmits" })
        {
            text.Remove(member);
        }

        if (successor == Successor.Amendment)
        {
            text.Put("amends", of.Case!, FieldKind.Text);
        }
        else
        {
            text.Put("resubmits", of.Case!, FieldKind.Text);
            IEnumerable<string> told = text["additional.controlNumbers"]
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Append(of.Case!)
                .Distinct(StringComparer.Ordinal);
            text.Put("additional.controlNumbers", string.Join('\n', told), FieldKind.Lines);
        }

        string id = await drafts.BeginAsync(title, text.Json(), of.Assumes, ct);
        await drafts.CopyDocumentsAsync(of.Id, id, ct);
        return id;
    }

    /// <param name="lines">As they are determined today; null where the form does not say enough.</param>
    public async Task<Succeeding> OfAsync(ApplicationRow row, ImmutableArray<Line>? lines, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(row);
        bool amends = Amended(row) is not null;
        ApplicationRow? earlier = row.Succeeds is { } number ? await drafts.SubmittedAsync(number, ct) : null;
        FormDifferences? differences = earlier is null ? null : Between(earlier, row);
        IReadOnlyList<AmendmentFollows> follows =
            amends
            && row.Case is null
            && differences is not null
            && await new Cases(log).FindAsync(earlier!.Case!, ct) is { } state
                ? Amendments.Of(differences, Today(state), lines ?? state.Submission?.Lines ?? [])
                : [];
        IReadOnlyList<ApplicationRow> later = row.Case is { } own ? await drafts.SuccessorsAsync(own, ct) : [];
        return new(earlier, amends, await VersionAsync(row, ct), differences, follows, later);
    }

    private CaseState Today(CaseState state) =>
        DueMoves.Of(state, log.Today) is [.., var last] ? last.Ruling.State : state;

    /// <summary>Number of the application that it amends; null for none.</summary>
    private static string? Amended(ApplicationRow row) =>
        row.Succeeds is not null && ApplicationText.Read(row.Form)["amends"] is { Length: > 0 } number ? number : null;

    /// <summary>Day and signature are asked for last: what is not signed yet does not differ in them.</summary>
    internal static FormDifferences? Between(ApplicationRow earlier, ApplicationRow row)
    {
        ApplicationForm? before = ApplicationReader.Read(earlier.Form).Form;
        ApplicationForm? after = ApplicationReader.Read(row.Form).Form;
        return before is null || after is null ? null
            : row.Case is null
                ? FormDifferences.Between(
                    before with
                    {
                        Dated = null,
                        Signature = null,
                    },
                    after with
                    {
                        Dated = null,
                        Signature = null,
                    }
                )
            : FormDifferences.Between(before, after);
    }

    private async Task<int> VersionAsync(ApplicationRow row, CancellationToken ct)
    {
        int version = 1;
        ApplicationRow at = row;
        while (
            version < MostVersions
            && Amended(at) is { } number
            && await drafts.SubmittedAsync(number, ct) is { } earlier
        )
        {
            (at, version) = (earlier, version + 1);
        }

        return version;
    }
}

/// <summary>Words of differences.</summary>
internal static class DifferenceLook
{
    /// <summary>"Ultimate consignee: City" of "ultimateConsignee.city"; the path where no task asks for it.</summary>
    public static string Label(string path, Func<string, string> texts)
    {
        string plain = string.Concat(path.Split('[', ']').Where((_, i) => i % 2 == 0));
        foreach (SectionGroup group in FormSections.All.SelectMany(s => s.Groups))
        {
            SectionField? field = group.Fields.FirstOrDefault(f =>
                plain == (group.Path.Length > 0 ? $"{group.Path}.{f.Path}" : f.Path)
            );
            if (field is not null)
            {
                string row =
                    path.Split('[', ']') is [_, var at, ..]
                    && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out int n)
                        ? $" {n + 1}"
                        : "";
                return group.Path.Length > 0 ? $"{texts(group.Title)}{row}: {texts(field.Label)}" : texts(field.Label);
            }
        }

        return path;
    }
}
