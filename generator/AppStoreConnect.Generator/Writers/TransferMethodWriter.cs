using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes the methods of request builders that take several requests: uploads and waits.</summary>
internal static class TransferMethodWriter
{
    public static void Write(SourceWriter writer, BuilderModel builder)
    {
        if (builder.Upload is { IsCollection: true } begins)
        {
            Upload(writer, builder, begins);
        }
        else if (builder.Upload is { } continues)
        {
            Continue(writer, builder, continues);
        }

        // An upload is waited for by itself; what is uploaded can be waited for, too.
        if (builder.Wait is { } wait)
        {
            Wait(writer, builder, wait);
        }
    }

    private static void Upload(SourceWriter writer, BuilderModel builder, UploadMethods upload)
    {
        writer.Space();
        writer.Line($"/// <summary>Uploads a file: reserves it at <c>{Literal.Comment(builder.Path)}</c>, sends its parts in parallel, commits, and waits until the service has processed it.</summary>");
        writer.Line("/// <param name=\"file\">The file: a path, or bytes or a stream by <see cref=\"UploadSource\"/>.</param>");
        writer.Line("/// <param name=\"request\">What the service is told of it.</param>");
        Common(writer, "The upload failed after it was reserved; the error says whether it can be continued.");
        Header.Obsolete(writer, upload.Deprecated);
        writer.Line($"public Task<Document<{upload.ResourceClass}>> UploadAsync(UploadSource file, {upload.RequestClass} request, UploadOptions? options = null, CancellationToken cancellationToken = default) =>");
        writer.Continue($"UploadAsync({upload.RequestClass}.UploadDescriptor.Instance, file, request, options, cancellationToken);");
    }

    private static void Continue(SourceWriter writer, BuilderModel builder, UploadMethods upload)
    {
        writer.Space();
        writer.Line($"/// <summary>Continues an upload that was interrupted, in this process or another: sends the parts of <c>{Literal.Comment(builder.Path)}</c> that have not arrived, commits, and waits. If all has arrived, it only waits.</summary>");
        writer.Line("/// <param name=\"file\">The same file.</param>");
        Common(writer, "The upload failed; the error says whether it can be continued.");
        Header.Obsolete(writer, upload.Deprecated);
        writer.Line($"public Task<Document<{upload.ResourceClass}>> ContinueUploadAsync(UploadSource file, UploadOptions? options = null, CancellationToken cancellationToken = default) =>");
        writer.Continue($"ContinueUploadAsync({upload.RequestClass}.UploadDescriptor.Instance, file, options, cancellationToken);");
    }

    private static void Common(SourceWriter writer, string failure)
    {
        writer.Line("/// <param name=\"options\">How to upload; null for the defaults.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Cancels the upload. The reservation stays.</param>");
        writer.Line($"/// <exception cref=\"AppStoreConnectUploadException\">{failure}</exception>");
        writer.Line("/// <exception cref=\"AppStoreConnectException\">The service refused the request, or did not answer.</exception>");
    }

    private static void Wait(SourceWriter writer, BuilderModel builder, WaitMethod wait)
    {
        string going = string.Join(", ", wait.Going.Select(state => $"<c>{Literal.Comment(state)}</c>"));
        writer.Space();
        writer.Line($"/// <summary>Reads <c>GET {Literal.Comment(builder.Path)}</c> again and again, with growing pauses, until the state is none of {going}.</summary>");
        writer.Line("/// <remarks>404 at first, 408, 429, 5xx and failures of the connection are waited over.</remarks>");
        writer.Line("/// <param name=\"options\">How to wait; null for the defaults.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Cancels the wait.</param>");
        writer.Line("/// <exception cref=\"AppStoreConnectWaitException\">The time is over.</exception>");
        writer.Line("/// <exception cref=\"AppStoreConnectException\">A call failed.</exception>");
        Header.Obsolete(writer, wait.Deprecated);
        writer.Line($"public Task<Document<{wait.ResourceClass}>> WaitAsync(WaitOptions? options = null, CancellationToken cancellationToken = default) =>");
        string known = string.Join(" or ", wait.Going.Select(Literal.Text));
        writer.Continue($"WaitAsync<{wait.ResourceClass}>(static resource => resource.{string.Join("?.", wait.State)}?.Value, static state => state is {known}, options, cancellationToken);");
    }
}
