using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>
/// Names of people that no dictionary has: a surname and one or two characters that given names are made of (周立民, 福田康夫), or a run of
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
    const int AloneCost = 5 * CompiledDictionary.CostUnit; // of a surname of two characters: 松田先生
    const int ForeignCost = 6 * CompiledDictionary.CostUnit;

    readonly ushort* _costs = dictionary.NameCosts;
    readonly Name[] _found = new Name[MostForeign + 6];

    // A surname of two characters as the dictionary has it, in this order.
    readonly record struct Compound(char First, char Second, char Cost) : IComparable<Compound>
    {
        public int CompareTo(Compound other) => First != other.First ? First - other.First : Second - other.Second;
    }

    /// <summary>Where a name ends, and what it costs beside the cost of any name.</summary>
    public readonly record struct Name(int End, int Cost);

    /// <summary>Not zero where <see cref="Find"/> is worth calling, by the <see cref="CharacterFacts"/> of a place and of the next two; quick, and does not branch.</summary>
    // ForeignOrPoint is the bit above Foreign, CompoundSecond the one above CompoundFirst.
    public static uint Begins(uint first, uint second, uint third) =>
        first & CharacterFacts.Surname | first & second & third >> 1 & CharacterFacts.Foreign | first & second >> 1 & CharacterFacts.CompoundFirst;

    /// <summary>The names that begin at <paramref name="at"/>; overwritten by the next call.</summary>
    public ReadOnlySpan<Name> Find(ReadOnlySpan<char> text, int at)
    {
        var found = 0;
        AddGiven(text, at + 1, Cost(NamePart.Surname, text[at]), ref found);
        if (BeginsCompound(text, at) && CompoundSurname(text[at], text[at + 1]) is var compound && compound != NameCosts.Never)
        {
            _found[found++] = new(at + 2, compound + AloneCost);
            AddGiven(text, at + 2, compound, ref found);
            AddLongGiven(text, at + 2, compound, ref found);
        }

        AddForeign(text, at, ref found);
        return _found.AsSpan(0, found);
    }

    int Cost(NamePart part, char character)
    {
        var index = unchecked((uint)(character - NameCosts.First));
        return index < NameCosts.Count ? _costs[unchecked(index * NameCosts.Stride + (uint)part)] : NameCosts.Never;
    }

    bool BeginsCompound(ReadOnlySpan<char> text, int at) =>
        Is(NamePart.CompoundFirst, text[at]) && at + 1 < text.Length && Is(NamePart.CompoundSecond, text[at + 1]);

    int CompoundSurname(char first, char second)
    {
        var surnames = new ReadOnlySpan<Compound>(dictionary.Find(Section.CompoundSurnames, out var size), size / sizeof(Compound));
        var index = surnames.BinarySearch(new Compound(first, second, default));
        return index < 0 ? NameCosts.Never : surnames[index].Cost;
    }

    bool Is(NamePart part, char character) => Cost(part, character) != NameCosts.Never;

    void AddGiven(ReadOnlySpan<char> text, int at, int surname, ref int found)
    {
        if (surname == NameCosts.Never || at >= text.Length) return;
        var only = Cost(NamePart.GivenOnly, text[at]);
        if (only != NameCosts.Never) _found[found++] = new(at + 1, surname + only + OneGivenCost);
        if (TwoGiven(text, at) is { } two) _found[found++] = new(at + 2, surname + two);
    }

    // Three characters of Japanese ones: 小泉纯一郎, 田中真纪子.
    void AddLongGiven(ReadOnlySpan<char> text, int at, int surname, ref int found)
    {
        if (at + 2 < text.Length && text[at + 2] is '郎' or '子' or '夫' && TwoGiven(text, at) is { } two) _found[found++] = new(at + 3, surname + two);
    }

    int? TwoGiven(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length) return null;
        var (first, second) = (Cost(NamePart.GivenFirst, text[at]), Cost(NamePart.GivenSecond, text[at + 1]));
        return first != NameCosts.Never && second != NameCosts.Never ? first + second + TwoGivenCost : null;
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
