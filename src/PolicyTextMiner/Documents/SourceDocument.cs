using System.Security.Cryptography;

namespace PolicyTextMiner.Documents;

/// <summary>A file as it was found: where it lies and what it holds. A document is its content, so <see cref="Id"/> depends on the bytes alone.</summary>
/// <param name="Path">The path that the user gave or that a folder walk found.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record SourceDocument(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));

    /// <summary>Reads <paramref name="path"/> whole.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static SourceDocument Open(string path) => new(path, File.ReadAllBytes(path));
}
