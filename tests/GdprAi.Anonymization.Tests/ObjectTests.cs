using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Serialization;
using Xunit;

namespace Microsoft.Extensions.Compliance.Classification
{
    public readonly record struct DataClassification(string TaxonomyName, string Value);

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    public class DataClassificationAttribute(DataClassification classification) : Attribute
    {
        public DataClassification Classification { get; } = classification;
    }

    public sealed class NoDataClassificationAttribute() : DataClassificationAttribute(new("", "None"));

    public sealed class UnknownDataClassificationAttribute() : DataClassificationAttribute(new("", "Unknown"));

    public sealed class PrivateAttribute() : DataClassificationAttribute(new("Acme", "Private"));
}

namespace GdprAi.Anonymization.Tests
{
    using Microsoft.Extensions.Compliance.Classification;

    public class ObjectTests : IDisposable
    {
        private readonly AnonymizationScope _scope = AnonymizationScope.Begin(HelperTests.French());

        public ObjectTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

        public void Dispose() => _scope.Dispose();

        public class Customer
        {
            [PersonalData] public string FirstName { get; set; } = "Jean";
            [PersonalData] public string LastName { get; set; } = "Dupont";
            [PersonalData(PersonalDataCategory.Contact)] public string Email { get; set; } = "jean@acme.fr";
            [PersonalData(PersonalDataCategory.Identifier)] public int Id { get; set; } = 4711;
            [PersonalData(PersonalDataCategory.Demographic)] public DateTime BirthDate { get; set; } = new(1936, 3, 9);
            [PersonalData(PersonalDataCategory.Health)] public string Diagnosis { get; set; } = "diabetes";
            [PersonalData(PersonalDataCategory.Financial)] public decimal Salary { get; set; } = 1234.56m;
            [PersonalData(PersonalDataCategory.Location)] public string Postcode { get; set; } = "75011";
            public string City { get; set; } = "Paris";
            public string Note { get; set; } = "wrote to marie@acme.fr";
            public int Orders { get; set; } = 3;
            [JsonIgnore] public string Hidden { get; set; } = "hidden";
            [JsonPropertyName("since")] public DateTime Since { get; set; } = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        }

        [Fact]
        public void JsonReplacesMarkedMembers()
        {
            Customer customer = new();
            Assert.Equal(
                """{"FirstName":"Client A","LastName":"Client A","Email":"user1@example.com","Id":"id-1","BirthDate":"90+ ans","Diagnosis":"[masqué]","Salary":"[masqué]","Postcode":"75***","City":"Paris","Note":"wrote to user2@example.com","Orders":3,"since":"2020-01-02T03:04:05.0000000Z"}""",
                Anonymize.Json(customer));
            Assert.Equal("Jean Dupont", _scope.Restore("Client A"));
        }

        [Fact]
        public void ACopyReplacesMarkedMembersAndLeavesTheOriginal()
        {
            Customer customer = new();
            string before = JsonSerializer.Serialize(customer);
            Customer copy = Anonymize.Object(customer);
            Assert.Equal(before, JsonSerializer.Serialize(customer));
            Assert.Equal(("Client A", "Client A", "user1@example.com", "[masqué]", "75***", "Paris", 3), (copy.FirstName, copy.LastName, copy.Email, copy.Diagnosis, copy.Postcode, copy.City, copy.Orders));
            Assert.NotEqual(4711, copy.Id);
            Assert.Equal(new DateTime(1935, 1, 1), copy.BirthDate);
            Assert.Equal(0m, copy.Salary);
            Assert.Equal("wrote to user2@example.com", copy.Note);
            Assert.DoesNotContain("Dupont", JsonSerializer.Serialize(copy));
        }

        public record Person([PersonalData(PersonalDataCategory.Name)] string Name, [property: PersonalData] MailAddress Email, int Rank)
        {
            [PersonalData(PersonalDataCategory.Online)] public IPAddress? LastIp { get; init; }
        }

        [Fact]
        public void RecordsAndInitOnlyMembers()
        {
            Person person = new("Jean Dupont", new MailAddress("jean@acme.fr"), 7) { LastIp = IPAddress.Parse("81.2.69.142") };
            Person copy = Anonymize.Object(person);
            Assert.Equal(new Person("Client A", new MailAddress("user1@example.com"), 7) { LastIp = IPAddress.Parse("192.0.2.1") }, copy);
            Assert.Equal("Jean Dupont", person.Name);
            Assert.Equal("""{"Name":"Client A","Email":"user1@example.com","Rank":7,"LastIp":"192.0.2.1"}""", Anonymize.Json(person));
        }

