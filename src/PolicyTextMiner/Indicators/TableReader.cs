using System.Buffers;
using System.Globalization;
using PolicyTextMiner.Documents;

namespace PolicyTextMiner.Indicators;

/// <summary>Reads tables of indicators: rows of measures under years (2020年, 2025年, 年均增速), or rows of things and places under measures.</summary>
sealed class TableReader(Document document, Table table, DateOnly? date)
{
    static readonly string[] s_nameHeads = ["指标", "名称", "项目", "内容", "任务", "类别", "领域"];
    static readonly string[] s_propertyHeads = ["属性", "性质", "类型", "指标类别"];
    static readonly string[] s_notMeasured = ["序号", "编号", "备注", "责任", "代码", "编码", "电话", "页", "排名", "名次", "位次", "得分", "年份"];
    static readonly string[] s_targetWords = ["目标", "规划", "计划", "预期"];
    static readonly string[] s_actualWords = ["实际", "现状", "完成", "基期", "基准", "实绩", "实现", "执行"];
    static readonly string[] s_shares = ["率", "比例", "比重", "占比", "覆盖度", "盖度"];
    static readonly string[] s_up = ["增长", "增速", "增幅", "涨幅", "增长率", "提高", "上涨", "增减", "±", "增长速度"];
    static readonly string[] s_down = ["降低", "下降", "减少", "降幅", "下降率"];
    static readonly string[] s_plans = ["十五五", "十四五", "十三五", "十二五", "十一五"];
    static readonly SearchValues<char> s_marks = SearchValues.Create("一二三四五六七八九十0123456789");
    static readonly string[] s_leads = ["其中：", "其中:", "其中", "＃", "#"];

    readonly List<TableColumn> _columns = [];
    readonly string _caption = table.Caption is { } span ? span.Of(document.Text).ToString() : "";
    TableGrid _grid = new(document.Text, table);
    int _headerRows;
    int _name = -1;
    int _unit = -1;
    int _years = -1;
    bool _hasProperty;

    /// <summary>The rows of the table, a cell with a number each.</summary>
    public IEnumerable<Indicator> Read()
    {
        if (_grid.Rows < 2 || _grid.Columns < 2) yield break;
        _headerRows = Math.Clamp(table.HeaderRows, 0, _grid.Rows - 1) is > 0 and var rows ? rows : 1;
        _grid = _grid.Aligned(_headerRows);
        FindColumns();
        if (_name < 0 && _years < 0) yield break;
        for (var row = _headerRows; row < _grid.Rows; row++)
        {
            if (_grid.IsGroupTitle(row)) continue;
            var label = Label(row, out var unit);
            if (label.Length == 0 && _years < 0) continue;
            foreach (var column in _columns)
            {
                if (Value(row, column.Index) is { } value && IndicatorOf(row, column, value, label, unit) is { } indicator) yield return indicator;
            }
        }
    }

    void FindColumns()
    {
        for (var column = 0; column < _grid.Columns; column++)
        {
            var head = PrintedUnit.TakeFrom(_grid.Header(column, _headerRows), out _);
            if (s_propertyHeads.Any(word => head.EndsWith(word, StringComparison.Ordinal))) _hasProperty = true;
            else if (head.EndsWith("单位", StringComparison.Ordinal) && Share(column, HoldsUnit) > 0.2) _unit = column;
            else if (head is "年份" or "年度" or "时间") _years = column;
            else if (head is not ("单位" or "") && (head.EndsWith("单位", StringComparison.Ordinal) || s_notMeasured.Any(word => head.Contains(word, StringComparison.Ordinal)))) continue;
            else if (IsCounting(column)) continue;
            else AddColumn(column, head);
        }

        if (_columns.Any(column => column.Role is ColumnRole.Year or ColumnRole.State)) return;
        _columns.RemoveAll(column => column.Head.Length == 0 || Share(column.Index, IsWords) > 0.5);
    }

