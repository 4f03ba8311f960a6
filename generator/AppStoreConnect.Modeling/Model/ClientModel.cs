using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>The whole client as the writers need it. Contains only values, in ordinal order of their names.</summary>
public sealed record ClientModel
{
    /// <summary>The API's title and version, such as <c>App Store Connect API 4.4.1</c>.</summary>
    public required string Api { get; init; }

    /// <summary>The URL of the API's documentation up to the name of a page, or null for an unknown API.</summary>
    public string? Documentation { get; init; }

    public EquatableArray<ResourceModel> Resources { get; init; }

    public EquatableArray<RequestModel> Requests { get; init; }

    public EquatableArray<ObjectModel> Objects { get; init; }

    public EquatableArray<EnumModel> Enums { get; init; }

    public EquatableArray<UploadModel> Uploads { get; init; }

    public EquatableArray<QueryModel> Queries { get; init; }

    public EquatableArray<BuilderModel> Builders { get; init; }

    /// <summary>The client's own members: <c>V1</c>, <c>V2</c>, ….</summary>
    public EquatableArray<ChildModel> Roots { get; init; }

    public EquatableArray<ModelProblem> Problems { get; init; }

    /// <summary>The names of all types that are generated.</summary>
    public IEnumerable<string> TypeNames =>
        Resources.Select(model => model.ClassName).Concat(Requests.Select(model => model.ClassName)).Concat(Objects.Select(model => model.ClassName))
            .Concat(Enums.Select(model => model.ClassName)).Concat(Uploads.Select(model => model.RequestClass)).Concat(Queries.Select(model => model.ClassName))
            .Concat(Builders.Where(model => !model.IsBaseOnly).Select(model => model.ClassName));
}

/// <summary>The kind of a problem.</summary>
public enum ModelProblemKind
{
    /// <summary>An unsupported structure, which was omitted.</summary>
    Unsupported,

    /// <summary>A shape without a role in JSON:API: a plain object.</summary>
    Fallback,

    /// <summary>A name collision.</summary>
    NameCollision,

    /// <summary>A generator table contains a place that the document does not have.</summary>
    StalePlace,

    /// <summary>A table explains a member that the document does not have.</summary>
    StaleMeaning,

    /// <summary>Types with the same values or members are not grouped in a table.</summary>
    EqualTypes,
}

/// <summary>A problem in the document that the maintainer should know about.</summary>
/// <param name="Kind">The kind of problem.</param>
/// <param name="Pointer">The JSON pointer of the place in the document.</param>
/// <param name="Message">The problem and how it was handled.</param>
public sealed record ModelProblem(ModelProblemKind Kind, string Pointer, string Message);
