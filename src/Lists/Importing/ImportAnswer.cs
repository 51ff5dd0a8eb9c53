using Licet.Screening.Lists;

namespace Licet.Lists.Importing;

/// <summary>What became of an import: everything is stored, or nothing is.</summary>
public abstract record ImportAnswer
{
    private ImportAnswer() { }

    /// <summary>The lists as they were read, with what is wrong with them; empty where not all could be read.</summary>
    public IReadOnlyList<ListVersion> Versions { get; init; } = [];

    /// <summary>What was stored; of a refusal, what was stored before the folder could take no more.</summary>
    public IReadOnlyList<StoredList> Lists { get; init; } = [];

    /// <summary>All of them are stored.</summary>
    public sealed record Stored : ImportAnswer
    {
        /// <summary>Every one was read whole and is as long as it is known to be; else its silence is "not screened".</summary>
        public bool Whole => Lists.All(l => l.Whole);
    }

    /// <summary>They could be stored, and were only read.</summary>
    public sealed record Tried : ImportAnswer;

    /// <summary>This is no list that can be stored.</summary>
    /// <param name="Reasons">A sentence each.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : ImportAnswer;

    /// <summary>A list lost a tenth or more: a person must say that this is so.</summary>
    /// <param name="Sentences">What it lost, a sentence each.</param>
    public sealed record Shrunk(IReadOnlyList<string> Sentences) : ImportAnswer;
}

/// <summary>A list that was stored.</summary>
/// <param name="Version">With the days it covers in the store.</param>
/// <param name="Record">Its record.</param>
/// <param name="Notes">What a person should know of it, a sentence each.</param>
public sealed record StoredList(ListVersion Version, StoredVersion Record, IReadOnlyList<string> Notes)
{
    /// <summary>It was read whole and is as long as it is known to be.</summary>
    public bool Whole => Version.IsComplete && PublishedLists.Lacking(Version) is null;
}
