using PolicyTextMiner.Segmentation.Compiled;

namespace PolicyTextMiner.Segmentation;

/// <summary>
/// Names of people that no dictionary has: a surname and one or two characters that given names are made of (周立民, 福田康夫), or a run of
/// characters that foreign names are written with (伊万尼塞维奇), over points too (比尔·克林顿). Not safe to share between threads.
/// </summary>
sealed unsafe class NameShapes(CompiledDictionary dictionary)
{
    const int LeastForeign = 3;
    const int LongestName = 20;

    /// <summary>No more names begin at one place.</summary>
    public const int MostNames = LongestName + 6;

    // In nats. What a name costs beside its characters, so that words which happen to look like one stay words; set by the
    // names and words of newspaper sentences, among which nothing changes between half and twice these values.
    const int TwoGivenCost = 4 * CompiledDictionary.CostUnit;
    const int OneGivenCost = 7 * CompiledDictionary.CostUnit;
    const int AloneCost = 5 * CompiledDictionary.CostUnit; // of a surname of two characters: 松田先生
    const int ForeignCost = 6 * CompiledDictionary.CostUnit;

    readonly ushort* _costs = dictionary.NameCosts;
    readonly Name[] _found = new Name[MostNames];
    int _count;
    int _lengthOfWhole; // a name of so many characters and more has a flagged word in it

    // A surname of two characters as the dictionary has it, in this order.
    readonly record struct Compound(char First, char Second, char Cost) : IComparable<Compound>
    {
        public int CompareTo(Compound other) => First != other.First ? First - other.First : Second - other.Second;
    }

    /// <summary>How long a name is, and what it costs beside the cost of any name.</summary>
    public readonly record struct Name(int Length, int Cost);

    /// <summary>Not zero where <see cref="Find"/> is worth calling, by the <see cref="CharacterFacts"/> of a place and of the next two; quick, and does not branch.</summary>
    // Given is the bit above Surname, ForeignOrPoint the one above Foreign, CompoundSecond the one above CompoundFirst.
    public static uint Begins(uint first, uint second, uint third) =>
        first & second >> 1 & (CharacterFacts.Surname | CharacterFacts.CompoundFirst) | first & second & third >> 1 & CharacterFacts.Foreign;

    /// <summary>
    /// The names that <paramref name="text"/> begins with; overwritten by the next call. What costs more than its characters as
    /// words of their own, or than the word that two of them are and the others, is left out.
    /// </summary>
    /// <param name="text">Where a name may begin.</param>
    /// <param name="isFirstWhole">Whether its first two characters are a word that is <see cref="Section.Nodes">flagged</see>.</param>
    /// <param name="isSecondWhole">Whether the second and the third are.</param>
    public ReadOnlySpan<Name> Find(ReadOnlySpan<char> text, bool isFirstWhole, bool isSecondWhole)
    {
        _count = 0;
        _lengthOfWhole = isFirstWhole ? 2 : isSecondWhole ? 3 : int.MaxValue;
        AddGiven(text, 1, Cost(NamePart.Surname, text[0]));
        if (BeginsCompound(text) && CompoundSurname(text[0], text[1]) is var compound && compound != NameCosts.Never)
        {
            Add(text[..2], compound + AloneCost);
            AddGiven(text, 2, compound);
            AddLongGiven(text, 2, compound);
        }

        AddForeign(text);
        return _found.AsSpan(0, _count);
    }

    int Cost(NamePart part, char character)
    {
        var index = unchecked((uint)(character - NameCosts.First));
        return index < NameCosts.Count ? _costs[unchecked(index * NameCosts.Stride + (uint)part)] : NameCosts.Never;
    }

    void Add(ReadOnlySpan<char> name, int cost)
    {
        var apart = name.Length < _lengthOfWhole ? 0 : -CompiledDictionary.WholeGain;
        foreach (var character in name) apart += Cost(NamePart.Alone, character);
        if (cost < apart) _found[_count++] = new(name.Length, cost);
    }

    bool BeginsCompound(ReadOnlySpan<char> text) =>
        Is(NamePart.CompoundFirst, text[0]) && text.Length > 1 && Is(NamePart.CompoundSecond, text[1]);

    int CompoundSurname(char first, char second)
    {
        var surnames = new ReadOnlySpan<Compound>(dictionary.Find(Section.CompoundSurnames, out var size), size / sizeof(Compound));
        var index = surnames.BinarySearch(new Compound(first, second, default));
        return index < 0 ? NameCosts.Never : surnames[index].Cost;
    }

    bool Is(NamePart part, char character) => Cost(part, character) != NameCosts.Never;

    void AddGiven(ReadOnlySpan<char> text, int at, int surname)
    {
        if (surname == NameCosts.Never || at >= text.Length) return;
        var only = Cost(NamePart.GivenOnly, text[at]);
        if (only != NameCosts.Never) Add(text[..(at + 1)], surname + only + OneGivenCost);
        if (TwoGiven(text, at) is { } two) Add(text[..(at + 2)], surname + two);
    }

    // Three characters of Japanese ones: 小泉纯一郎, 田中真纪子.
    void AddLongGiven(ReadOnlySpan<char> text, int at, int surname)
    {
        if (at + 2 < text.Length && text[at + 2] is '郎' or '子' or '夫' && TwoGiven(text, at) is { } two) Add(text[..(at + 3)], surname + two);
    }

    int? TwoGiven(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length) return null;
        var (first, second) = (Cost(NamePart.GivenFirst, text[at]), Cost(NamePart.GivenSecond, text[at + 1]));
        return first != NameCosts.Never && second != NameCosts.Never ? first + second + TwoGivenCost : null;
    }

    void AddForeign(ReadOnlySpan<char> text)
    {
        var (cost, points) = (0, 0);
        for (var end = 0; end < text.Length && end < LongestName; end++)
        {
            if (text[end] == '·' && end > 0 && end + 1 < text.Length && Is(NamePart.Foreign, text[end + 1]))
            {
                points++;
                continue;
            }

            var character = Cost(NamePart.Foreign, text[end]);
            if (character == NameCosts.Never) return;
            cost += character;
            // A point between the parts speaks for a name.
            if (end + 1 - points >= LeastForeign) Add(text[..(end + 1)], (points > 0 ? cost / 2 : cost) + ForeignCost);
        }
    }
}
