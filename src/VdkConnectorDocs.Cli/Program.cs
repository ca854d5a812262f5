using System.Runtime.InteropServices;
using VdkConnectorDocs.Cli;

using var cancellation = new CancellationTokenSource();
void Cancel(PosixSignalContext signal)
{
    // The run ends by itself, so that what is half done is put back.
    signal.Cancel = true;
    cancellation.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
return Tool.Run(args, ToolContext.OfProcess(cancellation.Token));
