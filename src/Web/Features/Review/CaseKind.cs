using Licet.Data.Review;

namespace Licet.Web.Features.Review;

/// <summary>Whose process a case follows, and where its pages lie: an application, or a change of a list.</summary>
/// <param name="Histories">As of <see cref="Cases"/>.</param>
/// <param name="Path">Of its pages.</param>
/// <param name="Word">What programs are told that it is.</param>
public sealed record CaseKind(string Histories, string Path, string Word)
{
    public static CaseKind Application { get; } = new(Cases.Applications, "/cases", "case");

    public static CaseKind ListChange { get; } = new(Cases.ListChanges, "/changes", "change");

    /// <summary>The page of a case.</summary>
    public string Of(string number) => $"{Path}/{Uri.EscapeDataString(number)}";

    /// <summary>The page of an act of it.</summary>
    public string Of(string number, string act) => $"{Of(number)}/acts/{act}";
}
