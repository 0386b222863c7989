using GdprAiAnalyzers.Benchmarks.Host;

namespace GdprAiAnalyzers.Benchmarks.Code;

/// <summary>
/// A business application as one writes it: modules of entities, transfer objects, repositories, services, validators,
/// reports and handlers, with LINQ, async, patterns and string building. Methods of different modules share their names, as
/// they do in real code. With an LLM client, about 3 % of the methods touch it, all through one gateway.
/// </summary>
internal static class RealShapedCode
{
    private static readonly string[] Nouns =
    [
        "Customer", "Order", "Invoice", "Ticket", "Product", "Supplier", "Shipment", "Payment", "Contract", "Employee", "Project", "Account",
        "Claim", "Policy", "Patient", "Visit", "Vehicle", "Booking", "Room", "Event", "Campaign", "Lead", "Quote", "Return", "Warehouse", "Asset",
        "License", "Course", "Student", "Exam", "Branch", "Loan", "Card", "Device", "Alert", "Site", "Meter", "Tariff", "Recipe", "Menu",
    ];

    /// <summary>Personal members that each module with an LLM client sends: what an analyzer has to find.</summary>
    private const int LeaksPerModule = 2;

    public static CodeBase WithoutLlm(int lines, bool withAnonymization) =>
        Create(lines, llm: false, withAnonymization ? References.WithAnonymization : References.Framework, withAnonymization ? "no LLM client, helpers referenced" : "no LLM client");

    public static CodeBase WithLlm(int lines) => Create(lines, llm: true, References.WithOpenAI, "with an LLM client");

    /// <summary>The same with a folder for each layer instead of each module: what belongs together is compiled far apart.</summary>
    public static CodeBase InLayers(int lines) => Create(lines, llm: true, References.WithOpenAI, "with an LLM client, in layers", inLayers: true);

    private static CodeBase Create(int lines, bool llm, Microsoft.CodeAnalysis.MetadataReference[] references, string name, bool inLayers = false)
    {
        var layers = new List<(int Layer, string Text)>();
        if (llm)
            layers.Add((0, Gateway));
        layers.Add((0, Common));
        var written = layers.Sum(file => LinesOf(file.Text));
        var modules = 0;
        while (written < lines)
        {
            var noun = Nouns[modules % Nouns.Length] + (modules < Nouns.Length ? "" : (modules / Nouns.Length + 1).ToString());
            var module = Module(noun, llm).Select(text => text.Replace("$N$", noun, StringComparison.Ordinal).Replace("$n$", char.ToLowerInvariant(noun[0]) + noun[1..], StringComparison.Ordinal)).ToList();
            layers.AddRange(module.Select((text, layer) => (layer, text)));
            written += module.Sum(LinesOf);
            modules++;
        }

        var files = (inLayers ? layers.OrderBy(file => file.Layer) : layers.AsEnumerable()).Select(file => file.Text).ToList();
        return new CodeBase(name, files, references, llm ? modules * LeaksPerModule : 0).Checked();
    }

    private static int LinesOf(string text) => text.AsSpan().Count('\n');

    private static IEnumerable<string> Module(string noun, bool llm)
    {
        yield return llm ? Entity : Entity.Replace("[PersonalData] ", "", StringComparison.Ordinal).Replace("using GdprAi;\n", "", StringComparison.Ordinal);
        yield return Dtos;
        yield return Repository;
        yield return Service;
        yield return Validation;
        yield return Reports;
        yield return Handlers(noun);
        if (llm)
            yield return Assistant;
    }

    private const string Common = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Shop.Common;

        public interface IClock { DateTime UtcNow { get; } }

        public interface IHandler<TRequest, TResponse>
        {
            Task<TResponse> HandleAsync(TRequest request, CancellationToken cancellationToken);
        }

        public interface ILog
        {
            void Info(string message);
            void Error(Exception exception, string message);
        }

        public sealed record Page<T>(IReadOnlyList<T> Items, int Total, int Index)
        {
            public bool HasNext => (Index + 1) * Items.Count < Total;
        }

        public sealed class NotFoundException : Exception
        {
            public NotFoundException(string type, Guid id) : base($"{type} {id} was not found.") => Id = id;

            public Guid Id { get; }
        }

        public static class Texts
        {
            public static string Shorten(this string text, int length) => text.Length <= length ? text : text.Substring(0, length) + "...";

