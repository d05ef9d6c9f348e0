using System.Buffers;
using System.Text;

namespace PolicyTextMiner.Segmentation;

/// <summary>
/// Reads a text in pieces of a million characters that a <see cref="Segmenter"/> can cut one by one, so that a text of any size,
/// be it a single line, takes bounded memory. The pieces concatenate to the text.
/// </summary>
/// <remarks>A piece ends behind a line, else behind a sentence, else behind a comma or a space; only where there is none in a million characters can a word be cut in two.</remarks>
public sealed class TextPieces(TextReader reader)
{
    const int Size = 1 << 20;
    const int Portion = 1 << 12;
    // Behind these, and behind a comma that is followed by Han, no word and no number goes on.
    static readonly SearchValues<char> s_sentenceEnds = SearchValues.Create("。！？；");
    static readonly SearchValues<char> s_breaks = SearchValues.Create("，、： \t\u3000");

    readonly char[] _buffer = new char[Size];
    int _filled;
    int _taken;

    /// <summary>How many line feeds the pieces so far have had.</summary>
    public long Lines { get; private set; }

    /// <summary>The next piece, empty at the end; valid until the next call.</summary>
    /// <exception cref="InvalidDataException">The bytes are not in the encoding of the reader, and it was told to throw.</exception>
    public ReadOnlySpan<char> Next()
    {
        _buffer.AsSpan(_taken, _filled - _taken).CopyTo(_buffer);
        _filled -= _taken;
        Fill();
        _taken = _filled < Size ? _filled : EndOfPiece(_buffer);
        var piece = _buffer.AsSpan(0, _taken);
        Lines += piece.Count('\n');
        return piece;
    }

    void Fill()
    {
        try
        {
            // Little at a time: of a read that meets a fault nothing is known, not even its lines.
            while (_filled < Size && reader.Read(_buffer, _filled, Math.Min(Portion, Size - _filled)) is > 0 and var read) _filled += read;
        }
        catch (DecoderFallbackException fault)
        {
            var line = Lines + _buffer.AsSpan(0, _filled).Count('\n') + 1;
            throw new InvalidDataException($"The text is not UTF-8, in line {line} or soon after it. Save it as UTF-8; if it is GBK: iconv -f GB18030 -t UTF-8.", fault);
        }
    }

    static int EndOfPiece(ReadOnlySpan<char> text)
    {
        if (text.LastIndexOf('\n') is >= 0 and var line) return line + 1;
        if (text.LastIndexOfAny(s_sentenceEnds) is >= 0 and var sentence) return sentence + 1;
        for (var i = text.Length - 2; i >= 0; i--)
        {
            if (s_breaks.Contains(text[i]) && Characters.IsHan(text[i + 1])) return i + 1;
        }

        return char.IsHighSurrogate(text[^1]) ? text.Length - 1 : text.Length;
    }
}
