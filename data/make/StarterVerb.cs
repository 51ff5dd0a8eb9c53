using Licet.Make.Starter;

namespace Licet.Make;

/// <summary><c>starter SHARED</c>: writes data/lists/starter.json of the checkout this was built from.</summary>
internal static class StarterVerb
{
    public static int Run(string shared)
    {
        if (Checkout.Root() is not { } root)
        {
            Console.Error.WriteLine($"no Licet.slnx above {AppContext.BaseDirectory}: run it from a checkout");
            return 1;
        }

        try
        {
            var list = StarterConversion.Convert(shared);
            var json = StarterConversion.Json(list);
            File.WriteAllBytes(Path.Combine(root, "data", "lists", "starter.json"), json);
            Console.WriteLine($"data/lists/starter.json: {list.Listings.Count} listings, {json.Length} bytes");
            return 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
