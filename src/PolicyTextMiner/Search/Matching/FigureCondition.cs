using System.Text;
using Lucene.Net.Util;
using PolicyTextMiner.Search.Indexing;
using PolicyTextMiner.Search.Queries;

namespace PolicyTextMiner.Search.Matching;

/// <summary>What a query asks of one and the same figure: all values that it names, and all names. For one thread.</summary>
sealed class FigureCondition(IReadOnlyList<QueryNode> conditions)
{
    readonly List<string> _names = [.. conditions.OfType<QueryNode.Field>().Select(field => new SearchText(field.Text).Plain.Digits)];
    readonly List<(ValueRange Range, byte[] Unit)> _ranges = [.. conditions.OfType<QueryNode.Value>().Select(value => (value.Range, Encoding.UTF8.GetBytes(value.Range.Unit)))];
    byte[] _lastName = [];
    bool _lastIsNamed;

    /// <summary>Whether it holds of a figure of the index.</summary>
    public bool Holds(BytesRef written)
    {
        var figure = new WrittenFigure(written.Bytes.AsSpan(written.Offset, written.Length));
        foreach (var (range, unit) in _ranges)
        {
            if (unit.Length > 0 && !figure.Unit.SequenceEqual(unit)) return false;
            if (!range.Holds(figure.Low, figure.High)) return false;
        }

        return _names.Count == 0 || IsNamed(figure.Name);
    }

    // Figures come sorted by their names, and many share one.
    bool IsNamed(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual(_lastName)) return _lastIsNamed;
        _lastName = name.ToArray();
        var folded = new SearchText(Encoding.UTF8.GetString(name)).Plain.Digits;
        return _lastIsNamed = _names.TrueForAll(sought => folded.Contains(sought, StringComparison.Ordinal));
    }
}