            public static string Title(this string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);
        }

        """;

    private const string Gateway = """
        using System;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using OpenAI.Chat;

        namespace Shop.Ai;

        public interface IAiGateway
        {
            Task<string> AskAsync(string instruction, string prompt, CancellationToken cancellationToken);
        }

        public sealed class AiGateway : IAiGateway
        {
            private readonly ChatClient _client;

            public AiGateway(ChatClient client) => _client = client;

            public async Task<string> AskAsync(string instruction, string prompt, CancellationToken cancellationToken)
            {
                var messages = new ChatMessage[] { new SystemChatMessage(instruction), new UserChatMessage(prompt) };
                var completion = await _client.CompleteChatAsync(messages, null, cancellationToken).ConfigureAwait(false);
                return completion.Value.Content[0].Text;
            }
        }

        public sealed class PromptBuilder
        {
            private readonly StringBuilder _text = new();

            public PromptBuilder Line(string name, string value)
            {
                _text.Append(name).Append(": ").AppendLine(value);
                return this;
            }

            public string Build() => _text.ToString();
        }

        """;

    private const string Entity = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using GdprAi;

        namespace Shop.$N$s;

        public enum $N$Status
        {
            Draft,
            Active,
            Suspended,
            Closed,
        }

        public sealed class $N$
        {
            private readonly List<$N$Line> _lines = new();
            private readonly List<$N$Event> _events = new();

            public $N$(Guid id, string name, string email)
            {
                Id = id;
                Name = name;
                Email = email;
                Status = $N$Status.Draft;
            }

            public Guid Id { get; }

            [PersonalData] public string Name { get; private set; }

            [PersonalData] public string Email { get; private set; }

            public string? Notes { get; set; }

            public string Reference { get; set; } = "";

            public DateTime Created { get; init; }

            public DateTime? Closed { get; private set; }

            public $N$Status Status { get; private set; }

            public IReadOnlyList<$N$Line> Lines => _lines;

            public IReadOnlyList<$N$Event> Events => _events;

            public decimal Total => _lines.Sum(l => l.Amount * l.Quantity);

            public bool IsOpen => Status is $N$Status.Draft or $N$Status.Active;

            public void Rename(string name)
            {
                if (string.IsNullOrWhiteSpace(name))
                    throw new ArgumentException("A name is required.", nameof(name));
                Name = name.Trim();
                _events.Add(new $N$Event("renamed", DateTime.UtcNow));
            }

            public void ChangeEmail(string email)
            {
                if (!email.Contains('@'))
                    throw new ArgumentException("Not an address.", nameof(email));
                Email = email.ToLowerInvariant();
                _events.Add(new $N$Event("address changed", DateTime.UtcNow));
            }

            public $N$Line Add(string article, decimal amount, int quantity)
            {
                if (!IsOpen)
                    throw new InvalidOperationException($"$N$ {Id} is {Status}.");
                var known = _lines.FirstOrDefault(l => l.Article == article);
                if (known is not null)
                {
                    _lines.Remove(known);
                    quantity += known.Quantity;
                }

                var line = new $N$Line(article, amount, quantity);
                _lines.Add(line);
                return line;
            }

            public void Close(DateTime when)
            {
                switch (Status)
                {
                    case $N$Status.Closed:
                        return;
                    case $N$Status.Draft when _lines.Count == 0:
                        throw new InvalidOperationException("Nothing to close.");
                    default:
                        Status = $N$Status.Closed;
                        Closed = when;
                        _events.Add(new $N$Event("closed", when));
                        break;
                }
            }

            public void Activate() => Status = Status == $N$Status.Draft ? $N$Status.Active : throw new InvalidOperationException();
        }

        public sealed record $N$Line(string Article, decimal Amount, int Quantity)
        {
            public decimal Sum => Amount * Quantity;
        }

        public readonly record struct $N$Event(string What, DateTime When);

        """;

