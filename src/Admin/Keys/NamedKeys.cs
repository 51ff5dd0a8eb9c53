using Licet.Cli;
using Licet.Core.Licenses.Documents;
using Licet.Data.Keys;

namespace Licet.Admin.Keys;

/// <summary>The folder of <c>--keys</c>, with what the command line says where it cannot be used.</summary>
internal sealed class NamedKeys(string folder)
{
    private readonly KeyFolder _folder = new(folder);

    public string Published => _folder.Published;

    public LicenseKeySet? Find() => Told(_folder.Find);

    public LicenseKeySet Keys() =>
        Find() ?? throw new BadInputException($"--keys {folder}: there are no keys yet; run: licet-admin keys make");

    public PublishedKey Make(KeyPurpose purpose, DateOnly from, char[] phrase, Func<PublishedKey, KeyChange> change) =>
        Told(() => _folder.Make(purpose, from, phrase, change));

    public void Change(KeyChange change) =>
        Told(() =>
        {
            _folder.Change(change);
            return true;
        });

    /// <summary>The key that signs on a day, opened.</summary>
    public SigningKey Open(DateOnly day, char[] phrase)
    {
        LicenseKeySet keys = Keys();
        PublishedKey key =
            keys.SigningOn(day)
            ?? throw new BadInputException($"--keys {folder}: no key signs on {Day.Text(day)}: {Why(keys, day)}");
        return Told(() => _folder.Open(key, phrase));
    }

    private static string Why(LicenseKeySet keys, DateOnly day) =>
        string.Join("; ", keys.Keys.Select(k => keys.WhyNot(k.Id, day)));

    private static T Told<T>(Func<T> what)
    {
        try
        {
            return what();
        }
        catch (UnusableKeyException e)
        {
            throw new BadInputException(e.Message, e);
        }
    }
}
