using Xunit;

namespace GdprAiAnalyzers.Tests.Rules;

/// <summary>GDPRAI004: what a tool returns goes to the model. Methods, lambdas and delegates, by attribute, by factory and by override.</summary>
public sealed class ToolReturnsPersonalDataTests
{
    [Theory]
    [InlineData("AIFunctionFactory.Create(Find);\n        string Find(int id) => {|GDPRAI004:db[id].Email|};")]
    [InlineData("AIFunctionFactory.Create((int id) => {|GDPRAI004:db[id].Email|});")]
    [InlineData("AIFunctionFactory.Create((int id) => { var c = db[id]; return {|GDPRAI004:c.Email|}; }, \"find_mail\");")]
    [InlineData("AIFunctionFactory.Create(async (int id) => { await Task.Yield(); return \"Mail: \" + {|GDPRAI004:db[id].Email|}; });")]
    [InlineData("Func<int, string> find = id => {|GDPRAI004:db[id].Email|};\n        AIFunctionFactory.Create(find);")]
    [InlineData("var mail = {|GDPRAI004:db[0].Email|};\n        AIFunctionFactory.Create(() => mail);")]
    [InlineData("AIFunctionFactory.Create((int id) => new { Mail = {|GDPRAI004:db[id].Email|} });")]
    [InlineData("AIFunctionFactory.Create((int id) => {|GDPRAI004:Describe(db[id])|});\n        static string Describe(Customer c) => c.Email;")]
    [InlineData("AIFunctionFactory.Create(() => db.Values.Select(c => {|GDPRAI004:c.Email|}).ToList());")]
    [InlineData("AIFunctionFactory.Create((int id) => {|GDPRAI004:db[id].Email|}, new AIFunctionFactoryOptions { Name = \"find\" });")]
    [InlineData("_ = new ChatOptions { Tools = [AIFunctionFactory.Create((int id) => {|GDPRAI004:db[id].Email|})] };")]
    [InlineData("ModelContextProtocol.Server.McpServerTool.Create((int id) => {|GDPRAI004:db[id].Email|});")]
    [InlineData("ModelContextProtocol.Server.McpServerPrompt.Create((int id) => {|GDPRAI004:db[id].Email|});")]
    public Task A_delegate_that_is_made_a_tool(string body) => RuleTest.VerifyWithTwinAsync(Registration(body), "db[0].Topic");

    [Theory]
    [InlineData("AIFunctionFactory.Create((int id) => db[id].Email.Length);")]
    [InlineData("AIFunctionFactory.Create((int id) => db[id].Email == \"x\");")]
    [InlineData("AIFunctionFactory.Create((int id) => GdprAi.Anonymization.Anonymize.Email(db[id].Email));")]
    [InlineData("AIFunctionFactory.Create((int id) => { Console.WriteLine(db[id].Email); });")]
    [InlineData("Func<int, string> find = id => db[id].Email;\n        Console.WriteLine(find(1));")]
    [InlineData("AIFunctionFactory.Create((int id) => db[id].Email, new AIFunctionFactoryOptions { MarshalResult = (value, type, ct) => new ValueTask<object?>(\"done\") });")]
    [InlineData("AIFunctionFactory.Create((string mail) => db.Values.Any(c => c.Email == mail));")]
    [InlineData("AIFunctionFactory.Create((int id) => new Card { Mail = db[id].Email });")]
    public Task A_result_that_is_not_personal(string body) => RuleTest.VerifyCleanAsync(Registration(body));

    [Theory]
    [InlineData("AIFunctionFactory.Create(tools.Find)")]
    [InlineData("AIFunctionFactory.Create(typeof(Tools).GetMethod(nameof(Tools.Find))!, tools)")]
    [InlineData("ModelContextProtocol.Server.McpServerTool.Create(tools.Find)")]
    public async Task A_method_that_is_made_a_tool_is_reported_in_its_own_text(string registration)
    {
        string Source(string returned) =>
            $$"""
            using Microsoft.Extensions.AI;

            public class Tools(Dictionary<int, Customer> db)
            {
                public string Find(int id) => {{returned}};
            }

            public static class Startup
            {
                public static object Register(Tools tools) => {{registration}};
            }
            """;
        await RuleTest.VerifyWithTwinAsync(Source("{|GDPRAI004:db[id].Email|}"), "db[id].Topic");
        await RuleTest.VerifyCleanAsync(Source("db[id].Email").Replace(registration, "(object)tools.Find(1)"));
    }

