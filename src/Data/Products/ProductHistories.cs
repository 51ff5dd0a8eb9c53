using System.Security.Cryptography;
using System.Text;
using Licet.Core;
using Licet.Core.Products;
using Licet.Core.Review;
using Licet.Core.Rules;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Opening;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Products;

/// <summary>What a person finds products to be.</summary>
/// <param name="By">In the roles that live now; acts for the own organization only.</param>
/// <param name="Chosen">As the person saw them.</param>
/// <param name="Seen">Digest of the chosen ones when the person looked (<see cref="ChosenProducts.Digest"/>).</param>
/// <param name="Key">Of the request, 32 hexadecimal digits: the same key again changes nothing.</param>
public sealed record ClassifyCommand(Person By, ChosenProducts Chosen, string Seen, ClassifyAsk Ask, string Key)
{
    /// <summary>How the products were chosen, in the words of the request, by which it is known again when it is sent twice.</summary>
    public string Choice { get; init; } = Seen;
}

/// <summary>The answer to a classification of products.</summary>
public abstract record ClassifyAnswer
{
    private ClassifyAnswer() { }

    /// <param name="Act">The act as it is kept.</param>
    public sealed record Taken(ProductActRow Act) : ClassifyAnswer;

    public sealed record Refused(string Why, string Citation) : ClassifyAnswer;

    public sealed record Invalid(IReadOnlyList<ProductFault> Faults) : ClassifyAnswer;

    /// <summary>None was chosen, or more than are classified together.</summary>
    public sealed record NotSoMany(string Why) : ClassifyAnswer;

    /// <summary>Some of the products have changed since the person looked; nothing was recorded.</summary>
    public sealed record Moved : ClassifyAnswer;

    /// <summary>The request's key was used for something else; nothing was recorded.</summary>
    public sealed record KeyTaken : ClassifyAnswer;
}

/// <summary>What comes of keeping the facts of one product.</summary>
public abstract record KeepAnswer
{
    private KeepAnswer() { }

    public sealed record Kept(ProductRow Row, bool IsNew) : KeepAnswer;

    public sealed record Refused(string Why, string Citation) : KeepAnswer;

    public sealed record Invalid(IReadOnlyList<ProductFault> Faults) : KeepAnswer;
}

/// <summary>
/// The only way by which products are classified one by one or together: each act is decided on in the core (<see cref="ProductActs"/>), and
/// written in one transaction, all of it or nothing.
/// </summary>
public sealed class ProductHistories(EventLog log, RuleBook rules)
{
    public async Task<ClassifyAnswer> ClassifyAsync(ClassifyCommand command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        // Of whichever product is not the person's own, if any: one of another is enough to refuse.
        string organization =
            command.Chosen.Rows.Select(r => r.Organization).FirstOrDefault(o => o != command.By.Applicant)
            ?? command.By.Applicant
            ?? "";
        switch (ProductActs.Take(command.By, organization, command.Ask, log.Today, rules))
        {
            case ClassifyRuling.Refused refused:
                return new ClassifyAnswer.Refused(refused.Why, refused.Citation);
            case ClassifyRuling.Invalid invalid:
                return new ClassifyAnswer.Invalid(invalid.Faults);
            case var accepted:
                ClassificationFinding finding = ((ClassifyRuling.Accepted)accepted).Finding;
                try
                {
                    return await EarlierAsync(command, finding, ct)
                        ?? Many(command.Chosen)
                        ?? await WriteAsync(command, finding, ct);
                }
                catch (Exception e) when (DatabaseWords.IsCollision(e))
                {
                    return await EarlierAsync(command, finding, ct) ?? new ClassifyAnswer.Moved();
                }
        }
    }

    /// <summary>Adds a product, or changes the facts of the one of that code.</summary>
    public async Task<KeepAnswer> KeepAsync(Person by, ProductFacts facts, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(facts);
        if (ProductActs.Persons(by, by.Applicant ?? "") is { } why)
        {
            return new KeepAnswer.Refused(why, ProductActs.Citation);
        }

        ProductFault[] faults = [.. facts.Faults()];
        return faults.Length > 0
            ? new KeepAnswer.Invalid(faults)
            : await KeptAsync(by.Applicant!, facts, again: true, ct);
    }

