using Lucene.Net.Index;

namespace PolicyTextMiner.Search.Matching;

/// <summary>Terms looked up in all parts of an index, each once a search.</summary>
sealed class TermTable(IndexReader reader)
{
    readonly Dictionary<(string Field, string Text), TermContext> _known = [];

    /// <summary>The index.</summary>
    public IndexReader Reader => reader;

    /// <summary>Where a term stands.</summary>
    public TermContext this[string field, string text]
    {
        get
        {
            if (!_known.TryGetValue((field, text), out var found)) _known.Add((field, text), found = TermContext.Build(reader.Context, new Term(field, text)));
            return found;
        }
    }

    /// <summary>How many paragraphs have a term, deleted ones included.</summary>
    public int Frequency(string field, string text) => this[field, text].DocFreq;

    /// <summary>The most that a term weighs.</summary>
    public float Most(string field, string text) => FieldLengths.Most(Frequency(field, text), reader.MaxDoc);
}
