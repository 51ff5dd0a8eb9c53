using System.Globalization;
using System.Text;

namespace Licet.Core.Process;

/// <summary>The process as a picture: a Mermaid state diagram, made from the file alone.</summary>
public static class ProcessPicture
{
    public static string Mermaid(ProcessDefinition process)
    {
        ArgumentNullException.ThrowIfNull(process);
        StringBuilder text = new("stateDiagram-v2\n");
        foreach (Stage stage in process.Stages)
        {
            text.Append(CultureInfo.InvariantCulture, $"    state \"{stage.Title}\" as {Name(stage.Id)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"    [*] --> {Name(process.StartStage().Id)}\n");
        // One arrow for all that leads from one stage to another: their titles stand under each other.
        foreach (
            var arrow in process
                .Transitions.SelectMany(t => t.From.Select(f => (From: f, To: t.Target(f), t.Title)))
                .GroupBy(a => (a.From, a.To))
        )
        {
            string titles = string.Join("<br/>", arrow.Select(a => a.Title.Replace(':', ',')));
            text.Append(
                CultureInfo.InvariantCulture,
                $"    {Name(arrow.Key.From)} --> {Name(arrow.Key.To)} : {titles}\n"
            );
        }

        foreach (Stage stage in process.Stages.Where(s => s.Kind == StageKind.End))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {Name(stage.Id)} --> [*]\n");
        }

        return text.ToString();
    }

    /// <summary>Mermaid's names hold no hyphens.</summary>
    private static string Name(string id) => id.Replace('-', '_');
}
