using Licet.Core.Orders;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>
/// Technology and software that the order says are published (734.3(b)(3), 734.7): outside the EAR, but for encryption software and for
/// files by which a firearm is made, which stay subject though everybody may read them, unless conditions of their own are met.
/// </summary>
internal static class Published
{
    private const string Encryption = "published-encryption-conditions";
    private const string Firearms = "published-firearms-conditions";

    /// <summary>Whether being published takes the item out of the EAR: not subject, or unknown with the question asked.</summary>
    public static string Decide(LineCase given)
    {
        var (code, citation) = Excepted(given);
        var read = code is null ? Answer.Yes : given.Fact(code);
        Authority law = LineCase.Law(code is null ? "734.3" : "734.7", citation, code is null ? "R26" : "M");
        Finding finding =
            code is null || read == Answer.Yes
                ? new Note(law, "The item is not subject: published technology or software is outside the EAR.")
            : read == Answer.Unknown ? given.Ask(law, code, Outcome.NoLicenseRequired)
            : new Note(
                law,
                $"The order states that it is published, and that what {citation} asks of {given.Line.Classification} does not hold: it stays subject to the EAR."
            );
        given.Step("jurisdiction", "Is the item subject to the EAR?", citation, [finding]);
        return code is null || read == Answer.Yes ? Jurisdiction.NotSubject : Jurisdiction.Unknown;
    }

    /// <summary>The fact that must hold beside being published, and its sections; no fact where 734.7(a) is all.</summary>
    private static (string? Code, string Citation) Excepted(LineCase given) =>
        given.Line.Classification.Eccn switch
        {
            "5D002" => (Encryption, "734.7(b); 734.17; 742.15(b)"),
            "0D501" or "0E501" => (Firearms, "734.7(c)"),
            _ => (null, "734.7"),
        };
}
