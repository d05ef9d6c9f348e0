using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PolicyTextMiner.Segmentation;

/// <summary>An array outside the managed heap, for what is read through pointers. Its items are not cleared.</summary>
sealed unsafe class NativeArray<T>(int length)
    where T : unmanaged
{
    /// <summary>Its first item; another after <see cref="Grow"/>.</summary>
    public T* Start { get; private set; } = (T*)NativeMemory.Alloc((nuint)length, (nuint)sizeof(T));

    /// <summary>How many items there is room for.</summary>
    public int Length { get; private set; } = length;

    /// <summary>Makes room for <paramref name="length"/> items, and keeps those that are there.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)] // into a loop, where its call out of managed code would take the registers
    public void Grow(int length)
    {
        Start = (T*)NativeMemory.Realloc(Start, (nuint)length * (nuint)sizeof(T));
        Length = length;
    }

    ~NativeArray() => NativeMemory.Free(Start);
}