    // a column of years may hold mostly words (完成国家下达目标)
    void AddColumn(int column, string head)
    {
        var read = TableColumn.Of(column, _grid.Header(column, _headerRows));
        if (Share(column, IsWords) <= 0.5 || read is { Role: ColumnRole.Year, Measure.Length: 0 } || _columns.Count > 0 && read.Role != ColumnRole.Measure) _columns.Add(read);
        else if (_columns.Count == 0) TakeAsName(column, head);
    }

    // the last column whose head says so, else the first one with words
    void TakeAsName(int column, string head)
    {
        if (_name < 0 || s_nameHeads.Any(word => head.Contains(word, StringComparison.Ordinal))) _name = column;
    }

    // 1, 2, 3 … down the column, or numbers under the head of the names beside them
    bool IsCounting(int column)
    {
        if (_columns.Count > 0) return false;
        if (_name < 0 && column + 1 < _grid.Columns && _grid[0, column] is { } head && _grid[0, column + 1] == head && Share(column, IsWords) <= 0.5) return true;
        var numbers = Enumerable.Range(_headerRows, _grid.Rows - _headerRows).Select(row => Value(row, column)).OfType<CellValue>().Select(value => value.Numbers[0]).ToList();
        return numbers.Count > 2 && numbers[0] == 1 && numbers.Zip(numbers.Skip(1)).All(pair => pair.Second == pair.First + 1);
    }

    double Share(int column, Func<TableCell, bool> holds)
    {
        var cells = Enumerable.Range(_headerRows, _grid.Rows - _headerRows).Select(row => _grid[row, column]).OfType<TableCell>().Where(cell => cell.Span.Length > 0).ToList();
        return cells.Count == 0 ? 0 : (double)cells.Count(holds) / cells.Count;
    }

    bool IsWords(TableCell cell) => CellValue.Of(document.Text, cell.Span) is null && cell.Span.Length > 1;

    bool HoldsUnit(TableCell cell) => PrintedUnit.Is(string.Concat(cell.Span.Of(document.Text).ToString().Where(c => !char.IsWhiteSpace(c))));

    Indicator? IndicatorOf(int row, TableColumn column, CellValue value, string label, string rowUnit)
    {
        var byYear = _columns.Any(other => other.Role is ColumnRole.Year or ColumnRole.State);
        var (name, region) = Named(row, column, label, byYear);
        var (unit, isGuessed) = UnitOf(row, column, value, name, rowUnit);
        if (unit.Length == 0 && !byYear) return null;
        var change = ChangeOf(column, value, name);
        var printed = PrintedUnit.Of(unit, value.Numbers.Count);
        if (printed.Kind == QuantityKind.Percent && value.IsCumulative && column.Role == ColumnRole.Growth && value.Unit.Length == 0 && ChangeIn(name) == Change.None) printed = new([1], "百分点", QuantityKind.PercentagePoints);
        if (printed.Name.Length == 0 && printed.Scales[0] > 1 && WordList.Persons.IsIn(name)) printed = printed with { Name = "人" };   // 网民数量（亿）
        var numbers = printed.Scaled(value.Numbers);
        return new()
        {
            Span = value.Span,
            Sentence = _grid.SpanOf(row) is var whole && whole.Contains(value.Span) ? whole : value.Span,
            Kind = printed.Kind,
            Quantity = value.IsRange ? new Quantity.Range(numbers[0], numbers[1]) : numbers.Count > 1 ? new Quantity.Ratio(numbers) : new Quantity.Exact(numbers[0]),
            Unit = printed.Name,
            Bound = value.Bound,
            Change = change,
            Name = name,
            Region = region,
            Time = TimeOf(row, column),
            Status = IsTarget(column) ? Status.Target : Status.Actual,
            Rule = byYear ? "table-year" : "table-header",
            Confidence = isGuessed ? 0.6 : byYear ? 0.9 : 0.7,
        };
    }

