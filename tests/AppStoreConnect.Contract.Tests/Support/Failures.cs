using System.Collections.Concurrent;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>What went wrong over the whole surface, told together: one failure would hide the others.</summary>
internal sealed class Failures
{
    private const int Told = 40;
    private const int MaxLength = 500;
    private readonly ConcurrentBag<string> _failures = [];

    public void Add(object subject, string failure) => _failures.Add($"{subject}: {(failure.Length > MaxLength ? failure[..MaxLength] + "…" : failure)}");

    /// <summary>Runs a check; what it throws is a failure of the subject.</summary>
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

    /// <summary>As <see cref="Check"/>, for what has to be awaited.</summary>
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

    /// <summary>Fails the test where there were failures.</summary>
    public void AssertNone()
    {
        if (!_failures.IsEmpty)
        {
            IEnumerable<string> told = _failures.Order(StringComparer.Ordinal).Take(Told);
            Assert.Fail($"{_failures.Count} failures, of which:\n{string.Join('\n', told)}");
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
