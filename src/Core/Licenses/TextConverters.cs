using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Licet.Core.Items;
using Licet.Core.Parties;

namespace Licet.Core.Licenses;

/// <summary>Amounts as strings in one way of writing, see <see cref="Amounts.Text"/>: equal amounts have equal bytes.</summary>
internal sealed class DecimalText : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && decimal.TryParse(
            reader.GetString(),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out decimal amount
        )
            ? amount
            : throw new JsonException("An amount is a string of digits: \"12.5\".");

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Amounts.Text(value));
}

/// <summary>Names of members in small letters: "deemed-export".</summary>
internal sealed class KebabText<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, false)
    where T : struct, Enum;

/// <summary>"3A001.a.2", "EAR99".</summary>
internal sealed class ClassificationText : JsonConverter<Classification>
{
    public override Classification Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && Classification.TryParse(reader.GetString(), out Classification? item)
            ? item
            : throw new JsonException("A classification is EAR99 or a number as 3A001.a.2.");

    public override void Write(Utf8JsonWriter writer, Classification value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>As <see cref="PartyRoles"/> writes it: "ultimate-consignee".</summary>
internal sealed class PartyRoleText : JsonConverter<PartyRole>
{
    public override PartyRole Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && PartyRoles.TryParse(reader.GetString(), out PartyRole role)
            ? role
            : throw new JsonException($"A role is one of: {string.Join(", ", PartyRoles.Tokens)}.");

    public override void Write(Utf8JsonWriter writer, PartyRole value, JsonSerializerOptions options) =>
        writer.WriteStringValue(PartyRoles.Token(value));
}

/// <summary>A list of ids.</summary>
internal sealed class PartyIdsText : JsonConverter<Ledgers.PartyIds>
{
    public override Ledgers.PartyIds Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("Parties are a list of ids.");
        }

        ImmutableArray<string>.Builder ids = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            ids.Add(reader.GetString()!);
        }

        return reader.TokenType == JsonTokenType.EndArray
            ? new Ledgers.PartyIds(ids.ToImmutable())
            : throw new JsonException("An id is a string.");
    }

    public override void Write(Utf8JsonWriter writer, Ledgers.PartyIds value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (string id in value.Ids)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
    }
}