    // 风力发电 under 装机; 江苏 under 出口额 is a place; 比上年增长（%） is a change of what the row names
    (string Name, string Region) Named(int row, TableColumn column, string label, bool byYear)
    {
        var measure = column.Role is ColumnRole.Growth or ColumnRole.Total && byYear ? "" : WithoutLead(column.Measure);
        if (column is { Role: ColumnRole.Year, IsGrowth: true, Measure.Length: 0 }) measure = WithoutLead(_columns.LastOrDefault(other => other.Index < column.Index && other.Last == column.Last)?.Measure ?? "");   // 出口额, 增速
        var region = Indicators.Region.AtStartOf(label) is { Length: > 0 and var length } place && length == label.Length ? place.Canonical : "";
        if (_years >= 0 && _name < 0) return (measure.Length > 0 ? measure : column.Head, "");
        if (region.Length > 0 && measure.Length > 0) return (measure, region);
        return (IsShared(column) || label.EndsWith(measure, StringComparison.Ordinal) ? label : label + measure, "");
    }

    // 利用规模 over all years tells nothing apart
    bool IsShared(TableColumn column) =>
        column.Role == ColumnRole.Year && _columns.Count(other => other.Role == ColumnRole.Year) > 1 && _columns.All(other => other.Role != ColumnRole.Year || other.Measure == column.Measure);

    (string Unit, bool IsGuessed) UnitOf(int row, TableColumn column, CellValue value, string name, string rowUnit)
    {
        if (value.Unit.Length > 0) return (value.Unit, false);
        if (column.Unit.Length > 0) return (column.Unit, false);
        if (column.Role == ColumnRole.Growth && !value.IsCumulative && column.IsGrowth && (column.Head.Contains("年均", StringComparison.Ordinal) || column.Head.Contains('速'))) return ("%", false);
        if (_unit >= 0 && _grid.Words(row, _unit) is { Length: > 0 } printed && printed is not ("-" or "—" or "/")) return (printed, false);
        if (rowUnit.Length > 0) return (rowUnit, false);
        var share = s_shares.Any(word => name.EndsWith(word, StringComparison.Ordinal)) || column.IsGrowth;
        if (UnitsOfAll() is { Length: > 0 } all) return (all.FirstOrDefault(unit => unit is "%" or "％" == share) ?? all[0], false);
        return share && value.Numbers.All(number => number <= 100) ? ("%", true) : ("", false);
    }

    // 单位：亿美元，%
    string[] UnitsOfAll()
    {
        var written = table.Unit ?? "";
        if (written.Length == 0 && _caption.IndexOf("单位", StringComparison.Ordinal) is >= 0 and var at) written = _caption[(at + 2)..].Trim('：', ':', ' ', '）', ')');
        return [.. written.Split(['，', ',', '、', '；', ' '], StringSplitOptions.RemoveEmptyEntries).Where(PrintedUnit.Is)];
    }

    static Change ChangeOf(TableColumn column, CellValue value, string name)
    {
        if (value.Change != Change.None) return value.Change;
        if (ChangeIn(name) is not Change.None and var named) return named == Change.Up ? named : Change.None;   // of 能耗降低 the number is a level
        if (column.IsGrowth) return s_down.Any(word => column.Head.Contains(word, StringComparison.Ordinal)) ? Change.Down : Change.Up;
        return ChangeIn(column.Measure);
    }

    static Change ChangeIn(string words) =>
        s_up.Any(word => words.EndsWith(word, StringComparison.Ordinal)) ? Change.Up : s_down.Any(word => words.EndsWith(word, StringComparison.Ordinal)) ? Change.Down : Change.None;

    CellValue? Value(int row, int column) =>
        _grid[row, column] is { Span.Length: > 0 } cell && (row == 0 || _grid[row - 1, column] != cell) && (column == 0 || _grid[row, column - 1] != cell) ? CellValue.Of(document.Text, cell.Span) : null;

