using AppStoreConnect.Text;

namespace AppStoreConnect;

/// <summary>Why the service rejected a file, or a warning about it.</summary>
/// <param name="Code">The code, such as <c>IMAGE_INCORRECT_DIMENSIONS</c>, or null if there is none.</param>
/// <param name="Description">The description, or null if there is none.</param>
public sealed record UploadDetail(string? Code, string? Description)
{
    /// <summary>Returns the code and the description.</summary>
    public override string ToString() => TerminalText.OneLine((Code, Description) switch
    {
        ({ } code, { } description) => $"{code}: {description}",
        ({ } code, null) => code,
        _ => Description ?? "",
    });
}
