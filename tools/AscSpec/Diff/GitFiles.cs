using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AscSpec.Diff;

/// <summary>Reads files of a git repository at a revision.</summary>
internal sealed class GitFiles(string root)
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(30);

    /// <summary>Returns the text of a file at a revision.</summary>
    /// <param name="revision">A commit, tag, branch, or expression such as <c>HEAD~1</c>.</param>
    /// <param name="path">The path of the file from the root, with <c>/</c>.</param>
    /// <param name="cancellationToken">Stops git.</param>
    /// <exception cref="ToolException">Git, the revision, or the file does not exist.</exception>
    public async Task<string> ReadAsync(string revision, string path, CancellationToken cancellationToken)
    {
        // The revision is first separated from options and resolved to a hash. The second call sees only the hash.
        (int code, string commit, _) = await RunAsync(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], cancellationToken).ConfigureAwait(false);
        if (code != 0)
        {
            throw new ToolException($"'{revision}' is neither a file nor a revision of '{root}'", ExitCodes.NotFound);
        }

        // The repository may be a folder in a larger git repository. ./ is the folder where git runs.
        (code, string text, string error) = await RunAsync(["show", $"{commit.Trim()}:./{path}"], cancellationToken).ConfigureAwait(false);
        return code == 0 ? text : throw new ToolException($"revision '{revision}' has no {path}: {error.Trim()}", ExitCodes.NotFound);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        // No shell is involved, so git receives the arguments unchanged.
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        };
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(s_timeout);
        try
        {
            using Process git = Process.Start(start) ?? throw new ToolException("git cannot be started");
            try
            {
                Task<string> output = git.StandardOutput.ReadToEndAsync(time.Token);
                Task<string> error = git.StandardError.ReadToEndAsync(time.Token);
                await git.WaitForExitAsync(time.Token).ConfigureAwait(false);
                return (git.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
            }
            catch (OperationCanceledException)
            {
                git.Kill();
                throw;
            }
        }
        catch (Win32Exception e)
        {
            throw new ToolException($"git is required to read a revision, but it cannot be started: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException("git did not respond in time", e);
        }
    }
}
