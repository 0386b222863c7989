using GdprAiAnalyzers.Configuration;
using GdprAiAnalyzers.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace GdprAiAnalyzers.Tests.Models;

public class MethodModelTests
{
    [Theory]
    [InlineData("""_ = new System.Text.StringBuilder().Append("x");""", "arg0!text -> this[*]", "this -> return")]
    [InlineData("""_ = new System.Text.StringBuilder().Append(new char[1]);""", "arg0[*] -> this[*]", "this -> return")]
    [InlineData("""_ = string.Format("{0}{1}", 1, 2);""", "arg0 -> return", "arg1!text -> return", "arg2!text -> return")]
    [InlineData("""_ = string.Format("{0}", new object[1]);""", "arg0 -> return", "arg1[*]!text -> return")]
    [InlineData("""_ = string.Join(",", new[] { "a" });""", "arg0 -> return", "arg1[*]!text -> return")]
    [InlineData("""_ = System.Text.Json.JsonSerializer.Serialize(new object());""", "arg0!json -> return")]
    [InlineData("""System.Text.Json.JsonSerializer.Serialize(System.IO.Stream.Null, 1);""", "arg1!json -> arg0[*]", "arg1!json -> arg0.BaseStream[*]")]
    [InlineData("""_ = Newtonsoft.Json.JsonConvert.SerializeObject(1);""", "arg0!newtonsoft -> return")]
    [InlineData("""System.Int32.TryParse("1", out _);""", "arg0 -> arg1", "arg0[*] -> arg1")]
    [InlineData("""new System.IO.StreamWriter(new System.IO.MemoryStream());""", "arg0 -> return.BaseStream")]
    [InlineData("""System.Threading.Tasks.Task.Run(() => 1);""", "arg0.result -> return")]
    public void The_best_matching_rows_say_what_a_call_does(string statement, params string[] flows) =>
        Assert.Equal(flows, Call(statement).Flows());

    [Theory]
    [InlineData("xs.Select(x => x);", "arg0[*] -> arg1.param0", "arg1.result -> return[*]")]
    [InlineData("xs.GroupBy(x => x);", "arg0[*] -> arg1.param0", "arg1.result -> return[*].Key", "arg0[*] -> return[*][*]")]
    [InlineData("xs.GroupBy(x => x, (k, g) => k);", "arg0[*] -> arg1.param0", "arg1.result -> arg2.param0", "arg0[*] -> arg2.param1[*]", "arg2.result -> return[*]")]
    [InlineData("xs.ToDictionary(x => x, x => x.Length);", "arg0[*] -> arg1.param0", "arg1.result -> return[*].Key", "arg0[*] -> arg2.param0", "arg2.result -> return[*].Value")]
    [InlineData("xs.Aggregate(\"\", (a, x) => a + x);", "arg0[*] -> arg2.param1", "arg2.result -> arg2.param0", "arg1 -> arg2.param0", "arg2.result -> return", "arg1 -> return")]
    [InlineData("xs.Max(x => x.Length);", "arg0[*] -> arg1.param0", "arg1.result -> return")]
    [InlineData("xs.Count(x => x.Length > 1);", "arg0[*] -> arg1.param0")]
    [InlineData("xs.FirstOrDefault(x => true, \"\");", "arg0[*] -> return", "arg2 -> return", "arg0[*] -> arg1.param0")]
    [InlineData("Enumerable.ToList(xs);", "arg0[*] -> return[*]")]
    public void Linq_moves_elements(string statement, params string[] flows) =>
        Assert.Equal(flows.Order(), Call(statement).Flows().Order());

    [Fact]
    public void Receivers_of_extension_methods_are_argument_0_however_they_are_called() =>
        Assert.Equal(Call("Enumerable.Where(xs, x => true);").Flows(), Call("xs.Where(x => true);").Flows());

