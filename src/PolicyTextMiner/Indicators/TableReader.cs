using System.Globalization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Reads tables of indicators: a name, a unit, columns for years, and whether a target binds (约束性, 预期性).</summary>
sealed class TableReader(Document document, Table table, DateOnly? date)
{
    static readonly string[] s_nameHeads = ["指标", "名称", "项目", "内容", "任务", "类别", "领域"];
    static readonly string[] s_propertyHeads = ["属性", "性质", "类型"];
    static readonly string[] s_notMeasured = ["序号", "编号", "备注", "属性", "性质", "单位", "责任", "代码", "电话", "页"];

    TableGrid _grid = new(document.Text, table);
    readonly List<(int Column, int First, int Last, string Words)> _years = [];
    int _headerRows;
    int _name = -1;
    int _unit = -1;
    bool _hasProperty;

    /// <summary>The rows of the table, a cell with a number each.</summary>
    public IEnumerable<Indicator> Read()
    {
        if (_grid.Rows < 2 || _grid.Columns < 2) yield break;
        _headerRows = Math.Clamp(table.HeaderRows, 0, _grid.Rows - 1) is > 0 and var rows ? rows : 1;
        _grid = _grid.Aligned(_headerRows);
        FindColumns();
        if (_name < 0) yield break;
        for (var row = _headerRows; row < _grid.Rows; row++)
        {
            if (_grid.IsGroupTitle(row)) continue;
            foreach (var indicator in _years.Count > 0 ? ByYear(row) : ByHeader(row)) yield return indicator;
        }
    }

    void FindColumns()
    {
        for (var column = 0; column < _grid.Columns; column++)
        {
            var head = _grid.Header(column, _headerRows);
            if (s_propertyHeads.Any(word => head.EndsWith(word, StringComparison.Ordinal))) _hasProperty = true;
            else if (head is "单位" or "计量单位" or "指标单位") _unit = column;
            else if (YearsOf(head) is { } years) _years.Add((column, years.First, years.Last, head));
        }

        var firstValue = _years.Count > 0 ? _years[0].Column : _grid.Columns;
        for (var column = 0; column < firstValue; column++)
        {
            var head = _grid.Header(column, _headerRows);
            if (column == _unit || s_notMeasured.Any(word => head.Contains(word, StringComparison.Ordinal)) || !HoldsWords(column)) continue;
            var named = s_nameHeads.Any(word => head.Contains(word, StringComparison.Ordinal));
            if (_name < 0 || named && (_years.Count > 0 || !s_nameHeads.Any(word => _grid.Header(_name, _headerRows).Contains(word, StringComparison.Ordinal)))) _name = column;
        }
    }

    // at least half of what stands in the column is no number
    bool HoldsWords(int column)
    {
        var (words, all) = (0, 0);
        for (var row = _headerRows; row < _grid.Rows; row++)
        {
            if (_grid[row, column] is not { Span.Length: > 0 } cell) continue;
            all++;
            if (CellValue.Of(document.Text, cell.Span) is null && cell.Span.Length > 1) words++;
        }

        return words * 2 > all;
    }

    static (int First, int Last)? YearsOf(string head)
    {
        if (TimeReference.Find(head, new(0, head.Length), null) is not { Count: > 0 } times || times[^1] is not { EndYear: { } last } time) return null;
        return (int.Parse(time.Iso.AsSpan(0, 4), CultureInfo.InvariantCulture), last);
    }

    IEnumerable<Indicator> ByYear(int row)
    {
        var name = Label(row, _name, out var bracket);
        if (name.Length == 0) yield break;
        var unit = _unit >= 0 && _grid.Words(row, _unit) is { Length: > 0 } printed ? printed : bracket.Length > 0 ? bracket : table.Unit ?? "";
        foreach (var (column, first, last, words) in _years)
        {
            if (Value(row, column) is not { } value) continue;
            var isGrowth = words.Contains("年均", StringComparison.Ordinal) || words.Contains("增速", StringComparison.Ordinal) || words.Contains("增长", StringComparison.Ordinal);
            var written = value.Unit.Length > 0 ? value.Unit : isGrowth ? "%" : unit;
            yield return Row(row, value, name, written) with
            {
                Time = first == last ? Year(last) : $"{Year(first)}/{Year(last)}",
                Status = IsTarget(last, words) ? Status.Target : Status.Actual,
                Change = isGrowth || ChangeIn(name) == Change.Up ? Change.Up : Change.None,
                Rule = "table-year",
            };
        }
    }

    // rows are things or places, columns are measures: 发行总额（亿元）
    IEnumerable<Indicator> ByHeader(int row)
    {
        var thing = Label(row, _name, out _);
        if (thing.Length == 0) yield break;
        var time = TimeOfCaption();
        for (var column = 0; column < _grid.Columns; column++)
        {
            var head = _grid.Header(column, _headerRows);
            if (column == _name || column == _unit || head.Length == 0 || s_notMeasured.Any(word => head.Contains(word, StringComparison.Ordinal)) || HoldsWords(column)) continue;
            if (Value(row, column) is not { } value) continue;
            var measure = WithoutBrackets(head, out var bracket);
            var unit = value.Unit.Length > 0 ? value.Unit : bracket.Length > 0 ? bracket : _unit >= 0 ? _grid.Words(row, _unit) : table.Unit ?? "";
            if (unit.Length == 0) continue;
            var place = Indicators.Region.AtStartOf(thing) is { Length: > 0 and var length } region && length == thing.Length ? region.Canonical : "";
            var grows = ChangeIn(measure);
            if (MeasureIsChange(measure)) measure = "";   // 比上年增长（%） of 一般贸易
            yield return Row(row, value, place.Length > 0 && measure.Length > 0 ? measure : thing + measure, unit) with
            {
                Change = grows != Change.None ? grows : ChangeIn(thing),
                Region = place,
                Time = time,
                Status = head.Contains("目标", StringComparison.Ordinal) || head.Contains("计划", StringComparison.Ordinal) ? Status.Target : Status.Actual,
                Rule = "table-header",
                Confidence = 0.7,
            };
        }
    }

