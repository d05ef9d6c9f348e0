namespace PolicyTextMiner.Indicators;

/// <summary>Takes from a phrase what is no part of the name of a measure: who plans it, how it is done, what only leads over to the number.</summary>
static class NamePhrase
{
    const int FarthestSaying = 16;

    /// <summary>The name in <paramref name="phrase"/>; the phrase itself where nothing would be left.</summary>
    public static string Of(string phrase)
    {
        var name = WithoutTail(WithoutAdverbs(BeforeReach(AfterDistributor(AfterBeing(WithoutGround(AfterSaying(phrase).TrimStart('将', '把')))))));
        return (name.Length > 1 ? name : phrase).Replace("的", "", StringComparison.Ordinal);
    }

    /// <summary>The name of what a share is of, from the words behind it: 60%以上的供养机构三级达标 measures 供养机构三级达标比重.</summary>
    public static string OfShare(string right)
    {
        var of = WithoutTail(WithoutAdverbs(right.TrimStart('的').Replace("的", "", StringComparison.Ordinal)));
        return of.Length > 1 ? of + "比重" : "";
    }

    // 国家预算规定国防费支出, 要求工农业总产值
    static string AfterSaying(string phrase)
    {
        for (var i = Math.Min(FarthestSaying, phrase.Length - 2); i >= 0; i--)
        {
            if (WordList.Sayings.StartOf(phrase.AsSpan(i)) is { } saying && i + saying.Length + 1 < phrase.Length) return phrase[(i + saying.Length)..];
        }

        return phrase;
    }

    // 增长目标是在提高质量的基础上, 油料在: what it stands on is no part of the name
    static string WithoutGround(string phrase)
    {
        if (phrase.EndsWith('在') && !phrase.EndsWith("存在", StringComparison.Ordinal)) phrase = phrase[..^1];
        return (phrase.EndsWith("基础上", StringComparison.Ordinal) || phrase.EndsWith("基础", StringComparison.Ordinal)) && phrase.IndexOf('在') is > 1 and var ground ? phrase[..ground].TrimEnd('是') : phrase;
    }

    // 重要的一条是抓好: what is done with what is counted
    static string AfterBeing(string phrase) =>
        phrase.LastIndexOf('是') is > 0 and var at && at + 2 < phrase.Length && MeasureName.IsOnlyVerbs(phrase.AsSpan(at + 1)) ? phrase[(at + 1)..] : phrase;

    /// <summary>What is done, without those who do it: 普通高等学校五年共培养高级专门人才, 特殊钢等领域分别培育领航企业.</summary>
    public static string AfterDistributor(string phrase)
    {
        for (var i = phrase.Length - 4; i > 1; i--)
        {
            var word = phrase[i] == '共' ? 1 : string.CompareOrdinal(phrase, i, "分别", 0, 2) == 0 || string.CompareOrdinal(phrase, i, "共计", 0, 2) == 0 ? 2 : 0;
            if (word > 0 && !MeasureName.EndsWithHead(phrase[..i]) && WordList.Verbs.StartOf(phrase.AsSpan(i + word)) is { } verb && i + word + verb.Length + 1 < phrase.Length) return phrase[(i + word)..];
        }

        return phrase;
    }

    // 经济总量跨过两个万亿元大关: the subject; but 达到国家标准的产品 and 达到国家标准产品比重 are names
    static string BeforeReach(string phrase)
    {
        for (var i = 2; i < phrase.Length - 2; i++)
        {
            if (WordList.Reaches.StartOf(phrase.AsSpan(i)) is not { } reach) continue;
            return reach[^1] is not ('最' or '较') && (MeasureName.EndsWithHead(phrase) || phrase.IndexOf('的', i) > 0) ? phrase : phrase[..i];
        }

        return phrase;
    }

    // 住房基本建成: 住房建成; 基本 in 基本医疗保险 and 基本建设投资 stays
    static string WithoutAdverbs(string phrase)
    {
        for (var i = 0; i < phrase.Length - 2; i++)
        {
            if (WordList.Adverbs.StartOf(phrase.AsSpan(i)) is { } adverb && WordList.Verbs.StartOf(phrase.AsSpan(i + adverb.Length)) is not null && string.CompareOrdinal(phrase, i, "基本建设", 0, 4) != 0) phrase = phrase.Remove(i--, adverb.Length);
        }

        return phrase;
    }

    static string WithoutTail(string phrase)
    {
        while (!MeasureName.EndsWithHead(phrase) && WordList.Tails.EndOf(phrase) is { } tail && tail.Length + 1 < phrase.Length) phrase = phrase[..^tail.Length];
        return phrase;
    }
}
