using System.Globalization;
using System.Text;
using Licet.Cli;
using Licet.Core.History;
using Licet.Data;
using Licet.Data.History;
using Licet.Data.Records;

namespace Licet.Admin.Tests;

/// <summary>What a run left: exit code, answers, messages.</summary>
internal sealed record Outcome(int Code, string Out, string Error);

/// <summary>A folder, and licet-admin run in this process with streams in place of the console.</summary>
internal sealed class AdminDesk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("licet-admin-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public static Outcome Run(params string[] args) => RunWith("", args);

    /// <param name="input">On standard input.</param>
    public static Outcome RunWith(string input, string[] args)
    {
        using MemoryStream bytes = new();
        using StringWriter error = new();
        Terminal terminal = new()
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = bytes,
            Error = error,
        };
        int code = AdminCommands.Run(args, terminal);
        return new Outcome(code, Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }

    public static Outcome Must(params string[] args)
    {
        Outcome run = Run(args);
        Assert.True(run.Code == 0, $"{string.Join(' ', args)}: {run}");
        return run;
    }

    /// <summary>Three histories with a contact and a paper each, one contact erased, and a checkpoint.</summary>
    public static async Task FillAsync(Place place)
    {
        CancellationToken ct = TestContext.Current.CancellationToken;
        await using EventLog log = await EventLog.OpenAsync(place, TimeProvider.System, ct);
        SealedRecord? contact = null;
        for (int i = 0; i < 3; i++)
        {
            contact = SealedRecord.Of($"Jane Doe {i}");
            SealedRecord paper = log
                .Records.Attach("order.pdf", Encoding.ASCII.GetBytes($"%PDF-1.4 {i} %%EOF"))
                .Record!;
            string body = CanonicalJson.Of($$"""{"contact":{{contact.Json}},"paper":{{paper.Json}}}""");
            NewEvent e = new("organization.noted", 1, new DateOnly(2019, 5, 16), "olga", null, body);
            await log.AppendAsync(
                new Append($"organization/{i}", 0, [e, e with { Body = "{}" }], $"key-{i}")
                {
                    Records = [contact, paper],
                },
                ct
            );
        }

        await log.Records.EraseAsync(
            contact!.Reference.Record,
            new ErasureGround.RetentionOver(),
            "system",
            new DateOnly(2026, 9, 6),
            ct
        );
    }

    /// <summary>What verifying says of <see cref="FillAsync"/> with one checkpoint, made today; a pattern.</summary>
    public static string Whole(int checkpoints) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"^whole: 7 events, 4 histories, {checkpoints} checkpoint, 1 record erased under a rule\nthe last checkpoint is {checkpoints}, of {DateTime.UtcNow:yyyy-MM-dd}, key [0-9a-f]{{16}}, digest [0-9a-f]{{64}}; after it: 0 events\n$"
        );

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
