using Xunit;

namespace GdprAiAnalyzers.Tests.Sdks;

/// <summary>Everything in the OpenAI package that is not a chat or a response (those are in Rules/OpenAITests.cs), and the older forms of its members.</summary>
public sealed class OpenAITests
{
    private static readonly SdkTest Sdk = new(
        "OpenAI.Assistants OpenAI.Audio OpenAI.Batch OpenAI.Containers OpenAI.Conversations OpenAI.Decisions OpenAI.Embeddings OpenAI.Evals OpenAI.Files OpenAI.FineTuning "
        + "OpenAI.Graders OpenAI.Images OpenAI.Moderations OpenAI.Realtime OpenAI.Skills OpenAI.VectorStores OpenAI.Videos",
        "OpenAI.Chat.ChatClient chat, OpenAI.Responses.ResponsesClient responses, AssistantClient assistants, AudioClient audio, BatchClient batches, ContainerClient containers, "
        + "ConversationClient conversations, DecisionsClient decisions, EmbeddingClient embeddings, EvaluationClient evals, OpenAIFileClient files, FineTuningClient tuning, "
        + "GraderClient graders, ImageClient images, ModerationClient moderation, RealtimeClient realtime, RealtimeSessionClient session, SkillClient skills, VectorStoreClient stores, VideoClient videos");

    internal static readonly Stub Until214 = new(
        "OpenAI",
        """
        namespace OpenAI.Chat { public class ChatClient { } }
        namespace OpenAI.Responses
        {
            public class ResponseItem { public static ResponseItem CreateUserMessageItem(string inputTextContent) => null; }
            public class CreateResponseOptions
            {
                public string Instructions { get; set; }
                public string Model { get; set; }
                public string EndUserId { get; set; }
                public string SafetyIdentifier { get; set; }
                public string PromptCacheKey { get; set; }
                public IDictionary<string, string> Metadata { get; } = new Dictionary<string, string>();
            }
            public class ResponsesClient
            {
                public virtual IEnumerable<string> CreateResponseStreaming(CreateResponseOptions options, CancellationToken cancellationToken = default) => null;
                public virtual IEnumerable<string> CreateResponseStreaming(string model, IEnumerable<ResponseItem> inputItems, string previousResponseId = null, CancellationToken cancellationToken = default) => null;
                public virtual IEnumerable<string> CreateResponseStreaming(string model, string userInputText, string previousResponseId = null, CancellationToken cancellationToken = default) => null;
            }
        }
        namespace OpenAI.Assistants
        {
            public class RunCreationOptions { public string AdditionalInstructions { get; set; } public string ModelOverride { get; set; } }
            public class ThreadCreationOptions { }
            public class ToolOutput { public ToolOutput(string toolCallId, string output) { } }
            public class AssistantClient
            {
                public virtual IEnumerable<string> CreateRunStreaming(string threadId, string assistantId, RunCreationOptions options = null, CancellationToken cancellationToken = default) => null;
                public virtual IEnumerable<string> CreateThreadAndRunStreaming(string assistantId, ThreadCreationOptions threadOptions = null, RunCreationOptions runOptions = null, CancellationToken cancellationToken = default) => null;
                public virtual IEnumerable<string> SubmitToolOutputsToRunStreaming(string threadId, string runId, IEnumerable<ToolOutput> toolOutputs, CancellationToken cancellationToken = default) => null;
            }
        }
        namespace OpenAI.Audio
        {
            public class AudioTranscriptionOptions { public string Prompt { get; set; } }
            public class SpeechGenerationOptions { public string Instructions { get; set; } }
            public class AudioClient
            {
                public virtual IEnumerable<string> TranscribeAudioStreaming(Stream audio, string audioFilename, AudioTranscriptionOptions options = null, CancellationToken cancellationToken = default) => null;
                public virtual IEnumerable<string> TranscribeAudioStreaming(string audioFilePath, AudioTranscriptionOptions options = null, CancellationToken cancellationToken = default) => null;
                public virtual IEnumerable<string> TranscribeAudioStreaming(System.ClientModel.BinaryContent content, string contentType) => null;
                public virtual IEnumerable<string> GenerateSpeechStreaming(string text, string voice, SpeechGenerationOptions options = null, CancellationToken cancellationToken = default) => null;
                public virtual IEnumerable<string> GenerateSpeechStreaming(System.ClientModel.BinaryContent content) => null;
            }
        }
        """) { IsOldForm = true };

