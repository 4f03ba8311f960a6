using AscSpec.Output;

namespace AscSpec.Commands;

/// <summary>The result of a command, for scripts and for people.</summary>
/// <param name="Model">What <c>--json</c> writes.</param>
/// <param name="Write">Writes it for a person.</param>
/// <param name="ExitCode">The exit code of the process.</param>
internal sealed record CommandResult(object Model, Action<IReport> Write, int ExitCode = ExitCodes.Success);
