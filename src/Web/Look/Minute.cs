using System.Globalization;

namespace Licet.Web.Look;

/// <summary>When something was recorded, for a reader.</summary>
public static class Minute
{
    /// <summary>"2019-11-20 14:05 UTC".</summary>
    public static string Text(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
