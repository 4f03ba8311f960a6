using AscSpec.Output;

namespace AscSpec.Commands;

/// <summary>What a command found out: once for scripts, once for people.</summary>
/// <param name="Model">What <c>--json</c> writes.</param>
/// <param name="Write">Tells it to a person.</param>
/// <param name="ExitCode">What the process ends with.</param>
internal sealed record CommandResult(object Model, Action<IReport> Write, int ExitCode = ExitCodes.Success);
