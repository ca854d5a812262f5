using System.Collections.Immutable;
using VdkConnectorDocs.Python.Evaluation.Builtins;
using VdkConnectorDocs.Python.Evaluation.Store;
using VdkConnectorDocs.Python.Evaluation.Values;
using VdkConnectorDocs.Python.Syntax;

namespace VdkConnectorDocs.Python.Evaluation;

/// <content>Comprehensions and what can be iterated (Python reference, section 6.2.4).</content>
public sealed partial class Interpreter
{
    /// <summary>What making an element takes, when looking at one takes 1.</summary>
    private const int ElementsMade = 4;

    /// <summary>How many elements are copied to another place in one step, when nothing else is done to them.</summary>
    internal const int ReferencesOfOneStep = 32;

    private Elements Comprehend(ImmutableArray<ComprehensionClause> clauses, Expression element)
    {
        var items = new ElementsCell(Elements.Empty) { Birth = _store.Now };
        RunComprehension(clauses, Evaluate(clauses[0].Iterable), () => Collect(items, Evaluate(element)));
        return items.Elements;
    }

    /// <summary>The first iterable is evaluated at once, the rest when the first element is asked for.</summary>
    private IteratorValue Generate(GeneratorExpression generator)
    {
        var first = Evaluate(generator.Clauses[0].Iterable);
        var frame = _frames.Peek();
        return new IteratorValue("generator", () =>
        {
            var items = new ElementsCell(Elements.Empty) { Birth = _store.Now };
            _frames.Push(new Frame(frame.Scope, frame.Function) { Receiver = frame.Receiver });
            RunComprehension(generator.Clauses, first, () => Collect(items, Evaluate(generator.Element)));
            _frames.Pop();
            return items.Elements;
        });
    }

    private DictValue ComprehendDictionary(DictionaryComprehension comprehension)
    {
        var items = new DictCell(DictItems.Empty) { Birth = _store.Now };
        RunComprehension(comprehension.Clauses, Evaluate(comprehension.Clauses[0].Iterable), () =>
        {
            var known = items.Items;
            var key = Evaluate(comprehension.Key);
            var value = Evaluate(comprehension.Value);
            Write(items, With(known, key, value));
        });
        return NewDict(items.Items);
    }

    private void Collect(ElementsCell items, PythonValue value) =>
        Write(
            items,
            items.Elements.Items.Length < Limits.MaxElements && !Spend(1 + (items.Elements.Items.Length / ReferencesOfOneStep))
                ? items.Elements.Add(new Element(value))
                : items.Elements.Opened());

    /// <summary>Runs the action in a scope of its own for what passes the clauses, on a path of its own where that is not sure.</summary>
    private void RunComprehension(ImmutableArray<ComprehensionClause> clauses, PythonValue first, Action action)
    {
        var frame = _frames.Peek();
        var outer = frame.Scope;
        var inner = new Scope
        {
            Module = outer.Module,
            Locals = new Namespace(_store.Now),
            Enclosing = outer,
            Class = outer.Class,
            IsComprehension = true,
        };
        _frames.Push(new Frame(inner, frame.Function) { Receiver = frame.Receiver, Yielded = frame.Yielded });
        Run(0);
        _frames.Pop();

        void Run(int index)
        {
            if (Spend() || !MayGoDeeper())
            {
                return;
            }

            if (index == clauses.Length)
            {
                action();
                return;
            }

            var clause = clauses[index];
            _depth++;
            ForEachElement(index == 0 ? first : Evaluate(clause.Iterable), clause.Iterable, element =>
            {
                Assign(clause.Target, element);
                Check(clause, 0, () => Run(index + 1));
            });
            _depth--;
        }

        void Check(ComprehensionClause clause, int condition, Action then)
        {
            for (; condition < clause.Conditions.Length; condition++)
            {
                var test = MayGoDeeper() ? Truth.Of(this, Evaluate(clause.Conditions[condition])) : false;
                if (test is null)
                {
                    var next = condition + 1;
                    FollowPaths(isRepeated: false, static () => Flow.Next, () => Deeper(() =>
                    {
                        Check(clause, next, then);
                        return Flow.Next;
                    }));
                }

                if (test != true)
                {
                    return;
                }
            }

            then();
        }
    }

    /// <summary>An assignment expression in a comprehension binds around it (PEP 572).</summary>
    private void BindOutsideOfComprehension(string name, PythonValue value)
    {
        var scope = Scope;
        while (scope is { IsComprehension: true, Enclosing: { } outer })
        {
            scope = outer;
        }

        Bind(scope, name, value);
    }

    /// <summary>The elements that iterating over a value gives; null when nothing is known about them.</summary>
    public Elements? ElementsOf(PythonValue value) => Iterate(value);

