using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes the methods of an operation: the call, the enumeration of all pages, and the Kiota request.</summary>
internal static class OperationWriter
{
    public static void Write(SourceWriter writer, OperationModel operation)
    {
        string query = operation.QueryClass ?? Global.DefaultQueryParameters;
        string configuration = $"{Global.Action}<{Global.RequestConfiguration}<{query}>>? configure = null";
        string body = Parameter(operation);
        Call(writer, operation, query, body, configuration);
        if (operation.IsPaged && operation.Method == "GET")
        {
            List(writer, operation, query, configuration);
        }

        writer.Space();
        writer.Line("/// <summary>Creates the same request for Kiota.</summary>");
        Header.Obsolete(writer, operation.Deprecated, operation.Successor);
        writer.Line($"public {Global.RequestInformation} To{operation.Name}RequestInformation({body}{configuration}) =>");
        writer.Continue($"ToRequest({Global.Method}.{operation.Method}, {Literal.Text(operation.Accept)}, {BodyValue(operation)}, configure);");
    }

    private static void Call(SourceWriter writer, OperationModel operation, string query, string body, string configuration)
    {
        writer.Space();
        string answer = Answer(operation);
        string optional = operation.DataCanBeNull ? " <c>DataOrDefault</c> is null if there is none." : "";
        writer.Line($"/// <summary><c>{operation.Method} {Literal.Comment(operation.Path)}</c>.{Remark(operation)}{optional}{Apple.Page(writer, operation)}</summary>");
        Header.Remark(writer, operation.Remark);
        BodyComment(writer, operation);
        writer.Line("/// <param name=\"configure\">Sets query parameters, headers, and options.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Cancels the request.</param>");
        writer.Line("/// <exception cref=\"AppStoreConnectException\">The request failed.</exception>");
        Header.Obsolete(writer, operation.Deprecated, operation.Successor);
        writer.Line($"public {answer} {operation.Name}Async({body}{configuration}, {Global.CancellationToken} cancellationToken = default) =>");
        writer.Continue(Send(operation, query) + ";");
    }

    private static void List(SourceWriter writer, OperationModel operation, string query, string configuration)
    {
        string item = Item(operation);
        writer.Space();
        writer.Line($"/// <summary>Lists the items of all pages of <c>{operation.Method} {Literal.Comment(operation.Path)}</c>.</summary>");
        Header.Obsolete(writer, operation.Deprecated, operation.Successor);
        writer.Line($"public AsyncPageable<{item}> ListAsync({configuration}, PagingOptions? paging = null) =>");
        writer.Continue($"Pages<{item}, {query}>(configure, paging);");
    }

    private static string Remark(OperationModel operation) => operation.Response switch
    {
        ResponseShape.Stream => $" Returns the response body as a stream of <c>{Literal.Comment(operation.Accept)}</c>. Dispose it.",
        ResponseShape.Page or ResponseShape.Linkages when operation.IsPaged => " Returns one page. <c>ListAsync</c> returns all pages.",
        _ => "",
    };

    private static string Item(OperationModel operation) =>
        operation.Response == ResponseShape.Linkages || operation.Response == ResponseShape.Linkage ? $"Linkage<{operation.ResponseClass}>" : operation.ResponseClass!;

    private static string Answer(OperationModel operation) => operation.Response switch
    {
        ResponseShape.None => Global.Task,
        ResponseShape.Document or ResponseShape.Linkage => $"{Global.Task}<Document<{Item(operation)}>>",
        ResponseShape.Page or ResponseShape.Linkages => $"{Global.Task}<Page<{Item(operation)}>>",
        ResponseShape.Object => $"{Global.Task}<{operation.ResponseClass}>",
        _ => $"{Global.Task}<{Global.Stream}>",
    };

    private static string Send(OperationModel operation, string query)
    {
        string method = $"{Global.Method}.{operation.Method}";
        string body = BodyValue(operation);
        return operation.Response switch
        {
            ResponseShape.None => $"NoContentAsync({method}, {body}, configure, cancellationToken)",
            ResponseShape.Document or ResponseShape.Linkage =>
                $"DocumentAsync<{Item(operation)}, {query}>({method}, {body}, configure, cancellationToken{(operation.DataCanBeNull ? ", dataCanBeNull: true" : "")})",
            ResponseShape.Page or ResponseShape.Linkages when operation.Method == "GET" =>
                $"PageAsync<{Item(operation)}, {query}>(configure, cancellationToken)",
            ResponseShape.Page or ResponseShape.Linkages =>
                $"ObjectAsync<Page<{Item(operation)}>, {query}>({method}, {Literal.Text(operation.Accept)}, {body}, configure, cancellationToken)",
            ResponseShape.Object =>
                $"ObjectAsync<{operation.ResponseClass}, {query}>({method}, {Literal.Text(operation.Accept)}, {body}, configure, cancellationToken)",
            _ => $"StreamAsync({method}, {Literal.Text(operation.Accept)}, {body}, configure, cancellationToken)",
        };
    }

    private static string Parameter(OperationModel operation) => operation.Body switch
    {
        BodyShape.Model => $"{operation.BodyClass} body, ",
        BodyShape.Linkages => $"Linkages<{operation.BodyClass}> linkages, ",
        BodyShape.Linkage => $"Linkage<{operation.BodyClass}>{(operation.BodyNullable ? "?" : "")} linkage, ",
        _ => "",
    };

    private static void BodyComment(SourceWriter writer, OperationModel operation)
    {
        string? comment = operation.Body switch
        {
            BodyShape.Model => "/// <param name=\"body\">The request body.</param>",
            BodyShape.Linkages => "/// <param name=\"linkages\">Ids of the related resources, or the resources themselves.</param>",
            BodyShape.Linkage when operation.BodyNullable =>
                "/// <param name=\"linkage\">The id of the related resource, or the resource itself. Null clears the relationship.</param>",
            BodyShape.Linkage => "/// <param name=\"linkage\">The id of the related resource, or the resource itself.</param>",
            _ => null,
        };
        if (comment is not null)
        {
            writer.Line(comment);
        }
    }

    private static string BodyValue(OperationModel operation) => operation.Body switch
    {
        BodyShape.Model => operation.Method is "PATCH" or "PUT" ? "UpdateBody(body)" : "Body(body)",
        BodyShape.Linkages => $"LinkagesBody({Literal.Text(operation.BodyType!)}, linkages)",
        BodyShape.Linkage => $"{(operation.BodyNullable ? "" : "Required")}LinkageBody({Literal.Text(operation.BodyType!)}, linkage)",
        _ => "null",
    };
}
