using System.Runtime.InteropServices;
using Lucene.Net.Index;

namespace PolicyTextMiner.Search.Matching;

/// <summary>Walks over the paragraphs that have a pair of characters, and tells its places in them: positions of its first character, ascending.</summary>
abstract class GramPlaces : ParagraphWalk
{
    /// <summary>The places in the paragraph at hand, to be asked for once a paragraph; valid until the next step.</summary>
    public abstract ReadOnlySpan<int> Read();
}

/// <summary>Places of one pair.</summary>
sealed class OneGram(DocsAndPositionsEnum places, int count) : GramPlaces
{
    int[] _read = new int[8];

    /// <inheritdoc/>
    public override long Cost => count;

    /// <inheritdoc/>
    public override int Advance(int target) => Paragraph = target == Paragraph + 1 ? places.NextDoc() : places.Advance(target);

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Read()
    {
        var count = places.Freq;
        if (_read.Length < count) _read = new int[count * 2];
        for (var i = 0; i < count; i++) _read[i] = places.NextPosition();
        return _read.AsSpan(0, count);
    }
}

/// <summary>Places of any of several pairs.</summary>
sealed class AnyGram : GramPlaces
{
    readonly PriorityQueue<GramPlaces, int> _ahead = new();
    readonly List<GramPlaces> _here;
    readonly List<int> _read = [];

    public AnyGram(IReadOnlyList<GramPlaces> grams)
    {
        _here = [.. grams];
        Cost = grams.Sum(gram => gram.Cost);
    }

    /// <inheritdoc/>
    public override long Cost { get; }

    /// <inheritdoc/>
    public override int Advance(int target)
    {
        foreach (var gram in _here)
        {
            if (gram.Advance(target) is not Finder.NoMore and var paragraph) _ahead.Enqueue(gram, paragraph);
        }

        _here.Clear();
        while (_ahead.TryPeek(out var gram, out var at) && at < target)
        {
            if (gram.Advance(target) is not Finder.NoMore and var paragraph) _ahead.DequeueEnqueue(gram, paragraph);
            else _ahead.Dequeue();
        }

        Paragraph = _ahead.TryPeek(out _, out var next) ? next : Finder.NoMore;
        while (_ahead.TryPeek(out var gram, out var at) && at == Paragraph) _here.Add(_ahead.Dequeue());
        return Paragraph;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Read()
    {
        _read.Clear();
        foreach (var gram in _here) _read.AddRange(gram.Read());
        _read.Sort();
        return CollectionsMarshal.AsSpan(_read);
    }
}