    string TimeOf(int row, TableColumn column)
    {
        if (column is { First: { } first, Last: { } last }) return Span(first, last);
        if (_years >= 0 && TableColumn.Of(_years, _grid.Words(row, _years)).Last is { } own) return Year(own);
        List<int> years = [.. _columns.Where(other => other.Last is not null).Select(other => other.Last!.Value).Distinct().Order()];
        var plan = s_plans.FirstOrDefault(plan => _caption.Contains(plan, StringComparison.Ordinal)) is { } named ? TimeReference.Find(named + "时期", new(0, named.Length + 2), date) : [];
        if (column.Role is ColumnRole.Growth or ColumnRole.Total && years.Count > 1) return Span(years[1] - years[0] > 1 ? years[0] + 1 : years[0], years[^1]);   // from 2015年 to 2020年: the growth of 2016 to 2020
        if (column.Role is ColumnRole.Growth && plan.Count == 1) return plan[0].Iso;
        if (years.Count > 0) return Year(years[^1]);
        var times = table.Caption is { } caption ? TimeReference.Find(document.Text, caption, date) : [];
        if (times.Count != 1) times = plan;
        if (times.Count != 1) return "";
        return column.Role == ColumnRole.State && times[0].EndYear is { } end ? Year(end) : times[0].Iso;   // “十三五”目标值 is due at its end
    }

    static string Span(int first, int last) => first == last ? Year(last) : $"{Year(first)}/{Year(last)}";

    bool IsTarget(TableColumn column)
    {
        if (column.Head.Contains("超额", StringComparison.Ordinal) || column.Head.StartsWith('较')) return false;
        if (s_targetWords.Any(word => column.Head.Contains(word, StringComparison.Ordinal))) return true;
        if (s_actualWords.Any(word => column.Head.Contains(word, StringComparison.Ordinal))) return false;
        var years = _columns.Where(other => other.Last is not null).Select(other => other.Last!.Value).ToList();
        if (years.Count == 0) return false;
        var year = column.Last ?? years.Max();
        if (date is { } day && year != day.Year) return year > day.Year;
        if (date is not null && _caption.Contains("目标", StringComparison.Ordinal)) return true;
        var isPlan = _hasProperty || s_targetWords.Append("主要指标").Any(word => _caption.Contains(word, StringComparison.Ordinal));
        return isPlan && (years.Count == 1 || year > years.Min());
    }

    // 1.城镇化率（%）, （二）耕地保有量, 其中：风力发电, 能耗降低*
    string Label(int row, out string unit)
    {
        unit = "";
        if (_name < 0) return "";
        var words = PrintedUnit.TakeFrom(_grid.Words(row, _name), out unit);
        words = WithoutLead(words[ListMark(words)..]);
        return words.Trim('*', '＊', '★', '☆', '#', '＃', '①', '②', '③', '④', '¹', '²', '：', ':');
    }

    static int ListMark(string words)
    {
        var end = 0;
        if (words.Length > 0 && words[0] is '（' or '(') end = words.IndexOfAny(['）', ')']) is > 0 and <= 4 and var close ? close + 1 : 0;
        if (end > 0) return words.AsSpan(1, end - 2).IndexOfAnyExcept(s_marks) < 0 ? end : 0;
        while (end < words.Length && end < 3 && (NumberReader.Digit(words[end]) >= 0 || "一二三四五六七八九十".Contains(words[end]))) end++;
        if (end == 0 || end >= words.Length) return 0;
        if (words[end] is '.' or '．' or '、' or '。' && !(end + 1 < words.Length && NumberReader.Digit(words[end + 1]) >= 0)) return end + 1;
        return NumberReader.Digit(words[0]) >= 0 && end <= 2 && words[end] is >= '一' and <= '龥' && Unit.At(words, end, words.Length) is null ? end : 0;
    }

    static string WithoutLead(string words)
    {
        words = words.TrimStart('—', '-', ' ');
        foreach (var lead in s_leads) if (words.StartsWith(lead, StringComparison.Ordinal)) words = words[lead.Length..];
        return words;
    }

    static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
