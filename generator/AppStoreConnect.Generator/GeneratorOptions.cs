using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AppStoreConnect.Generator;

/// <summary>The MSBuild properties of the project.</summary>
/// <param name="RootNamespace"><c>AppStoreConnectNamespace</c>: the namespace of models and enums. The default is <c>AppStoreConnect</c>.</param>
/// <param name="Paths"><c>AppStoreConnectInclude</c> and <c>AppStoreConnectExclude</c>: path patterns, separated by <c>;</c> or <c>,</c>.</param>
/// <param name="ListsAll"><c>AppStoreConnectListAll</c>: whether notices of one kind are listed one by one.</param>
/// <param name="Rejected">The value of <c>AppStoreConnectNamespace</c> if it is not a valid namespace, otherwise null.</param>
internal sealed record GeneratorOptions(string RootNamespace, ModelOptions Paths, bool ListsAll = false, string? Rejected = null)
{
    /// <summary>The namespace of hand-written code.</summary>
    public const string RuntimeNamespace = "AppStoreConnect";

    /// <summary>Reads the options.</summary>
    public static GeneratorOptions From(AnalyzerConfigOptions options)
    {
        string root = Value(options, "AppStoreConnectNamespace");
        bool isNamespace = root.Length > 0 && root.Split('.').All(part =>
            SyntaxFacts.IsValidIdentifier(part) && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None);
        return new(
            isNamespace ? root : RuntimeNamespace,
            new ModelOptions(Patterns(options, "AppStoreConnectInclude"), Patterns(options, "AppStoreConnectExclude")),
            string.Equals(Value(options, "AppStoreConnectListAll"), "true", StringComparison.OrdinalIgnoreCase),
            isNamespace || root.Length == 0 ? null : root);
    }

    private static string Value(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) ? value.Trim() : "";

    // The SDK writes ";" unchanged to the options file, where it starts a comment. So "," and "|" work as well.
    private static EquatableArray<string> Patterns(AnalyzerConfigOptions options, string name) =>
        Value(options, name).Split([';', ',', '|'], StringSplitOptions.RemoveEmptyEntries)
            .Select(pattern => pattern.Trim()).Where(pattern => pattern.Length > 0)
            .OrderBy(pattern => pattern, StringComparer.Ordinal).ToEquatableArray();
}
