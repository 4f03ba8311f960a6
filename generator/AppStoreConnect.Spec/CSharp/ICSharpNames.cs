namespace AppStoreConnect.Spec;

/// <summary>
/// The names that the generator gives to the things of one description. Null where a thing has no member of its own in C#:
/// an envelope, a constant, a discriminator.
/// </summary>
public interface ICSharpNames
{
    /// <summary>The call of an operation, such as <c>client.V1.Apps[id].Builds.GetAsync</c>.</summary>
    /// <param name="path">The path template.</param>
    /// <param name="method">The method in upper case.</param>
    string? Operation(string path, string method);

    /// <summary>The type of a component schema, such as <c>App</c>.</summary>
    /// <param name="schema">The component's name.</param>
    string? Schema(string schema);

    /// <summary>The member of a property, such as <c>App.BundleId</c>.</summary>
    /// <param name="schema">The component's name.</param>
    /// <param name="propertyPath">The wire names from the component down, without items and alternatives: <c>attributes</c>, <c>bundleId</c>.</param>
    string? Property(string schema, IReadOnlyList<string> propertyPath);

    /// <summary>The known value of an enum, such as <c>BundleIdPlatform.Ios</c>.</summary>
    /// <param name="schema">The component's name.</param>
    /// <param name="propertyPath">The wire names from the component down; empty where the component is the enum.</param>
    /// <param name="value">The value on the wire.</param>
    string? EnumValue(string schema, IReadOnlyList<string> propertyPath, string value);

    /// <summary>The member of a parameter, such as <c>AppsGetQueryParameters.FilterBundleId</c>.</summary>
    /// <param name="path">The path template.</param>
    /// <param name="method">The method in upper case; null for a parameter of the path itself.</param>
    /// <param name="parameter">The name on the wire.</param>
    string? Parameter(string path, string? method, string parameter);

    /// <summary>A value that a parameter accepts, such as <c>AppField.Name</c>.</summary>
    /// <param name="path">The path template.</param>
    /// <param name="method">The method in upper case; null for a parameter of the path itself.</param>
    /// <param name="parameter">The name on the wire.</param>
    /// <param name="value">The value on the wire.</param>
    string? ParameterValue(string path, string? method, string parameter, string value);
}
