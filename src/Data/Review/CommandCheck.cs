using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace Licet.Data.Review;

/// <summary>What a command must say before anything decides on it: one act, and every list that its content has.</summary>
internal static class CommandCheck
{
    /// <exception cref="ArgumentException">Names the member and what was expected.</exception>
    public static void Try(CaseCommand command)
    {
        ArgumentException.ThrowIfNullOrEmpty(command.Number);
        if (command.Move is null == command.Aside is null)
        {
            throw new ArgumentException("Move, Aside: expected one of them", nameof(command));
        }

        object content =
            (object?)command.Move?.Content
            ?? command.Aside?.Content
            ?? throw new ArgumentException("Content: expected what the act brings", nameof(command));
        Lists(content, content.GetType().Name);
    }

    /// <summary>A list that was never made (<c>default</c>) is no empty one: it throws wherever it is first looked at.</summary>
    private static void Lists(object owner, string path)
    {
        foreach (PropertyInfo member in owner.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Type type = member.PropertyType;
            if (
                member.GetIndexParameters().Length > 0
                || !type.IsGenericType
                || type.GetGenericTypeDefinition() != typeof(ImmutableArray<>)
            )
            {
                continue;
            }

            object list = member.GetValue(owner)!;
            string name = $"{path}.{member.Name}";
            if ((bool)type.GetProperty(nameof(ImmutableArray<int>.IsDefault))!.GetValue(list)!)
            {
                throw new ArgumentException($"{name}: expected a list, an empty one where there is nothing");
            }

            int at = 0;
            foreach (object? item in (IEnumerable)list)
            {
                string place = FormattableString.Invariant($"{name}[{at++}]");
                if (item is null)
                {
                    throw new ArgumentException($"{place}: expected an entry");
                }

                if (item is not string)
                {
                    Lists(item, place);
                }
            }
        }
    }
}
