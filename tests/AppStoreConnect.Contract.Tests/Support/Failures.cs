using System.Collections.Concurrent;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>Collects failures over the whole surface, because the first failure would otherwise hide the others.</summary>
internal sealed class Failures
{
    private const int Told = 40;
    private const int MaxLength = 500;
    private readonly ConcurrentBag<string> _failures = [];

    public void Add(object subject, string failure) => _failures.Add($"{subject}: {(failure.Length > MaxLength ? failure[..MaxLength] + "…" : failure)}");

    /// <summary>Runs a check. An exception is a failure of the subject.</summary>
    public void Check(object subject, Action check)
    {
        try
        {
            check();
        }
        catch (Exception problem)
        {
            Add(subject, Unwrap(problem));
        }
    }

    /// <summary>Like <see cref="Check"/>, for asynchronous checks.</summary>
    public async Task CheckAsync(object subject, Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (Exception problem)
        {
            Add(subject, Unwrap(problem));
        }
    }

    /// <summary>Fails the test if there were failures.</summary>
    public void AssertNone()
    {
        if (!_failures.IsEmpty)
        {
            IEnumerable<string> told = _failures.Order(StringComparer.Ordinal).Take(Told);
            Assert.Fail($"{_failures.Count} failures, including:\n{string.Join('\n', told)}");
        }
    }

    private static string Unwrap(Exception problem) => problem switch
    {
        System.Reflection.TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        InvalidOperationException or Xunit.Sdk.XunitException => problem.Message,
        AppStoreConnectException => problem.Message,
        _ => problem.ToString(),
    };
}
