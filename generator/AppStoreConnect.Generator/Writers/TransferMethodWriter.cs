using AppStoreConnect.Modeling;

namespace AppStoreConnect.Generator.Writers;

/// <summary>Writes the methods of request builders that send several requests: uploads and waits.</summary>
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

        // An upload waits by itself, but its resource can also be waited for separately.
        if (builder.Wait is { } wait)
        {
            Wait(writer, builder, wait);
        }
    }

    private static void Upload(SourceWriter writer, BuilderModel builder, UploadMethods upload)
    {
        writer.Space();
        writer.Line($"/// <summary>Uploads a file: reserves it at <c>{Literal.Comment(builder.Path)}</c>, sends its parts in parallel, commits, and waits until the service has processed it.</summary>");
        writer.Line("/// <param name=\"file\">The file: its path, or its bytes or stream as an <see cref=\"UploadSource\"/>.</param>");
        writer.Line("/// <param name=\"request\">The attributes and relationships to send with the file.</param>");
        Common(writer, "The upload failed after it was reserved. The exception says whether it can be continued.");
        Header.Obsolete(writer, upload.Deprecated, upload.Successor);
        writer.Line($"public {Global.Task}<Document<{upload.ResourceClass}>> UploadAsync(UploadSource file, {upload.RequestClass} request, UploadOptions? options = null, {Global.CancellationToken} cancellationToken = default) =>");
        writer.Continue($"UploadAsync({upload.RequestClass}.UploadDescriptor.Instance, file, request, options, cancellationToken);");
    }

    private static void Continue(SourceWriter writer, BuilderModel builder, UploadMethods upload)
    {
        writer.Space();
        writer.Line($"/// <summary>Continues an upload that was interrupted, in this process or another: sends the parts of <c>{Literal.Comment(builder.Path)}</c> that have not arrived, commits, and waits. If everything has arrived, it only waits.</summary>");
        writer.Line("/// <param name=\"file\">The same file.</param>");
        Common(writer, "The upload failed. The exception says whether it can be continued.");
        Header.Obsolete(writer, upload.Deprecated, upload.Successor);
        writer.Line($"public {Global.Task}<Document<{upload.ResourceClass}>> ContinueUploadAsync(UploadSource file, UploadOptions? options = null, {Global.CancellationToken} cancellationToken = default) =>");
        writer.Continue($"ContinueUploadAsync({upload.RequestClass}.UploadDescriptor.Instance, file, options, cancellationToken);");
    }

    private static void Common(SourceWriter writer, string failure)
    {
        writer.Line("/// <param name=\"options\">How to upload. If null, the defaults.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Cancels the upload. The reservation stays.</param>");
        writer.Line($"/// <exception cref=\"AppStoreConnectUploadException\">{failure}</exception>");
        writer.Line("/// <exception cref=\"AppStoreConnectException\">The request failed.</exception>");
    }

    private static void Wait(SourceWriter writer, BuilderModel builder, WaitMethod wait)
    {
        string going = string.Join(" or ", wait.Going.Select(state => $"<c>{Literal.Comment(state)}</c>"));
        writer.Space();
        writer.Line($"/// <summary>Polls <c>GET {Literal.Comment(builder.Path)}</c>, with growing pauses, until the state is no longer one of {going}.</summary>");
        writer.Line("/// <remarks>Keeps waiting on 404 at first, on 408, 429 and 5xx, and when the connection fails.</remarks>");
        writer.Line("/// <param name=\"options\">How to wait. If null, the defaults.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Cancels the wait.</param>");
        writer.Line("/// <exception cref=\"AppStoreConnectWaitException\">The wait timed out.</exception>");
        writer.Line("/// <exception cref=\"AppStoreConnectException\">A request failed.</exception>");
        Header.Obsolete(writer, wait.Deprecated, wait.Successor);
        writer.Line($"public {Global.Task}<Document<{wait.ResourceClass}>> WaitAsync(WaitOptions? options = null, {Global.CancellationToken} cancellationToken = default) =>");
        string known = string.Join(" or ", wait.Going.Select(Literal.Text));
        writer.Continue($"WaitAsync<{wait.ResourceClass}>(static resource => resource.{string.Join("?.", wait.State)}?.Value, static state => state is {known}, options, cancellationToken);");
    }
}
