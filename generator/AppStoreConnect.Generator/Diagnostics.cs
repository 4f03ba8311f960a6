using AppStoreConnect.Modeling;
using AppStoreConnect.Spec;
using Microsoft.CodeAnalysis;

namespace AppStoreConnect.Generator;

/// <summary>The diagnostics of the generator. One id per meaning, each with a section in the guide.</summary>
internal static class Diagnostics
{
    private const string Category = "AppStoreConnect.Generator";

    // A branch and not a version: the page explains an id for good.
    private const string Guide = "https://github.com/appstoreconnect-generated/appstoreconnect-generated/blob/main/tools/site/guides/diagnostics.md#";

    public static readonly DiagnosticDescriptor NoDocument = new(
        "ASC001",
        "There is no document",
        "There is no *.oas.json among the AdditionalFiles, so there is nothing to generate a client from. Build AppStoreConnect.Generated, which restores spec/openapi.oas.json, or set -p:AppStoreConnectSpec=FILE.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Guide + "asc001");

    public static readonly DiagnosticDescriptor SeveralDocuments = new(
        "ASC002",
        "There is more than one document",
        "'{0}' and '{1}' are both *.oas.json among the AdditionalFiles. A client is generated from one document: remove the others.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Guide + "asc002");

    public static readonly DiagnosticDescriptor Unreadable = new(
        "ASC003",
        "The document can't be read",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Guide + "asc003");

    public static readonly DiagnosticDescriptor ReadWithLoss = new(
        "ASC004",
        "A part of the document was not read completely",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Guide + "asc004");

    public static readonly DiagnosticDescriptor Unsupported = new(
        "ASC005",
        "A part of the API is left out of the client",
        "{0}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Guide + "asc005");

    public static readonly DiagnosticDescriptor Fallback = new(
        "ASC006",
        "A shape has no role in JSON:API",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Guide + "asc006");

    public static readonly DiagnosticDescriptor NameCollision = new(
        "ASC007",
        "A name was taken",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Guide + "asc007");

    public static readonly DiagnosticDescriptor NoNamespace = new(
        "ASC008",
        "AppStoreConnectNamespace is not a namespace",
        "AppStoreConnectNamespace is '{0}', which is not a namespace. The models are generated in the namespace AppStoreConnect instead.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Guide + "asc008");

    public static readonly DiagnosticDescriptor StalePlace = new(
        "ASC009",
        "A row of TypeGroups names a place that the document does not have",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Guide + "asc009");

    public static readonly DiagnosticDescriptor EqualTypes = new(
        "ASC010",
        "Several types have the same values or members",
        "{0}",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Guide + "asc010");

    public static readonly DiagnosticDescriptor CustomMember = new(
        "ASC011",
        "A hand-written member replaces a generated one",
        "'{0}' is hand-written, so the generated member for '{1}' is omitted. Its value arrives in AdditionalData or AdditionalRelationships.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Guide + "asc011");

    public static readonly DiagnosticDescriptor StaleMeaning = new(
        "ASC012",
        "A meaning belongs to no member",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Guide + "asc012");

    /// <summary>The descriptor for a problem of the model.</summary>
    public static DiagnosticDescriptor Of(ModelProblemKind kind) => kind switch
    {
        ModelProblemKind.Unsupported => Unsupported,
        ModelProblemKind.Fallback => Fallback,
        ModelProblemKind.StalePlace => StalePlace,
        ModelProblemKind.StaleMeaning => StaleMeaning,
        ModelProblemKind.EqualTypes => EqualTypes,
        _ => NameCollision,
    };

    /// <summary>The descriptor for a problem of reading.</summary>
    public static DiagnosticDescriptor Of(SpecProblemSeverity severity) => severity switch
    {
        SpecProblemSeverity.Error => Unreadable,
        SpecProblemSeverity.Warning => ReadWithLoss,
        _ => Fallback,
    };
}
