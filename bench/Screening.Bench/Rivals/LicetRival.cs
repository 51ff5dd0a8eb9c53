using System.Globalization;
using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Rivals;

/// <summary>Licet's own engine through its public door, at its own thresholds.</summary>
internal sealed class LicetRival : IRival
{
    private IReadOnlyList<KindedName> names = [];
    private ScreeningIndex index = null!;

    public string Name => "Licet";

    public string Version => Versions.Of(typeof(ScreeningIndex));

    public string Setup => "as shipped, default thresholds; names of possible affiliates count as found and as alerts";

    public double? OwnThreshold(PartyKind kind) => NameComparison.DefaultThreshold(kind);

    public void Build(IReadOnlyList<KindedName> names)
    {
        this.names = names;
        index = ScreeningIndex.Build([
            new ListVersion
            {
                Name = "bench",
                ListCodes = ["X"],
                ContentHash = "",
                Source = "bench",
                IsComplete = true,
                Listings = [.. names.Select(AsListing)],
            },
        ]);
    }

    public IReadOnlyList<Found> Find(KindedName query, double threshold, int top)
    {
        ScreeningSettings settings = new()
        {
            Threshold = threshold,
            Top = top,
            Explain = false,
        };
        var result = index.Screen(new ScreeningQuery(query.Text) { Kind = query.Kind }, settings);
        return [.. result.Hits.Select(h => new Found(Position(h.Listing), h.Score))];
    }

    public double Score(KindedName query, int name) => NameComparison.Score(query.Kind, query.Text, names[name].Text);

    public void Dispose() { }

    private static Listing AsListing(KindedName name, int position) =>
        new()
        {
            Id = "X:" + position.ToString(CultureInfo.InvariantCulture),
            List = "X",
            Kind = name.Kind,
            Names = [new ListingName(name.Text)],
            SourceRow = "",
            SourceLine = "",
        };

    private static int Position(Listing listing) => int.Parse(listing.Id.AsSpan(2), CultureInfo.InvariantCulture);
}