        public class Team
        {
            public required Person[] Array { get; init; }
            public required List<Person> List { get; init; }
            public required IReadOnlyList<Person> ReadOnly { get; init; }
            public required Dictionary<string, Person> ByMail { get; init; }
            public required ImmutableArray<Person> Immutable { get; init; }
            public required ImmutableList<Person> ImmutableList { get; init; }
            public required HashSet<Person> Set { get; init; }
            public required Queue<Person> Queue { get; init; }
            public required IEnumerable<Person> Lazy { get; init; }
            public required (Person, int) Pair { get; init; }
            [PersonalData(PersonalDataCategory.Contact)] public required string[] Emails { get; init; }
            public required object Anonymous { get; init; }
        }

        [Fact]
        public void CollectionsOfEveryKind()
        {
            Person p = new("Jean Dupont", new MailAddress("jean@acme.fr"), 7);
            Team team = new()
            {
                Array = [p, p],
                List = [p],
                ReadOnly = new ReadOnlyCollection<Person>([p]),
                ByMail = new() { ["jean@acme.fr"] = p },
                Immutable = [p],
                ImmutableList = [p],
                Set = [p],
                Queue = new([p]),
                Lazy = new[] { 1 }.Select(_ => p),
                Pair = (p, 1),
                Emails = ["a@acme.fr", "jean@acme.fr"],
                Anonymous = new { Email = "marie@acme.fr" },
            };
            Team copy = Anonymize.Object(team);
            string[] names =
            [
                copy.Array[1].Name, copy.List[0].Name, copy.ReadOnly[0].Name, copy.ByMail["user1@example.com"].Name, copy.Immutable[0].Name, copy.ImmutableList[0].Name,
                copy.Set.Single().Name, copy.Queue.Peek().Name, copy.Lazy.Single().Name, copy.Pair.Item1.Name,
            ];
            Assert.All(names, name => Assert.Equal("Client A", name));
            Assert.Equal(["user2@example.com", "user1@example.com"], copy.Emails);
            Assert.DoesNotContain("acme", copy.Anonymous.ToString());
            Assert.Same(p, team.Array[0]);
            string json = Anonymize.Json(team);
            Assert.DoesNotContain("acme", json);
            Assert.DoesNotContain("Dupont", json);
            JsonDocument.Parse(json).Dispose();
        }

        public class Node
        {
            [PersonalData(PersonalDataCategory.Name)] public string Name { get; set; } = "Jean Dupont";
            public Node? Next { get; set; }
            public List<Node> All { get; } = [];
        }

        [Fact]
        public void CyclesAndDepthAreBounded()
        {
            Node a = new(), b = new() { Next = a };
            a.Next = b;
            a.All.Add(a);
            Node copy = Anonymize.Object(a);
            Assert.Same(copy, copy.Next!.Next);
            Assert.Same(copy, copy.All[0]);
            Assert.Equal("""{"Name":"Client A","Next":{"Name":"Client A","Next":null,"All":[]},"All":[null]}""", Anonymize.Json(a));

            Node deep = new();
            for (int i = 0; i < 10_000; i++)
                deep = new Node { Next = deep };
            Assert.DoesNotContain("Dupont", Anonymize.Json(deep));
            int depth = 0;
            for (Node? n = Anonymize.Object(deep); n is not null; n = n.Next, depth++)
                Assert.Equal("Client A", n.Name);
            Assert.InRange(depth, 10, 100);
        }

        public class Classified
        {
            [Private] public string Email { get; set; } = "jean@acme.fr";
            [Private] public string Colour { get; set; } = "blue eyes";
            [UnknownDataClassification] public string Phone { get; set; } = "0612345678";
            [NoDataClassification] public string Public { get; set; } = "public";
            [AcmeSensitive] public string Badge { get; set; } = "badge 7";
        }

        public sealed class AcmeSensitiveAttribute() : DataClassificationAttribute(new("Acme", "Sensitive"));

        [Fact]
        public void ComplianceClassificationsAreReadByNameAndTheUnknownErases() => Assert.Equal(
            """{"Email":"user1@example.com","Colour":"[masqué]","Phone":"[masqué]","Public":"public","Badge":"[masqué]"}""", Anonymize.Json(new Classified()));

