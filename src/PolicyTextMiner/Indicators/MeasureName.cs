namespace PolicyTextMiner.Indicators;

/// <summary>Makes the name of what is measured out of the words around a number.</summary>
static class MeasureName
{
    /// <summary>Whether <paramref name="name"/> ends with the word for a measure (产量, 比重).</summary>
    public static bool EndsWithHead(string name) => WordList.Heads.EndOf(name) is not null;

    /// <summary>Whether <paramref name="words"/> only say what is done (支持, 新开工建设), so that the thing stands elsewhere.</summary>
    public static bool IsOnlyVerbs(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            if (WordList.Verbs.StartOf(words) is { } verb) words = words[verb.Length..];
            else if (words[0] is '了' or '和' or '并' or '的' or '共' or '已' or '各' or '可' or '均') words = words[1..];
            else return false;
        }

        return true;
    }

    /// <summary>The thing in <paramref name="name"/> without the verbs around it: 城镇保障性住房基本建成 is about 城镇保障性住房.</summary>
    public static string Thing(string name)
    {
        var rest = name.AsSpan();
        while (WordList.Verbs.StartOf(rest) is { } verb && verb.Length < rest.Length && verb.Length > 1) rest = rest[verb.Length..];
        for (var i = Math.Max(1, rest.Length - 6); i < rest.Length; i++)
        {
            if (IsOnlyVerbs(rest[i..]) || rest[i..].StartsWith("基本") && IsOnlyVerbs(rest[(i + 2)..])) return rest[..i].ToString();
        }

        return rest.ToString();
    }

    /// <summary>The shortest start of <paramref name="words"/> that ends with the word for a measure (国土面积 of 国土面积承载); all where there is none.</summary>
    public static string FirstHeaded(string words)
    {
        for (var end = 2; end < words.Length; end++) if (EndsWithHead(words[..end])) return words[..end];
        return words;
    }

    /// <summary>The name of a counted thing from the words behind its number: 16个案例入选典型 counts 入选典型案例, 1334万人参保 counts 参保人数.</summary>
    /// <param name="right">The words behind the number, up to the next comma or number.</param>
    /// <param name="unit">The unit of the number.</param>
    public static string OfCounted(string right, string unit)
    {
        right = right.Replace("的", "", StringComparison.Ordinal).Replace("全部", "", StringComparison.Ordinal);
        var verb = WordList.Verbs.IndexIn(right, 0);
        while (verb > 0 && WordList.Persons.StartOf(right.AsSpan(verb + WordList.Verbs.StartOf(right.AsSpan(verb))!.Length)) is not null) verb = WordList.Verbs.IndexIn(right, verb + 1);   // 转移 in 农业转移人口
        if (verb == 0) return right + (unit is "人" or "名" or "位" ? "人数" : "数");
        if (verb < 0) return right;
        var rest = right.AsSpan(verb);
        if (WordList.Verbs.StartOf(rest)!.Length >= rest.Length - 1) return right;
        if ("由被在向对".Contains(right[0])) return right;   // 300户由银行提供支持
        if (verb == 1 || right.AsSpan(0, verb).EndsWith("以上")) return right;   // 亿元以上新建项目
        if (right.AsSpan(0, verb).EndsWith("免费")) (right, verb) = (right.Remove(verb - 2, 2), verb - 2);   // 残疾儿童免费提供
        right = right[..verb].TrimEnd('被', '均', '已', '获', '将') + right[verb..];   // 23个项目被纳入计划
        verb -= verb + rest.Length - right.Length;
        return rest.ToString() + right[..verb] + "数";
    }

    /// <summary>The members of a list: 工业增加值、服务业营收 are two; 新能源汽车、节能家电零售额 share their head.</summary>
    /// <returns>As many names as <paramref name="count"/>, or none where the words are no such list.</returns>
    public static List<string> Members(string name, int count)
    {
        var parts = Split(name, "、");
        if (parts.Count != count) parts = Split(name, "、和与及");
        if (parts.Count != count && count == 2 && Pair(name) is { } pair) return pair;
        if (parts.Count != count) return [];
        parts[^1] = WithoutTotal(parts[^1], count);
        var head = HeadOf(parts[^1]);
        var owner = HeadOf(parts[0]) is { Length: > 0 } first ? parts[0][..^first.Length] : "";
        for (var i = 1; i < parts.Count; i++) if (WordList.Parts.StartOf(parts[i])?.Length == parts[i].Length) parts[i] = owner + parts[i];   // 事故起数、死亡人数
        for (var i = 0; i < parts.Count - 1; i++)
        {
            if (parts[i].Length == 1 && parts[^1].Length > 2) parts[i] += parts[^1][1..];   // 中、高等职业教育在校生
            else if (head.Length > 0 && HeadOf(parts[i]).Length == 0) parts[i] += head;
        }

        return parts;
    }

    // 氨氮四项主要污染物排放量 is the last of four: 氨氮排放量
    static string WithoutTotal(string member, int count)
    {
        for (var i = 1; i + 2 < member.Length; i++)
        {
            if (member[i + 1] is '项' or '种' or '类' or '个' or '大' && (ChineseNumber.Digit(member[i]) ?? NumberReader.Digit(member[i])) == count && HeadOf(member[(i + 2)..]) is { Length: > 0 } head) return member[..i] + head;
        }

        return member;
    }

    static List<string>? Pair(string name)
    {
        foreach (var (both, first, second) in s_pairs)
        {
            if (name.IndexOf(both, StringComparison.Ordinal) is >= 0 and var at) return [name[..at] + first + name[(at + 2)..], name[..at] + second + name[(at + 2)..]];
        }

        return null;
    }

    static readonly (string Both, string First, string Second)[] s_pairs = [("城乡", "城镇", "农村"), ("男女", "男性", "女性"), ("进出", "进", "出"), ("产销", "产", "销")];

    static readonly System.Buffers.SearchValues<char> s_measureEnds = System.Buffers.SearchValues.Create("占比率额量值数");

    static List<string> Split(string name, string marks)
    {
        var parts = new List<string>();
        var start = 0;
        var depth = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is '（' or '“' or '《' or '(') depth++;
            if (name[i] is '）' or '”' or '》' or ')') depth--;
            if (depth > 0 || !marks.Contains(name[i]) || i == start) continue;
            parts.Add(name[start..i].TrimEnd('以'));
            start = i + 1;
        }

        if (start < name.Length) parts.Add(name[start..]);
        return parts;
    }

    // 产值占规上工业比重 in 高新技术产业产值占规上工业比重
    static string HeadOf(string member)
    {
        for (var i = 1; i < member.Length; i++)
        {
            if (WordList.Heads.StartOf(member.AsSpan(i)) is not { } head) continue;
            if (i + head.Length == member.Length || member.AsSpan(i + head.Length).IndexOfAny(s_measureEnds) >= 0) return member[i..];
        }

        return WordList.Heads.StartOf(member) is { } whole && whole.Length == member.Length ? member : "";
    }
}
