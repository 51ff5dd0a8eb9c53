using System.Globalization;
using Licet.Core;
using Licet.Core.Determination;
using Licet.Web.Features.Check;
using Licet.Web.Look;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Impact;

/// <summary>How a change and what it does are written on pages.</summary>
public static class ImpactLook
{
    /// <summary>"From 2019-05-15 to 2019-05-16".</summary>
    public static string Change(ImpactAsked asked, IStringLocalizer<Texts> texts)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(texts);
        return asked.Kind switch
        {
            ImpactKind.Days when asked.EachLaw => texts[
                "From {0} to {1}, lists and law",
                Day.Text(asked.Before!.Value),
                Day.Text(asked.After!.Value)
            ],
            ImpactKind.Days => texts[
                "From {0} to {1}, lists alone",
                Day.Text(asked.Before!.Value),
                Day.Text(asked.After!.Value)
            ],
            ImpactKind.Newest => texts["The newest lists on {0}", Day.Text(asked.On)],
            _ => texts["If this list were published: {0}", string.Join(", ", asked.Files ?? [])],
        };
    }

    /// <summary>"USD 1,200,000; EUR 5,000": by currency, empty for none.</summary>
    public static string Amounts(IEnumerable<AmountView> amounts) =>
        string.Join(
            "; ",
            amounts.Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Currency} {a.Value:#,0.##}"))
        );

    /// <summary>An outcome by its token, in words.</summary>
    public static string Outcome(string token) => OrderChoices.Kept(token);

    public static string Tag(string token) =>
        Enum.GetValues<Outcome>()
            .Where(o => Outcomes.Token(o) == token)
            .Select(o => "lc-" + OrderChoices.Mood(o))
            .First();

    /// <summary>"requirement" as a reader says it.</summary>
    public static string Kind(string kind, IStringLocalizer<Texts> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return kind switch
        {
            "requirement" => texts["License required"],
            "prohibition" => texts["Prohibited"],
            "question" => texts["To be answered"],
            "condition" => texts["To be done"],
            "lifted" => texts["Lifted"],
            _ => texts["Outside export control"],
        };
    }
}
