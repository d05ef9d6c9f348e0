using System.Reflection;
using System.Security.Cryptography;

namespace PolicyTextMiner.Ingestion;

/// <summary>What mined a document: the program's version and its rules. Where it changes, documents are read again.</summary>
public static class PipelineVersion
{
    /// <summary>The version of this program, a hyphen, and eight digits that change with every tsv file inside it.</summary>
    public static string Current { get; } = Compute();

    /// <summary>The version, and eight digits more where the user file at <paramref name="names"/> adds names.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string With(string names) =>
        File.Exists(names) ? $"{Current}+{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(names)))[..8]}" : Current;

    static string Compute()
    {
        var assembly = typeof(PipelineVersion).Assembly;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            hash.AppendData(Bytes(assembly, name));
        return $"{assembly.GetName().Version!.ToString(3)}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..8]}";
    }

    static byte[] Bytes(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
