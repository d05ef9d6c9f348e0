namespace PolicyTextMiner.Indicators;

/// <summary>What the words behind a figure say: 支持4000多个项目, 90%以上的行政村, 按5%的幅度压减.</summary>
static class RightContext
{
    /// <summary>What is counted with what is done to it; empty where the words behind are not what is counted. As in 支持4000多个项目, 1334万人参保, 增发1万亿元国债.</summary>
    public static string Counted(Found found, string name, string right, WordBoundaries words)
    {
        right = right.TrimEnd('了').TrimStart('为');
        if (right.Length == 0 || right[0] is '和' or '及' or '与' or '或' or '等' or '以' or '左' && words.At(found.Tail + 1)) return "";   // 1000个和美乡村
        var verbs = name.Length == 0 || MeasureName.IsOnlyVerbs(name);
        if (right[0] is '的' && s_reaches.FirstOrDefault(word => name.EndsWith(word, StringComparison.Ordinal)) is { } reach) return reach + (found.Unit is "户" ? "户数" : "人数");   // 惠及3400万人的引水工程
        if (found.Rule == "bare-count" && Peopled(right) is { Length: > 0 } people) return people;
        var thing = right[0] is '的' ? right[1..] : right;
        if (thing.Length == 0 || s_marks.Any(mark => thing.EndsWith(mark, StringComparison.Ordinal)) || Cues.StartingAt(thing, 0)?.Word.Length == thing.TrimEnd('了').Length || WordList.Movements.StartOf(thing) is not null) return "";
        if (found.Kind == QuantityKind.Amount && !verbs && s_offers.FirstOrDefault(word => name.EndsWith(word, StringComparison.Ordinal)) is { } offer && MeasureName.EndsWithHead(thing)) return name[..^offer.Length] + thing;   // 城镇地区提供1000兆以上接入能力
        if (found.Kind == QuantityKind.Amount && (!verbs || (WordList.Verbs.StartOf(thing) is { } done && done[0] != '新'))) return "";
        if (WordList.Verbs.StartOf(thing) is not null && name.Length > 0) return "";
        if (s_circumstances.Any(word => thing.EndsWith(word, StringComparison.Ordinal)) && thing.IndexOf('在') is > 1 and var circumstance) thing = thing[..circumstance];   // 1亿户农民在合作化的基础上
        if (found.Kind is QuantityKind.Count && WordList.Places.StartOf(thing) is { } place && place.Length < thing.Length && Cues.EndingAt(thing, thing.Length, place.Length) is { Class: CueClass.Change }) thing = place;   // 20个大中城市房价下降8%
        var counted = found.Kind == QuantityKind.Amount && MeasureName.EndsWithHead(thing) ? thing.Replace("的", "", StringComparison.Ordinal) : MeasureName.OfCounted(thing, found.Unit);
        if (found.Kind == QuantityKind.Amount && WordList.Verbs.IndexIn(thing, 2) is > 1 and var doing) thing = thing[..doing];   // 发行200亿元债券支持防洪
        return verbs && name.Length > 0 ? name + thing.Replace("的", "", StringComparison.Ordinal) : name.EndsWith('等') || name.Length > 24 ? counted : name + counted;
    }

    static readonly string[] s_reaches = ["惠及", "覆盖", "受益", "服务"];
    static readonly string[] s_offers = ["提供", "具备", "形成"];

    // 13亿人口的发展中大国, 八亿农民的积极性, 八亿农民就能够富裕起来: how many they are, whatever is said of them
    static string Peopled(string right)
    {
        if (right.StartsWith("人口", StringComparison.Ordinal)) return right.Contains('国') ? "人口" : "";
        if (WordList.Persons.StartOf(right) is not { } persons) return "";
        var said = right.AsSpan(persons.Length).TrimStart('的');
        return WordList.Sentiments.StartOf(said) is not null ? persons : "";
    }