    [Theory]
    [InlineData("new System.Collections.ObjectModel.ObservableCollection<string>().Add(\"x\");", "arg0 -> this[*]")]
    [InlineData("new System.Collections.Generic.HashSet<string>().Add(\"x\");", "arg0 -> this[*]")]
    [InlineData("new System.Collections.Generic.SortedDictionary<string, string>().Add(\"x\", \"y\");", "arg0 -> this[key].Key", "arg1 -> this[key].Value")]
    [InlineData("new Own().Add(\"x\");", "arg0 -> this[*]")]
    public void Rows_of_interfaces_and_bases_speak_for_implementations(string statement, params string[] flows) =>
        Assert.Equal(flows, Call(statement).Flows());

    [Fact]
    public void A_body_in_the_source_says_more_than_the_row_of_an_interface()
    {
        var model = new ModelCompilation("""
            class Bag : System.Collections.Generic.List<string>, System.Collections.Generic.ICollection<string>
            {
                void System.Collections.Generic.ICollection<string>.Add(string item) { }
                public new void Add(string item) { }
                void M() => this.Add("x");
            }
            """).LastCall();
        Assert.False(model.HasFlows);
    }

    [Fact]
    public void Lengths_are_opaque_and_unknown_calls_have_no_model()
    {
        Assert.True(ModelCompilation.Empty.Method("M:System.String.get_Length").IsOpaque);
        Assert.False(ModelCompilation.Empty.Method("M:System.Console.Beep").HasFlows);
    }

    [Fact]
    public void Chat_sinks_name_what_is_sent_and_what_is_not()
    {
        var model = Call("""new OpenAI.Chat.ChatClient("m", "k").CompleteChat(new OpenAI.Chat.ChatMessage[0], new OpenAI.Chat.ChatCompletionOptions());""");

        Assert.Equal(["arg0!json", "arg1!json"], model.PromptTexts());
        Assert.All(model.Sinks, sink => Assert.Equal("OpenAI", sink.Provider));
        Assert.Equal("[*].ParticipantName", string.Join(".", model.Sinks[0].Except.Single()));
        Assert.Contains(model.Sinks[1].Except, path => path.Single() == "EndUserId");
        Assert.True(model.IsOpaque, "an answer does not carry the prompt");
    }

    [Theory]
    [InlineData("M:OpenAI.Responses.ResponsesClient.CreateResponse(System.String,System.String,System.String,System.Threading.CancellationToken)", "arg1!json")]
    [InlineData("M:OpenAI.Chat.ChatClient.CompleteChatStreamingAsync(OpenAI.Chat.ChatMessage[])", "arg0!json")]
    [InlineData("M:Microsoft.Extensions.AI.DelegatingChatClient.GetResponseAsync(System.Collections.Generic.IEnumerable{Microsoft.Extensions.AI.ChatMessage},Microsoft.Extensions.AI.ChatOptions,System.Threading.CancellationToken)", "arg0!json", "arg1!json")]
    [InlineData("M:Microsoft.Extensions.AI.ChatClientExtensions.GetResponseAsync(Microsoft.Extensions.AI.IChatClient,System.String,Microsoft.Extensions.AI.ChatOptions,System.Threading.CancellationToken)", "arg1!json", "arg2!json")]
    [InlineData("M:Anthropic.Services.MessageService.Create(Anthropic.Models.Messages.MessageCreateParams,System.Threading.CancellationToken)", "arg0!json")]
    [InlineData("M:Anthropic.Services.Beta.MessageService.CreateStreaming(Anthropic.Models.Beta.Messages.MessageCreateParams,System.Threading.CancellationToken)", "arg0!json")]
    public void Every_client_has_its_sinks(string id, params string[] sinks) => Assert.Equal(sinks, ModelCompilation.Empty.Method(id).PromptTexts());

    [Fact]
    public void Client_management_is_no_sink() =>
        Assert.Empty(ModelCompilation.Empty.Method("M:OpenAI.OpenAIClient.GetChatClient(System.String)").Sinks);

