using GdprAiAnalyzers.Models;

namespace GdprAiAnalyzers.Tests.Models;

/// <summary>Ports and flows in the form that the models write, with resolved argument positions.</summary>
internal static class PortText
{
    public static string Of(FlowRow flow) => flow.From is null ? "clear " + Of(flow.To) : Of(flow.From) + " -> " + Of(flow.To);

    public static string Of(Port port)
    {
        var root = port.Root switch
        {
            PortRoot.Argument => "arg" + port.Index,
            PortRoot.EveryArgument => "arg*",
            PortRoot.This => "this",
            _ => "return",
        };
        var side = port.Delegate switch
        {
            DelegatePort.Parameter => ".param" + port.DelegateIndex,
            DelegatePort.Result => ".result",
            _ => "",
        };
        var selectors = string.Concat(port.Selectors.Select(selector => selector[0] == '[' ? selector : "." + selector));
        return root + side + selectors + (port.Mode == ReadMode.Value ? "" : "!" + port.Mode.ToString().ToLowerInvariant());
    }

    public static string[] Flows(this MethodModel model) => model.Flows.Select(Of).ToArray();

    public static string[] SinkTexts(this MethodModel model) => model.Sinks.Select(sink => Of(sink.Value)).ToArray();

    /// <summary>What leaves as part of a prompt; ids of the end user are sinks of their own.</summary>
    public static string[] PromptTexts(this MethodModel model) => model.Sinks.Where(sink => sink.Kind == SinkKind.Prompt).Select(sink => Of(sink.Value)).ToArray();
}