    internal static readonly Stub Until28 = new(
        "OpenAI",
        """
        using System.ClientModel;

        namespace OpenAI.Chat { public class ChatClient { } }
        namespace OpenAI.Responses
        {
            public class ResponseItem { public static ResponseItem CreateUserMessageItem(string inputTextContent) => null; }
            public class ResponseCreationOptions
            {
                public string Instructions { get; set; }
                public string EndUserId { get; set; }
                public string PreviousResponseId { get; set; }
                public float? Temperature { get; set; }
                public IDictionary<string, string> Metadata { get; } = new Dictionary<string, string>();
            }
            public class OpenAIResponseClient
            {
                public OpenAIResponseClient(string model, string apiKey) { }
                public virtual ClientResult<string> CreateResponse(IEnumerable<ResponseItem> inputItems, ResponseCreationOptions options = null, CancellationToken cancellationToken = default) => null;
                public virtual ClientResult<string> CreateResponse(string userInputText, ResponseCreationOptions options = null, CancellationToken cancellationToken = default) => null;
                public virtual ClientResult CreateResponse(BinaryContent content, System.ClientModel.Primitives.RequestOptions options = null) => null;
                public virtual Task<ClientResult<string>> CreateResponseAsync(string userInputText, ResponseCreationOptions options = null, CancellationToken cancellationToken = default) => null;
                public virtual IEnumerable<string> CreateResponseStreaming(string userInputText, ResponseCreationOptions options = null, CancellationToken cancellationToken = default) => null;
                public virtual IAsyncEnumerable<string> CreateResponseStreamingAsync(string userInputText, ResponseCreationOptions options = null, CancellationToken cancellationToken = default) => null;
            }
            // 2.8: the model is the client's, the input comes first
            public class CreateResponseOptions { public string Instructions { get; set; } public string EndUserId { get; set; } }
            public class ResponsesClient
            {
                public virtual ClientResult<string> CreateResponse(CreateResponseOptions options, CancellationToken cancellationToken = default) => null;
                public virtual ClientResult<string> CreateResponse(string userInputText, string previousResponseId = null, CancellationToken cancellationToken = default) => null;
                public virtual Task<ClientResult<string>> CreateResponseAsync(IEnumerable<ResponseItem> inputItems, string previousResponseId = null, CancellationToken cancellationToken = default) => null;
            }
        }
        namespace OpenAI.Containers
        {
            public class ContainerClient
            {
                public virtual ClientResult CreateContainerFile(string containerId, BinaryContent content, string contentType) => null;
                public virtual Task<ClientResult> CreateContainerFileAsync(string containerId, BinaryContent content, string contentType) => null;
            }
        }
        namespace OpenAI.Realtime
        {
            public class RealtimeItem { public static RealtimeItem CreateUserMessage(string text) => null; }
            public class ConversationSessionOptions { public string Instructions { get; set; } }
            public class TranscriptionSessionOptions { }
            public class ConversationResponseOptions { public string Instructions { get; set; } }
            public class RealtimeSession
            {
                public virtual void AddItem(RealtimeItem item, CancellationToken cancellationToken = default) { }
                public virtual Task AddItemAsync(RealtimeItem item, string previousItemId, CancellationToken cancellationToken = default) => null;
                public virtual Task AddItemAsync(RealtimeItem item, CancellationToken cancellationToken = default) => null;
                public virtual void ConfigureSession(ConversationSessionOptions sessionOptions, CancellationToken cancellationToken = default) { }
                public virtual Task ConfigureConversationSessionAsync(ConversationSessionOptions sessionOptions, CancellationToken cancellationToken = default) => null;
                public virtual void ConfigureTranscriptionSession(TranscriptionSessionOptions sessionOptions, CancellationToken cancellationToken = default) { }
                public virtual Task ConfigureTranscriptionSessionAsync(TranscriptionSessionOptions sessionOptions, CancellationToken cancellationToken = default) => null;
                public virtual void SendCommand(BinaryData data, System.ClientModel.Primitives.RequestOptions options) { }
                public virtual Task SendCommandAsync(BinaryData data, System.ClientModel.Primitives.RequestOptions options) => null;
                public virtual void SendInputAudio(BinaryData audio, CancellationToken cancellationToken = default) { }
                public virtual Task SendInputAudioAsync(BinaryData audio, CancellationToken cancellationToken = default) => null;
                public virtual void StartResponse(ConversationResponseOptions options, CancellationToken cancellationToken = default) { }
                public virtual Task StartResponseAsync(ConversationResponseOptions options, CancellationToken cancellationToken = default) => null;
            }
        }
        """) { IsOldForm = true };

