namespace Licet.Cli;

/// <summary>What a run ends with. The same numbers mean the same in every command.</summary>
internal static class ExitCode
{
    /// <summary>Done. For <c>screen</c>: screened for that day, nothing found.</summary>
    public const int Ok = 0;

    /// <summary>Something was found: a hit, a difference, a broken file.</summary>
    public const int Found = 1;

    /// <summary>Bad input; nothing was done.</summary>
    public const int BadInput = 2;

    /// <summary>A license is required.</summary>
    public const int LicenseRequired = 10;

    /// <summary>Prohibited, or blocked.</summary>
    public const int Prohibited = 11;

    /// <summary>A person must decide.</summary>
    public const int PersonDecides = 12;

    /// <summary>Permitted under an exception, a general license, a held license or a statement.</summary>
    public const int Permitted = 13;

    /// <summary>Nothing found, but not screened: no complete list for that day.</summary>
    public const int NotScreened = 14;

    /// <summary>A defect of the program itself (EX_SOFTWARE).</summary>
    public const int Defect = 70;

    /// <summary>Stopped by the user (128 + SIGINT).</summary>
    public const int Stopped = 130;
}
