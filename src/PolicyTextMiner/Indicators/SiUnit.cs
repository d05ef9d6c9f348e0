using System.Globalization;

namespace PolicyTextMiner.Indicators;

/// <summary>What a unit of policy texts is in SI units, money in ISO 4217 codes: 亩 is 666.67 m², 元/吨 is 0.001 CNY/kg.</summary>
/// <param name="Name">m², kg, J, CNY, CNY/kg …</param>
/// <param name="Factor">How many of it one unit is.</param>
public sealed record SiUnit(string Name, decimal Factor)
{
    /// <summary>The SI unit for <paramref name="unit"/> as records write it; null where it has none that is fixed (册, 分贝, 标准台).</summary>
    public static SiUnit? Of(string unit)
    {
        var parts = unit.Split('/', '／');
        SiUnit? product = null;
        foreach (var part in parts)
        {
            if (Part(part) is not { } factor) return null;
            product = product is null ? factor : new($"{product.Name}/{factor.Name}", product.Factor / factor.Factor);
        }

        return product;
    }

    /// <summary><paramref name="value"/> of this unit's source unit, in it; null where it is too large to be told.</summary>
    public decimal? Of(decimal value)
    {
        try
        {
            return decimal.Parse((value * Factor).ToString("G20", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // 万元 in 吨标准煤/万元, 10年 in ℃/10年
    static SiUnit? Part(string written)
    {
        var start = 0;
        var scale = 1m;
        if (written.Length > 0 && NumberReader.Digit(written[0]) >= 0 && NumberReader.ReadAt(written, 0, written.Length, out start) is { } number) scale = number.Value;
        while (start < written.Length && Unit.Named(written[start..]) is null && "每百千万亿".Contains(written[start])) scale *= ChineseNumber.ScaleOf(written.AsSpan(start++, 1));
        return Unit.Named(written[start..]) is { Si.Length: > 0, Factor: { } factor } unit ? new(unit.Si, factor * scale) : null;
    }
}
