using System.Collections.Immutable;
using Licet.Cli.Verify;
using Licet.Core.Covering;
using Licet.Core.Licenses.Documents;

namespace Licet.Cli.Check;

/// <summary>Reads the licenses that the user holds, and what those that are signed are verified against.</summary>
internal static class HeldFiles
{
    private const long Longest = 64 << 20;

    /// <summary>Null where none are given.</summary>
    /// <exception cref="BadInputException">Every problem of the files, by field.</exception>
    public static OrderCoverage? Read(CheckRequest request, Terminal terminal)
    {
        if (request.Licenses.Count == 0)
        {
            return (request.Keys ?? request.Revocations) is null
                ? null
                : throw new BadInputException(
                    "check: --keys and --revocations verify --licenses; expected --licenses FILE"
                );
        }

        Verifying verifying = new(
            request.Keys is { } keys ? SignedFile.Read(keys, "--keys", LicenseKeySet.Read) : null,
            request.Revocations is { } list ? SignedFile.Read(list, "--revocations", RevocationList.Read) : null,
            terminal.Today
        );
        List<HeldLicense> held = [];
        foreach (var file in request.Licenses)
        {
            held.AddRange(Licenses(file));
        }

        var twice = held.GroupBy(l => l.Number, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            throw new BadInputException($"--licenses: {twice.Key} stands in two files; expected each license once");
        }

        var signed = held.Find(l => l.Document is not null);
        return signed is null || verifying.Keys is not null
            ? new(held, verifying)
            : throw new BadInputException($"--licenses: {signed.Number} is signed; expected --keys FILE to verify it");
    }

    private static ImmutableArray<HeldLicense> Licenses(string file)
    {
        var reading = HeldLicensesReader.Read(Bytes(file, "--licenses"), Law.Rules);
        if (reading.Problems.Count > 0)
        {
            var name = Path.GetFileName(file);
            throw new BadInputException(
                string.Join('\n', reading.Problems.Select(p => OrderSource.Printable($"{name}: {p}")))
            );
        }

        return reading.Licenses;
    }

    private static byte[] Bytes(string file, string option)
    {
        using var stream = Files.OpenRead(file, option);
        if (stream.CanSeek && stream.Length > Longest)
        {
            throw new BadInputException($"{option} {file}: longer than 64 MiB");
        }

        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
