using Microsoft.Extensions.Logging;

namespace AppStoreConnect.Readme.Tests.Support;

/// <summary>Counts messages and lets a test wait for them.</summary>
internal sealed class ListLogger : ILoggerProvider, ILogger
{
    private readonly List<string> _messages = [];
    private readonly SemaphoreSlim _more = new(0);

    public async Task WaitForAsync(string start, int count, CancellationToken cancellationToken)
    {
        while (Count(start) < count)
        {
            Assert.True(await _more.WaitAsync(TimeSpan.FromMinutes(1), cancellationToken), $"{Count(start)} messages, not {count}: {string.Join('\n', _messages)}");
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_messages)
        {
            _messages.Add(formatter(state, exception));
        }

        _more.Release();
    }

    public void Dispose() => _more.Dispose();

    private int Count(string start)
    {
        lock (_messages)
        {
            return _messages.Count(message => message.StartsWith(start, StringComparison.Ordinal));
        }
    }
}
