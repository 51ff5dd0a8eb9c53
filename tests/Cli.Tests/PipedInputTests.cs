using System.Diagnostics;
using System.IO.Pipes;

namespace Licet.Cli.Tests;

/// <summary>What comes through a pipe can be read once only; it is kept until it was read to its end, and screened like a file.</summary>
public class PipedInputTests
{
    [Fact]
    public async Task Names_from_a_pipe_are_screened_like_those_of_a_file()
    {
        using var desk = new Desk();
        var list = desk.Write("own.csv", "id,entity,kind,name\n1,A,company,Vostrelek Dynamics\n");
        var run = await Fed(desk, "name\nVostrelek Dynamics\n", "screen", "--in", "FIFO", "--list-csv", list);
        Assert.Equal(1, run.Code);
        Assert.Contains("1 name: 1 with hits", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pairs_from_a_pipe_are_compared_like_those_of_a_file()
    {
        using var desk = new Desk();
        var pairs = "kind,name1,name2\ncompany,Vostrelek Dynamics,Vostrelek Dynamics Ltd\n";
        var run = await Fed(desk, pairs, "compare", "--in", "FIFO", "--format", "csv");
        Assert.Equal(0, run.Code);
        Assert.Equal(2, run.Lines.Length);
    }

    [Fact]
    public void A_list_from_a_command_has_a_name_and_ids_that_are_the_same_on_every_run()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("pipes have paths on Linux only");
        }
        using var desk = new Desk();
        using var reader = new AnonymousPipeServerStream(PipeDirection.In);
        // The one handle: a second one over the same number would be closed again later, when another test's file may have it.
        using (var writer = new AnonymousPipeClientStream(PipeDirection.Out, reader.ClientSafePipeHandle))
        {
            writer.Write("id,entity,kind,name\n1,A,company,Vostrelek Dynamics\n"u8);
        }
        var path = $"/dev/fd/{reader.SafePipeHandle.DangerousGetHandle()}";
        var run = desk.Run("screen", "Vostrelek Dynamics", "--list-csv", path);
        Assert.Equal(1, run.Code);
        Assert.Contains("PIPED:A", run.Out, StringComparison.Ordinal);
        Assert.Contains("Against piped ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_shared_memory_is_a_file_and_keeps_its_name()
    {
        if (!Directory.Exists("/dev/shm"))
        {
            Assert.Skip("there is no /dev/shm");
        }
        using var desk = new Desk();
        var own = "id,entity,kind,name\n1,A,company,Vostrelek Dynamics\n";
        var folder = Directory.CreateDirectory(Path.Combine("/dev/shm", "licet-" + Path.GetRandomFileName()));
        try
        {
            var path = Path.Combine(folder.FullName, "watch + list.csv");
            File.WriteAllText(path, own);
            var run = desk.Run("screen", "Vostrelek Dynamics", "--list-csv", path);
            Assert.Contains("Against watch---list ", run.Out, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_fault_in_what_came_through_a_pipe_names_no_number()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("pipes have paths on Linux only");
        }
        using var desk = new Desk();
        using var reader = new AnonymousPipeServerStream(PipeDirection.In);
        using (var writer = new AnonymousPipeClientStream(PipeDirection.Out, reader.GetClientHandleAsString()))
        {
            writer.Write("name\nVostrelek\rKirandia\n"u8);
        }
        reader.DisposeLocalCopyOfClientHandle();
        var run = desk.Run("screen", "--in", $"/dev/fd/{reader.SafePipeHandle.DangerousGetHandle()}");
        Assert.Equal(2, run.Code);
        Assert.StartsWith("licet: the pipe", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_from_a_pipe_is_not_stored_since_it_cannot_be_read_again()
    {
        using var desk = new Desk();
        var own = "id,entity,kind,name\n1,A,company,Vostrelek Dynamics\n";
        var run = await Fed(desk, own, "lists", "import", "FIFO", "--name", "own", "--dated", "today");
        Assert.Equal(2, run.Code);
        Assert.Contains("expected a file, found a pipe", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.Store));
    }

    private static async Task<Outcome> Fed(Desk desk, string content, params string[] args)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("there are no named pipes in folders on Windows");
        }
        var fifo = desk.PathOf("fifo");
        using (var made = Process.Start("mkfifo", [fifo]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        using var writer = Process.Start(
            new ProcessStartInfo("sh", ["-c", "printf '%s' \"$1\" 2>/dev/null > \"$2\"", "sh", content, fifo])
        )!;
        try
        {
            return desk.Run([.. args.Select(a => a == "FIFO" ? fifo : a)]);
        }
        finally
        {
            writer.Kill(entireProcessTree: true);
            await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }
}
