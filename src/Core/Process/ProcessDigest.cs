using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Licet.Core.History;

namespace Licet.Core.Process;

/// <summary>
/// What a case is pinned to beside id and version: the content, so that a file changed under the same version decides on no running
/// case. The pattern of numbers is left out, which is asked of new cases alone; so is what a file does not say, or an unchanged file would be
/// another one for every later program.
/// </summary>
public static class ProcessDigest
{
    private static readonly ConditionalWeakTable<ProcessDefinition, string> s_known = [];

    /// <summary>SHA-256 of its canonical JSON, in lower-case hexadecimal.</summary>
    public static string Of(ProcessDefinition process) => s_known.GetValue(process, Made);

    private static string Made(ProcessDefinition process)
    {
        ProcessDefinition pinned = process with { Numbers = null, NumbersTitle = null };
        string json = CanonicalJson.Of(
            JsonSerializer.SerializeToElement(pinned, ProcessJson.Default.ProcessDefinition)
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
    }
}
