namespace Licet.Screening.Names;

/// <summary>Families of legal forms; two names whose forms fall into families that exclude each other are two parties.</summary>
[Flags]
internal enum LegalClass : byte
{
    None = 0,
    Limited = 1,
    Stock = 2,
    Company = 4,
    Partnership = 8,
    Nonprofit = 16,
    State = 32,
    Branch = 64,
    Group = 128,
}
