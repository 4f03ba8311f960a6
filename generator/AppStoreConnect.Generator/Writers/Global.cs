namespace AppStoreConnect.Generator.Writers;

/// <summary>
/// What emitted code uses from outside its own namespace. A name before <c>::</c> is looked up among a file's aliases only, so no type or member of a document,
/// of hand-written code or of a program can take its place; <c>global::</c> everywhere would make the code a quarter longer.
/// </summary>
internal static class Global
{
    /// <summary>The aliases, with the namespaces that they are for.</summary>
    public static readonly (string Alias, string Namespace)[] Aliases =
    [
        ("Code::", "global::System.CodeDom.Compiler"),
        ("Core::", "global::" + GeneratorOptions.RuntimeNamespace),
        ("Hide::", "global::System.ComponentModel"),
        ("Json::", "global::" + GeneratorOptions.RuntimeNamespace + ".JsonApi"),
        ("Kiota::", "global::Microsoft.Kiota.Abstractions"),
        ("Lists::", "global::System.Collections.Generic"),
        ("Sys::", "global::System"),
        ("Tasks::", "global::System.Threading.Tasks"),
    ];

    public const string Action = "Sys::Action";
    public const string CancellationToken = "Sys::Threading.CancellationToken";
    public const string DateOnly = "Sys::DateOnly";
    public const string DateTimeOffset = "Sys::DateTimeOffset";
    public const string Dictionary = "Lists::IDictionary";
    public const string EditorBrowsableNever = "Hide::EditorBrowsable(Hide::EditorBrowsableState.Never)";
    public const string Equatable = "Sys::IEquatable";
    public const string GeneratedCode = "Code::GeneratedCode";
    public const string List = "Lists::IReadOnlyList";
    public const string Obsolete = "Sys::Obsolete";
    public const string Pair = "Lists::KeyValuePair";
    public const string SetsRequiredMembers = "Sys::Diagnostics.CodeAnalysis.SetsRequiredMembers";
    public const string Stream = "Sys::IO.Stream";
    public const string Task = "Tasks::Task";
    public const string TimeSpan = "Sys::TimeSpan";

    public const string DefaultQueryParameters = "Kiota::DefaultQueryParameters";
    public const string Method = "Kiota::Method";
    public const string ParseNode = "Kiota::Serialization.IParseNode";
    public const string RequestAdapter = "Kiota::IRequestAdapter";
    public const string RequestConfiguration = "Core::RequestConfiguration";
    public const string RequestInformation = "Kiota::RequestInformation";
    public const string UntypedNode = "Kiota::Serialization.UntypedNode";

    public const string IncludedTypes = "Json::IncludedTypes";
    public const string MemberTable = "Json::MemberTable";
    public const string ModelReader = "Json::ModelReader";
    public const string ModelWriter = "Json::ModelWriter";
    public const string OpenEnumValues = "Json::OpenEnumValues";

    public const string RequestBuilder = "Core::ApiRequestBuilder";
    public const string UploadKind = "Core::Uploads.UploadKind";
    public const string UploadPart = "Core::Uploads.UploadPart";
    public const string UploadReservation = "Core::Uploads.UploadReservation";
    public const string UploadSiblings = "Core::Uploads.UploadSiblings";
    public const string WebhookPayload = "Core::Webhooks.WebhookPayload";

    /// <summary>A hand-written public type.</summary>
    public static string Runtime(string name) => "Core::" + name;
}