    [Fact]
    public void A_parameter_marked_SendsToLlm_is_a_sink_also_in_implementations()
    {
        var model = new ModelCompilation("""
            class SendsToLlmAttribute : System.Attribute { public string? Provider { get; set; } }
            interface IGateway { void Ask(int id, [SendsToLlm(Provider = "Acme")] string prompt); }
            class Gateway : IGateway { public void Ask(int id, string prompt) { } void M() => Ask(1, "x"); }
            """).LastCall();
        Assert.Equal(("arg1!json", "Acme"), (Assert.Single(model.SinkTexts()), model.Sinks[0].Provider));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_marked_parameter_of_another_project_is_a_sink_here(bool asMetadata)
    {
        var library = new ModelCompilation("public class Gateway { public void AskModel([GdprAi.SendsToLlm] string prompt) { } public void Other(string text) { } }").Compilation;
        MetadataReference reference = asMetadata ? MetadataReference.CreateFromImage(Emit(library)) : library.ToMetadataReference();
        var caller = CSharpCompilation.Create("Caller", [], [.. library.References.Where(r => Path.GetFileName(r.Display!).StartsWith("System.", StringComparison.Ordinal)), reference]);

        Assert.Equal(["AskModel"], new FlowModels(caller, GdprAiConfiguration.Empty).SinkNames);
    }

    private static byte[] Emit(Compilation compilation)
    {
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return stream.ToArray();
    }

    [Fact]
    public void A_method_marked_Anonymizes_is_a_sanitizer_also_in_overrides()
    {
        var model = new ModelCompilation("""
            abstract class Masker { [GdprAi.Anonymizes] public abstract string Mask(string text); }
            class Stars : Masker { public override string Mask(string text) => "*"; void M() => this.Mask("x"); }
            """).LastCall();
        Assert.True(model.IsSanitizer);
    }

    private const string Redaction = """
        namespace Microsoft.Extensions.Compliance.Redaction
        {
            public abstract class Redactor { public virtual string Redact(string source) => ""; public string Redact<T>(T value, string format) => ""; }
            public sealed class NullRedactor : Redactor { public static NullRedactor Instance { get; } = new(); public override string Redact(string source) => source; }
        }
        class C { void M(Microsoft.Extensions.Compliance.Redaction.Redactor r) => BODY; }
        """;

    [Theory]
    [InlineData("r.Redact(\"x\")", true)]
    [InlineData("r.Redact(1, \"\")", true)]
    [InlineData("Microsoft.Extensions.Compliance.Redaction.NullRedactor.Instance.Redact(\"x\")", false)]
    [InlineData("Microsoft.Extensions.Compliance.Redaction.NullRedactor.Instance.Redact(1, \"\")", false)]
    public void A_redactor_is_a_sanitizer_but_NullRedactor_is_not(string call, bool sanitizes)
    {
        var model = new ModelCompilation(Redaction.Replace("BODY", call)).LastCall();
        Assert.Equal(sanitizes, model.IsSanitizer);
        Assert.Equal(!sanitizes, model.Flows().Contains("arg0!text -> return"));
    }

    [Fact]
    public void A_hash_is_no_sanitizer() =>
        Assert.False(Call("System.Security.Cryptography.SHA256.HashData(new byte[1]);").IsSanitizer);

    [Theory]
    [InlineData("user.FindFirst(System.Security.Claims.ClaimTypes.Email);", System.Security.Claims.ClaimTypes.Email, "Contact")]
    [InlineData("user.FindFirst(\"sub\");", "sub", "Identifier")]
    [InlineData("user.FindFirst(\"role\");", "role", null)]
    public void A_claim_is_a_source_by_its_constant_type(string statement, string type, string? category)
    {
        var model = Call(statement);
        Assert.Equal(category, model.SourceFor(index => index == 0 ? type : null)?.Category.ToString());
        Assert.Null(model.SourceFor(_ => null));
    }

    [Fact]
    public void FindFirstValue_counts_its_receiver() =>
        Assert.Equal(
            DataCategory.Name,
            ModelCompilation.Empty.Method("M:System.Security.Claims.PrincipalExtensions.FindFirstValue(System.Security.Claims.ClaimsPrincipal,System.String)")
                .SourceFor(index => index == 1 ? "given_name" : null)?.Category);

    private static MethodModel Call(string statement) => new ModelCompilation($$"""
        using System.Linq;
        class Own : System.Collections.Generic.List<string> { }
        class C { void M(System.Collections.Generic.IEnumerable<string> xs, System.Security.Claims.ClaimsPrincipal user) { {{statement}} } }
        """).LastCall();
}