    /// <summary>What a figure that says the aim is an aim of, as in 5%左右的预期目标; empty where the words behind do not say it.</summary>
    public static string OfAim(string right) =>
        right.Length > 3 && right[0] == '的' && s_aims.Select(aim => right.IndexOf(aim, StringComparison.Ordinal)).Where(at => at is > 2 and < 12).DefaultIfEmpty().Min() is > 0 and var end ? right[1..(end + 2)] : "";

    /// <summary>Whether the words behind a figure say that it was aimed at (23万吨的目标任务).</summary>
    public static bool IsAim(string right)
    {
        var words = right.AsSpan().TrimStart('的');
        foreach (var aim in s_aims) if (words.StartsWith(aim)) return true;
        return false;
    }

    static readonly string[] s_aims = ["目标", "任务", "要求", "指标"];

    static readonly string[] s_circumstances = ["基础上", "过程中", "条件下", "情况下", "领导下"];
    static readonly string[] s_marks = ["大关", "台阶", "关口", "门槛", "水平"];

    /// <summary>Of what a share is; empty where the words behind do not say it. As in 90%以上的行政村通宽带, 80%以上产能完成改造, 覆盖95%以上行政村.</summary>
    public static string OfRight(Found found, LeftContext left, string name, string right)
    {
        if (left.Change != Change.None || left.IsLevel || left.IsStart || left.IsShare || right.Length < 3 || left.Among.Length > 0 && right[0] != '的') return "";
        var thing = right.TrimStart('的');
        if (WordList.NotShares.StartOf(thing) is not null || name.Length == 0 && right[0] != '的' && !(left.Rest.Length == 0 && found.Tail > found.Span.End && WordList.Verbs.IndexIn(right, 0) > 1 && !"来为是在由都均以属用".Contains(right[0])) || name.Length > 0 && !MeasureName.IsOnlyVerbs(name) && !s_exists.Contains(name) && !name.EndsWith("覆盖", StringComparison.Ordinal)) return "";
        return (s_exists.Contains(name) ? "" : name) + NamePhrase.OfShare(thing);
    }

    static readonly string[] s_exists = ["有", "仍有", "还有", "也有", "尚有", "推动", "把", "使"];

    /// <summary>What changes by a figure, and which way; null where the words behind do not say it. As in 按8%的幅度压减会议费: the verb behind says what changes.</summary>
    public static (string Name, Change Change)? AtThePace(string right)
    {
        foreach (var pace in s_paces)
        {
            if (!right.StartsWith(pace, StringComparison.Ordinal) || Cues.StartingAt(right, pace.Length) is not { } cue || cue.Word.Length + pace.Length + 2 > right.Length) continue;
            return (right[(pace.Length + cue.Word.Length)..], Enum.Parse<Change>(cue.Value, true));
        }

        return null;
    }

    static readonly string[] s_paces = ["的幅度", "的速度", "的比例", "的增速", "的比率"];

    /// <summary>The place at the front of the words behind a figure, and the others.</summary>
    public static (string Region, string Right) RegionOf(string right) =>
        Region.AtStartOf(right) is { Length: > 0 and var length } found && length < right.Length && found.Canonical != "全国" ? (found.Canonical, right[length..]) : ("", right);

    /// <summary>The unit of a figure; of a number without one, of what it counts.</summary>
    public static string UnitOf(Found found, string name, string right)
    {
        if (found.Rule != "bare-count") return found.Unit;
        var counted = right.TrimStart('个');
        if (WordList.Persons.IsIn(counted) && !WordList.Households.IsIn(counted)) return "人";
        if (WordList.Households.IsIn(right) || right.Length == 0 && WordList.Households.IsIn(name)) return "户";
        if (WordList.Persons.IsIn(counted) || WordList.Persons.IsIn(name)) return "人";
        return WordList.Money.IsIn(name) ? "元" : "";
    }
}