    internal static readonly Stub Until21 = new(
        "OpenAI",
        """
        using System.ClientModel;

        namespace OpenAI.Chat { public class ChatClient { } }
        namespace OpenAI.Files
        {
            public enum FileUploadPurpose { Batch }
            public class FileClient
            {
                public virtual ClientResult<string> UploadFile(Stream file, string filename, FileUploadPurpose purpose, CancellationToken cancellationToken = default) => null;
                public virtual ClientResult<string> UploadFile(string filePath, FileUploadPurpose purpose) => null;
                public virtual ClientResult UploadFile(BinaryContent content, string contentType, System.ClientModel.Primitives.RequestOptions options = null) => null;
                public virtual Task<ClientResult<string>> UploadFileAsync(BinaryData file, string filename, FileUploadPurpose purpose) => null;
            }
        }
        namespace OpenAI.FineTuning
        {
            public class FineTuningClient
            {
                public virtual ClientResult CreateFineTuningJob(BinaryContent content, bool waitUntilCompleted) => null;
                public virtual Task<ClientResult> CreateFineTuningJobAsync(BinaryContent content, bool waitUntilCompleted) => null;
            }
        }
        namespace OpenAI.RealtimeConversation
        {
            public class ConversationItem { public static ConversationItem CreateUserMessage(string text) => null; }
            public class ConversationSessionOptions { public string Instructions { get; set; } }
            public class RealtimeConversationSession
            {
                public virtual void AddItem(ConversationItem item, CancellationToken cancellationToken = default) { }
                public virtual Task AddItemAsync(ConversationItem item, CancellationToken cancellationToken = default) => null;
                public virtual void ConfigureSession(ConversationSessionOptions sessionOptions, CancellationToken cancellationToken = default) { }
                public virtual Task ConfigureSessionAsync(ConversationSessionOptions sessionOptions, CancellationToken cancellationToken = default) => null;
                public virtual void SendCommand(BinaryData data, System.ClientModel.Primitives.RequestOptions options) { }
                public virtual Task SendCommandAsync(BinaryData data, System.ClientModel.Primitives.RequestOptions options) => null;
                public virtual void SendInputAudio(BinaryData audio, CancellationToken cancellationToken = default) { }
                public virtual Task SendInputAudioAsync(BinaryData audio, CancellationToken cancellationToken = default) => null;
                public virtual void StartResponse(ConversationSessionOptions sessionOptionOverrides, CancellationToken cancellationToken = default) { }
                public virtual Task StartResponseAsync(ConversationSessionOptions sessionOptionOverrides, CancellationToken cancellationToken = default) => null;
            }
        }
        """) { IsOldForm = true };

