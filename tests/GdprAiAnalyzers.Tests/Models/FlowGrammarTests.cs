using GdprAiAnalyzers.Models;
using Xunit;

namespace GdprAiAnalyzers.Tests.Models;

public class FlowGrammarTests
{
    [Theory]
    [InlineData("arg0 -> return")]
    [InlineData("arg*!text -> this[*]")]
    [InlineData("arg0[*] -> arg1.param0")]
    [InlineData("arg1.result[*] -> return[*]")]
    [InlineData("this.Next.Value -> return.Value")]
    [InlineData("arg12.result.Key -> return[?]")]
    [InlineData("arg0!newtonsoft -> return")]
    [InlineData("this!any -> return")]
    [InlineData("clear this[*]")]
    [InlineData("this[\"user\"].Value -> return")]
    public void A_flow_reads_as_it_is_written(string text) => Assert.Equal(text, PortText.Of(FlowGrammar.ParseFlow(text)!));

    [Fact]
    public void An_argument_can_go_by_its_name()
    {
        var port = FlowGrammar.ParsePort("arg(selector).param1[*]")!;
        Assert.Equal(("selector", DelegatePort.Parameter, 1, "[*]"), (port.Name, port.Delegate, port.DelegateIndex, Assert.Single(port.Selectors)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("arg0")]
    [InlineData("arg0 => return")]
    [InlineData("arg -> return")]
    [InlineData("arg() -> return")]
    [InlineData("arg0 -> ")]
    [InlineData("arg0! -> return")]
    [InlineData("arg0!xml -> return")]
    [InlineData("arg0 -> return!text")]
    [InlineData("arg0[1 -> return")]
    [InlineData("arg0[\"\"] -> return")]
    [InlineData("arg0[\"key] -> return")]
    [InlineData("arg0. -> return")]
    [InlineData("thisX -> return")]
    [InlineData("result -> return")]
    [InlineData("clear ")]
    public void Text_outside_the_grammar_is_no_flow(string text) => Assert.Null(FlowGrammar.ParseFlow(text));
}
