using AppStoreConnect.Spec;

namespace AppStoreConnect.Modeling;

/// <summary>
/// Finds the resources that accept files, by structure: a collection POST that requires <c>fileName</c> and <c>fileSize</c>, whose resource has
/// <c>uploadOperations</c>, and whose item has a GET and a PATCH that accepts <c>uploaded</c>.
/// </summary>
internal sealed class UploadFactory(ClientModel model, NameScope scope, ProblemSink problems)
{
    private const string Awaiting = "AWAITING_UPLOAD";
    private const string CreateEnding = "CreateRequest";

    private readonly Dictionary<string, BuilderModel> _builders = model.Builders.ToDictionary(builder => builder.Path, StringComparer.Ordinal);
    private readonly ILookup<string, BuilderModel> _returning = model.Builders.Where(builder => Get(builder) is not null).ToLookup(builder => Get(builder)!.ResponseClass!, StringComparer.Ordinal);
    private readonly Dictionary<string, RequestModel> _requests = model.Requests.ToDictionary(request => request.ClassName, StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceModel> _resources = model.Resources.ToDictionary(resource => resource.ClassName, StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectModel> _objects = model.Objects.ToDictionary(value => value.ClassName, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel> _enums = model.Enums.ToDictionary(value => value.ClassName, StringComparer.Ordinal);

    /// <summary>Creates all uploads, by the path of their collection.</summary>
    public IReadOnlyDictionary<string, UploadModel> Make()
    {
        var uploads = new SortedDictionary<string, UploadModel>(StringComparer.Ordinal);
        foreach (BuilderModel builder in model.Builders)
        {
            OperationModel? post = builder.Operations.FirstOrDefault(operation => operation is { Method: "POST", Body: BodyShape.Model });
            if (post is not null && _requests.TryGetValue(post.BodyClass!, out RequestModel? create) && create.Role == RequestRole.Create
                && Required(create, "fileName", ValueKind.String) is { } name && Required(create, "fileSize", ValueKind.Int64, ValueKind.Int32) is { } size)
            {
                BuilderModel? item = builder.Children.FirstOrDefault(child => child.IsIndexer) is { } child && _builders.TryGetValue(child.Path, out BuilderModel? found) ? found : null;
                string? problem = item is null ? null : Make(builder.Path, post, create, item, new(name.Name, size.Name), upload => uploads[builder.Path] = upload);
                if (problem is not null)
                {
                    problems.Unsupported(
                        $"/paths/{ProblemSink.Escape(builder.Path)}/post",
                        $"POST {builder.Path} takes the name and the size of a file, but {problem}. It has no UploadAsync.");
                }
            }
        }

        return uploads;
    }

    private string? Make(string path, OperationModel post, RequestModel create, BuilderModel item, UploadFileMembers file, Action<UploadModel> made)
    {
        if (post.Response != ResponseShape.Document || !_resources.TryGetValue(post.ResponseClass!, out ResourceModel? resource))
        {
            return "it does not return a resource";
        }

        if (Operations(resource) is not { } operation)
        {
            return $"{resource.ClassName} has no uploadOperations with method, url, offset, and length";
        }

        OperationModel? patch = item.Operations.FirstOrDefault(method => method is { Method: "PATCH", Body: BodyShape.Model } && method.ResponseClass == resource.ClassName);
        if (!item.Operations.Any(method => method.Method == "GET" && method.Response == ResponseShape.Document && method.ResponseClass == resource.ClassName)
            || patch is null || !_requests.TryGetValue(patch.BodyClass!, out RequestModel? update)
            || Attribute(update.Attributes, "uploaded") is not { Type: { Kind: ValueKind.Boolean, IsList: false } } uploaded)
        {
            return $"{item.Path} has no GET, or no PATCH that accepts 'uploaded'";
        }

        EquatableArray<UploadStateMember> states = States(resource);
        if (states.IsEmpty || Attribute(resource.Attributes, "fileName") is not { } name || Attribute(resource.Attributes, "fileSize") is not { } size)
        {
            return $"{resource.ClassName} does not contain the file's name, its size, and a state with {Awaiting}";
        }

        string bare = create.ClassName.EndsWith(CreateEnding, StringComparison.Ordinal) ? create.ClassName.Substring(0, create.ClassName.Length - CreateEnding.Length) : create.ClassName;
        made(new UploadModel
        {
            RequestClass = scope.Take(path, bare + "UploadRequest"),
            Family = create.Family,
            Path = path,
            ResourceClass = resource.ClassName,
            CreateClass = create.ClassName,
            UpdateClass = update.ClassName,
            CanDelete = item.Operations.Any(method => method is { Method: "DELETE", Response: ResponseShape.None }),
            Deprecated = post.Deprecated,
            Successor = post.Successor,
            Attributes = create.Attributes.Where(attribute => attribute.WireName is not ("fileName" or "fileSize")).ToEquatableArray(),
            Relationships = create.Relationships,
            CreateFile = file,
            SizeIsInt32 = create.Attributes.Any(attribute => attribute.Name == file.Size && attribute.Type.Kind == ValueKind.Int32),
            File = new(name.Name, size.Name),
            Uploaded = uploaded.Name,
            Checksum = Attribute(update.Attributes, "sourceFileChecksum") is { Deprecated: false, Type: { Kind: ValueKind.String, IsList: false } } checksum ? checksum.Name : null,
            Composite = Composite(resource),
            States = states,
            Operation = operation,
            Repeats = Repeats(create, resource, update),
            Parents = create.Relationships.Where(relationship => !relationship.IsMany).Select(relationship => Parent(relationship, resource)).OfType<UploadParent>().ToEquatableArray(),
        });
        return null;
    }

    private UploadOperationMembers? Operations(ResourceModel resource)
    {
        if (Attribute(resource.Attributes, "uploadOperations") is not { Type: { Kind: ValueKind.Object, IsList: true } } list
            || ObjectOf(list) is not { } operation
            || Attribute(operation.Members, "method") is not { Type: { Kind: ValueKind.String, IsList: false } } method
            || Attribute(operation.Members, "url") is not { Type: { Kind: ValueKind.String, IsList: false } } url
            || Attribute(operation.Members, "length") is not { Type: { Kind: ValueKind.Int64 or ValueKind.Int32, IsList: false } } length
            || Attribute(operation.Members, "offset") is not { Type: { Kind: ValueKind.Int64 or ValueKind.Int32, IsList: false } } offset)
        {
            return null;
        }

        ValueMember? headers = Attribute(operation.Members, "requestHeaders") is { Type: { Kind: ValueKind.Object, IsList: true } } member ? member : null;
        ObjectModel? header = headers is null ? null : ObjectOf(headers);
        return new UploadOperationMembers
        {
            List = list.Name,
            Method = method.Name,
            Url = url.Name,
            Length = length.Name,
            Offset = offset.Name,
            Headers = headers?.Name,
            HeaderName = header is null ? null : Attribute(header.Members, "name")?.Name,
            HeaderValue = header is null ? null : Attribute(header.Members, "value")?.Name,
            EntityTag = Attribute(operation.Members, "entityTag") is { Type: { Kind: ValueKind.String, IsList: false } } tag ? tag.Name : null,
            Expiration = Attribute(operation.Members, "expiration") is { Type: { Kind: ValueKind.DateTime, IsList: false } } expiration ? expiration.Name : null,
        };
    }

    // Deprecated members come last: appPreviews contain an older state next to the current one.
    private EquatableArray<UploadStateMember> States(ResourceModel resource)
    {
        var states = new List<UploadStateMember>();
        foreach (ValueMember attribute in resource.Attributes.OrderBy(attribute => attribute.Deprecated).ThenByDescending(attribute => attribute.WireName, StringComparer.Ordinal))
        {
            if (HasState(attribute))
            {
                states.Add(new([attribute.Name], default, null, null));
            }
            else if (attribute.Type.Kind == ValueKind.Object && ObjectOf(attribute) is { } holder && holder.Members.FirstOrDefault(HasState) is { } state)
            {
                ValueMember? errors = Attribute(holder.Members, "errors") is { Type: { Kind: ValueKind.Object, IsList: true } } list ? list : null;
                ObjectModel? error = errors is null ? null : ObjectOf(errors);
                states.Add(new(
                    [attribute.Name, state.Name],
                    error is null ? default : [attribute.Name, errors!.Name],
                    error is null ? null : Text(error, "code"),
                    error is null ? null : Text(error, "description")));
            }
        }

        return states.ToEquatableArray();
    }

    private bool HasState(ValueMember member) => member.Type is { Kind: ValueKind.Enum, IsList: false }
        && _enums.TryGetValue(member.Type.ClassName!, out EnumModel? value) && value.Values.Any(known => known.Value == Awaiting);

    private EquatableArray<string> Composite(ResourceModel resource) =>
        Attribute(resource.Attributes, "sourceFileChecksums") is { } checksums && ObjectOf(checksums) is { } holder
        && Attribute(holder.Members, "composite") is { } composite && ObjectOf(composite) is { } inner && Text(inner, "hash") is { } hash
            ? [checksums.Name, composite.Name, hash]
            : default;

    private static EquatableArray<UploadRepeat> Repeats(RequestModel create, ResourceModel resource, RequestModel update) =>
        create.Attributes.Where(attribute => attribute.Type is { Kind: ValueKind.String, IsList: false } && attribute.WireName != "fileName")
            .Select(attribute => (Create: attribute, Resource: Attribute(resource.Attributes, attribute.WireName), Update: Attribute(update.Attributes, attribute.WireName)))
            .Where(found => found.Resource?.Type == found.Create.Type && found.Update?.Type == found.Create.Type)
            .Select(found => new UploadRepeat(found.Create.Name, found.Resource!.Name, found.Update!.Name)).ToEquatableArray();

    private UploadParent? Parent(RelationshipMember relationship, ResourceModel resource)
    {
        foreach (BuilderModel below in _returning[resource.ClassName])
        {
            int end = below.Path.LastIndexOf('/');
            string segment = below.Path.Substring(end + 1);
            string item = below.Path.Substring(0, end);
            int start = item.LastIndexOf("/{", StringComparison.Ordinal);
            if (segment[0] != '{' && start > 0 && item.IndexOf('/', start + 1) < 0
                && _builders.TryGetValue(item, out BuilderModel? parent)
                && parent.Operations.Any(operation => operation is { Method: "GET", Response: ResponseShape.Document } && operation.ResponseClass == relationship.TargetClass))
            {
                return new(relationship.Name, item.Substring(0, start), segment, Get(below)!.Response == ResponseShape.Page);
            }
        }

        return null;
    }

    private static OperationModel? Get(BuilderModel builder) =>
        builder.Operations.FirstOrDefault(operation => operation is { Method: "GET", Response: ResponseShape.Page or ResponseShape.Document, ResponseClass: not null });

    private ObjectModel? ObjectOf(ValueMember member) =>
        member.Type is { Kind: ValueKind.Object, ClassName: { } name } && _objects.TryGetValue(name, out ObjectModel? value) ? value : null;

    private static string? Text(ObjectModel value, string wireName) =>
        Attribute(value.Members, wireName) is { Type: { Kind: ValueKind.String, IsList: false } } member ? member.Name : null;

    private static ValueMember? Required(RequestModel request, string wireName, params ValueKind[] kinds) =>
        Attribute(request.Attributes, wireName) is { Required: true } member && !member.Type.IsList && kinds.Contains(member.Type.Kind) ? member : null;

    private static ValueMember? Attribute(EquatableArray<ValueMember> members, string wireName) => members.FirstOrDefault(member => member.WireName == wireName);
}