    [Fact]
    public Task Prompts() => Sdk.FindsAsync(
        // Conversations
        "conversations.CreateConversation(new ConversationCreationOptions { Items = { OpenAI.Responses.ResponseItem.CreateUserMessageItem({|GDPRAI001:c.Email|}) } }, ct);",
        "await conversations.CreateConversationItemsAsync(\"id\", BinaryContent.Create(BinaryData.FromString({|GDPRAI001:c.Email|})));",
        // Decisions
        "decisions.CreateDecision(new DecisionCreationOptions([new DecisionsUserMessageItem([new DecisionsInputTextContentPart({|GDPRAI001:c.Email|})])], \"m\", []), ct);",
        "await decisions.CreateDecisionAsync(new DecisionCreationOptions { InputItems = { new DecisionsSystemMessageItem([new DecisionsInputTextContentPart({|GDPRAI001:c.Email|})]) } }, ct);",
        // Assistants
        "assistants.CreateAssistant(\"m\", new AssistantCreationOptions { Instructions = {|GDPRAI001:c.Email|} });",
        "await assistants.CreateMessageAsync(\"t\", MessageRole.User, [{|GDPRAI001:c.Email|}]);",
        "assistants.CreateMessage(\"t\", MessageRole.User, [MessageContent.FromText({|GDPRAI001:c.Email|})]);",
        "assistants.CreateThread(new ThreadCreationOptions { InitialMessages = { {|GDPRAI001:c.Email|} } });",
        "assistants.CreateThread(new ThreadCreationOptions { InitialMessages = { new ThreadInitializationMessage(MessageRole.User, [{|GDPRAI001:c.Email|}]) } });",
        "assistants.CreateRun(\"t\", \"a\", new RunCreationOptions { AdditionalInstructions = {|GDPRAI001:c.Email|} });",
        "await assistants.CreateRunStreamingAsync(\"t\", \"a\", new RunCreationOptions { InstructionsOverride = {|GDPRAI001:c.Email|} });",
        "await assistants.CreateThreadAndRunAsync(\"a\", new ThreadCreationOptions { InitialMessages = { {|GDPRAI001:c.Email|} } });",
        // Audio
        "audio.GenerateSpeech({|GDPRAI001:c.Email|}, GeneratedSpeechVoice.Alloy);",
        "await audio.GenerateSpeechStreamingAsync({|GDPRAI001:c.Email|}, GeneratedSpeechVoice.Alloy);",
        "audio.GenerateSpeech(\"x\", GeneratedSpeechVoice.Alloy, new SpeechGenerationOptions { Instructions = {|GDPRAI001:c.Email|} });",
        "await audio.TranscribeAudioAsync(\"call.mp3\", new AudioTranscriptionOptions { Prompt = {|GDPRAI001:c.Email|} });",
        "await audio.TranscribeAudioAsync(\"call.mp3\", new AudioTranscriptionOptions { KnownSpeakerNames = { {|GDPRAI001:c.Name|} } });",
        "await audio.TranscribeAudioAsync(new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI001:c.Email|})), \"call.mp3\");",
        // Images
        "images.GenerateImage({|GDPRAI001:c.Email|});",
        "await images.GenerateImagesAsync({|GDPRAI001:c.Email|}, 2);",
        "images.GenerateImageEdit(\"a.png\", {|GDPRAI001:c.Email|});",
        // Moderation
        "moderation.ClassifyText({|GDPRAI001:c.Email|});",
        "await moderation.ClassifyTextAsync([\"x\", {|GDPRAI001:c.Email|}]);",
        "moderation.ClassifyInputs([ModerationInputPart.CreateTextPart({|GDPRAI001:c.Email|})]);",
        // Graders, video
        "graders.RunGrader(BinaryContent.Create(BinaryData.FromString({|GDPRAI001:c.Email|})));",
        "videos.CreateVideo(BinaryContent.Create(BinaryData.FromString({|GDPRAI001:c.Email|})), \"multipart/form-data\");",
        // Realtime
        "await session.AddItemAsync(RealtimeItem.CreateUserMessageItem({|GDPRAI001:c.Email|}));",
        "await session.AddItemAsync(RealtimeItem.CreateFunctionCallOutputItem(\"id\", {|GDPRAI001:c.Email|}));",
        "await session.AddItemAsync(new RealtimeMessageItem(RealtimeMessageRole.User, [new RealtimeInputTextMessageContentPart({|GDPRAI001:c.Email|})]));",
        "await session.ConfigureConversationSessionAsync(new RealtimeConversationSessionOptions { Instructions = {|GDPRAI001:c.Email|} });",
        "await session.StartResponseAsync(new RealtimeResponseOptions { Instructions = {|GDPRAI001:c.Email|} });",
        "await session.SendCommandAsync(new RealtimeClientCommandConversationItemCreate(RealtimeItem.CreateUserMessageItem({|GDPRAI001:c.Email|})));",
        "await session.SendInputAudioAsync(BinaryData.FromString({|GDPRAI001:c.Email|}));");

