using Licet.Core.Applications;

namespace Licet.Core.Letters;

/// <summary>Items of a form as a letter names them.</summary>
internal static class LineItems
{
    /// <summary>"40 each of 2B350.g, Bellows-sealed valves".</summary>
    public static string Words(FormItem item)
    {
        var amount = item.Quantity is { } quantity ? $"{ItemBlocks.Plain(quantity)} {item.Unit} of " : "";
        var model = Given.Said(item.Model) ? $", model {item.Model}" : "";
        var what = Given.Said(item.Description) ? $" ({item.Description})" : "";
        return $"{amount}{item.Classification}{model}{what}";
    }
}
