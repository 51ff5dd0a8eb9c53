using System.Runtime.InteropServices;

namespace Licet.Core.Rules;

/// <summary>
/// The days on which a rule holds. Both ends count; a missing <see cref="From"/> means since ever, a missing
/// <see cref="Through"/> until further notice. Days are calendar dates in US Eastern time, as the EAR's are.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct EffectiveWindow
{
    /// <exception cref="ArgumentException">The window ends before it begins.</exception>
    public EffectiveWindow(DateOnly? from, DateOnly? through)
    {
        if (through < from)
        {
            throw new ArgumentException("A window ends before it begins.", nameof(through));
        }

        From = from;
        Through = through;
    }

    /// <summary>First day, inclusive.</summary>
    public DateOnly? From { get; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? Through { get; }

    public static EffectiveWindow Always => default;

    public bool Holds(DateOnly day) => !(day < From) && !(day > Through);

    /// <summary>Whether there is a day on which both hold.</summary>
    public bool Overlaps(EffectiveWindow other) => !(other.Through < From) && !(Through < other.From);
}