    [Fact]
    public async Task A_tool_that_is_made_twice_and_has_an_attribute_leaks_once()
    {
        await RuleTest.VerifyWithTwinAsync(
            """
            using Microsoft.Extensions.AI;
            using ModelContextProtocol.Server;

            public class Tools(Dictionary<int, Customer> db)
            {
                [McpServerTool] public string Find(int id) => {|GDPRAI004:db[id].Email|};
                public object[] All() => [AIFunctionFactory.Create(Find), AIFunctionFactory.Create(this.Find), AIFunctionFactory.Create(Find, "again")];
            }
            """,
            "db[id].Topic");
    }

    [Theory]
    [InlineData("[McpServerTool] public string Find(int id) => {|GDPRAI004:db[id].Email|};")]
    [InlineData("[McpServerTool(Name = \"find\")] public async Task<string> Find(int id) { await Task.Yield(); return {|GDPRAI004:db[id].Email|}; }")]
    [InlineData("[McpServerPrompt] public ChatMessage Ask(int id) => new(ChatRole.User, {|GDPRAI004:db[id].Email|});")]
    [InlineData("[McpServerResource] public string Card(int id) => $\"Card of {{|GDPRAI004:db[id].Email|}}\";")]
    [InlineData("[McpServerTool] public IEnumerable<string> All() { foreach (var c in db.Values) yield return {|GDPRAI004:c.Email|}; }")]
    [InlineData("[McpServerTool] public async IAsyncEnumerable<string> All() { foreach (var c in db.Values) { await Task.Yield(); yield return {|GDPRAI004:c.Email|}; } }")]
    [InlineData("[McpServerTool] public CallToolResult Find(int id) => new() { Content = [new TextContentBlock { Text = {|GDPRAI004:db[id].Email|} }] };")]
    [InlineData("[McpServerTool] public string Find(int id) { if (id < 0) return {|GDPRAI004:db[0].Email|}; return {|GDPRAI004:db[id].Name|}; }")]
    [InlineData("[McpServerTool] public string Find(int id) => Load(id);\n    private string Load(int id) => db[id].Topic;")]
    [InlineData("[McpServerTool] public string Find(int id) => {|GDPRAI004:Load(id)|};\n    private string Load(int id) => db[id].Email;")]
    [InlineData("private string mail = \"\";\n    public void Keep(Customer c) => mail = c.Email;\n    [McpServerTool] public string Find() => {|GDPRAI004:mail|};")]
    public async Task A_method_with_an_attribute(string members)
    {
        await new RuleTest(Declared(members)).RunAsync();
        await new RuleTest(Declared(members.Replace("[McpServerTool]", "").Replace("[McpServerTool(Name = \"find\")]", "").Replace("[McpServerPrompt]", "").Replace("[McpServerResource]", "").Replace("{|GDPRAI004:", "").Replace("|}", ""))).RunAsync();
    }

    [Theory]
    [InlineData("[McpServerTool] public Task<Customer?> Find(int id) => {|GDPRAI004:store.FindAsync(id)|};")]
    [InlineData("[McpServerTool] public async Task<Customer?> Find(int id) => {|GDPRAI004:await store.FindAsync(id)|};")]
    [InlineData("[McpServerTool] public async Task<Customer?> Find(int id) { var c = await store.FindAsync(id); if (c is null) return null; Console.WriteLine(c.Topic); return {|GDPRAI004:c|}; }")]
    [InlineData("[McpServerTool] public async {|GDPRAI004:Task<Customer?>|} Find(int id) { if (id < 0) return db[0]; return await store.FindAsync(id); }")]
    [InlineData("[McpServerTool] public Customer Find(int id) => {|GDPRAI004:db[id]|};")]
    [InlineData("[McpServerTool] public List<Customer> All() => {|GDPRAI004:db.Values.ToList()|};")]
    [InlineData("[McpServerTool] public IEnumerable<Customer> All() => {|GDPRAI004:db.Values|};")]
    [InlineData("[McpServerTool] public IAsyncEnumerable<Customer> All() => {|GDPRAI004:store.AllAsync()|};")]
    [InlineData("[McpServerTool] public object Find(int id) => {|GDPRAI004:new { Who = db[id] }|};")]
    [InlineData("[McpServerTool] public async Task<Customer?> Find(int id) => GdprAi.Anonymization.Anonymize.Object(await store.FindAsync(id));")]
    [InlineData("[McpServerTool] public async Task<string?> Find(int id) => (await store.FindAsync(id))?.Topic;")]
    [InlineData("[McpServerTool] public async Task<Card> Find(int id) => new Card { Topic = (await store.FindAsync(id))!.Topic };")]
    [InlineData("[McpServerTool] public async Task<bool> Has(int id) => await store.FindAsync(id) is not null;")]
    [InlineData("[McpServerTool] public async Task<int> Count() => (await store.ListAsync()).Count;")]
    [InlineData("[McpServerTool] public Card Find(int id) => store.Card(id);")]
    public Task A_whole_object_is_reported_where_it_comes_from(string members) => new RuleTest(Declared(members)).RunAsync();

