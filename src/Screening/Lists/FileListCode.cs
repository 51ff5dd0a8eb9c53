namespace Licet.Screening.Lists;

/// <summary>A list code made of a file's name, for formats whose rows carry none.</summary>
internal static class FileListCode
{
    private const int Longest = 24;

    /// <summary>"us_ofac_sdn.ftm.json" gives "US_OFAC_SDN"; "LIST" where the name holds no letter or digit.</summary>
    public static string Of(string fileName)
    {
        var dot = fileName.IndexOf('.');
        var stem = dot < 0 ? fileName : fileName[..dot];
        var code = string.Concat(stem.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToUpperInvariant(c) : '_'));
        code = (code.Length > Longest ? code[..Longest] : code).Trim('_');
        return code.Length > 0 ? code : "LIST";
    }
}
