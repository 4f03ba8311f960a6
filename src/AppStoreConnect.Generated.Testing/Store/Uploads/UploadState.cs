using System.Text.Json.Nodes;
using AppStoreConnect.Testing.Schemas;

namespace AppStoreConnect.Testing.Store.Uploads;

/// <summary>Sets the state of an upload. The attribute and its values depend on the type.</summary>
internal static class UploadState
{
    private const string Video = "videoDeliveryState";
    private const string Asset = "assetDeliveryState";
    private const string Plain = "state";

    /// <summary>Sets the state attributes of a resource to those of its upload.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="attributes">The schema of the attributes.</param>
    /// <param name="upload">The upload.</param>
    public static void Show(StoredResource resource, SchemaNode? attributes, StoredUpload upload)
    {
        // Videos also have a deprecated assetDeliveryState, which the service no longer sets.
        if (attributes?.Property(Video) is not null)
        {
            resource.Attributes[Video] = Delivery(upload, Name(upload.Stage, "PROCESSING", "COMPLETE"));
            ShowVideo(resource, upload);
        }
        else if (attributes?.Property(Asset) is not null)
        {
            resource.Attributes[Asset] = Delivery(upload, Name(upload.Stage, "UPLOAD_COMPLETE", "COMPLETE"));
        }
        else if (attributes?.Property(Plain) is not null)
        {
            // Version 1 images of purchases: their state continues to review and has no COMPLETE.
            resource.Attributes[Plain] = Name(upload.Stage, "UPLOAD_COMPLETE", "PREPARE_FOR_SUBMISSION");
        }
    }

    /// <summary>Formats messages for <c>errors</c>, <c>warnings</c>, and <c>infos</c>.</summary>
    public static JsonArray Messages(IEnumerable<ProcessingMessage> messages) =>
        [.. messages.Select(message => (JsonNode)new JsonObject { ["code"] = message.Code, ["description"] = message.Description })];

    private static string Name(UploadStage stage, string processing, string done) => stage switch
    {
        UploadStage.Awaiting => "AWAITING_UPLOAD",
        UploadStage.Committed => "UPLOAD_COMPLETE",
        UploadStage.Processing => processing,
        UploadStage.Done => done,
        _ => "FAILED",
    };

    private static JsonObject Delivery(StoredUpload upload, string state)
    {
        bool isOver = upload.Stage is UploadStage.Done or UploadStage.Failed;
        return new()
        {
            ["errors"] = Messages(isOver ? upload.Outcome.Errors : []),
            ["warnings"] = Messages(isOver ? upload.Outcome.Warnings : []),
            ["state"] = state,
        };
    }

    private static void ShowVideo(StoredResource resource, StoredUpload upload)
    {
        if (upload.Stage == UploadStage.Done && !resource.Attributes.ContainsKey("videoUrl"))
        {
            resource.Attributes["videoUrl"] = $"https://example.com/video/{resource.Id}.m3u8";
        }

        // The poster frame is processed separately, after the video. It is done on the second read.
        if (resource.Attributes.ContainsKey("previewFrameTimeCode"))
        {
            resource.Attributes["previewFrameImage"] = new JsonObject { ["state"] = resource.Attributes.ContainsKey("previewFrameImage") ? "COMPLETE" : "PROCESSING" };
        }
    }
}
