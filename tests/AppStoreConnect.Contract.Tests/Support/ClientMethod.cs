using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Kiota.Abstractions;

namespace AppStoreConnect.Contract.Tests.Support;

/// <summary>A pair of request builder methods: one sends a request, and the other describes the same request for Kiota.</summary>
/// <param name="Builder">The request builder.</param>
/// <param name="Send">The sending method, such as <c>GetAsync</c>.</param>
/// <param name="Describe">The describing method, such as <c>ToGetRequestInformation</c>.</param>
internal sealed partial record ClientMethod(ApiRequestBuilder Builder, MethodInfo Send, MethodInfo Describe)
{
    private static readonly MethodInfo s_configure = typeof(ClientMethod).GetMethod(nameof(ConfigureQuery), BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>The type of the body, or null if the method takes none.</summary>
    public Type? BodyType => Send.GetParameters()[0].ParameterType is var first && IsConfigure(first) ? null : first;

    /// <summary>The type of the query parameters.</summary>
    public Type QueryType => Send.GetParameters().Select(parameter => parameter.ParameterType).Single(IsConfigure)
        .GetGenericArguments()[0].GetGenericArguments()[0];

    /// <summary>Returns all methods of a builder.</summary>
    public static IEnumerable<ClientMethod> Of(ApiRequestBuilder builder) =>
        from describe in builder.GetType().GetMethods(BindingFlags.Instance | BindingFlags.Public)
        let name = DescribeName().Match(describe.Name)
        where name.Success && describe.ReturnType == typeof(RequestInformation)
        select new ClientMethod(
            builder,
            builder.GetType().GetMethod(name.Groups[1].Value + "Async") ?? throw new InvalidOperationException($"{builder.GetType().Name} describes {name.Groups[1].Value} but can't send it."),
            describe);

    /// <summary>Returns the method of a documented call.</summary>
    /// <exception cref="InvalidOperationException">There isn't exactly one method.</exception>
    public static ClientMethod Find(ApiRequestBuilder builder, DocumentedCall call)
    {
        ClientMethod[] found = [.. Of(builder).Where(method => method.Makes(call))];
        return found is [var only] ? only : throw new InvalidOperationException($"{builder.GetType().Name} has {found.Length} methods for {call}.");
    }

    /// <summary>Returns Kiota's description of the request.</summary>
    public RequestInformation ToInformation(object? body, Action<object, RequestHeaders>? configure) =>
        (RequestInformation)Describe.Invoke(Builder, Arguments(Describe, body, configure))!;

    /// <summary>Sends the request. The result is null if the response has no body.</summary>
    public async Task<object?> SendAsync(object? body, Action<object, RequestHeaders>? configure)
    {
        var task = (Task)Send.Invoke(Builder, Arguments(Send, body, configure))!;
        await task;
        return Send.ReturnType.IsGenericType ? task.GetType().GetProperty("Result")!.GetValue(task) : null;
    }

    /// <summary>Returns the argument that sets query parameters and headers.</summary>
    public object Configure(Action<object, RequestHeaders> configure) => s_configure.MakeGenericMethod(QueryType).Invoke(null, [configure])!;

    private bool Makes(DocumentedCall call)
    {
        object? body = BodyType is null ? null : LinkageLists.Is(BodyType) ? LinkageLists.Of(BodyType, []) : Activator.CreateInstance(BodyType);
        RequestInformation information = ToInformation(body, null);
        return information.HttpMethod.ToString() == call.Operation.Method && information.Headers["Accept"].Single() == call.Accept;
    }

    private object?[] Arguments(MethodInfo method, object? body, Action<object, RequestHeaders>? configure) =>
    [
        .. method.GetParameters().Select((parameter, index) =>
            IsConfigure(parameter.ParameterType) ? configure is null ? null : Configure(configure)
            : index == 0 ? body
            : parameter.ParameterType == typeof(CancellationToken) ? TestContext.Current.CancellationToken
            : throw new InvalidOperationException($"{method.DeclaringType!.Name}.{method.Name} has an unexpected parameter {parameter}.")),
    ];

    private static Action<RequestConfiguration<T>> ConfigureQuery<T>(Action<object, RequestHeaders> configure)
        where T : class, new() => configuration => configure(configuration.QueryParameters, configuration.Headers);

    private static bool IsConfigure(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Action<>);

    [GeneratedRegex("^To(.+)RequestInformation$")]
    private static partial Regex DescribeName();
}