    [Fact]
    public Task Embeddings_and_vector_stores() => Sdk.FindsAsync(
        "embeddings.GenerateEmbedding({|GDPRAI006:c.Email|});",
        "await embeddings.GenerateEmbeddingAsync({|GDPRAI006:c.Email|}, new EmbeddingGenerationOptions { Dimensions = 10 }, ct);",
        "await embeddings.GenerateEmbeddingsAsync([\"x\", {|GDPRAI006:c.Email|}]);",
        "stores.SearchVectorStore(\"id\", BinaryContent.Create(BinaryData.FromString({|GDPRAI006:c.Email|})));",
        "stores.UpdateVectorStoreFileAttributes(\"id\", \"file\", new Dictionary<string, BinaryData> { [\"who\"] = BinaryData.FromString({|GDPRAI006:c.Email|}) });",
        "stores.CreateVectorStore(new VectorStoreCreationOptions { Name = {|GDPRAI006:c.Email|} });");

    [Fact]
    public Task Files() => Sdk.FindsAsync(
        "files.UploadFile(BinaryData.FromString({|GDPRAI005:c.Email|}), \"data.jsonl\", FileUploadPurpose.Batch);",
        "await files.UploadFileAsync(new MemoryStream(Encoding.UTF8.GetBytes({|GDPRAI005:c.Email|})), \"data.jsonl\", FileUploadPurpose.FineTune);",
        "files.UploadFile(\"letters/\" + {|GDPRAI005:c.Name|} + \".pdf\", FileUploadPurpose.UserData);",
        "batches.CreateBatch(BinaryContent.Create(BinaryData.FromString({|GDPRAI005:c.Email|})), false);",
        "await tuning.FineTuneAsync(BinaryContent.Create(BinaryData.FromString({|GDPRAI005:c.Email|})), false, null);",
        "containers.UploadContainerFile(\"id\", BinaryContent.Create(BinaryData.FromString({|GDPRAI005:c.Email|})), \"text/plain\");",
        "skills.UploadSkill(BinaryContent.Create(BinaryData.FromString({|GDPRAI005:c.Email|})), \"text/plain\");",
        "evals.CreateEvaluation(BinaryContent.Create(BinaryData.FromString({|GDPRAI005:c.Email|})));");

    [Fact]
    public Task Tool_results() => Sdk.FindsAsync(
        "assistants.SubmitToolOutputsToRun(\"t\", \"r\", [new ToolOutput(\"id\", {|GDPRAI004:c.Email|})]);",
        "await assistants.SubmitToolOutputsToRunStreamingAsync(\"t\", \"r\", [new ToolOutput { ToolCallId = \"id\", Output = {|GDPRAI004:c.Email|} }]);");

    [Fact]
    public Task End_user_ids() => Sdk.FindsAsync(
        "chat.CompleteChat([\"x\"], new OpenAI.Chat.ChatCompletionOptions { EndUserId = {|GDPRAI008:c.Email|} });",
        "chat.CompleteChat([\"x\"], new OpenAI.Chat.ChatCompletionOptions { SafetyIdentifier = {|GDPRAI008:c.Email|} });",
        "var options = new OpenAI.Chat.ChatCompletionOptions(); options.Metadata[\"who\"] = {|GDPRAI008:c.Email|}; await chat.CompleteChatAsync([\"x\"], options);",
        "chat.CompleteChat(new OpenAI.Chat.UserChatMessage(\"x\") { ParticipantName = {|GDPRAI008:c.Email|} });",
        "foreach (var update in chat.CompleteChatStreaming([\"x\"], new OpenAI.Chat.ChatCompletionOptions { EndUserId = {|GDPRAI008:c.Email|} })) { }",
        "chat.UpdateChatCompletion(\"id\", new Dictionary<string, string> { [\"who\"] = {|GDPRAI008:c.Email|} });",
        "responses.CreateResponse(new OpenAI.Responses.CreateResponseOptions { EndUserId = {|GDPRAI008:c.Email|} });",
        "responses.CreateResponse(new OpenAI.Responses.CreateResponseOptions { PromptCacheKey = {|GDPRAI008:c.Email|}, SafetyIdentifier = {|GDPRAI008:c.Name|} });",
        "await responses.CreateResponseStreamingAsync(new OpenAI.Responses.CreateResponseOptions { Metadata = { [\"who\"] = {|GDPRAI008:c.Email|} } });",
        "embeddings.GenerateEmbedding(\"x\", new EmbeddingGenerationOptions { EndUserId = {|GDPRAI008:c.Email|} });",
        "images.GenerateImage(\"x\", new ImageGenerationOptions { EndUserId = {|GDPRAI008:c.Email|} });",
        "assistants.CreateThread(new ThreadCreationOptions { Metadata = { [\"who\"] = {|GDPRAI008:c.Email|} } });",
        "assistants.CreateRun(\"t\", \"a\", new RunCreationOptions { Metadata = { [\"who\"] = {|GDPRAI008:c.Email|} } });",
        "tuning.FineTune(\"m\", \"file\", false, new FineTuningOptions { Metadata = { [\"who\"] = {|GDPRAI008:c.Email|} } });",
        "stores.CreateVectorStore(new VectorStoreCreationOptions { Metadata = { [\"who\"] = {|GDPRAI008:c.Email|} } });",
        "conversations.CreateConversation(new ConversationCreationOptions { Metadata = { [\"who\"] = {|GDPRAI008:c.Email|} } }, ct);",
        "decisions.CreateDecision(new DecisionCreationOptions { SafetyIdentifier = {|GDPRAI008:c.Email|} }, ct);");

