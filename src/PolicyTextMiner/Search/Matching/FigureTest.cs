using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Search.Queries;

namespace PolicyTextMiner.Search.Matching;

/// <summary>True of paragraphs with a figure that has all values that a query names, and all names.</summary>
sealed class FigureTest : ParagraphTest
{
    const byte BehindSeparator = Figure.Separator + 1;

    readonly List<string> _names;
    readonly List<WrittenRange> _ranges;
    readonly byte[]? _unit;
    readonly Dictionary<string, bool> _judged = new(StringComparer.Ordinal);   // many figures share a name

    public FigureTest(IReadOnlyList<QueryNode> conditions)
    {
        _names = [.. conditions.OfType<QueryNode.Field>().Select(field => new SearchText(field.Text).Plain.Digits)];
        _ranges = [.. conditions.OfType<QueryNode.Value>().Select(value => new WrittenRange(value.Range))];
        _unit = _ranges.Find(range => range.Unit.Length > 0)?.Unit;
    }

    /// <inheritdoc/>
    public override Predicate<int> In(AtomicReaderContext part)
    {
        if (part.AtomicReader.GetTerms(IndexField.Figure) is not { } figures) return _ => false;
        var holding = new FixedBitSet(part.AtomicReader.MaxDoc);
        var figure = figures.GetEnumerator();
        var from = _unit ?? [];
        while (from is not null && figure.SeekCeil(new BytesRef(from)) != TermsEnum.SeekStatus.END) from = Take(figure, holding);
        return holding.Get;
    }

    // Reads on until there is something to pass over; gives what to go on with, or null at the end.
    byte[]? Take(TermsEnum figures, FixedBitSet holding)
    {
        var paragraphs = default(DocsEnum);
        do
        {
            var figure = new WrittenFigure(figures.Term.Bytes.AsSpan(figures.Term.Offset, figures.Term.Length));
            if (_unit is not null && !figure.Unit.SequenceEqual(_unit)) return null;
            foreach (var range in _ranges)
            {
                if (range.From is { } from && figure.Low.SequenceCompareTo(from) < 0) return [.. figure.Unit, (byte)Figure.Separator, .. from];
                if (range.To is { } to && figure.Low.SequenceCompareTo(to) > 0) return [.. figure.Unit, BehindSeparator];
            }

            if (!Holds(figure)) continue;
            paragraphs = figures.Docs(null, paragraphs, DocsFlags.NONE);
            for (var paragraph = paragraphs.NextDoc(); paragraph != Finder.NoMore; paragraph = paragraphs.NextDoc()) holding.Set(paragraph);
        }
        while (figures.MoveNext());
        return null;
    }

    bool Holds(WrittenFigure figure)
    {
        foreach (var range in _ranges)
        {
            if (!range.Holds(figure)) return false;
        }

        return _names.Count == 0 || IsNamed(Encoding.UTF8.GetString(figure.Name));
    }

    bool IsNamed(string name)
    {
        if (_judged.TryGetValue(name, out var named)) return named;
        var folded = new SearchText(name).Plain.Digits;
        named = _names.TrueForAll(sought => folded.Contains(sought, StringComparison.Ordinal));
        _judged.Add(name, named);
        return named;
    }

    /// <summary>A range in the form in which the index has numbers.</summary>
    sealed class WrittenRange(ValueRange range)
    {
        public byte[] Unit { get; } = Encoding.UTF8.GetBytes(range.Unit);

        public byte[]? From { get; } = Written(range.Low);

        public byte[]? To { get; } = Written(range.High);

        public bool Holds(WrittenFigure figure)
        {
            if (Unit.Length > 0 && !figure.Unit.SequenceEqual(Unit)) return false;
            var low = From is null ? 1 : figure.Low.SequenceCompareTo(From);
            var high = To is null ? -1 : figure.High.SequenceCompareTo(To);
            return (low > 0 || (low == 0 && range.LowIncluded)) && (high < 0 || (high == 0 && range.HighIncluded));
        }

        static byte[]? Written(decimal? number) => number is { } some ? Encoding.ASCII.GetBytes(SortableNumber.Write(some)) : null;
    }
}
