using Lucene.Net.Index;
using Lucene.Net.Util;

namespace PolicyTextMiner.Search.Matching;

/// <summary>BM25, as Lucene has it (k1 1.2, b 0.75): how much a term that stands in a paragraph of its length weighs.</summary>
sealed class FieldLengths
{
    const float Saturation = 1.2f;
    const float LengthInfluence = 0.75f;

    readonly NumericDocValues? _lengths;
    readonly float[] _penalties = new float[256];

    /// <summary>Reads the lengths of <paramref name="field"/> in <paramref name="part"/>, to be compared with the mean of <paramref name="index"/>.</summary>
    public FieldLengths(string field, AtomicReader part, IndexReader index)
    {
        _lengths = part.GetNormValues(field);
        var mean = (float)Math.Max(1, index.GetSumTotalTermFreq(field)) / Math.Max(1, index.MaxDoc);
        for (var written = 0; written < _penalties.Length; written++)
            _penalties[written] = Saturation * (1 - LengthInfluence + LengthInfluence * Length((byte)written) / mean);
    }

    /// <summary>The most that a term weighs that stands in <paramref name="frequency"/> of <paramref name="paragraphs"/>.</summary>
    public static float Most(long frequency, long paragraphs) =>
        (Saturation + 1) * (float)Math.Log(1 + (paragraphs - frequency + 0.5) / (frequency + 0.5));

    /// <summary>How much of the most a term weighs that stands <paramref name="times"/> in <paramref name="paragraph"/>; between 0 and 1.</summary>
    public float Share(int paragraph, float times) =>
        times / (times + (_lengths is null ? Saturation : _penalties[(byte)_lengths.Get(paragraph)]));

    // Lucene keeps one over the root of the length, in a byte.
    static float Length(byte written) => SmallSingle.Byte315ToSingle(written) is > 0 and var root ? 1 / (root * root) : 1e9f;
}
