using Licet.Tables;

if (args is not [var names, var output])
{
    Console.Error.WriteLine("usage: Licet.Tables <data/names> <file to write>");
    return 2;
}

byte[] packed = PackedNames.Of(table => File.OpenRead(Path.Combine(names, table)));
File.WriteAllBytes(output, packed);
return 0;
