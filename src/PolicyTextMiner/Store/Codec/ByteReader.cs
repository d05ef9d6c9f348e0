using System.Runtime.CompilerServices;
using System.Text;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Store.Codec;

/// <summary>Reads what <see cref="ByteWriter"/> wrote, in the same order.</summary>
/// <exception cref="EndOfStreamException">From every method: the bytes end too soon.</exception>
sealed class ByteReader(byte[] bytes) : IDisposable
{
    readonly BinaryReader _input = new(new MemoryStream(bytes, writable: false), Encoding.UTF8);

    public void Dispose() => _input.Dispose();

    public byte Byte() => _input.ReadByte();

    public int Number()
    {
        var value = unchecked((uint)_input.Read7BitEncodedInt());
        return unchecked((int)(value >> 1) ^ -(int)(value & 1));
    }

    public int? OptionalNumber() => _input.ReadBoolean() ? Number() : null;

    public DateOnly? OptionalDay() => OptionalNumber() is { } day ? DateOnly.FromDayNumber(day) : null;

    public double Real() => _input.ReadDouble();

    public decimal Decimal() => _input.ReadDecimal();

    public bool Flag() => _input.ReadBoolean();

    public string Text()
    {
        if (_input.ReadBoolean()) return _input.ReadString();
        var units = new char[Number()];
        for (var i = 0; i < units.Length; i++) units[i] = (char)_input.ReadUInt16();
        return new(units);
    }

    public string? OptionalText() => _input.ReadBoolean() ? Text() : null;

    public T Enum<T>()
        where T : struct, Enum => Unsafe.BitCast<int, T>(_input.ReadByte());

    public TextSpan Span()
    {
        var start = Number();
        return new(start, start + Number());
    }

    public TextSpan? OptionalSpan() => _input.ReadBoolean() ? Span() : null;

    public Box? Box() => _input.ReadBoolean() ? new(Real(), Real(), Real(), Real()) : null;

    public IReadOnlyList<T> List<T>(Func<T> read)
    {
        var items = new T[Number()];
        for (var i = 0; i < items.Length; i++) items[i] = read();
        return items;
    }

    public IReadOnlyList<T> Spans<T>(Func<TextSpan, T> read)
    {
        var items = new T[Number()];
        var end = 0;
        for (var i = 0; i < items.Length; i++)
        {
            var start = end + Number();
            end = start + Number();
            items[i] = read(new(start, end));
        }

        return items;
    }
}