    internal static ProductRow NewRow(string organization) =>
        new() { Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), Organization = organization };

    private async Task<KeepAnswer> KeptAsync(string organization, ProductFacts facts, bool again, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        ProductRow? row = await desk.Products.FirstOrDefaultAsync(
            r => r.Organization == organization && r.Code == facts.Code,
            ct
        );
        bool isNew = row is null;
        if (row is null)
        {
            if (await desk.Products.CountAsync(r => r.Organization == organization, ct) >= Catalogue.Most)
            {
                return new KeepAnswer.Invalid([new("code", CatalogueImports.Full)]);
            }

            desk.Products.Add(row = NewRow(organization));
        }

        if (row.Facts != facts)
        {
            row.Take(facts, log.Time.GetUtcNow());
        }

        try
        {
            await desk.SaveChangesAsync(ct);
            return new KeepAnswer.Kept(row, isNew);
        }
        catch (Exception e) when (again && DatabaseWords.IsCollision(e))
        {
            return await KeptAsync(organization, facts, again: false, ct);
        }
    }

    private static ClassifyAnswer.NotSoMany? Many(ChosenProducts chosen) =>
        chosen.Rows.Count switch
        {
            0 => new ClassifyAnswer.NotSoMany("No product is chosen."),
            > ProductActs.MostTogether => new ClassifyAnswer.NotSoMany(
                $"At most {Counted.Of(ProductActs.MostTogether, "product")} are classified together."
            ),
            _ => null,
        };

    private async Task<ClassifyAnswer> WriteAsync(
        ClassifyCommand command,
        ClassificationFinding finding,
        CancellationToken ct
    )
    {
        if (command.Seen != command.Chosen.Digest)
        {
            return new ClassifyAnswer.Moved();
        }

        Recording recording = new(command.Key, command.By.Id, log.Today, log.Time.GetUtcNow());
        await using DeskContext desk = DeskContext.Of(log.Place);
        desk.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await desk.Database.BeginTransactionAsync(ct);
        foreach (ProductRow[] rows in command.Chosen.Rows.Chunk(TableBatch))
        {
            Dictionary<string, ClassificationHistory> histories = await Catalogue.HistoriesAsync(
                desk,
                [.. rows.Select(r => r.Id)],
                ct
            );
            foreach (ProductRow row in rows)
            {
                // As it was seen: a row that has changed since is refused by its revision.
                desk.Products.Attach(row);
                Classify(desk, row, histories[row.Id], (finding, recording));
            }

            desk.ChangeTracker.DetectChanges();
            await desk.SaveChangesAsync(ct);
            desk.ChangeTracker.Clear();
        }

        ProductActRow act = Act(command, finding, recording);
        desk.ProductActs.Add(act);
        await desk.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new ClassifyAnswer.Taken(act);
    }

    /// <summary>Adds a classification to a product, and makes what it is today of all of them.</summary>
    internal static ClassificationHistory Classify(
        DeskContext desk,
        ProductRow row,
        ClassificationHistory before,
        (ClassificationFinding Finding, Recording Recording) what
    )
    {
        ProductClassificationRow added = ProductClassificationRow.Of(row, what.Finding, what.Recording);
        desk.ProductClassifications.Add(added);
        ClassificationHistory after = new([.. before.Recorded, added.Read()]);
        row.Stand(after, what.Recording.On);
        return after;
    }

    private const int TableBatch = 1_000;

    private static ProductActRow Act(ClassifyCommand command, ClassificationFinding finding, Recording recording) =>
        new()
        {
            Id = command.Key,
            Organization = command.By.Applicant!,
            By = recording.By,
            At = recording.At,
            Eccn = finding.Item.ToString(),
            Reason = finding.Reason,
            Effective = finding.Effective,
            Products = command.Chosen.Rows.Count,
            Asked = AskedOf(command, finding),
        };

    /// <summary>What the same request came to before; null where the key is new.</summary>
    private async Task<ClassifyAnswer?> EarlierAsync(
        ClassifyCommand command,
        ClassificationFinding finding,
        CancellationToken ct
    )
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        ProductActRow? act = await desk.ProductActs.AsNoTracking().FirstOrDefaultAsync(a => a.Id == command.Key, ct);
        return act is null ? null
            : act.Organization == command.By.Applicant && act.Asked == AskedOf(command, finding)
                ? new ClassifyAnswer.Taken(act)
            : new ClassifyAnswer.KeyTaken();
    }

    /// <summary>Each text with its length in front, so that no two requests share a form.</summary>
    private static string AskedOf(ClassifyCommand command, ClassificationFinding finding)
    {
        StringBuilder form = new();
        foreach (
            string text in new[]
            {
                command.By.Id,
                command.Choice,
                finding.Item.ToString(),
                ClassificationBases.Token(finding.Basis),
                finding.Reference,
                finding.Citation,
                finding.Reason,
                Day.Text(finding.Effective),
            }
        )
        {
            form.Append(System.Globalization.CultureInfo.InvariantCulture, $"{text.Length}:").Append(text);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form.ToString())));
    }
}
