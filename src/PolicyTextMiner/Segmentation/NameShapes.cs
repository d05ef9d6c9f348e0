using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>
/// Names of people that no dictionary has: a surname and one or two characters that given names are made of (周立民), or a run of
/// characters that foreign names are written with (伊万尼塞维奇), over points too (比尔·克林顿). Not safe to share between threads.
/// </summary>
sealed unsafe class NameShapes(CompiledDictionary dictionary)
{
    const int LeastForeign = 3;
    const int MostForeign = 20;
    // In nats. What a name costs beside its characters, so that words which happen to look like one stay words; set by the
    // names and words of newspaper sentences, among which nothing changes between half and twice these values.
    const int TwoGivenCost = 4 * CompiledDictionary.CostUnit;
    const int OneGivenCost = 7 * CompiledDictionary.CostUnit;
    const int ForeignCost = 6 * CompiledDictionary.CostUnit;

    readonly ushort* _costs = dictionary.NameCosts;
    readonly Name[] _found = new Name[MostForeign + 4];

    /// <summary>Where a name ends, and what it costs beside the cost of any name.</summary>
    public readonly record struct Name(int End, int Cost);

    /// <summary>Whether <see cref="Find"/> is worth calling; quick.</summary>
    public bool BeginsName(ReadOnlySpan<char> text, int at) => Is(NamePart.Surname, text[at])
        || Is(NamePart.Foreign, text[at]) && at + 2 < text.Length && Is(NamePart.Foreign, text[at + 1]) && (Is(NamePart.Foreign, text[at + 2]) || text[at + 2] == '·');

    /// <summary>A name of the last <see cref="Find"/>.</summary>
    public Name Found(int index) => _found[index];

    /// <summary>Finds the names that begin at <paramref name="at"/>, and returns how many <see cref="Found"/> there are until the next call.</summary>
    public int Find(ReadOnlySpan<char> text, int at)
    {
        var found = 0;
        AddGiven(text, at + 1, Cost(NamePart.Surname, text[at]), ref found);
        if (at + 1 < text.Length && Is(NamePart.CompoundFirst, text[at])) AddGiven(text, at + 2, CompoundSurname(text[at], text[at + 1]), ref found);
        AddForeign(text, at, ref found);
        return found;
    }

    int Cost(NamePart part, char character)
    {
        var index = unchecked((uint)(character - NameCosts.First));
        return index < NameCosts.Count ? _costs[unchecked(index * NameCosts.Stride + (uint)part)] : NameCosts.Never;
    }

    int CompoundSurname(char first, char second)
    {
        var triples = (char*)dictionary.Find(Section.CompoundSurnames, out var size);
        for (var i = 0; i < size / sizeof(char); i += 3)
        {
            if (triples[i] == first && triples[i + 1] == second) return triples[i + 2];
        }

        return NameCosts.Never;
    }

    bool Is(NamePart part, char character) => Cost(part, character) != NameCosts.Never;

    void AddGiven(ReadOnlySpan<char> text, int at, int surname, ref int found)
    {
        if (surname == NameCosts.Never || at >= text.Length) return;
        var only = Cost(NamePart.GivenOnly, text[at]);
        if (only != NameCosts.Never) _found[found++] = new(at + 1, surname + only + OneGivenCost);
        if (at + 1 >= text.Length) return;
        var (first, second) = (Cost(NamePart.GivenFirst, text[at]), Cost(NamePart.GivenSecond, text[at + 1]));
        if (first != NameCosts.Never && second != NameCosts.Never) _found[found++] = new(at + 2, surname + first + second + TwoGivenCost);
    }

    void AddForeign(ReadOnlySpan<char> text, int at, ref int found)
    {
        var (cost, points) = (0, 0);
        for (var end = at; end < text.Length && end - at < MostForeign; end++)
        {
            if (text[end] == '·' && end > at && end + 1 < text.Length && Is(NamePart.Foreign, text[end + 1]))
            {
                points++;
                continue;
            }

            var character = Cost(NamePart.Foreign, text[end]);
            if (character == NameCosts.Never) return;
            cost += character;
            // A point between the parts speaks for a name.
            if (end + 1 - at - points >= LeastForeign) _found[found++] = new(end + 1, (points > 0 ? cost / 2 : cost) + ForeignCost);
        }
    }
}
