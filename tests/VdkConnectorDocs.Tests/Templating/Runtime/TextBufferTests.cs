using System.Text;
using VdkConnectorDocs.Templating.Runtime;
using Xunit;

namespace VdkConnectorDocs.Tests.Templating.Runtime;

/// <summary>A text in parts is the text that was appended, wherever its parts meet.</summary>
public sealed class TextBufferTests
{
    private const int Steps = 400;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void IsWhatWasAppendedAndNotCutOff(int seed)
    {
        var random = new Random(seed);
        var buffer = new TextBuffer(16);
        var expected = new StringBuilder();
        var cut = new List<(TextParts Parts, string Text)>();
        for (var step = 0; step < Steps; step++)
        {
            Change(buffer, expected, cut, random);
            Assert.Equal(expected.Length, buffer.Length);
            if (expected.Length > 0)
            {
                Assert.Equal(expected[^1], buffer.Last);
            }
        }

        Assert.Equal(expected.ToString(), buffer.ToString());
        Assert.Equal(expected.ToString(), buffer.Text.ToString());

        // What was cut off stays as it was, whatever was written since.
        Assert.NotEmpty(cut);
        Assert.All(cut, static one => Assert.Equal(one.Text, one.Parts.ToString()));
        Assert.All(cut, static one => Assert.Equal((one.Text.Length, one.Text[^1]), (one.Parts.Length, one.Parts.Last)));

        using var output = new StringWriter();
        buffer.MoveTo(output);
        Assert.Equal(expected.ToString(), output.ToString());
        Assert.Equal(0, buffer.Length);
    }

    [Fact]
    public void AShortTextIsOnePart()
    {
        var buffer = new TextBuffer(4);
        buffer.Append("prefix");
        buffer.Append("captured");

        Assert.False(buffer.IsLong(6));
        Assert.Equal("captured", buffer.CutText(6));
        Assert.Equal("prefix", buffer.ToString());
    }

    private static void Change(TextBuffer buffer, StringBuilder expected, List<(TextParts Parts, string Text)> cut, Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                buffer.Append('c');
                expected.Append('c');
                break;
            case 1 or 2:
                var text = new string((char)('d' + random.Next(20)), random.Next(1, random.Next(1, 40_000)));
                buffer.Append(text);
                expected.Append(text);
                break;
            case 3:
                var room = buffer.GetSpan(random.Next(1, 9_000));
                var used = random.Next(room.Length);
                room[..used].Fill('r');
                buffer.Advance(used);
                expected.Append('r', used);
                break;
            case 4:
                buffer.AppendEscaped("<a & b>");
                expected.Append("&lt;a &amp; b&gt;");
                break;
            case 5 when cut.Count > 0:
                var again = cut[random.Next(cut.Count)];
                buffer.Append(again.Parts);
                expected.Append(again.Text);
                break;
            default:
                Cut(buffer, expected, cut, random.Next(expected.Length + 1));
                break;
        }
    }

    private static void Cut(TextBuffer buffer, StringBuilder expected, List<(TextParts Parts, string Text)> cut, int start)
    {
        var text = expected.ToString(start, expected.Length - start);
        expected.Length = start;
        if (buffer.IsLong(start))
        {
            cut.Add((buffer.CutParts(start), text));
        }
        else
        {
            Assert.Equal(text, buffer.CutText(start));
        }
    }
}
