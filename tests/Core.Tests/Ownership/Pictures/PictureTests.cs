using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Licet.Core.Ownership;
using Licet.Core.Ownership.Pictures;

namespace Licet.Core.Tests.Ownership.Pictures;

public class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static OwnershipAnswer Answer(OwnershipGraph graph) => OwnershipAnswer.Of(graph, Graphs.Active);

    [Fact]
    public void A_picture_says_day_rule_standing_and_share_in_words()
    {
        var svg = SvgPicture.Of(Answer(Graphs.Of("L>A 51, A>B over 25% up to 50%", "L")));
        var texts = XDocument.Parse(svg).Descendants(Svg + "text").Select(t => t.Value).ToList();
        Assert.Contains("Ownership on 2025-10-15", texts);
        Assert.Contains(texts, t => t.Contains("BIS affiliates rule: active", StringComparison.Ordinal));
        Assert.All(
            ["LISTED (EL)", "RESTRICTED", "STOP, RED FLAG 29", "51 %", ">25–50 %"],
            expected => Assert.Contains(expected, texts)
        );
    }

    [Fact]
    public void Names_cannot_break_out_of_a_picture()
    {
        var graph = Graphs.Built(
            [new("<b>", "a\" onload=\"x\"><script>&\u0001\uFFFE"), new("]]>", "\"]; click n0 href \"javascript:x\"")],
            [new("<b>", "]]>", Share.Unknown)]
        );
        Assert.Empty(XDocument.Parse(SvgPicture.Of(Answer(graph))).Descendants(Svg + "script"));
        var mermaid = MermaidPicture.Of(Answer(graph));
        Assert.DoesNotContain("<script", mermaid, StringComparison.Ordinal);
        Assert.DoesNotContain("\"]; click", mermaid, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_boxes_and_no_two_labels_overlap() =>
        Graphs.Any.Sample(
            given =>
            {
                var plan = Plan.Of(
                    Drawing.Of(Answer(Graphs.Built(given.Entities, given.Stakes)), null),
                    (216, 80),
                    1250
                );
                var boxes = Enumerable.Range(0, given.Entities.Length).Select(plan.BoxAt).ToList();
                for (var i = 0; i < boxes.Count; i++)
                {
                    for (var k = 0; k < i; k++)
                    {
                        Assert.True(
                            Math.Abs(boxes[i].X - boxes[k].X) >= 216 || Math.Abs(boxes[i].Y - boxes[k].Y) >= 80
                        );
                    }
                    Assert.DoesNotContain(plan.Labels, l => l.Overlaps(boxes[i], (216, 80)));
                }
                for (var i = 0; i < plan.Labels.Count; i++)
                {
                    Assert.DoesNotContain(plan.Labels.Take(i), plan.Labels[i].Overlaps);
                }
            },
            iter: 150
        );

    [Fact]
    public void The_same_graph_gives_the_same_picture_in_any_order_and_culture() =>
        Gen.Select(Graphs.Any, Gen.Int)
            .Sample(
                (given, seed) =>
                {
                    var first = SvgPicture.Of(Answer(Graphs.Built(given.Entities, given.Stakes)));
                    var (entities, stakes) = (given.Entities.ToArray(), given.Stakes.ToArray());
                    new Random(seed).Shuffle(entities);
                    new Random(seed).Shuffle(stakes);
                    var before = CultureInfo.CurrentCulture;
                    try
                    {
                        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(seed % 2 == 0 ? "tr-TR" : "zh-CN");
                        Assert.Equal(first, SvgPicture.Of(Answer(Graphs.Built(entities, stakes))));
                    }
                    finally
                    {
                        CultureInfo.CurrentCulture = before;
                    }
                },
                iter: 100
            );

    [Fact]
    public void One_entity_is_drawn_with_everybody_above_it_and_nobody_else()
    {
        var mermaid = MermaidPicture.Of(Answer(Graphs.Of("L>A 51, A>B 51, B>C 51, L>Z 5", "L")), "B");
        Assert.Equal(3, mermaid.Split(":::").Length - 1);
        Assert.Contains("n2 ", mermaid.Replace("[", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_nobody_can_read_is_refused()
    {
        var entities = Enumerable
            .Range(0, SvgPicture.MostEntities + 1)
            .Select(i => new Entity($"E{i}", $"E{i}"))
            .ToList();
        Assert.Throws<ArgumentException>(() => SvgPicture.Of(Answer(Graphs.Built(entities, []))));
    }
}
