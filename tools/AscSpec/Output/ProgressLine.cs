using System.Globalization;
using AscSpec.Documents;

namespace AscSpec.Output;

/// <summary>Shows the progress of a download in one line. A terminal shows updates in place. Other outputs get the line once.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const long Step = 64 * 1024;
    private readonly ToolHost _host;
    private readonly string _what;
    private long _shown;

    public ProgressLine(ToolHost host, string what)
    {
        _host = host;
        _what = SafeText.Clean(what);
        if (!host.ErrorIsTerminal)
        {
            host.Error.WriteLine(_what);
        }
        else
        {
            host.Error.Write(_what);
        }
    }

    public void Report(DownloadProgress progress)
    {
        if (_host.ErrorIsTerminal && (progress.Received - _shown >= Step || progress.Received == progress.Total))
        {
            _shown = progress.Received;
            _host.Error.Write(progress.Total is { } total
                ? string.Create(CultureInfo.InvariantCulture, $"\r{_what}  {progress.Received / 1024} of {total / 1024} KB")
                : string.Create(CultureInfo.InvariantCulture, $"\r{_what}  {progress.Received / 1024} KB"));
        }
    }

    public void Dispose()
    {
        if (_host.ErrorIsTerminal)
        {
            _host.Error.WriteLine();
        }
    }
}
