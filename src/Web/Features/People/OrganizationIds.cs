namespace Licet.Web.Features.People;

/// <summary>An organization's id, made of its name: "Nordwind Valves Inc." is "nordwind-valves-inc".</summary>
internal static class OrganizationIds
{
    /// <returns>Empty where the name has no letter or digit of ASCII.</returns>
    public static string Of(string name)
    {
        string plain = string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        return string.Join('-', plain.Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
