using System.Text;
using Licet.Make.Ear;

namespace Licet.Make;

/// <summary><c>ear SHARED</c>: writes the tables of data/ear that come from the sources; the others are kept by hand.</summary>
internal static class EarVerb
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
            foreach (var (name, text) in EarConversion.Convert(shared))
            {
                File.WriteAllText(Path.Combine(root, "data", "ear", name), text, new UTF8Encoding(false));
                Console.WriteLine($"data/ear/{name}: {text.Count(c => c == '\n') - 1} rows, {text.Length} characters");
            }

            return 0;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }
}
