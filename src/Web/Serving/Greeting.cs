using Licet.Web.Demo;

namespace Licet.Web.Serving;

/// <summary>What the program says when it listens.</summary>
internal static class Greeting
{
    public static string Of(DeskSettings settings, string address, string? firstRun)
    {
        List<string> lines = [$"Licet listens at {address} (data: {settings.Place.Name}). Stop: Ctrl+C."];
        if (firstRun is not null)
        {
            lines.Add($"Nobody has an account yet: open {address}/first-run with the code {firstRun}");
        }

        if (settings.Demo)
        {
            lines.Add(
                "Demo: the situation of 2019, synthetic, two exporters and an authority; everybody's password is "
                    + DemoPeople.Password
            );
            if (DemoSigning.Paper(settings) is { } paper)
            {
                lines.Add($"  {address}/verify confirms a license: {paper}");
            }

            lines.AddRange(
                DemoPeople.All.Where(p => p.Part.Length > 0).Select(p => $"  {p.Id, -26} {p.Called}, {p.Part}")
            );
        }

        return string.Join('\n', lines);
    }
}
