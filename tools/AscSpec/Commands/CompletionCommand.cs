using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;

namespace AscSpec.Commands;

/// <summary>Writes scripts that complete the command line in a shell.</summary>
internal sealed class CompletionCommand : ToolCommand
{
    private readonly Argument<string> _shell = new("SHELL") { Description = "bash, zsh, or pwsh." };

    public CompletionCommand(ToolHost host)
        : base("completion", "Writes a completion script for commands, options, and values: eval \"$(asc-spec completion bash)\".", host)
    {
        _shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        Arguments.Add(_shell);
    }

    protected override Task<CommandResult> ExecuteAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        string shell = parse.GetRequiredValue(_shell);
        Command root = parse.RootCommandResult.Command;
        string script = shell switch
        {
            "bash" => Bash(root),
            "zsh" => Zsh(root),
            _ => PowerShell(root),
        };
        return Task.FromResult(new CommandResult(new { shell, script }, report => report.Verbatim(script)));
    }

    private static IEnumerable<Command> Commands(Command root) => root.Subcommands.Where(command => !command.Hidden);

    private static IEnumerable<Option> Visible(Command command) => command.Options.Where(option => !option.Hidden);

    private static string Names(Command command) => string.Join(' ', Visible(command).Select(option => option.Name).Append("--help").Distinct());

    private static IEnumerable<(string Option, string Values)> Values(Command command) =>
        Visible(command).Where(option => option.ValueType != typeof(bool)).Select(option => (option.Name, string.Join(' ', option.GetCompletions(CompletionContext.Empty).Select(item => item.Label))))
            .Where(pair => pair.Item2.Length > 0);

    private static string Bash(Command root)
    {
        var script = new StringBuilder("_asc_spec() {\n  local cur=\"${COMP_WORDS[COMP_CWORD]}\" prev=\"${COMP_WORDS[COMP_CWORD-1]}\" words=\"\"\n")
            .Append("  if [ \"$COMP_CWORD\" -eq 1 ]; then words=\"").AppendJoin(' ', Commands(root).Select(command => command.Name)).Append("\"\n  else\n    case \"${COMP_WORDS[1]} $prev\" in\n");
        foreach (Command command in Commands(root))
        {
            foreach ((string option, string values) in Values(command))
            {
                script.Append("      \"").Append(command.Name).Append(' ').Append(option).Append("\") words=\"").Append(values).Append("\" ;;\n");
            }

            script.Append("      \"").Append(command.Name).Append(" \"*) words=\"").Append(Names(command)).Append("\" ;;\n");
        }

        return script.Append("    esac\n  fi\n  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n  if [ ${#COMPREPLY[@]} -eq 0 ]; then COMPREPLY=($(compgen -f -- \"$cur\")); fi\n}\ncomplete -o filenames -F _asc_spec asc-spec\n").ToString();
    }

    private static string Zsh(Command root)
    {
        var script = new StringBuilder("#compdef asc-spec\n_asc_spec() {\n  local -a commands words_\n  commands=(\n");
        foreach (Command command in Commands(root))
        {
            script.Append("    '").Append(command.Name).Append(':').Append((command.Description ?? "").Replace("'", "'\\''", StringComparison.Ordinal)).Append("'\n");
        }

        script.Append("  )\n  if (( CURRENT == 2 )); then _describe command commands; return; fi\n  case \"$words[2] $words[CURRENT-1]\" in\n");
        foreach (Command command in Commands(root))
        {
            foreach ((string option, string values) in Values(command))
            {
                script.Append("    \"").Append(command.Name).Append(' ').Append(option).Append("\") words_=(").Append(values).Append(") ;;\n");
            }

            script.Append("    \"").Append(command.Name).Append(" \"*) words_=(").Append(Names(command)).Append(") ;;\n");
        }

        return script.Append("  esac\n  compadd -- $words_\n  _files\n}\ncompdef _asc_spec asc-spec\n").ToString();
    }

    private static string PowerShell(Command root)
    {
        var script = new StringBuilder("Register-ArgumentCompleter -Native -CommandName asc-spec -ScriptBlock {\n  param($wordToComplete, $commandAst, $cursorPosition)\n")
            .Append("  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })\n  $options = @{\n");
        foreach (Command command in Commands(root))
        {
            script.Append("    '").Append(command.Name).Append("' = @(").AppendJoin(", ", Names(command).Split(' ').Select(name => $"'{name}'")).Append(")\n");
            foreach ((string option, string values) in Values(command))
            {
                script.Append("    '").Append(command.Name).Append(' ').Append(option).Append("' = @(").AppendJoin(", ", values.Split(' ').Select(value => $"'{value}'")).Append(")\n");
            }
        }

        return script.Append("  }\n  $count = $words.Count; if ($wordToComplete) { $count-- }\n")
            .Append("  if ($count -le 1) { $candidates = @(").AppendJoin(", ", Commands(root).Select(command => $"'{command.Name}'")).Append(") }\n")
            .Append("  else { $candidates = $options[\"$($words[1]) $($words[$count - 1])\"]; if (-not $candidates) { $candidates = $options[$words[1]] } }\n")
            .Append("  $candidates | Where-Object { $_ -like \"$wordToComplete*\" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }\n}\n").ToString();
    }
}
