using System.Buffers;
using System.Runtime.InteropServices;
using Licet.Lists.Days;

namespace Licet.Cli.Screen;

/// <summary>A way of writing answers. Writers are made one a thread; what they write is put in input order by the run.</summary>
internal abstract class Answers(Standing standing)
{
    public Standing Standing => standing;

    public abstract AnswerWriter Writer();

    /// <summary>Bytes before the first answer.</summary>
    public virtual ReadOnlyMemory<byte> Head => default;

    /// <summary>Bytes after the last answer.</summary>
    public virtual ReadOnlyMemory<byte> Foot(Totals totals) => default;
}

/// <summary>Writes answers one after another; used by one thread at a time.</summary>
internal abstract class AnswerWriter
{
    public abstract void Write(Answer answer, ArrayBufferWriter<byte> output);
}

/// <summary>Queries answered so far by how they end.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Totals(long Hits, long Screened, long NotScreened)
{
    public long All => Hits + Screened + NotScreened;

    /// <summary>One hit makes the run "found", else one unscreened query makes it "not screened".</summary>
    public int ExitCode =>
        Hits > 0 ? Cli.ExitCode.Found
        : NotScreened > 0 ? Cli.ExitCode.NotScreened
        : Cli.ExitCode.Ok;

    public Totals With(int exitCode) =>
        exitCode switch
        {
            Cli.ExitCode.Found => this with { Hits = Hits + 1 },
            Cli.ExitCode.Ok => this with { Screened = Screened + 1 },
            _ => this with { NotScreened = NotScreened + 1 },
        };

    public static Totals operator +(Totals a, Totals b) =>
        new(a.Hits + b.Hits, a.Screened + b.Screened, a.NotScreened + b.NotScreened);
}
