namespace GdprAiAnalyzers.Models;

/// <summary>What looks like anonymization and is not, weakest evidence first; of several steps the strongest is named.</summary>
internal enum WeakStep
{
    /// <summary>The value became part of a longer text: what is done to that text is no attempt to hide the value.</summary>
    Embedded,
    /// <summary>A method whose name promises it, though what goes in comes out.</summary>
    Named,
    /// <summary>Case, white space, order of letters: the same identifier.</summary>
    Spelling,
    /// <summary>Base64, hexadecimal, URL encoding: anyone can decode it.</summary>
    Encoding,
    /// <summary>Initials, a first name, the last digits: a part still singles out.</summary>
    Part,
    /// <summary>Characters replaced, domain or length kept.</summary>
    Masking,
    /// <summary><c>GetHashCode</c>: few values, and no secret.</summary>
    HashCode,
    /// <summary>A hash without a key: all candidates can be tried.</summary>
    Hash,
}

/// <summary>A value that goes in at <paramref name="From"/> is weakly disguised by the method.</summary>
internal sealed record WeakRow(Port From, WeakStep Step);
