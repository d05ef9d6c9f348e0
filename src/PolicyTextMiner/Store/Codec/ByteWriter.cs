using System.Runtime.CompilerServices;
using System.Text;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Store.Codec;

/// <summary>Writes numbers, texts and spans as compact bytes, for the store and for what processes say to one another. <see cref="ByteReader"/> reads them.</summary>
sealed class ByteWriter : IDisposable
{
    readonly MemoryStream _bytes = new();
    readonly BinaryWriter _output;

    public ByteWriter() => _output = new(_bytes, Encoding.UTF8);

    /// <summary>What was written so far.</summary>
    public byte[] ToArray() => _bytes.ToArray();

    /// <summary>What was written so far, without a copy; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.GetBuffer().AsMemory(0, (int)_bytes.Length);

    public void Dispose() => _output.Dispose();

    public void Byte(byte value) => _output.Write(value);

    public void Number(int value) => _output.Write7BitEncodedInt(unchecked(value << 1 ^ value >> 31));   // zigzag: small negative numbers stay short

    public void OptionalNumber(int? value)
    {
        _output.Write(value is not null);
        if (value is { } number) Number(number);
    }

    public void Real(double value) => _output.Write(value);

    public void Decimal(decimal value) => _output.Write(value);

    public void Flag(bool value) => _output.Write(value);

    /// <summary>Keeps every UTF-16 unit, also half of a surrogate pair, which UTF-8 could not.</summary>
    public void Text(string value)
    {
        var whole = !HasLoneSurrogate(value);
        _output.Write(whole);
        if (whole)
        {
            _output.Write(value);
            return;
        }

        Number(value.Length);
        foreach (var unit in value) _output.Write((ushort)unit);
    }

    public void OptionalText(string? value)
    {
        _output.Write(value is not null);
        if (value is not null) Text(value);
    }

    public void Enum<T>(T value)
        where T : struct, Enum => _output.Write((byte)Unsafe.BitCast<T, int>(value));

    public void Span(TextSpan span)
    {
        Number(span.Start);
        Number(span.Length);
    }

    public void OptionalSpan(TextSpan? span)
    {
        _output.Write(span is not null);
        if (span is { } value) Span(value);
    }

    public void Box(Box? box)
    {
        _output.Write(box is not null);
        if (box is not { } value) return;
        Real(value.Left);
        Real(value.Bottom);
        Real(value.Right);
        Real(value.Top);
    }

    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items) write(item);
    }

    /// <summary>Each item's span, its start as the distance from the end of the one before, then what <paramref name="rest"/> writes.</summary>
    public void Spans<T>(IReadOnlyList<T> items, Func<T, TextSpan> span, Action<T> rest)
    {
        Number(items.Count);
        var end = 0;
        foreach (var item in items)
        {
            var here = span(item);
            Number(here.Start - end);
            Number(here.Length);
            end = here.End;
            rest(item);
        }
    }

    static bool HasLoneSurrogate(string value)
    {
        for (var i = value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1])) return true;
            i++;
        }

        return false;
    }
}
