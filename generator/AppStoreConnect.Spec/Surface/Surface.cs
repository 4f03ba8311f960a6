#pragma warning disable IDE0130 // The public entry points of this project share one namespace.
namespace AppStoreConnect.Spec;

/// <summary>The content of a surface file.</summary>
/// <param name="Description">The facts.</param>
/// <param name="Source">The file that they came from, or null if the surface does not name it.</param>
public sealed record Surface(ApiDescription Description, SurfaceSource? Source);

/// <summary>Apple's file that a surface was created from.</summary>
/// <param name="Sha256">Its SHA-256 hash as 64 lowercase hexadecimal digits.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record SurfaceSource(string Sha256, long Size);
