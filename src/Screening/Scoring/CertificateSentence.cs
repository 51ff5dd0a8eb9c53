using System.Globalization;

namespace Licet.Screening.Scoring;

/// <summary>The proof of a certificate in one sentence: what every match would have to meet, and how near the lists come to it. Where
/// nothing meets it, the best attainable is what the other words might bring at most, the score of no name: it is not told.</summary>
internal static class CertificateSentence
{
    public static string Of(Certificate certificate)
    {
        if (certificate.IsCut)
        {
            return "The name is longer than is read: its end was not compared, and silence means nothing.";
        }

        if (certificate.UnreadScript is { } script)
        {
            return $"The name is in {script} letters, which are not read well enough: silence means nothing. Give the name whole, in Latin letters.";
        }

        if (certificate.IsTooGeneric)
        {
            return TooGeneric(certificate) + ": it cannot tell one party from another, and silence means nothing.";
        }

        double attainable = certificate.BestAttainable;
        string reaches =
            attainable >= certificate.Threshold
                ? Text($"no name reaches the threshold of {certificate.Threshold:0.00##}.")
                : Text(
                    $"no name scores above {Below(attainable, certificate.Threshold)}, threshold {certificate.Threshold:0.00##}."
                );
        if (certificate.DecisiveTokens.Count == 0)
        {
            return $"Of all names {reaches}";
        }

        return certificate.NeighborCount + certificate.OtherNameCount == 0
            ? Text($"{Without(certificate)}, so no name can reach the threshold of {certificate.Threshold:0.00##}.")
            : $"{Met(certificate)}; {reaches}";
    }

    private static string TooGeneric(Certificate certificate) =>
        certificate.TooGenericName is { } one
            ? $"One of the names in it, '{one}', has nothing but words that many parties bear"
        : certificate.DecisiveTokens.Count == 0 ? "The name holds no significant word"
        : $"The name has nothing but {Words(certificate)}, which many parties bear";

    /// <summary>The names that meet a decisive word, by neighbors, by joined words and first letters, or both.</summary>
    private static string Met(Certificate certificate)
    {
        int others = certificate.OtherNameCount;
        string otherwise = Text(
            $"{others:N0} {(others == 1 ? "name that writes" : "names that write")} one as several words or by first letters"
        );
        if (certificate.NeighborCount == 0)
        {
            return $"{Without(certificate)}; the {otherwise} {(others == 1 ? "was" : "were")} scored";
        }

        string near = Text(
            $"Every match must meet {(certificate.DecisiveTokens.Count == 1 ? "" : "one of ")}{Words(certificate)}; the names that hold {(certificate.NeighborCount == 1 ? "the 1 neighbor" : Text($"one of the {certificate.NeighborCount:N0} neighbors"))} among {certificate.ListTokenCount:N0} list words"
        );
        return others == 0 ? near + " were all scored" : $"{near}, and the {otherwise}, were all scored";
    }

    private static string Without(Certificate certificate)
    {
        string have = certificate.DecisiveTokens.Count == 1 ? "has" : "have";
        return Text($"{Words(certificate)} {have} no neighbor among {certificate.ListTokenCount:N0} list words");
    }

    private static string Words(Certificate certificate) =>
        string.Join(", ", certificate.DecisiveTokens.Select(d => $"'{d}'"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Two digits; what is below the threshold prints below it.</summary>
    private static string Below(double score, double threshold)
    {
        double rounded = Math.Round(score, 2, MidpointRounding.AwayFromZero);
        double printed = rounded >= Math.Round(threshold, 2) ? Math.Floor(score * 100) / 100 : rounded;
        return printed.ToString("0.00", CultureInfo.InvariantCulture);
    }
}
