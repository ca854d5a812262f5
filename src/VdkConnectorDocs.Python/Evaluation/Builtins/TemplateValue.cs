using System.Text;
using VdkConnectorDocs.Python.Evaluation.Values;

namespace VdkConnectorDocs.Python.Evaluation.Builtins;

/// <summary>A <c>string.Template</c> (Python library reference, "Template strings").</summary>
internal sealed class TemplateValue(string template, uint labels) : HostValue
{
    public override string TypeName => "Template";

    public override uint Labels => labels;

    public override PythonValue? GetAttribute(Interpreter interpreter, string name) => name switch
    {
        "template" => new StrValue(template, labels),
        "substitute" => new NativeFunctionValue(name, call => Substitute(call, isSafe: false)),
        "safe_substitute" => new NativeFunctionValue(name, call => Substitute(call, isSafe: true)),
        _ => null,
    };

    /// <param name="isSafe">What has no value stays as it is written; else Python raises.</param>
    private PythonValue Substitute(CallSite call, bool isSafe)
    {
        var effort = call.Interpreter.Effort;
        if (!Signature.HasOnlyPositional(call.Arguments with { Keywords = [] }, 1) || call.Arguments.HasUnknownKeywords || effort.SpendOnCharacters(template.Length))
        {
            return call.Unknown("the values of the template are not known");
        }

        var text = new StringBuilder();
        var marks = labels;
        for (var i = 0; i < template.Length;)
        {
            var dollar = template.IndexOf('$', i);
            text.Append(template, i, (dollar < 0 ? template.Length : dollar) - i);
            if (dollar < 0)
            {
                break;
            }

            i = dollar + 1;
            if (i < template.Length && template[i] == '$')
            {
                text.Append('$');
                i++;
                continue;
            }

            if (NameAt(i) is not var (name, end))
            {
                // A dollar that begins nothing.
                if (!isSafe)
                {
                    return call.Unknown("the template is not valid");
                }

                text.Append('$');
                continue;
            }

            var value = ValueOf(call, name, out var isMissing);
            if (isMissing && isSafe)
            {
                text.Append(template, dollar, end - dollar);
            }
            else if (value is null || PythonText.Str(call.Interpreter, value) is not { } written || text.Length + written.Length > call.Interpreter.Limits.MaxStringLength)
            {
                return call.Unknown((value as UnknownValue)?.Reason ?? $"the value of {name} is not known");
            }
            else
            {
                effort.SpendOnCharacters(written.Length);
                text.Append(written);
                marks |= value.Labels;
            }

            i = end;
        }

        return new StrValue(text.ToString(), marks);
    }

    /// <summary>The name behind a dollar, in braces or not, and where what follows begins; null when there is none.</summary>
    private (string Name, int End)? NameAt(int start)
    {
        var isBraced = start < template.Length && template[start] == '{';
        var first = isBraced ? start + 1 : start;
        var end = first;
        while (end < template.Length && (char.IsAsciiLetter(template[end]) || template[end] == '_' || (end > first && char.IsAsciiDigit(template[end]))))
        {
            end++;
        }

        return end == first || (isBraced && (end == template.Length || template[end] != '}')) ? null : (template[first..end], isBraced ? end + 1 : end);
    }

    /// <summary>Keywords come before the mapping; null when the value is not known, or there is none.</summary>
    private static PythonValue? ValueOf(CallSite call, string name, out bool isMissing)
    {
        isMissing = false;
        if (call.Argument(-1, name) is { } keyword)
        {
            return keyword;
        }

        if (call.Argument(0) is not { } mapping)
        {
            isMissing = true;
            return null;
        }

        if (mapping is not DictValue { Items: var items })
        {
            return null;
        }

        call.Interpreter.Effort.SpendOnElements(items.Items.Length);
        var key = new StrValue(name);
        var index = items.IndexOf(key, call.Interpreter.Effort);
        isMissing = index < 0 && !items.MayHave(key, call.Interpreter.Effort);
        return index >= 0 && items.Items[index].IsCertain ? items.Items[index].Value : null;
    }
}
