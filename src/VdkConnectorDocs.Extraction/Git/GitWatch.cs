using System.ComponentModel;
using System.Diagnostics;

namespace VdkConnectorDocs.Extraction.Git;

/// <summary>
/// Ends a git that waits for what never comes, such as one that opened a pipe in the place of a file of its repository: it is asked for
/// something, and does not compute. What takes long is left alone as long as it goes on.
/// </summary>
internal sealed class GitWatch : IDisposable
{
    private const int LooksUntilItIsStuck = 15;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Timer _timer;
    private TimeSpan _computed;
    private int _looks;
    private volatile bool _isAsked;
    private volatile bool _isStuck;

    /// <param name="process">It has been started, and is asked for something until <see cref="Rest"/>.</param>
    public GitWatch(Process process)
    {
        _process = process;
        _isAsked = true;
        _timer = new Timer(static watch => ((GitWatch)watch!).Look(), this, BetweenLooks, BetweenLooks);
    }

    /// <summary>It was ended.</summary>
    public bool IsStuck => _isStuck;

    /// <summary>It is asked for something from now on.</summary>
    public void Ask()
    {
        _looks = 0;
        _isAsked = true;
    }

    /// <summary>It has answered, and may wait for the next question for any time.</summary>
    public void Rest() => _isAsked = false;

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (!_isAsked)
        {
            return;
        }

        try
        {
            _process.Refresh();
            var computed = _process.TotalProcessorTime;
            _looks = computed == _computed ? _looks + 1 : 0;
            _computed = computed;
            if (_looks >= LooksUntilItIsStuck)
            {
                _isStuck = true;
                GitProgram.End(_process);
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended; the second, when it does while the system is asked for its time.
        }
    }
}
