using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace VdkConnectorDocs.Extraction.Git;

/// <summary>Reads objects through one running <c>git cat-file --batch</c>. Safe to use from several threads, one at a time gets its turn.</summary>
internal sealed class GitObjectReader : IDisposable
{
    private readonly Process _process;
    private readonly Stream _requests;
    private readonly BufferedStream _answers;
    private readonly CancellationTokenRegistration _registration;
    private readonly GitWatch _watch;
    private readonly Lock _turn = new();

    public GitObjectReader(GitRepository repository, CancellationToken cancellationToken)
    {
        _process = repository.Start(["cat-file", "--batch"]);

        // Nothing waits for what git complains about; it must only not fill the pipe.
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        _requests = _process.StandardInput.BaseStream;
        _answers = new BufferedStream(_process.StandardOutput.BaseStream, 64 * 1024);
        _registration = cancellationToken.Register(() => GitProgram.End(_process));
        _watch = new GitWatch(_process);
        _watch.Rest();
    }

    /// <summary>The bytes of an object; null when the repository does not have it.</summary>
    /// <exception cref="IOException">Git ended.</exception>
    public byte[]? Read(string id)
    {
        lock (_turn)
        {
            _watch.Ask();
            try
            {
                return Answer(id);
            }
            finally
            {
                _watch.Rest();
            }
        }
    }

    public void Dispose()
    {
        _watch.Dispose();
        _registration.Dispose();
        GitProgram.End(_process);
        _answers.Dispose();
        _process.Dispose();
    }

    private byte[]? Answer(string id)
    {
        _requests.Write(Encoding.ASCII.GetBytes(id + "\n"));
        _requests.Flush();

        // "<id> <type> <length>" and the content, or "<id> missing".
        if (ReadLine().Split(' ') is not [_, var type, var length])
        {
            return null;
        }

        var bytes = GC.AllocateUninitializedArray<byte>(int.Parse(length, CultureInfo.InvariantCulture));
        _answers.ReadExactly(bytes);
        _answers.ReadByte();

        // A tree can call anything a file; its content must be read in any case, or the next answer would begin in it.
        return type == "blob" ? bytes : null;
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        while (true)
        {
            switch (_answers.ReadByte())
            {
                case -1:
                    throw new EndOfStreamException("git cat-file ended.");
                case '\n':
                    return line.ToString();
                case var b:
                    line.Append((char)b);
                    break;
            }
        }
    }
}
