using System.Runtime.ExceptionServices;

namespace VdkConnectorDocs.Extraction.Plugins;

/// <summary>
/// Does the same with each of many things on threads with a stack of a known size: how deep code may be nested is then told by limits,
/// which are the same everywhere, and not by the thread that happens to read it.
/// </summary>
internal static class ReadingThreads
{
    /// <summary>In bytes: what the limits of parser and evaluator need, several times over, without optimised code too.</summary>
    private const int StackSize = 32 * 1024 * 1024;

    [ThreadStatic]
    private static bool _isReading;

    /// <summary>On the same thread, where that is one of these and there may be no other.</summary>
    /// <param name="count">How many things there are.</param>
    /// <param name="threads">How many threads there may be.</param>
    /// <param name="action">Gets the index of each, in any order. An exception ends all and is thrown to the caller.</param>
    /// <param name="cancellationToken">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public static void ForEach(int count, int threads, Action<int> action, CancellationToken cancellationToken)
    {
        var next = -1;
        ExceptionDispatchInfo? failure = null;
        if (threads == 1 && _isReading)
        {
            Work();
        }
        else
        {
            Start(Math.Min(count, threads), Work);
        }

        failure?.Throw();
        cancellationToken.ThrowIfCancellationRequested();

        void Work()
        {
            try
            {
                while (Volatile.Read(ref failure) is null
                    && !cancellationToken.IsCancellationRequested
                    && Interlocked.Increment(ref next) is var index && index < count)
                {
                    action(index);
                }
            }
#pragma warning disable CA1031 // It is thrown again, on the thread of the caller.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(exception), null);
            }
        }
    }

    private static void Start(int threads, Action work)
    {
        var started = new Thread[threads];
        for (var i = 0; i < started.Length; i++)
        {
            started[i] = new Thread(Run, StackSize) { IsBackground = true };
            started[i].Start();
        }

        foreach (var thread in started)
        {
            thread.Join();
        }

        void Run()
        {
            _isReading = true;
            work();
        }
    }
}
