using System.Buffers.Binary;
using System.Text;

namespace PolicyTextMiner.Dictionary;

/// <summary>Reads arrays of primitives, nested or not, from a Java object stream.</summary>
sealed class JavaArrays
{
    const int FirstHandle = 0x7E0000;
    readonly byte[] _bytes;
    readonly List<object> _handles = [];
    int _at = 4; // after the magic number and the stream's version

    public JavaArrays(byte[] bytes)
    {
        if (BinaryPrimitives.ReadUInt32BigEndian(bytes) != 0xACED0005) throw new InvalidDataException("This is no Java object stream.");
        _bytes = bytes;
    }

    /// <summary>The next array of the stream: short[], char[], int[], long[] or object[] of such; null where Java had null.</summary>
    public object? Next() => _bytes[_at++] switch
    {
        0x70 => null,
        0x71 => _handles[Int() - FirstHandle],
        0x75 => ReadArray(),
        var tag => throw new InvalidDataException($"Unexpected tag {tag:X2} at byte {_at - 1}."),
    };

    Array ReadArray()
    {
        var type = ReadClass();
        var handle = _handles.Count;
        _handles.Add(type);
        var size = Int();
        Array array = type[1] switch
        {
            'S' => Fill(new short[size], Short),
            'C' => Fill(new char[size], () => (char)(ushort)Unsigned(2)),
            'I' => Fill(new int[size], Int),
            'J' => Fill(new long[size], () => unchecked((long)Unsigned(8))),
            '[' => Fill(new object?[size], Next),
            _ => throw new InvalidDataException($"Arrays of type {type} are not read."),
        };
        _handles[handle] = array;
        return array;
    }

    string ReadClass()
    {
        if (_bytes[_at++] == 0x71) return (string)_handles[Int() - FirstHandle];
        var length = (int)Unsigned(2);
        var name = Encoding.UTF8.GetString(_bytes, _at, length);
        _handles.Add(name);
        _at += length + 8 + 1 + 2 + 1 + 1; // name, serial number, flags, no fields, end of annotations, no superclass
        return name;
    }

    static T[] Fill<T>(T[] array, Func<T> read)
    {
        for (var i = 0; i < array.Length; i++) array[i] = read();
        return array;
    }

    short Short() => unchecked((short)Unsigned(2));

    int Int() => unchecked((int)Unsigned(4));

    ulong Unsigned(int size)
    {
        ulong value = 0;
        for (var i = 0; i < size; i++) value = value << 8 | _bytes[_at++];
        return value;
    }
}
