using System.Globalization;

namespace VdkConnectorDocs.Site.History;

/// <summary>The size of a catalog over time, in the units of a drawing whose origin is its upper left corner.</summary>
internal sealed record GrowthChart
{
    // Room for the words at the axes and at the ends of the lines.
    private const int WidthOfCharacter = 7;
    private const int Gap = 10;
    private const int Top = 12;
    private const int Bottom = 26;
    private const int LineHeight = 16;
    private const int HalfOfCharacter = 4;
    private const int WidthOfYear = 46;
    private const int HeightOfCount = 40;

    private const string Plugins = "plugins";
    private const string Connectors = "connectors";

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Where the axis of time begins.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends.</summary>
    public required int End { get; init; }

    /// <summary>How far down it is.</summary>
    public required int Base { get; init; }

    /// <summary>Where the years begin.</summary>
    public required IReadOnlyList<ChartTick> Years { get; init; }

    /// <summary>Where the counts are.</summary>
    public required IReadOnlyList<ChartTick> Counts { get; init; }

    /// <summary>The larger ones first.</summary>
    public required IReadOnlyList<ChartLine> Lines { get; init; }

    /// <param name="sizes">Oldest first.</param>
    /// <param name="until">The day up to which the last size is known to hold; null when it is only known on its own.</param>
    /// <param name="width">Of the drawing.</param>
    /// <param name="height">Of the drawing.</param>
    /// <returns>Null when there is no time in which anything could have grown.</returns>
    public static GrowthChart? Of(IReadOnlyList<CatalogSize> sizes, DateOnly? until, int width, int height)
    {
        if (sizes.Count == 0)
        {
            return null;
        }

        var first = sizes[0].Day;
        var last = until > sizes[^1].Day ? until.Value : sizes[^1].Day;
        if (last <= first)
        {
            return null;
        }

        var most = Math.Max(1, sizes.Max(static size => Math.Max(size.Plugins, size.Connectors)));
        var step = CountStep(most, (height - Top - Bottom) / HeightOfCount);
        var top = (most + step - 1) / step * step;
        var left = Gap + (WidthOfCharacter * Math.Max(Text(top).Length, 3));
        var right = width - Gap - (WidthOfCharacter * Math.Max(LabelOf(Connectors, sizes[^1].Connectors).Length, LabelOf(Plugins, sizes[^1].Plugins).Length));
        var plugins = Line(Plugins, static size => size.Plugins);
        var connectors = Line(Connectors, static size => size.Connectors);
        var lower = Math.Min(Math.Max(connectors.LabelPosition, plugins.LabelPosition + LineHeight), height - Bottom + HalfOfCharacter);
        return new GrowthChart
        {
            Width = width,
            Height = height,
            Start = left,
            End = right,
            Base = height - Bottom,
            Years = [.. YearsIn(first, last, (right - left) / WidthOfYear).Select(year => new ChartTick(year.Label, X(year.Day)))],
            Counts = [.. Enumerable.Range(0, (int)(top / step) + 1).Select(i => new ChartTick(Text(i * step), Y(i * step)))],
            Lines =
            [
                plugins with { LabelPosition = Math.Min(plugins.LabelPosition, lower - LineHeight) },
                connectors with { LabelPosition = lower },
            ],
        };

        int X(DateOnly day) => left + Scaled(day.DayNumber - first.DayNumber, last.DayNumber - first.DayNumber, right - left);

        int Y(long count) => height - Bottom - Scaled(count, top, height - Top - Bottom);

        ChartLine Line(string name, Func<CatalogSize, int> read)
        {
            var points = new List<ChartPoint>();
            foreach (var size in sizes)
            {
                var point = new ChartPoint(X(size.Day), Y(read(size)));
                if (points.Count > 0 && points[^1].X == point.X)
                {
                    points[^1] = point;
                }
                else if (points.Count == 0 || points[^1].Y != point.Y)
                {
                    points.Add(point);
                }
            }

            return new ChartLine(name, LabelOf(name, read(sizes[^1])), points, Y(read(sizes[^1])) + HalfOfCharacter);
        }
    }

    private static string Text(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string LabelOf(string name, int count) => $"{Text(count)} {(count == 1 ? name[..^1] : name)}";

    private static int Scaled(long value, long range, int length) => (int)Math.Round((double)value * length / range, MidpointRounding.AwayFromZero);

    // 1, 2, 5, 10, 20, 50…: what people count in.
    private static long CountStep(int most, int ticks)
    {
        var power = 1L;
        while (5 * power * ticks < most)
        {
            power *= 10;
        }

        return power * ticks >= most ? power : 2 * power * ticks >= most ? 2 * power : 5 * power;
    }

    // Less than a year has no beginning of one in it, and then its first day is named.
    private static IEnumerable<(string Label, DateOnly Day)> YearsIn(DateOnly first, DateOnly last, int most)
    {
        var years = last.Year - first.Year;
        if (years == 0)
        {
            return [(first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), first)];
        }

        var step = ((years - 1) / Math.Max(most, 1)) + 1;
        return Enumerable.Range(0, ((years - 1) / step) + 1)
            .Select(i => new DateOnly(first.Year + 1 + (i * step), 1, 1))
            .Select(static day => (day.Year.ToString("D4", CultureInfo.InvariantCulture), day));
    }
}

/// <summary>How large a catalog was after a day.</summary>
internal sealed record CatalogSize(DateOnly Day, int Connectors, int Plugins);

/// <summary>A place on an axis, with its name.</summary>
internal sealed record ChartTick(string Label, int Position);

/// <summary>A line that rises and falls in steps.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Label">The words at its end.</param>
/// <param name="Points">Where its steps end, from left to right.</param>
/// <param name="LabelPosition">The base line of the words at its end.</param>
internal sealed record ChartLine(string Name, string Label, IReadOnlyList<ChartPoint> Points, int LabelPosition);

/// <summary>A point of a drawing.</summary>
internal sealed record ChartPoint(int X, int Y);
