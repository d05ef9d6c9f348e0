using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Segmentation;

/// <summary>One thread's buffers, kept between texts so that cutting allocates nothing a token.</summary>
sealed class Workspace
{
    readonly WordGraph _graph;
    readonly UserWords? _userWords; // null where the user has none
    readonly SubWords _subWords;
    readonly Simplifier _simplifier;
    readonly Cutter _cutLikeJieba;
    readonly Cutter _cutPolicy;
    readonly List<Token> _words = [];
    char[] _simplified = [];

    public Workspace(Lexicon lexicon)
    {
        _graph = new(lexicon);
        _userWords = lexicon.UserTrie.IsEmpty ? null : new(lexicon);
        _subWords = new(lexicon.Dictionary);
        _simplifier = lexicon.Simplifier;
        _cutLikeJieba = new JiebaCutter(lexicon.Dictionary, lexicon.Model).Cut;
        _cutPolicy = CutPolicy;
    }

    delegate void Cutter(ReadOnlySpan<char> text, int offset, List<Token> into);

    public void Jieba(ReadOnlySpan<char> text, List<Token> into) => AroundUserWords(text, into, _cutLikeJieba);

    public void Policy(ReadOnlySpan<char> text, List<Token> into) => AroundUserWords(Simplified(text), into, _cutPolicy);

    public void Search(ReadOnlySpan<char> text, List<Token> into)
    {
        var simplified = Simplified(text);
        _words.Clear();
        AroundUserWords(simplified, _words, _cutPolicy);
        foreach (var word in _words)
        {
            into.Add(word);
            _subWords.Add(simplified, word, into);
        }
    }

    // The simplified text has the offsets of the original.
    ReadOnlySpan<char> Simplified(ReadOnlySpan<char> text)
    {
        if (!_simplifier.IsNeeded(text)) return text;
        if (_simplified.Length < text.Length) _simplified = new char[text.Length];
        _simplifier.Simplify(text, _simplified);
        return _simplified.AsSpan(0, text.Length);
    }

    void AroundUserWords(ReadOnlySpan<char> text, List<Token> into, Cutter cut)
    {
        if (_userWords is null)
        {
            cut(text, 0, into);
            return;
        }

        var at = 0;
        foreach (var word in _userWords.Find(text))
        {
            if (word.Start > at) cut(text[at..word.Start], at, into);
            into.Add(new(word, TokenKind.Word));
            at = word.End;
        }

        if (at < text.Length) cut(text[at..], at, into);
    }

    void CutPolicy(ReadOnlySpan<char> text, int offset, List<Token> into)
    {
        var floor = into.Count;
        _graph.Begin();
        for (var i = 0; i < text.Length;)
        {
            var kind = Characters.ClassOf(text[i]);
            var start = i;
            switch (kind)
            {
                case CharacterClass.Space:
                    while (i < text.Length && Characters.ClassOf(text[i]) == CharacterClass.Space) i++;
                    into.Add(new(new(offset + start, offset + i), TokenKind.Space));
                    break;
                case CharacterClass.Han or CharacterClass.Digit or CharacterClass.Letter:
                    i = _graph.Cut(text, i, offset, into);
                    break;
                default:
                    i = OneMark(text, i);
                    AddMark(kind, floor, new(offset + start, offset + i), into);
                    break;
            }
        }
    }

    // —— and …… are one mark, a surrogate pair is one character.
    static int OneMark(ReadOnlySpan<char> text, int start)
    {
        if (start + 1 == text.Length) return start + 1;
        if (char.IsSurrogatePair(text[start], text[start + 1])) return start + 2;
        return text[start] is '—' or '…' && text[start + 1] == text[start] ? start + 2 : start + 1;
    }

    // A combining mark belongs to the character before it.
    static void AddMark(CharacterClass kind, int floor, TextSpan span, List<Token> into)
    {
        if (kind == CharacterClass.Mark && into.Count > floor && into[^1] is { Kind: not TokenKind.Space } token)
        {
            into[^1] = token with { Span = new(token.Span.Start, span.End) };
            return;
        }

        into.Add(new(span, kind == CharacterClass.HighSurrogate && span.Length == 2 ? TokenKind.Word : TokenKind.Punctuation));
    }
}
