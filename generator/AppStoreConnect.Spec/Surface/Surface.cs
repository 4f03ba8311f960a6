#pragma warning disable IDE0130 // The public entry points of this project share one namespace.
namespace AppStoreConnect.Spec;

/// <summary>What a surface file holds.</summary>
/// <param name="Description">The facts.</param>
/// <param name="Source">The file they came from; null where the surface does not say.</param>
public sealed record Surface(ApiDescription Description, SurfaceSource? Source);

/// <summary>Apple's file that a surface was made of.</summary>
/// <param name="Sha256">Its SHA-256 in 64 lower-case hexadecimal digits.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record SurfaceSource(string Sha256, long Size);
