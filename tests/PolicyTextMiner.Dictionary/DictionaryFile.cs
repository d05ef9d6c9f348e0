using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Dictionary;

/// <summary>Writes sections in their order behind a header that <see cref="CompiledDictionary"/> checks.</summary>
sealed class DictionaryFile
{
    readonly SortedDictionary<Section, byte[]> _sections = [];

    public void Add<T>(Section section, ReadOnlySpan<T> values)
        where T : unmanaged => _sections.Add(section, MemoryMarshal.AsBytes(values).ToArray());

    public void Save(string path)
    {
        var size = CompiledDictionary.HeaderSize + _sections.Values.Sum(bytes => Padded(bytes.Length));
        var file = new byte[size];
        var at = CompiledDictionary.HeaderSize;
        foreach (var (section, bytes) in _sections)
        {
            var entry = file.AsSpan(32 + 8 * (int)section);
            BinaryPrimitives.WriteInt32LittleEndian(entry, at);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], bytes.Length);
            bytes.CopyTo(file, at);
            at += Padded(bytes.Length);
            Console.WriteLine($"{section}: {bytes.Length:N0} bytes");
        }

        BinaryPrimitives.WriteUInt64LittleEndian(file, CompiledDictionary.Magic);
        var sum = default(ContentSum);
        sum.Add(file.AsSpan(CompiledDictionary.HeaderSize));
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(8), sum.Value);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(16), (ulong)size);
        File.WriteAllBytes(path, file);
        Console.WriteLine($"{path}: {size:N0} bytes");
    }

    static int Padded(int length) => (length + CompiledDictionary.Alignment - 1) / CompiledDictionary.Alignment * CompiledDictionary.Alignment;
}
