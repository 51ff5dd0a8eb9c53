using System.CommandLine;

namespace Licet.Cli.Completion;

/// <summary><c>licet completion</c>: scripts that let a shell ask licet itself what may come next.</summary>
internal static class CompletionCommand
{
    public static Command Of(Terminal terminal)
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new Documented("completion", "Print a completion script for a shell")
        {
            Examples = """
                eval "$(licet completion bash)"
                licet completion zsh > "${fpath[1]}/_licet"
                licet completion fish > ~/.config/fish/completions/licet.fish
                """,
        };
        command.Add(shell);
        command.SetAction(given =>
        {
            terminal.Write(
                given.GetValue(shell) switch
                {
                    "zsh" => Zsh,
                    "fish" => Fish,
                    _ => Bash,
                }
            );
            return ExitCode.Ok;
        });
        return command;
    }

    // Where licet has nothing to offer (file names), the shell's own completion of files takes over.
    private const string Bash = """
        # bash completion for licet; load with: eval "$(licet completion bash)"
        _licet_complete() {
            local current="${COMP_WORDS[COMP_CWORD]}" line="${COMP_LINE:0:COMP_POINT}" found
            found="$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)"
            mapfile -t COMPREPLY < <(compgen -W "$found" -- "$current")
        }
        complete -o default -o bashdefault -F _licet_complete licet

        """;

    private const string Zsh = """
        #compdef licet
        # zsh completion for licet; load with: source <(licet completion zsh)
        _licet() {
            local line="${BUFFER[1,CURSOR]}"
            local -a found
            found=("${(@f)$(${words[1]} "[suggest:${#line}]" "$line" 2>/dev/null)}")
            if (( ${#found} )) && [[ -n "${found[1]}" ]]; then
                compadd -- "${found[@]}"
            else
                _files
            fi
        }
        if [[ "${funcstack[1]}" == "_licet" ]]; then
            _licet "$@"
        else
            compdef _licet licet
        fi

        """;

    private const string Fish = """
        # fish completion for licet; load with: licet completion fish | source
        function __licet_complete
            set -l line (commandline -cp)
            licet "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c licet -a '(__licet_complete)'

        """;
}