    static Change ChangeIn(string words) =>
        s_up.Any(word => words.EndsWith(word, StringComparison.Ordinal)) ? Change.Up : s_down.Any(word => words.EndsWith(word, StringComparison.Ordinal)) ? Change.Down : Change.None;

    static bool MeasureIsChange(string measure) =>
        measure.Length > 0 && (measure[0] is '比' or '较' or '同' || measure is "增长" or "增速" or "增幅" or "增长率") && ChangeIn(measure) != Change.None;

    static readonly string[] s_up = ["增长", "增速", "增幅", "涨幅", "增长率", "提高", "上涨", "增减", "±", "增长速度"];
    static readonly string[] s_down = ["降低", "下降", "减少", "降幅", "下降率"];

    CellValue? Value(int row, int column) =>
        _grid[row, column] is { Span.Length: > 0 } cell && (row == 0 || _grid[row - 1, column] != cell) && (column == 0 || _grid[row, column - 1] != cell) ? CellValue.Of(document.Text, cell.Span) : null;

    Indicator Row(int row, CellValue value, string name, string written)
    {
        var (scale, unit, kind) = UnitOf(written);
        var numbers = value.Numbers.Select(number => number * scale).ToList();
        return new()
        {
            Span = value.Span,
            Sentence = Cover(_grid.SpanOf(row), value.Span),
            Kind = kind,
            Quantity = value.IsRange ? new Quantity.Range(numbers[0], numbers[1]) : numbers.Count > 1 ? new Quantity.Ratio(numbers) : new Quantity.Exact(numbers[0]),
            Unit = unit,
            Bound = value.Bound,
            Name = name,
            Confidence = 0.9,
        };
    }

    static TextSpan Cover(TextSpan row, TextSpan cell) => row.Contains(cell) ? row : cell;

    // 万千瓦 is 10000 千瓦; 千瓦 is a unit of its own
    static (decimal Scale, string Unit, QuantityKind Kind) UnitOf(string written)
    {
        written = written.Trim('（', '）', '(', ')', ' ');
        if (written is "％" or "﹪") written = "%";
        var scales = 0;
        while (Unit.Named(written[scales..]) is null && scales < written.Length && "十百千万亿".Contains(written[scales])) scales++;
        if (scales == written.Length) scales = 0;
        var unit = written[scales..];
        var scale = ChineseNumber.ScaleOf(written.AsSpan(0, scales));
        var kind = unit.Length == 0 ? QuantityKind.Index : Unit.Named(unit)?.Kind ?? QuantityKind.Amount;
        return (scale, kind == QuantityKind.PercentagePoints && unit == "个百分点" ? "百分点" : unit, kind);
    }

    bool IsTarget(int year, string words)
    {
        if (words.Contains("目标", StringComparison.Ordinal) || words.Contains("规划", StringComparison.Ordinal)) return true;
        if (words.Contains("实际", StringComparison.Ordinal) || words.Contains("现状", StringComparison.Ordinal) || words.Contains("完成", StringComparison.Ordinal) || words.Contains("基期", StringComparison.Ordinal)) return false;
        if (date is { } day && year != day.Year) return year > day.Year;
        return _hasProperty && (_years.Count == 1 || year > _years.Min(column => column.Last));
    }

    string TimeOfCaption()
    {
        if (table.Caption is not { } caption) return "";
        var times = TimeReference.Find(document.Text, caption, date);
        return times.Count == 1 ? times[0].Iso : "";
    }

    // 1.城镇化率（%）, 其中：风力发电, 能耗降低*
    string Label(int row, int column, out string bracket)
    {
        var words = WithoutBrackets(_grid.Words(row, column), out bracket);
        var start = 0;
        while (start < words.Length && (NumberReader.Digit(words[start]) >= 0 || words[start] is '.' or '、' or '．' or '—' or '-' or '#' or '＃')) start++;
        if (start < words.Length && start > 0 && Unit.At(words, start, words.Length) is null) words = words[start..];
        foreach (var lead in s_leads) if (words.StartsWith(lead, StringComparison.Ordinal)) words = words[lead.Length..];
        return words.Trim('*', '＊', '★', '☆', '#', '＃', '①', '②', '③', '④', '：', ':');
    }

    static readonly string[] s_leads = ["其中：", "其中:", "其中", "＃", "#"];

    // the unit at the end in brackets
    static string WithoutBrackets(string words, out string unit)
    {
        unit = "";
        words = words.TrimEnd('*', '＊', '★', '☆', '#', '＃', '①', '②', '③', '④');
        if (words.Length < 3 || words[^1] is not ('）' or ')')) return words;
        var open = words.LastIndexOfAny(['（', '(']);
        if (open <= 0) return words;
        var inner = words[(open + 1)..^1];
        var scales = 0;
        while (scales < inner.Length && "十百千万亿".Contains(inner[scales]) && Unit.Named(inner[scales..]) is null) scales++;
        var first = inner[scales..].Split('/')[0];
        if (Unit.Named(first) is null && !inner.Contains('/') && inner.Length - scales > 0) return words;
        unit = inner;
        return words[..open];
    }

    static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