    [Fact]
    public Task What_is_not_sent_or_is_an_id() => Sdk.IsQuietAsync(
        "assistants.CreateAssistant(c.Email);",
        "assistants.CreateMessage(c.Email, MessageRole.User, [\"x\"]);",
        "assistants.CreateRun(c.Email, c.Email, new RunCreationOptions { ModelOverride = c.Email });",
        "assistants.SubmitToolOutputsToRun(c.Email, c.Email, [new ToolOutput(c.Email, \"x\")]);",
        "audio.GenerateSpeech(\"x\", new GeneratedSpeechVoice(c.Email), new SpeechGenerationOptions { SpeedRatio = c.Email.Length });",
        "await audio.TranscribeAudioAsync(\"call.mp3\", new AudioTranscriptionOptions { Language = c.Email });",
        "new EmbeddingClient(c.Email, \"key\").GenerateEmbedding(\"x\");",
        "tuning.FineTune(c.Email, c.Email, false);",
        "stores.AddFileToVectorStore(c.Email, c.Email);",
        "stores.AddFileBatchToVectorStore(c.Email, [c.Email]);",
        "files.DeleteFile(c.Email); files.DownloadFile(c.Email);",
        "decisions.CreateDecision(new DecisionCreationOptions([], c.Email, []), ct);",
        "await realtime.StartConversationSessionAsync(c.Email);",
        "await session.DeleteItemAsync(c.Email);",
        "videos.DownloadVideo(c.Email);",
        // What comes back is the provider's
        "var vector = embeddings.GenerateEmbedding(\"x\").Value; Console.WriteLine(c.Email); chat.CompleteChat(vector.ToString());",
        "var text = audio.TranscribeAudio(\"call.mp3\").Value.Text; Console.WriteLine(c.Email + text); chat.CompleteChat(text);",
        "var image = images.GenerateImage(\"x\").Value; Console.WriteLine(c.Email); chat.CompleteChat(image.RevisedPrompt);");

    [Fact]
    public async Task Members_until_2_14()
    {
        var old = new SdkTest(
            "OpenAI.Responses OpenAI.Assistants OpenAI.Audio", "ResponsesClient responses, AssistantClient assistants, AudioClient audio", Until214) { WithRealSdks = false };
        await old.FindsAsync(
            "foreach (var update in responses.CreateResponseStreaming(\"m\", {|GDPRAI001:c.Email|})) { }",
            "foreach (var update in responses.CreateResponseStreaming(\"m\", [ResponseItem.CreateUserMessageItem({|GDPRAI001:c.Email|})])) { }",
            "foreach (var update in responses.CreateResponseStreaming(new CreateResponseOptions { Instructions = {|GDPRAI001:c.Email|} })) { }",
            "foreach (var update in responses.CreateResponseStreaming(new CreateResponseOptions { EndUserId = {|GDPRAI008:c.Email|} })) { }",
            "foreach (var update in assistants.CreateRunStreaming(\"t\", \"a\", new RunCreationOptions { AdditionalInstructions = {|GDPRAI001:c.Email|} })) { }",
            "foreach (var update in assistants.CreateThreadAndRunStreaming(\"a\", null, new RunCreationOptions { AdditionalInstructions = {|GDPRAI001:c.Email|} })) { }",
            "foreach (var update in assistants.SubmitToolOutputsToRunStreaming(\"t\", \"r\", [new ToolOutput(\"id\", {|GDPRAI004:c.Email|})])) { }",
            "foreach (var update in audio.GenerateSpeechStreaming({|GDPRAI001:c.Email|}, \"alloy\")) { }",
            "foreach (var update in audio.TranscribeAudioStreaming(\"call.mp3\", new AudioTranscriptionOptions { Prompt = {|GDPRAI001:c.Email|} })) { }");
        await old.IsQuietAsync(
            "foreach (var update in responses.CreateResponseStreaming(c.Email, \"x\", c.Email)) { }",
            "foreach (var update in assistants.CreateRunStreaming(c.Email, c.Email, new RunCreationOptions { ModelOverride = c.Email })) { }",
            "foreach (var update in audio.GenerateSpeechStreaming(\"x\", c.Email)) { }");
    }

