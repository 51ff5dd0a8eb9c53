using System.Buffers;
using System.Runtime.InteropServices;
using Licet.Lists.Days;

namespace Licet.Lists.Answering;

/// <summary>A way of writing answers. Writers are made one a thread; what they write is put in input order by the run.</summary>
public abstract class Answers(Standing standing)
{
    public Standing Standing => standing;

    public abstract AnswerWriter Writer();

    /// <summary>Bytes before the first answer.</summary>
    public virtual ReadOnlyMemory<byte> Head => default;

    /// <summary>Bytes after the last answer.</summary>
    public virtual ReadOnlyMemory<byte> Foot(Totals totals) => default;
}

/// <summary>Writes answers one after another; used by one thread at a time.</summary>
public abstract class AnswerWriter
{
    public abstract void Write(Answer answer, ArrayBufferWriter<byte> output);
}

/// <summary>Queries answered so far by how they end.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Totals(long Hits, long Screened, long NotScreened)
{
    public long All => Hits + Screened + NotScreened;

    /// <summary>One hit makes the run "found", else one unscreened query makes it "not screened".</summary>
    public AnswerEnd End =>
        Hits > 0 ? AnswerEnd.Found
        : NotScreened > 0 ? AnswerEnd.NotScreened
        : AnswerEnd.Screened;

    public Totals With(AnswerEnd end) =>
        end switch
        {
            AnswerEnd.Found => this with { Hits = Hits + 1 },
            AnswerEnd.Screened => this with { Screened = Screened + 1 },
            _ => this with { NotScreened = NotScreened + 1 },
        };

    public static Totals operator +(Totals a, Totals b) =>
        new(a.Hits + b.Hits, a.Screened + b.Screened, a.NotScreened + b.NotScreened);
}