    private const string Dtos = """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace Shop.$N$s;

        public sealed class $N$Dto
        {
            public Guid Id { get; set; }
            public string Title { get; set; } = "";
            public string Contact { get; set; } = "";
            public string? Notes { get; set; }
            public string Status { get; set; } = "";
            public decimal Total { get; set; }
            public DateTime Created { get; set; }
            public List<$N$LineDto> Lines { get; set; } = new();
        }

        public sealed class $N$LineDto
        {
            public string Article { get; set; } = "";
            public decimal Amount { get; set; }
            public int Quantity { get; set; }
        }

        public sealed record $N$Summary(Guid Id, string Title, decimal Total);

        public static class $N$Mapper
        {
            public static $N$Dto ToDto(this $N$ source)
            {
                return new $N$Dto
                {
                    Id = source.Id,
                    Title = source.Name,
                    Contact = source.Email,
                    Notes = source.Notes,
                    Status = source.Status.ToString(),
                    Total = source.Total,
                    Created = source.Created,
                    Lines = source.Lines.Select(ToDto).ToList(),
                };
            }

            public static $N$LineDto ToDto($N$Line line) => new() { Article = line.Article, Amount = line.Amount, Quantity = line.Quantity };

            public static $N$Summary ToSummary(this $N$ source) => new(source.Id, source.Reference, source.Total);

            public static $N$ FromDto($N$Dto dto)
            {
                var result = new $N$(dto.Id == Guid.Empty ? Guid.NewGuid() : dto.Id, dto.Title, dto.Contact) { Notes = dto.Notes, Created = dto.Created };
                foreach (var line in dto.Lines)
                    result.Add(line.Article, line.Amount, line.Quantity);
                if (Enum.TryParse<$N$Status>(dto.Status, out var status) && status == $N$Status.Active)
                    result.Activate();
                return result;
            }

            public static IEnumerable<$N$Dto> ToDtos(this IEnumerable<$N$> sources)
            {
                foreach (var source in sources)
                {
                    if (source.Status != $N$Status.Closed)
                        yield return source.ToDto();
                }
            }
        }

        """;

    private const string Repository = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Shop.Common;

        namespace Shop.$N$s;

