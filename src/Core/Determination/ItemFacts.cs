using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;

namespace Licet.Core.Determination;

/// <summary>
/// Facts of a line that its classification and origin answer by themselves: what the control list (Supp. 1 to part 774) says of an item is
/// not taken back by a statement against it. A classification that is wrong is put right by another one, never by a fact beside it.
/// </summary>
internal static class ItemFacts
{
    private const string Technology = "technology";
    private const string AntiTerrorism = "anti-terrorism-only";
    private const string Standards = "released-for-standards";
    private const string Disclosure = "cybersecurity-disclosure";
    private const string Supplement2 = "in-supplement-2-to-part-744";
    private const string FootnoteProduct = "fdp-footnote-1-product";

    private static readonly string[] s_all = [Technology, AntiTerrorism, Standards, Disclosure, FootnoteProduct];

    /// <summary>No where list or origin say that the fact does not hold; Unknown where a statement counts.</summary>
    public static Answer Of(LineCase given, string code) =>
        code switch
        {
            Technology => Is(given, ProductGroup.Technology),
            // 734.10 and the entries speak of technology and software, of information on weak points: goods are neither.
            Standards or Disclosure => Is(given, ProductGroup.Technology, ProductGroup.Software),
            AntiTerrorism => HasOtherReason(given) ? Answer.No : Answer.Unknown,
            // The supplement names numbers of the control list; whoever says that an EAR99 item is in it has another item.
            Supplement2 => given.Line.Classification.IsEar99 && !IsStated(given, code) ? Answer.No : Answer.Unknown,
            // 734.9 makes foreign-made items subject to the EAR; one that is subject by 734.3(a)(1) or (2) is none of its products.
            FootnoteProduct => given.IsForeignMade ? Answer.Unknown : Answer.No,
            _ => Answer.Unknown,
        };

    /// <summary>Tells of each statement that list or origin contradict: it was read, and it counts for nothing.</summary>
    public static void Decide(LineCase given)
    {
        List<Finding>? findings = null;
        foreach (var code in s_all)
        {
            if (IsStated(given, code) && Of(given, code) == Answer.No)
            {
                (findings ??= []).Add(Told(given, code));
            }
        }

        if (findings is not null)
        {
            given.Step("facts", "Do facts of the order contradict the item?", "Supp. 1 to part 774; 734.3", findings);
        }
    }

    private static Note Told(LineCase given, string code)
    {
        var law =
            code == FootnoteProduct
                ? LineCase.Law("734.3", "734.3(a)(1), (2); 734.9(e)(1)")
                : LineCase.Law("774", "Supp. 1 to part 774");
        var because =
            code == FootnoteProduct
                ? "it leaves the United States or is of US origin, and 734.9 is for foreign-made items"
            : code == AntiTerrorism
                ? $"the control list controls {given.Line.Classification} for {OtherReason(given)}, too"
            : $"{given.Line.Classification} is none by its product group";
        return new(law, $"The order states {code}, and {because}: the statement counts for nothing.");
    }

    private static bool IsStated(LineCase given, string code)
    {
        var stated = given.Line.Facts.Answer(code) == Answer.Yes || given.Order.Facts.Answer(code) == Answer.Yes;
        for (var i = 0; i < given.Parties.Count && !stated; i++)
        {
            stated = given.Parties[i].Party.Facts.Answer(code) == Answer.Yes;
        }

        return stated;
    }

    private static Answer Is(LineCase given, params ReadOnlySpan<ProductGroup> groups) =>
        given.Line.Classification is { IsEar99: false } item && !groups.Contains(item.Group)
            ? Answer.No
            : Answer.Unknown;

    private static bool HasOtherReason(LineCase given) => OtherReason(given) is not null;

    /// <summary>A reason beside AT for which the list controls the item for certain, in words; null where it has none.</summary>
    private static string? OtherReason(LineCase given)
    {
        var item = given.Line.Classification;
        if (item.IsEar99 || given.Rules.ControlList.Find(item) is not { } entry)
        {
            return null;
        }

        foreach (var found in entry.ControlsOf(item, given.Day))
        {
            if (found is { Applies: Applies.Yes, Control.Reason: not "AT" })
            {
                return Reasons.Words(found.Control.Reason);
            }
        }

        return null;
    }
}
