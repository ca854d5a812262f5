using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml;

namespace VdkConnectorDocs.Site.Markdown.Images;

/// <summary>
/// Copies an SVG drawing by an allow-list of elements and attributes. An SVG file that is opened by itself is a document of the
/// site's origin, so nothing that runs, loads or links may be in it.
/// </summary>
internal static class SvgImage
{
    private const string SvgNamespace = "http://www.w3.org/2000/svg";
    private const string XLinkNamespace = "http://www.w3.org/1999/xlink";
    private const int MaximumDepth = 64;

    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
    [
        "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
        "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "switch",
        "filter", "feGaussianBlur", "feOffset", "feBlend", "feColorMatrix", "feFlood", "feComposite", "feMerge", "feMergeNode", "feDropShadow",
    ]);

    private static readonly FrozenSet<string> Attributes = FrozenSet.ToFrozenSet(
    [
        "id", "viewBox", "preserveAspectRatio", "version", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy",
        "d", "points", "transform", "pathLength", "dx", "dy", "rotate", "textLength", "lengthAdjust", "startOffset", "offset", "style",
        "gradientUnits", "gradientTransform", "spreadMethod", "clipPathUnits", "maskUnits", "maskContentUnits", "patternUnits",
        "patternContentUnits", "patternTransform", "markerWidth", "markerHeight", "markerUnits", "refX", "refY", "orient",
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin",
        "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity", "color", "clip-path", "clip-rule", "mask", "filter",
        "marker-start", "marker-mid", "marker-end", "stop-color", "stop-opacity", "font-family", "font-size", "font-style", "font-weight",
        "font-variant", "text-anchor", "text-decoration", "dominant-baseline", "alignment-baseline", "baseline-shift", "letter-spacing",
        "word-spacing", "writing-mode", "visibility", "display", "overflow", "vector-effect", "paint-order", "shape-rendering",
        "stdDeviation", "in", "in2", "result", "mode", "type", "values", "operator", "k1", "k2", "k3", "k4", "flood-color", "flood-opacity",
        "filterUnits", "primitiveUnits", "color-interpolation-filters", "role", "aria-label", "lang",
    ]);

    /// <summary>The clean drawing; null when the bytes are no well-formed SVG.</summary>
    public static byte[]? Clean(byte[] bytes, out ImageInformation information)
    {
        information = default;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersFromEntities = 1,
        };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader is not { LocalName: "svg", NamespaceURI: SvgNamespace })
            {
                return null;
            }

            information = new ImageInformation(ImageFormat.Svg, Pixels(reader.GetAttribute("width")), Pixels(reader.GetAttribute("height")));
            return Copy(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static byte[]? Copy(XmlReader reader)
    {
        var target = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineChars = "\n" };
        using (var writer = XmlWriter.Create(target, settings))
        {
            while (!reader.EOF)
            {
                if (reader.Depth > MaximumDepth)
                {
                    return null;
                }

                switch (reader.NodeType)
                {
                    case XmlNodeType.Element when reader.NamespaceURI != SvgNamespace || !Elements.Contains(reader.LocalName):
                        // Moves behind the whole element.
                        reader.Skip();
                        continue;
                    case XmlNodeType.Element:
                        CopyElement(reader, writer);
                        break;
                    case XmlNodeType.EndElement:
                        writer.WriteEndElement();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                        writer.WriteString(reader.Value);
                        break;
                }

                reader.Read();
            }
        }

        return target.ToArray();
    }

    private static void CopyElement(XmlReader reader, XmlWriter writer)
    {
        var isEmpty = reader.IsEmptyElement;
        writer.WriteStartElement(reader.LocalName, SvgNamespace);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0 && Attributes.Contains(reader.LocalName) && IsHarmless(reader.Value))
            {
                writer.WriteAttributeString(reader.LocalName, reader.Value);
            }
            else if (reader.LocalName == "href" && reader.NamespaceURI is "" or XLinkNamespace && reader.Value.StartsWith('#'))
            {
                writer.WriteAttributeString("href", reader.Value);
            }
        }

        reader.MoveToElement();
        if (isEmpty)
        {
            writer.WriteEndElement();
        }
    }

    // References into the drawing itself are all that a value needs; an escape or an at-rule could hide any other.
    private static bool IsHarmless(string value)
    {
        if (value.AsSpan().IndexOfAny('\\', '@', '<') >= 0 || value.Contains("/*", StringComparison.Ordinal))
        {
            return false;
        }

        for (var at = 0; (at = value.IndexOf('(', at)) >= 0; at++)
        {
            var name = value.AsSpan(0, at).TrimEnd();
            var isReference = name.EndsWith("url", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("image", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("image-set", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("src", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("expression", StringComparison.OrdinalIgnoreCase);
            if (isReference && !value.AsSpan(at + 1).TrimStart().TrimStart("\"'").StartsWith("#"))
            {
                return false;
            }
        }

        return !value.Contains("javascript:", StringComparison.OrdinalIgnoreCase);
    }

    private static int Pixels(string? length)
    {
        var digits = length?.EndsWith("px", StringComparison.Ordinal) == true ? length[..^2] : length;
        return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels) && pixels is >= 1 and <= 32_768
            ? (int)Math.Round(pixels)
            : 0;
    }
}