        public interface I$N$Repository
        {
            Task<$N$?> FindAsync(Guid id, CancellationToken cancellationToken);
            Task<IReadOnlyList<$N$>> ListAsync($N$Filter filter, CancellationToken cancellationToken);
            Task<Page<$N$>> PageAsync($N$Filter filter, int index, int size, CancellationToken cancellationToken);
            Task SaveAsync($N$ item, CancellationToken cancellationToken);
            Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken);
        }

        public sealed class $N$Filter
        {
            public string? Text { get; set; }
            public $N$Status? Status { get; set; }
            public DateTime? From { get; set; }
            public DateTime? To { get; set; }
            public decimal? AtLeast { get; set; }
        }

        public sealed class $N$Repository : I$N$Repository
        {
            private readonly ConcurrentDictionary<Guid, $N$> _items = new();
            private readonly SemaphoreSlim _gate = new(1, 1);

            public Task<$N$?> FindAsync(Guid id, CancellationToken cancellationToken)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return Task.FromResult(_items.TryGetValue(id, out var item) ? item : null);
            }

            public async Task<IReadOnlyList<$N$>> ListAsync($N$Filter filter, CancellationToken cancellationToken)
            {
                await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
                try
                {
                    return Query(filter).OrderBy(i => i.Created).ThenBy(i => i.Id).ToList();
                }
                finally
                {
                    _gate.Release();
                }
            }

            public async Task<Page<$N$>> PageAsync($N$Filter filter, int index, int size, CancellationToken cancellationToken)
            {
                var all = await ListAsync(filter, cancellationToken).ConfigureAwait(false);
                var items = all.Skip(index * size).Take(size).ToList();
                return new Page<$N$>(items, all.Count, index);
            }

            public async Task SaveAsync($N$ item, CancellationToken cancellationToken)
            {
                await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
                try
                {
                    _items[item.Id] = item;
                }
                finally
                {
                    _gate.Release();
                }
            }

            public Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(_items.TryRemove(id, out _));

            private IEnumerable<$N$> Query($N$Filter filter)
            {
                var query = _items.Values.AsEnumerable();
                if (filter.Text is { Length: > 0 } text)
                    query = query.Where(i => i.Name.Contains(text, StringComparison.OrdinalIgnoreCase) || i.Email.StartsWith(text));
                if (filter.Status is { } status)
                    query = query.Where(i => i.Status == status);
                if (filter.From is { } from)
                    query = query.Where(i => i.Created >= from);
                if (filter.To is { } to)
                    query = query.Where(i => i.Created < to);
                return filter.AtLeast is { } least ? query.Where(i => i.Total >= least) : query;
            }
        }

        """;

    private const string Service = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using Shop.Common;

        namespace Shop.$N$s;

        public sealed class $N$Service
        {
            private readonly I$N$Repository _repository;
            private readonly $N$Validator _validator;
            private readonly IClock _clock;
            private readonly ILog _log;
            private readonly Dictionary<Guid, $N$Summary> _cache = new();

            public $N$Service(I$N$Repository repository, $N$Validator validator, IClock clock, ILog log)
            {
                _repository = repository;
                _validator = validator;
                _clock = clock;
                _log = log;
            }

            public event EventHandler<$N$Summary>? Changed;

            public async Task<$N$Dto> GetAsync(Guid id, CancellationToken cancellationToken)
            {
                var item = await _repository.FindAsync(id, cancellationToken).ConfigureAwait(false);
                return item?.ToDto() ?? throw new NotFoundException("$N$", id);
            }

            public async Task<Guid> CreateAsync($N$Dto dto, CancellationToken cancellationToken)
            {
                var problems = _validator.Validate(dto).ToList();
                if (problems.Count > 0)
                    throw new ArgumentException(string.Join("; ", problems.Select(p => $"{p.Field}: {p.Text}")));
                var item = $N$Mapper.FromDto(dto);
                await _repository.SaveAsync(item, cancellationToken).ConfigureAwait(false);
                Publish(item);
                _log.Info($"Created $n$ {item.Id}");
                return item.Id;
            }

            public async Task UpdateAsync(Guid id, Action<$N$> change, CancellationToken cancellationToken)
            {
                var item = await _repository.FindAsync(id, cancellationToken).ConfigureAwait(false) ?? throw new NotFoundException("$N$", id);
                try
                {
                    change(item);
                    await _repository.SaveAsync(item, cancellationToken).ConfigureAwait(false);
                    Publish(item);
                }
                catch (InvalidOperationException exception)
                {
                    _log.Error(exception, "Could not update " + id);
                    throw;
                }
            }

            public async Task<IReadOnlyDictionary<$N$Status, decimal>> TotalsAsync($N$Filter filter, CancellationToken cancellationToken)
            {
                var items = await _repository.ListAsync(filter, cancellationToken).ConfigureAwait(false);
                return items
                    .GroupBy(i => i.Status)
                    .Select(g => (Status: g.Key, Sum: g.Sum(i => i.Total)))
                    .Where(t => t.Sum > 0)
                    .OrderByDescending(t => t.Sum)
                    .ToDictionary(t => t.Status, t => t.Sum);
            }

            public async Task<int> CloseOldAsync(int days, CancellationToken cancellationToken)
            {
                var closed = 0;
                var limit = _clock.UtcNow.AddDays(-days);
                foreach (var item in await _repository.ListAsync(new $N$Filter { To = limit }, cancellationToken).ConfigureAwait(false))
                {
                    if (!item.IsOpen || item.Lines.Count == 0)
                        continue;
                    item.Close(_clock.UtcNow);
                    await _repository.SaveAsync(item, cancellationToken).ConfigureAwait(false);
                    closed++;
                }

                return closed;
            }

            public string Describe($N$ item)
            {
                var text = new StringBuilder();
                text.Append(item.Name).Append(" <").Append(item.Email).Append('>').AppendLine();
                for (var i = 0; i < item.Lines.Count; i++)
                    text.AppendLine($"{i + 1}. {item.Lines[i].Article}: {item.Lines[i].Quantity} x {item.Lines[i].Amount:0.00}");
                if (item.Notes is { Length: > 0 } notes)
                    text.AppendLine(notes.Shorten(80));
                return text.ToString();
            }

            private void Publish($N$ item)
            {
                var summary = item.ToSummary();
                _cache[item.Id] = summary;
                Changed?.Invoke(this, summary);
            }
        }

        """;

    private const string Validation = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text.RegularExpressions;

        namespace Shop.$N$s;

        public sealed record $N$Problem(string Field, string Text);

        public sealed class $N$Options
        {
            public int MaximumLines { get; set; } = 100;
            public decimal MaximumTotal { get; set; } = 100_000m;
            public string[] Blocked { get; set; } = Array.Empty<string>();
            public bool AllowFuture { get; set; }
        }

        public sealed class $N$Validator
        {
            private static readonly Regex Address = new("^[^@ ]+@[^@ ]+$", RegexOptions.Compiled);
            private readonly $N$Options _options;
            private readonly List<Func<$N$Dto, $N$Problem?>> _rules;

            public $N$Validator($N$Options options)
            {
                _options = options;
                _rules = new List<Func<$N$Dto, $N$Problem?>> { CheckTitle, CheckContact, CheckLines, CheckTotal };
                if (!options.AllowFuture)
                    _rules.Add(dto => dto.Created > DateTime.UtcNow ? new $N$Problem("Created", "is in the future") : null);
            }

            public IEnumerable<$N$Problem> Validate($N$Dto dto)
            {
                foreach (var rule in _rules)
                {
                    if (rule(dto) is { } problem)
                        yield return problem;
                }
            }

            public bool IsValid($N$Dto dto) => !Validate(dto).Any();

            private $N$Problem? CheckTitle($N$Dto dto) => dto.Title switch
            {
                null or "" => new $N$Problem("Title", "is empty"),
                { Length: > 200 } => new $N$Problem("Title", "is too long"),
                var title when _options.Blocked.Contains(title) => new $N$Problem("Title", "is blocked"),
                _ => null,
            };

            private $N$Problem? CheckContact($N$Dto dto)
            {
                if (Address.IsMatch(dto.Contact))
                    return null;
                return new $N$Problem("Contact", "is no address");
            }

            private $N$Problem? CheckLines($N$Dto dto)
            {
                if (dto.Lines.Count > _options.MaximumLines)
                    return new $N$Problem("Lines", $"are more than {_options.MaximumLines}");
                var doubled = dto.Lines.GroupBy(l => l.Article).FirstOrDefault(g => g.Count() > 1);
                return doubled is null ? null : new $N$Problem("Lines", doubled.Key + " occurs twice");
            }

            private $N$Problem? CheckTotal($N$Dto dto)
            {
                var total = 0m;
                foreach (var line in dto.Lines)
                {
                    if (line.Quantity < 0)
                        return new $N$Problem("Lines", "negative quantity");
                    total += line.Amount * line.Quantity;
                }

                return total <= _options.MaximumTotal ? null : new $N$Problem("Total", "is too high");
            }
        }

        """;

    private const string Reports = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;

        namespace Shop.$N$s;

        public sealed class $N$Report
        {
            private readonly I$N$Repository _repository;

            public $N$Report(I$N$Repository repository) => _repository = repository;

            public async Task<string> CsvAsync($N$Filter filter, CancellationToken cancellationToken)
            {
                var text = new StringBuilder("Id;Name;Total");
                text.AppendLine();
                foreach (var item in await _repository.ListAsync(filter, cancellationToken).ConfigureAwait(false))
                    text.AppendLine(string.Join(";", item.Id, Escape(item.Name), item.Total.ToString(CultureInfo.InvariantCulture)));
                return text.ToString();
            }

            public async Task WriteJsonAsync(Stream stream, $N$Filter filter, CancellationToken cancellationToken)
            {
                var items = await _repository.ListAsync(filter, cancellationToken).ConfigureAwait(false);
                await JsonSerializer.SerializeAsync(stream, items.Select(i => i.ToDto()).ToList(), cancellationToken: cancellationToken).ConfigureAwait(false);
            }

            public async Task<string> TopAsync(int count, CancellationToken cancellationToken)
            {
                var items = await _repository.ListAsync(new $N$Filter(), cancellationToken).ConfigureAwait(false);
                var top = from item in items
                          where item.IsOpen
                          let total = item.Total
                          where total > 10
                          orderby total descending
                          select new { item.Reference, Total = total };
                return string.Join(Environment.NewLine, top.Take(count).Select(t => $"{t.Reference,-20}{t.Total,12:0.00}"));
            }

            public Dictionary<string, List<$N$Line>> ByArticle(IEnumerable<$N$> items)
            {
                var result = new Dictionary<string, List<$N$Line>>();
                foreach (var line in items.SelectMany(i => i.Lines))
                {
                    if (!result.TryGetValue(line.Article, out var list))
                        result.Add(line.Article, list = new List<$N$Line>());
                    list.Add(line);
                }

                return result;
            }

            public (decimal Total, decimal Average, int Count) Figures(IReadOnlyCollection<$N$> items)
            {
                var total = items.Sum(i => i.Total);
                return items.Count == 0 ? (0m, 0m, 0) : (total, total / items.Count, items.Count);
            }

            private static string Escape(string text)
            {
                var quoted = text.Replace("\"", "\"\"");
                return quoted.Contains(';') ? "\"" + quoted + "\"" : quoted;
            }
        }

        """;

    private static string Handlers(string noun) => """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Shop.Common;

        namespace Shop.$N$s;

        public sealed record Create$N$($N$Dto Dto);

        public sealed record Rename$N$(Guid Id, string Name);

        public sealed record List$N$(string? Text, int Page, int Size);

        public sealed class Create$N$Handler : IHandler<Create$N$, Guid>
        {
            private readonly $N$Service _service;

            public Create$N$Handler($N$Service service) => _service = service;

            public Task<Guid> HandleAsync(Create$N$ request, CancellationToken cancellationToken) => _service.CreateAsync(request.Dto, cancellationToken);
        }

        public sealed class Rename$N$Handler : IHandler<Rename$N$, bool>
        {
            private readonly $N$Service _service;
            private readonly ILog _log;

            public Rename$N$Handler($N$Service service, ILog log)
            {
                _service = service;
                _log = log;
            }

            public async Task<bool> HandleAsync(Rename$N$ request, CancellationToken cancellationToken)
            {
                try
                {
                    await _service.UpdateAsync(request.Id, item => item.Rename(request.Name), cancellationToken).ConfigureAwait(false);
                    return true;
                }
                catch (NotFoundException exception) when (exception.Id == request.Id)
                {
                    _log.Error(exception, "Nothing to rename");
                    return false;
                }
            }
        }

        public sealed class List$N$Handler : IHandler<List$N$, Page<$N$Summary>>
        {
            private readonly I$N$Repository _repository;

            public List$N$Handler(I$N$Repository repository) => _repository = repository;

            public async Task<Page<$N$Summary>> HandleAsync(List$N$ request, CancellationToken cancellationToken)
            {
                var filter = new $N$Filter { Text = request.Text?.Trim() };
                var page = await _repository.PageAsync(filter, Math.Max(0, request.Page), Math.Clamp(request.Size, 1, 100), cancellationToken).ConfigureAwait(false);
                var items = page.Items.Select(i => i.ToSummary()).ToList();
                return new Page<$N$Summary>(items, page.Total, page.Index);
            }
        }

        """;

    private const string Assistant = """
        using System;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using Shop.Ai;
        using Shop.Common;

        namespace Shop.$N$s;

        public sealed record Explain$N$(Guid Id, string Question, int Version = 0);

        public sealed class $N$Assistant
        {
            private readonly IAiGateway _gateway;
            private int _field0;

            public $N$Assistant(IAiGateway gateway) => _gateway = gateway;

            public Task<string> GreetAsync($N$ item, CancellationToken cancellationToken) =>
                _gateway.AskAsync("Write a friendly greeting.", $"The recipient is {item.Name}.", cancellationToken);

            public Task<string> ExplainAsync($N$ item, string question, CancellationToken cancellationToken)
            {
                var prompt = new PromptBuilder().Line("Reference", item.Reference).Line("Total", item.Total.ToString("0.00")).Line("Question", question).Build();
                return _gateway.AskAsync("Explain the $n$.", prompt, cancellationToken);
            }
        }

        public sealed class Explain$N$Handler : IHandler<Explain$N$, string>
        {
            private readonly I$N$Repository _repository;
            private readonly $N$Assistant _assistant;
            private readonly IAiGateway _gateway;

            public Explain$N$Handler(I$N$Repository repository, $N$Assistant assistant, IAiGateway gateway)
            {
                _repository = repository;
                _assistant = assistant;
                _gateway = gateway;
            }

            public async Task<string> HandleAsync(Explain$N$ request, CancellationToken cancellationToken)
            {
                var item = await _repository.FindAsync(request.Id, cancellationToken).ConfigureAwait(false) ?? throw new NotFoundException("$N$", request.Id);
                var answer = await _assistant.ExplainAsync(item, request.Question, cancellationToken).ConfigureAwait(false);
                if (answer.Length > 0)
                    return answer;
                var dto = item.ToDto();
                return await _gateway.AskAsync("Apologise.", "Contact: " + dto.Contact, cancellationToken).ConfigureAwait(false);
            }
        }

        """;
}
