using CsCheck;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.NamesWithin;

namespace Licet.Screening.Tests.Names;

/// <summary>No text throws, whatever it is made of: a name comes from a form, a file, a scanner.</summary>
public class AnyTextTests
{
    private static readonly string[] s_pieces =
    [
        " ",
        ",",
        ".",
        "(",
        ")",
        "（",
        "第",
        "十",
        "公司",
        "Ltd",
        " a.k.a. ",
        "f.k.a.",
        ";",
        "entity:",
    ];

    private static readonly Gen<string> s_lone = Gen.Int[0xD800, 0xDFFF].Select(c => ((char)c).ToString());

    private static readonly Gen<string> s_character = Gen.OneOf(
        Gen.Int[0x20, 0x7E].Select(char.ConvertFromUtf32),
        Gen.Int[0xA0, 0xD7FF].Select(char.ConvertFromUtf32),
        Gen.Int[0xE000, 0xFFFF].Select(char.ConvertFromUtf32),
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32),
        Gen.Int[0x20000, 0x323AF].Select(char.ConvertFromUtf32),
        Gen.Int[0x4E00, 0x9FFF].Select(char.ConvertFromUtf32),
        Gen.Int[0, s_pieces.Length - 1].Select(i => s_pieces[i]),
        s_lone
    );

    private static readonly Gen<string> s_text = s_character.Array[0, 24].Select(string.Concat);

    [Theory]
    [InlineData("𠮷野家")]
    [InlineData("𠮷野")]
    [InlineData("𠮷")]
    [InlineData("\uD842")]
    [InlineData("\uDFB7\uD842")]
    [InlineData("野\uD842家")]
    [InlineData("Ab (\u0301)")]
    public void Han_beyond_the_basic_plane_and_a_bracket_of_marks_alone_are_read(string text) => Read(text);

    [Fact]
    public void Any_text_is_read() => s_text.Sample(Read, iter: 20_000);

    [Fact]
    public void Any_text_is_compared_and_listed() =>
        s_text
            .Select(s_text)
            .Sample(
                static (query, listed) =>
                {
                    var version = new ListVersion
                    {
                        Name = "any",
                        ListCodes = ["EL"],
                        IsComplete = true,
                        ContentHash = "0000000000000000",
                        Source = "any",
                        Listings =
                        [
                            new Listing
                            {
                                Id = "EL:1",
                                List = "EL",
                                Kind = PartyKind.Unknown,
                                Names = [new ListingName(listed)],
                                SourceRow = "",
                                SourceLine = "",
                            },
                        ],
                    };
                    foreach (var kind in new[] { PartyKind.Unknown, PartyKind.Company, PartyKind.Person })
                    {
                        Assert.InRange(NameComparison.Score(kind, query, listed), 0, 1);
                        NameComparison.Explain(kind, query, listed);
                    }

                    var index = ScreeningIndex.Build([version]);
                    foreach (var text in new[] { query, listed })
                    {
                        var result = index.Screen(new ScreeningQuery(text), ScreeningSettings.Default);
                        Assert.Equal(result.HitsInAll == 0, result.Certificate is not null);
                    }
                },
                iter: 400
            );

    private static void Read(string text)
    {
        var name = new AnalyzedName();
        NameAnalyzer.Analyze(text, person: false, name);
        NameAnalyzer.Analyze(text, person: true, name);
        NameForms.Of(text);
    }
}
