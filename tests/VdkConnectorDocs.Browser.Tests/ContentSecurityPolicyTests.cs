using Xunit;

namespace VdkConnectorDocs.Browser.Tests;

public sealed class ContentSecurityPolicyTests(SampleSite site)
{
    private static readonly VisitOptions Complaining = new() { ExpectsMessages = true };

    [Theory]
    [InlineData("const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s)", "script-src")]
    [InlineData("const b = document.createElement('button'); b.setAttribute('onclick', 'window.ran = true'); document.body.append(b); b.click()", "script-src")]
    [InlineData("const a = document.createElement('a'); a.href = 'javascript:window.ran = true'; document.body.append(a); a.click()", "script-src")]
    [InlineData("const i = document.createElement('img'); i.src = 'https://example.com/x.png'; i.onload = i.onerror = () => {}; document.body.append(i)", "img-src")]
    [InlineData("const f = document.createElement('iframe'); f.src = 'https://example.com/'; document.body.append(f)", "frame-src")]
    [InlineData("fetch('https://example.com/').catch(() => {})", "connect-src")]
    [InlineData("document.head.append(Object.assign(document.createElement('base'), { href: 'https://example.com/' }))", "base-uri")]
    [InlineData("const s = document.createElement('style'); s.textContent = 'p {}'; document.head.append(s)", "style-src")]
    public async Task StopsWhatAPageWouldNotDo(string attack, string directive)
    {
        await using var visit = await site.Visit("connectors/vdk-lanternfish/", Complaining);

        var violated = await visit.Page.EvaluateAsync<string>(
            $$"""
            () => new Promise((resolve) => {
              addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
              {{attack}};
            })
            """);

        Assert.StartsWith(directive, violated, StringComparison.Ordinal);
        Assert.False(await visit.Page.EvaluateAsync<bool>("'ran' in window"));
        Assert.DoesNotContain(visit.Messages, message => message.StartsWith("request to", StringComparison.Ordinal));
    }
}