    [Fact]
    public async Task Members_until_2_8()
    {
        var old = new SdkTest(
            "OpenAI.Responses OpenAI.Realtime OpenAI.Containers", "OpenAIResponseClient old, ResponsesClient responses, RealtimeSession session, ContainerClient containers", Until28) { WithRealSdks = false };
        await old.FindsAsync(
            "old.CreateResponse({|GDPRAI001:c.Email|});",
            "await old.CreateResponseAsync({|GDPRAI001:c.Email|});",
            "foreach (var update in old.CreateResponseStreaming({|GDPRAI001:c.Email|})) { }",
            "await foreach (var update in old.CreateResponseStreamingAsync({|GDPRAI001:c.Email|})) { }",
            "old.CreateResponse([ResponseItem.CreateUserMessageItem({|GDPRAI001:c.Email|})]);",
            "old.CreateResponse(\"x\", new ResponseCreationOptions { Instructions = {|GDPRAI001:c.Email|} });",
            "old.CreateResponse(\"x\", new ResponseCreationOptions { EndUserId = {|GDPRAI008:c.Email|} });",
            "old.CreateResponse(\"x\", new ResponseCreationOptions { Metadata = { [\"who\"] = {|GDPRAI008:c.Email|} } });",
            "responses.CreateResponse({|GDPRAI001:c.Email|});",
            "await responses.CreateResponseAsync([ResponseItem.CreateUserMessageItem({|GDPRAI001:c.Email|})]);",
            "responses.CreateResponse(new CreateResponseOptions { Instructions = {|GDPRAI001:c.Email|} });",
            "session.AddItem(RealtimeItem.CreateUserMessage({|GDPRAI001:c.Email|}));",
            "session.ConfigureSession(new ConversationSessionOptions { Instructions = {|GDPRAI001:c.Email|} });",
            "await session.StartResponseAsync(new ConversationResponseOptions { Instructions = {|GDPRAI001:c.Email|} });");
        await old.IsQuietAsync(
            "old.CreateResponse(\"x\", new ResponseCreationOptions { PreviousResponseId = c.Email, Temperature = c.Email.Length });",
            "new OpenAIResponseClient(c.Email, \"key\").CreateResponse(\"x\");",
            "responses.CreateResponse(\"x\", c.Email);",
            "await session.AddItemAsync(RealtimeItem.CreateUserMessage(\"x\"), c.Email);");
    }

    [Fact]
    public async Task Members_until_2_1()
    {
        var old = new SdkTest("OpenAI.Files OpenAI.RealtimeConversation", "FileClient files, RealtimeConversationSession session", Until21) { WithRealSdks = false };
        await old.FindsAsync(
            "await files.UploadFileAsync(BinaryData.FromString({|GDPRAI005:c.Email|}), \"data.jsonl\", FileUploadPurpose.Batch);",
            "session.AddItem(ConversationItem.CreateUserMessage({|GDPRAI001:c.Email|}));",
            "await session.ConfigureSessionAsync(new ConversationSessionOptions { Instructions = {|GDPRAI001:c.Email|} });",
            "session.StartResponse(new ConversationSessionOptions { Instructions = {|GDPRAI001:c.Email|} });");
        await old.IsQuietAsync("files.UploadFile(\"data.jsonl\", FileUploadPurpose.Batch); Console.WriteLine(c.Email);");
    }
}
