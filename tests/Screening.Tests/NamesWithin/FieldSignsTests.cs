using Licet.Screening.Lists;
using Licet.Screening.NamesWithin;

namespace Licet.Screening.Tests.NamesWithin;

/// <summary>What is not tried on a field, because a sign is missing in it, would have found nothing there.</summary>
public class FieldSignsTests
{
    private static readonly PartyKind[] s_kinds = [PartyKind.Company, PartyKind.Person, PartyKind.Unknown];

    private static readonly string[] s_pieces =
    [
        .. "Huawei|Da|Al-|Co|Ltd.|, |,| |(|)|[| - |\u2013|:|;|/|m/s |M/S. |Attn: |A|B.|C & D|& |&amp;| and | et |+|1. |100234|8|@x.de|HuaweiTechCo|iPhone|China|U.A.E.|Viet Nam|CN|born|tel|i.l|e-mail|General |c/o|aka|\u534E\u4E3A|\uFF0C|\uFF21|\u00E9|\u0430|\u200B|\u0301|'|_|Dep. of |d.o.b 1.1.70".Split(
            '|'
        ),
    ];

    [Fact]
    public void Every_further_name_is_found_as_if_all_readings_were_tried()
    {
        var random = new Random(7);
        var found = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var field = string.Concat(
                Enumerable.Range(0, random.Next(1, 9)).Select(_ => s_pieces[random.Next(s_pieces.Length)])
            );
            found += Same(field, s_kinds[i % s_kinds.Length]);
        }

        Assert.True(found > 50_000, $"{found}");
    }

    [Fact]
    public void So_it_is_for_every_listed_name()
    {
        foreach (var (_, name) in RealIndex.NamesOf(RealIndex.All))
        {
            Same(name.Text, PartyKind.Company);
            Same(name.Text, PartyKind.Person);
        }
    }

    /// <returns>How many further names there are.</returns>
    private static int Same(string field, PartyKind kind)
    {
        var all = QueryNames.Of(field, kind, FieldSigns.Every);
        Assert.Equal(all, QueryNames.Of(field, kind));
        return all.Count;
    }

    [Fact]
    public void A_text_that_a_country_ends_may_end_with_one()
    {
        var random = new Random(11);
        var countries = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var text = string.Concat(
                Enumerable.Range(0, random.Next(1, 4)).Select(_ => s_ends[random.Next(s_ends.Length)])
            );
            if (text.Length < 4 || Countries.CodeOf(text) is null)
            {
                continue;
            }

            countries++;
            Assert.True(Countries.MayEnd("Bank of " + text), text);
        }

        Assert.True(countries > 5_000, $"{countries}");
        Assert.False(Countries.MayEnd("Nordlicht Feinmechanik Ltd"));
    }

    private static readonly string[] s_ends =
    [
        .. "China|Iran|U.A.E.|Viet|Nam|VN|CN|.|;| |,| & |Herzegovina|Bosnia|C\u00F4te d'Ivoire|Ivory Coast|Korea|North |South |Republic of |Trinidad and Tobago|UK|USA|Laos|Congo (Brazzaville)|Dubai".Split(
            '|'
        ),
    ];
}
