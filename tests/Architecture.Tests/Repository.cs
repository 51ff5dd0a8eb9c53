using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Licet.Architecture.Tests;

/// <summary>A project as its file states it. <paramref name="Name"/> is the folder's name ("Screening").</summary>
internal sealed record Project(string Name, string File, XDocument Xml)
{
    public string Folder => Path.GetDirectoryName(File)!;

    public string AssemblyName => Property("AssemblyName") ?? Path.GetFileNameWithoutExtension(File);

    public string? Property(string name) =>
        Xml.Descendants().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim();

    public IEnumerable<string> Items(string kind) =>
        Xml.Descendants()
            .Where(e => e.Name.LocalName == kind)
            .Select(e => (string?)e.Attribute("Include"))
            .OfType<string>();

    /// <summary>The projects whose code it references, by name: a tool of the build is none.</summary>
    public IEnumerable<Edge> References() =>
        Xml.Descendants()
            .Where(e => e.Name.LocalName == "ProjectReference")
            .Where(e => (string?)e.Attribute("ReferenceOutputAssembly") != "false")
            .Select(e => (string?)e.Attribute("Include"))
            .OfType<string>()
            .Select(path => new Edge(Name, Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))));
}

/// <summary>The checkout the tests were built from, and the assemblies built with them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<Project> Product { get; } = Projects("src");

    public static IReadOnlyList<Project> Tests { get; } = Projects("tests");

    public static IReadOnlyList<Project> Bench { get; } = Projects("bench");

    /// <summary>What makes the files under data/ from their sources.</summary>
    public static IReadOnlyList<Project> Data { get; } = Projects("data");

    /// <summary>Projects that decide and never reach out.</summary>
    public static IReadOnlyList<Project> Pure { get; } = [.. Product.Where(p => p.Name is "Screening" or "Core")];

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    /// <summary>Folders below a folder, without what a build leaves.</summary>
    public static IEnumerable<string> FoldersBelow(string folder)
    {
        foreach (var child in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(child) is "bin" or "obj" or "TestResults" or "node_modules")
            {
                continue;
            }
            yield return child;
            foreach (var deeper in FoldersBelow(child))
            {
                yield return deeper;
            }
        }
    }

    /// <summary>Opens the compiled assembly of a project that lies beside the tests.</summary>
    public static T Read<T>(Project project, Func<MetadataReader, T> read)
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, project.AssemblyName + ".dll"));
        using var assembly = new PEReader(file);
        return read(assembly.GetMetadataReader());
    }

    private static List<Project> Projects(string folder)
    {
        var path = Path.Combine(Root, folder);
        return !Directory.Exists(path)
            ? []
            :
            [
                .. Directory
                    .EnumerateDirectories(path)
                    .SelectMany(child => Directory.EnumerateFiles(child, "*.csproj"))
                    .Order(StringComparer.Ordinal)
                    .Select(file => new Project(Path.GetFileNameWithoutExtension(file), file, XDocument.Load(file))),
            ];
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Licet.slnx")))
            {
                return folder.FullName;
            }
        }
        throw new InvalidOperationException($"No Licet.slnx above {AppContext.BaseDirectory}");
    }
}
