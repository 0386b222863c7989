namespace GdprAi.Anonymization;

/// <summary>How the placeholders of a session look.</summary>
public enum PlaceholderStyle
{
    /// <summary><c>Client A</c>, <c>user1@example.com</c>: what a model handles best. Addresses and numbers come from ranges reserved for documentation.</summary>
    Natural,

    /// <summary><c>[EMAIL_1]</c>: the kind and a number.</summary>
    Bracketed,

    /// <summary><c>[K7QX3M-1]</c>: a random code of the session and a number. For hostile input (public chat, retrieved documents): nobody outside can guess one.</summary>
    Opaque,
}
