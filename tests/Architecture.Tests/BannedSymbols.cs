namespace Licet.Architecture.Tests;

/// <summary>The analyzer's list of banned symbols, asked about what a compiled assembly uses.</summary>
internal sealed class BannedSymbols(IReadOnlySet<string> types, IReadOnlySet<string> methods)
{
    // An iterator's compiled form asks for the thread it runs on; nobody wrote that.
    private const string MadeByTheCompiler = "M:System.Environment.get_CurrentManagedThreadId";

    public static BannedSymbols Load(string file)
    {
        var ids = File.ReadLines(file).Select(line => line.Split(';')[0].Trim()).Where(id => id.Length > 2).ToList();
        return new BannedSymbols(
            ids.Where(id => id[0] == 'T').Select(id => id[2..]).ToHashSet(StringComparer.Ordinal),
            ids.Where(id => id[0] is 'M' or 'P').Select(Method).ToHashSet(StringComparer.Ordinal)
        );
    }

    /// <param name="use">A documentation id as <see cref="CompiledUse"/> writes it.</param>
    public bool Forbids(string use)
    {
        if (use == MadeByTheCompiler || use == "T:System.Environment")
        {
            return false; // every use of Environment's members is seen by itself
        }
        if (use[0] == 'T')
        {
            return types.Contains(use[2..]);
        }
        var name = use[2..].Split('(')[0];
        return methods.Contains(use[2..]) || types.Contains(name[..name.LastIndexOf('.')].TrimEnd('.'));
    }

    /// <summary>A property is compiled to the method that gets it.</summary>
    private static string Method(string id)
    {
        var dot = id.LastIndexOf('.');
        return id[0] == 'P' ? $"{id[2..dot]}.get_{id[(dot + 1)..]}" : id[2..];
    }
}
