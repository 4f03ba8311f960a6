namespace AppStoreConnect.Spec.Facts;

/// <summary>
/// The error responses that most operations of a method have: <c>GET * &gt; 400,401 ErrorResponse</c>. They are
/// written once; an operation lists its errors only if they differ.
/// </summary>
internal sealed class UsualErrors
{
    private readonly SortedDictionary<string, EquatableArray<ApiResponse>> _byMethod = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, EquatableArray<ApiResponse>>> ByMethod => _byMethod;

    /// <summary>Returns the usual errors of a method. Empty if it has none.</summary>
    public EquatableArray<ApiResponse> this[string method] => _byMethod.TryGetValue(method, out EquatableArray<ApiResponse> errors) ? errors : default;

    public static bool IsError(ApiResponse response) => !response.Status.StartsWith("2", StringComparison.Ordinal);

    public static UsualErrors Of(ApiDescription description)
    {
        var result = new UsualErrors();
        foreach (IGrouping<string, ApiOperation> method in description.Paths.SelectMany(path => path.Operations).GroupBy(operation => operation.Method))
        {
            var most = method
                .GroupBy(operation => operation.Responses.Where(IsError).ToEquatableArray())
                .Where(errors => !errors.Key.IsEmpty)
                .Select(errors => (Errors: errors.Key, Uses: errors.Count(), Text: ResponseNotation.Text(errors.Key)))
                .OrderByDescending(errors => errors.Uses)
                .ThenBy(errors => errors.Text, StringComparer.Ordinal)
                .FirstOrDefault();
            if (most.Uses > 1)
            {
                result._byMethod.Add(method.Key, most.Errors);
            }
        }

        return result;
    }
}
