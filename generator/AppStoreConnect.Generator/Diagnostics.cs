using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;
using Microsoft.CodeAnalysis;

namespace AppStoreConnect.Generator;

/// <summary>What the generator says. One id per meaning.</summary>
internal static class Diagnostics
{
    private const string Category = "AppStoreConnect.Generator";

    public static readonly DiagnosticDescriptor NoDocument = new(
        "ASC001",
        "No document",
        "No *.oas.json among the AdditionalFiles: the client is generated from the App Store Connect API document. Build AppStoreConnect.Generated, which restores spec/openapi.oas.json, or set -p:AppStoreConnectSpec=FILE.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor SeveralDocuments = new(
        "ASC002",
        "More than one document",
        "'{0}' and '{1}' are both *.oas.json among the AdditionalFiles: a client is generated from one document",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Unreadable = new(
        "ASC003", "The document can't be read", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ReadWithLoss = new(
        "ASC004", "Something of the document was read with loss", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Unsupported = new(
        "ASC005", "A shape that no C# can be made of", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Fallback = new(
        "ASC006", "A shape of no JSON:API role", "{0}", Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NameCollision = new(
        "ASC007", "Two things want one name", "{0}", Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor NoNamespace = new(
        "ASC008",
        "No namespace",
        "AppStoreConnectNamespace is '{0}', which is no namespace: the models are in AppStoreConnect",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor StalePlace = new(
        "ASC009", "A listed place is not in the document", "{0}", Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor EqualTypes = new(
        "ASC010", "Types with equal values or members", "{0}", Category, DiagnosticSeverity.Info, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor CustomMember = new(
        "ASC011",
        "A member is written by hand",
        "'{0}' is written by hand, so the generated member for '{1}' is left out; values of that name arrive in AdditionalData or AdditionalRelationships",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true);

    /// <summary>What says a problem of the model.</summary>
    public static DiagnosticDescriptor Of(ModelProblemKind kind) => kind switch
    {
        ModelProblemKind.Unsupported => Unsupported,
        ModelProblemKind.Fallback => Fallback,
        ModelProblemKind.StalePlace => StalePlace,
        ModelProblemKind.EqualTypes => EqualTypes,
        _ => NameCollision,
    };

    /// <summary>What says a problem of reading.</summary>
    public static DiagnosticDescriptor Of(SpecProblemSeverity severity) => severity switch
    {
        SpecProblemSeverity.Error => Unreadable,
        SpecProblemSeverity.Warning => ReadWithLoss,
        _ => Fallback,
    };
}