    /// <summary>The elements that iterating to the end gives; null when nothing is known about them.</summary>
    internal Elements? Iterate(PythonValue value)
    {
        switch (value)
        {
            case ListValue list:
                return Counted(list.Elements);
            case TupleValue tuple:
                return Counted(Elements.Of(tuple.Items), ElementsMade);
            case SetValue set:
                return Counted(set.Elements);
            case DictValue dict:
                return Counted(new DictViewValue(dict, "keys").Elements, ElementsMade);
            case DictViewValue view:
                return Counted(view.Elements, ElementsMade);
            case RangeValue range when range.Length <= Limits.MaxElements && !Spend((int)range.Length):
                return Elements.Of(Enumerable.Range(0, (int)range.Length).Select(i => range[i]));
            case StrValue text when text.Value.Length <= Limits.MaxElements && !text.IsAnchored && !Spend(text.Value.Length):
                return Elements.Of(CodePoints.Of(text.Value).Select(c => new StrValue(c, text.Labels)));
            case IteratorValue iterator:
                var rest = MayGoDeeper() ? Rest(Started(iterator, isPartial: false)) : null;
                Write(iterator.Cell, new IteratorState(Elements.Empty, 0));
                return rest;
            case ClassValue { IsEnum: true } type:
                return EnumMembers.Of(this, type) is { } members ? Elements.Of(members) : null;
            case HostValue host:
                return host.Iterate(this);
            case InstanceValue { Class.IsNamedTuple: true } named:
                return Elements.Of(NamedTuples.ItemsOf(this, named)!.Value);
            case InstanceValue instance when instance.Class.FindMember("__iter__") is FunctionValue start && !_frames.Any(f => IsRunning(f, start)):
                return Call(new BoundMethodValue(start, instance), CallArguments.None) is IteratorValue made ? Iterate(made) : null;
            default:
                return null;
        }
    }

    /// <summary>The same for what stops at some element that is not known.</summary>
    internal Elements? IteratePartially(PythonValue value)
    {
        if (value is not IteratorValue iterator)
        {
            return Iterate(value);
        }

        var rest = MayGoDeeper() ? Rest(Started(iterator, isPartial: true)) : null;
        Write(iterator.Cell, IteratorState.Unknown);
        return rest;
    }

    private Elements? Rest(IteratorState state) => state.Rest is { } rest ? Counted(rest) : null;

    // At the limit what is known stays so: whoever goes over it is stopped.
    private Elements Counted(Elements elements, int work = 1)
    {
        Effort.SpendOnElements((long)work * elements.Items.Length);
        return elements;
    }

    /// <summary>Takes the next element; null when which one it is, or whether there is one, is not known.</summary>
    internal PythonValue? Next(IteratorValue iterator, PythonValue? missing)
    {
        var state = MayGoDeeper() ? Started(iterator, isPartial: true) : IteratorState.Unknown;
        if (state.All is { } all && state.Position < all.Items.Length && all.Items[state.Position].IsCertain)
        {
            Advance(iterator, state);
            return all.Items[state.Position].Value;
        }

        if (state.All is { IsOpen: false } ended && state.Position >= ended.Items.Length && missing is not null)
        {
            return missing;
        }

        Write(iterator.Cell, IteratorState.Unknown);
        return null;
    }

    /// <summary>The iterator when its code has been run.</summary>
    /// <param name="isPartial">Further code is run between the elements, so that only part of the iterator's code may have been run.</param>
    private IteratorState Started(IteratorValue iterator, bool isPartial)
    {
        var state = iterator.Cell.State;
        if (state.Start is not { } start)
        {
            return state;
        }

        // Whoever iterates over itself gets nothing.
        Write(iterator.Cell, IteratorState.Unknown);
        if (isPartial)
        {
            _store.BeginHistory();
            var begin = Now;
            var all = Deeper(start);

            // What the code makes and gives is whole by then, as a rule.
            var touched = _store.EndHistory().Where(h => h.Key.Birth < begin).ToList();
            Restore(touched);
            state = new IteratorState(all, 0, [.. touched.Select(static t => t.Key)]);
        }
        else
        {
            state = new IteratorState(Deeper(start), 0);
        }

        Write(iterator.Cell, state);
        return state;
    }

    /// <summary>Steps behind the next element, for which more of the iterator's code is run.</summary>
    private void Advance(IteratorValue iterator, IteratorState state)
    {
        Write(iterator.Cell, state.Advanced);
        if (state.Position > 0)
        {
            Resume(iterator);
        }
    }

    /// <summary>Runs more of the code of an iterator that has begun: what it changes may have changed since.</summary>
    internal void Resume(IteratorValue iterator)
    {
        foreach (var cell in iterator.Cell.State.Touched)
        {
            Spend(1 + (cell.JoinCost(cell.Content, cell.Content) / 16));
            Write(cell, cell.Widen(cell.Content, "the code of a generator changes it", Effort));
        }
    }

    internal ListValue NewList(Elements elements) => new(elements, birth: _store.Now);

    internal SetValue NewSet(Elements elements, bool isFrozen = false)
    {
        return new SetValue(SetMethods.Distinct(Effort, elements), isFrozen, _store.Now);
    }

    internal DictValue NewDict(DictItems items) => new(items, birth: _store.Now);

    /// <summary>A tuple, also when its elements are not all known.</summary>
    internal static PythonValue NewTuple(Elements elements) =>
        elements.IsExact ? new TupleValue([.. elements.Items.Select(static i => i.Value)]) : new ListValue(elements, isTuple: true);
}