        public class IdentityUser
        {
            [Microsoft.AspNetCore.Identity.ProtectedPersonalData] public virtual string UserName { get; set; } = "jdupont";
        }

        public class AppUser : IdentityUser
        {
            public override string UserName { get; set; } = "jdupont";
        }

        public interface IHasMail
        {
            [PersonalData] string Contact { get; }
        }

        public class WithInterface : IHasMail
        {
            public string Contact { get; set; } = "chez Dupont";
        }

        [PersonalData]
        public class Marked
        {
            public string Email { get; set; } = "jean@acme.fr";
            public string Anything { get; set; } = "blue eyes";
        }

        [Fact]
        public void MarksAreInherited()
        {
            Assert.Equal("""{"UserName":"id-1"}""", Anonymize.Json(new AppUser()));
            Assert.Equal("""{"Contact":"value-1"}""", Anonymize.Json(new WithInterface()));
            Assert.Equal("""{"Email":"user1@example.com","Anything":"value-2"}""", Anonymize.Json(new Marked()));
            Assert.Equal("value-2", Anonymize.Object(new Marked()).Anything);
            Assert.Equal("id-1", Anonymize.Object(new AppUser()).UserName);
        }

        public class ManualField
        {
            private readonly string _mail = "jean@acme.fr";
            private readonly Lazy<string> _lazy = new(() => "jean@acme.fr");
            [PersonalData] public string Email => _mail;
            public string Twice => _mail + _mail;
            public Func<string> Callback { get; set; } = () => "jean@acme.fr";
            public object? LazyValue => _lazy;
        }

        public class Impossible
        {
            [PersonalData] public string Email => string.Concat("jean@", "acme.fr");
        }

        [Fact]
        public void AMarkedPropertyOverAnyFieldIsReplacedOrRefused()
        {
            ManualField copy = Anonymize.Object(new ManualField());
            Assert.Equal("user1@example.com", copy.Email);
            Assert.Equal("user1@example.comuser1@example.com", copy.Twice);
            Assert.Null(copy.Callback);
            Assert.Null(copy.LazyValue);
            NotSupportedException e = Assert.Throws<NotSupportedException>(() => Anonymize.Object(new Impossible()));
            Assert.DoesNotContain("jean", e.Message);
            Assert.Equal("""{"Email":"user1@example.com"}""", Anonymize.Json(new Impossible()));
        }

        public class Nested
        {
            [PersonalData] public Place Home { get; set; } = new();
            public struct Place
            {
                public Place()
                {
                }

                public string Street { get; set; } = "10 rue de la Paix";
                public string Colour { get; set; } = "blue door";
            }
        }

        [Fact]
        public void AMarkedObjectIsMarkedThroughAndThrough()
        {
            Assert.Equal("""{"Home":{"Street":"[adresse 1]","Colour":"value-1"}}""", Anonymize.Json(new Nested()));
            Nested copy = Anonymize.Object(new Nested());
            Assert.Equal(("[adresse 1]", "value-1"), (copy.Home.Street, copy.Home.Colour));
        }

        [Fact]
        public void Scalars()
        {
            Assert.Equal("\"user1@example.com\"", Anonymize.Json("jean@acme.fr"));
            Assert.Equal("user1@example.com", Anonymize.Object("jean@acme.fr"));
            Assert.Equal("value-1", Anonymize.Object<object>("blue eyes"));
            Guid id = Guid.NewGuid();
            Assert.NotEqual(id, Anonymize.Object(id));
            Assert.Equal(Anonymize.Object(id), Anonymize.Object(id));
            Assert.Equal("[1,null,true,\"é\\\"\\n\",1.5,\"Monday\"]", Anonymize.Json(new object?[] { 1, null, true, "é\"\n", 1.5, DayOfWeek.Monday }));
        }

        public class ThrowingGetter
        {
            public string Bad => throw new InvalidOperationException("jean@acme.fr");
        }

        [Fact]
        public void AGetterThatThrowsIsWrittenAsNull()
        {
            Assert.Equal("""{"Bad":null}""", Anonymize.Json(new ThrowingGetter()));
            Assert.NotNull(Anonymize.Object(new ThrowingGetter()));
        }
    }
}

namespace Microsoft.AspNetCore.Identity
{
    public class PersonalDataAttribute : Attribute;

    public class ProtectedPersonalDataAttribute : PersonalDataAttribute;
}