    [Fact]
    public Task Members_that_the_serializer_hides_do_not_count() => new RuleTest(
        """
        using ModelContextProtocol.Server;
        using System.Text.Json.Serialization;

        public class Hidden
        {
            [JsonIgnore, PersonalData] public string Mail { get; set; } = "";
            public string Topic { get; set; } = "";
        }

        public interface IStore
        {
            Hidden Get(int id);
        }

        public class Tools(IStore store)
        {
            [McpServerTool] public Hidden Find(int id) => store.Get(id);
        }
        """).RunAsync();

    [Fact]
    public async Task A_function_of_ones_own()
    {
        await RuleTest.VerifyWithTwinAsync(
            """
            using Microsoft.Extensions.AI;

            public class Find(Dictionary<int, Customer> db) : AIFunction
            {
                protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
                    new({|GDPRAI004:db[0].Email|});
            }
            """,
            "db[0].Topic");
    }

    [Theory]
    [InlineData("Microsoft.SemanticKernel", "KernelFunction")]
    [InlineData("OllamaSharp", "OllamaTool")]
    public Task Attributes_of_other_libraries(string ns, string attribute) => RuleTest.VerifyWithTwinAsync(
        $$"""
        using {{ns}};

        namespace {{ns}}
        {
            public class {{attribute}}Attribute : Attribute;
        }

        public class Tools(Dictionary<int, Customer> db)
        {
            [{{attribute}}] public string Find(int id) => {|GDPRAI004:db[id].Email|};
        }
        """,
        "db[id].Topic");

    [Fact]
    public Task An_attribute_of_the_same_name_elsewhere_makes_no_tool() => RuleTest.VerifyCleanAsync(
        """
        public class KernelFunctionAttribute : Attribute;

        public class Tools(Dictionary<int, Customer> db)
        {
            [KernelFunction] public string Find(int id) => db[id].Email;
        }
        """);

    [Fact]
    public Task Factories_of_Semantic_Kernel() => RuleTest.VerifyWithTwinAsync(
        """
        using Microsoft.SemanticKernel;

        namespace Microsoft.SemanticKernel
        {
            public static class KernelFunctionFactory
            {
                public static object CreateFromMethod(Delegate method, string? functionName = null) => method;
            }
        }

        public class Tools(Dictionary<int, Customer> db)
        {
            public object Make() => KernelFunctionFactory.CreateFromMethod(Find);
            private string Find(int id) => {|GDPRAI004:db[id].Email|};
        }
        """,
        "db[id].Topic");

    [Fact]
    public Task A_tool_message_that_the_code_writes_itself_is_a_prompt() => RuleTest.VerifyWithTwinAsync(
        """
        using OpenAI.Chat;

        public static class Loop
        {
            public static void Run(ChatClient client, ChatToolCall call, Customer c)
            {
                List<ChatMessage> messages = [new UserChatMessage("x")];
                messages.Add(new ToolChatMessage(call.Id, {|GDPRAI001:c.Email|}));
                client.CompleteChat(messages);
            }
        }
        """,
        "c.Topic");

    [Fact]
    public Task A_tool_in_the_options_of_a_call_is_no_prompt() => RuleTest.VerifyWithTwinAsync(
        """
        using Microsoft.Extensions.AI;

        public class Support(IChatClient ai, Dictionary<int, Customer> db)
        {
            public Task Run() => ai.GetResponseAsync("x", new ChatOptions { Tools = [AIFunctionFactory.Create(Find), AIFunctionFactory.Create((int id) => {|GDPRAI004:db[id].Name|})] });
            private string Find(int id) => {|GDPRAI004:db[id].Email|};
        }
        """,
        "\"\"");

    private static string Registration(string body) =>
        $$"""
        using Microsoft.Extensions.AI;

        public class Card
        {
            [System.Text.Json.Serialization.JsonIgnore] public string Mail { get; set; } = "";
        }

        public static class Startup
        {
            public static void Register(Dictionary<int, Customer> db)
            {
                {{body}}
            }
        }
        """;

    private static string Declared(string members) =>
        $$"""
        using Microsoft.Extensions.AI;
        using ModelContextProtocol.Protocol;
        using ModelContextProtocol.Server;

        public class Card
        {
            public string Topic { get; set; } = "";
        }

        public interface IStore
        {
            Task<Customer?> FindAsync(int id);
            IAsyncEnumerable<Customer> AllAsync();
            Task<List<Customer>> ListAsync();
            Card Card(int id);
        }

        public class Tools(Dictionary<int, Customer> db, IStore store)
        {
            public object Both => (db, store);
            {{members}}
        }
        """;
}
