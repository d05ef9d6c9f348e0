using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>Jieba's model of words that no dictionary has: each character begins, continues, ends or is a word.</summary>
sealed unsafe class HiddenMarkovModel
{
    const double Impossible = -3.14e100;
    const int B = 0, M = 1, E = 2, S = 3;

    readonly CompiledDictionary _dictionary;
    readonly double* _transitions;

    public HiddenMarkovModel(CompiledDictionary dictionary)
    {
        _dictionary = dictionary;
        _transitions = (double*)dictionary.Find(Section.HmmTransitions, out _);
    }

    /// <summary>Fills <paramref name="states"/> with the most likely state of each character of <paramref name="run"/>.</summary>
    /// <param name="run">Han characters only, at least one.</param>
    /// <param name="states">As long as the run. Two bits a state hold the way back while the run is read.</param>
    public void Decode(ReadOnlySpan<char> run, Span<byte> states)
    {
        Span<double> scores = stackalloc double[4];
        Span<double> next = stackalloc double[4];
        for (var state = 0; state < 4; state++) scores[state] = _transitions[state] + Emission(run[0], state);
        for (var i = 1; i < run.Length; i++)
        {
            var back = Best(scores, E, S, B, Emission(run[i], B), out next[B])
                | Best(scores, B, M, M, Emission(run[i], M), out next[M]) << 2
                | Best(scores, B, M, E, Emission(run[i], E), out next[E]) << 4
                | Best(scores, E, S, S, Emission(run[i], S), out next[S]) << 6;
            states[i] = (byte)back;
            next.CopyTo(scores);
        }

        var last = scores[S] >= scores[E] ? S : E;
        for (var i = run.Length - 1; i >= 0; i--)
        {
            var before = states[i] >> 2 * last & 3;
            states[i] = (byte)last;
            last = before;
        }
    }

    /// <summary>Whether a word ends after a character in this state.</summary>
    public static bool EndsWord(byte state) => state is E or S;

    double Emission(char character, int state)
    {
        var row = character < '\u4E00' ? 0 : _dictionary.HmmRows[character - 0x4E00];
        return row == 0 ? Impossible : _dictionary.HmmEmissions[4 * (row - 1) + state];
    }

    // Of two states equally likely jieba takes the one whose letter is greater: B < E < M < S.
    int Best(Span<double> scores, int lesser, int greater, int to, double emission, out double score)
    {
        var one = scores[lesser] + _transitions[4 + 4 * lesser + to] + emission;
        var other = scores[greater] + _transitions[4 + 4 * greater + to] + emission;
        score = other >= one ? other : one;
        return other >= one ? greater : lesser;
    }
}
