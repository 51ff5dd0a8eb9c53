using Licet.Lists.Fetching;

namespace Licet.Web.Law;

/// <summary>Where the official lists are fetched from: their publishers, or a copy of their files for a network without a way out.</summary>
/// <param name="Copy">Null: the publishers. Else an address under which the files lie by name, or a folder.</param>
public sealed record ListSource(string? Copy)
{
    /// <summary>Only the publisher knows what is published today; of a copy a person says on which day it was.</summary>
    public bool IsPublisher => Copy is null;

    private Uri? Address =>
        Uri.TryCreate(Copy is null || Copy.EndsWith('/') ? Copy : Copy + "/", UriKind.Absolute, out Uri? address)
        && address.Scheme is "http" or "https"
            ? address
            : null;

    /// <param name="named">LICET_LISTS_FROM; null or empty for the publishers.</param>
    /// <exception cref="FormatException">It is neither an address nor a folder that is there.</exception>
    public static ListSource Of(string? named)
    {
        ListSource source = new(named is { Length: > 0 } ? named : null);
        return source.IsPublisher || source.Address is not null || Directory.Exists(named)
            ? source
            : throw new FormatException(
                $"LICET_LISTS_FROM: expected an address that starts with http:// or https://, or a folder, found '{named}'"
            );
    }

    /// <summary>Opens it.</summary>
    /// <param name="through">Of a copy: the day on which its files were the published ones, where somebody says so.</param>
    public IFileSource Open(DateOnly? through, TimeProvider time) =>
        Copy is not null && Address is null
            ? new MirrorFiles(Copy, through)
            : new WebFiles(Address, IsPublisher ? null : through, new Patience(), time);
}
