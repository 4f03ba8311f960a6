namespace AppStoreConnect.Testing;

/// <summary>The requests that a script applies to. Null properties match everything.</summary>
public sealed record RequestMatch
{
    /// <summary>Every request to the API.</summary>
    public static RequestMatch Any => new();

    /// <summary>Every request to <see cref="FakeAppStoreConnect.OtherAddress"/>.</summary>
    public static RequestMatch OtherHost => new() { ToOtherHost = true };

    /// <summary>The HTTP method.</summary>
    public string? Method { get; init; }

    /// <summary>The path as sent, or a template from the description such as <c>/v1/apps/{id}</c>.</summary>
    public string? Path { get; init; }

    /// <summary>The id of the operation in the description.</summary>
    public string? OperationId { get; init; }

    /// <summary>An additional condition.</summary>
    public Func<RecordedRequest, bool>? When { get; init; }

    /// <summary>Whether the request goes to the other host.</summary>
    public bool ToOtherHost { get; init; }

    /// <summary>Matches GET requests to a path.</summary>
    public static RequestMatch Get(string path) => new() { Method = "GET", Path = path };

    /// <summary>Matches POST requests to a path.</summary>
    public static RequestMatch Post(string path) => new() { Method = "POST", Path = path };

    /// <summary>Matches PATCH requests to a path.</summary>
    public static RequestMatch Patch(string path) => new() { Method = "PATCH", Path = path };

    /// <summary>Matches DELETE requests to a path.</summary>
    public static RequestMatch Delete(string path) => new() { Method = "DELETE", Path = path };

    /// <summary>Matches requests to an operation.</summary>
    public static RequestMatch Operation(string operationId) => new() { OperationId = operationId };

    internal bool Matches(RecordedRequest request, string? template) =>
        request.IsOtherHost == ToOtherHost
        && (Method is null || Method == request.Method)
        && (Path is null || Path == request.Path || Path == template)
        && (OperationId is null || OperationId == request.OperationId)
        && (When is null || When(request));
}
