using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Lists whose last member has the unit of all: 提高4.2和0.7个百分点, 分别为2.3、0.4、2.4万吨.</summary>
static class SharedUnit
{
    /// <summary>Adds <paramref name="quantity"/> to <paramref name="found"/>, and before it those that <paramref name="waiting"/> for its unit.</summary>
    public static void Add(string text, TextSpan span, Found quantity, List<Found> waiting, List<Found> found)
    {
        if (quantity.Rule is "bare-index" or "bare-count" && CanWait(text, quantity, span))
        {
            waiting.Add(quantity);
        }
        else if (waiting.Count > 0 && quantity.Rule == "measured" && quantity.Dimension is not ("time" or "age" or "structure"))
        {
            var scale = quantity.Quantity is Quantity.Exact ? NumberReader.ReadAt(text, quantity.Span.Start, span.End, out _)?.Scale ?? 1 : 0;
            if (scale > 0) found.RemoveAll(waiting.Contains);
            if (scale > 0) found.AddRange(waiting.Select(number => quantity with { Span = number.Span, Quantity = new Quantity.Exact(QuantityGrammar.Plain(number.Rule == "bare-count" ? number.First : number.First * scale)), Bound = Bound.Exact, Tail = number.Span.End, Rule = "shared-unit" }));
            waiting.Clear();
        }

        found.Add(quantity);
    }

    /// <summary>Whether <paramref name="number"/>, which has no unit, can take that of the next one; the 1、 of a list cannot.</summary>
    public static bool CanWait(string text, Found number, TextSpan span) =>
        number is { Rule: "bare-index" or "bare-count", Form: NumberForm.Arabic, Quantity: Quantity.Exact } && number.Span.Start > span.Start
        && (text[number.Span.Start - 1] is '、' or '和' or '与' or '及' || text[number.Span.Start - 1] is >= '一' and <= '龥' and not ('第' or '表' or '图' or '件' or '栏' or '注' or '年'))
        && number.Span.End < span.End && text[number.Span.End] is '、' or '和' or '与' or '及';

    /// <summary>Whether <paramref name="next"/> is the next member of the list.</summary>
    public static bool IsNext(string text, Found number, Found next) =>
        next.Span.Start - number.Span.End == 1 || next.Span.Start - number.Span.End == 2 && text.AsSpan(number.Span.End, 2) is "以及";
}
