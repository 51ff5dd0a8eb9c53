using Licet.Core.Products;
using Licet.Data.History;
using Licet.Data.Products;
using Licet.Web.Api;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Products;

/// <summary>What operations on products answer in common.</summary>
internal static class ProductAnswers
{
    public const string Standings = "Expected unclassified, gone, doubtful, ear99 or listed.";

    public static async Task<IResult> NotTakenAsync(ClassifyAnswer answer, Refusals refusals, HttpContext context) =>
        answer switch
        {
            ClassifyAnswer.Invalid invalid => Problems.Invalid(Faults(invalid.Faults)),
            ClassifyAnswer.NotSoMany many => Problems.Invalid(new FieldProblem("codes", many.Why)),
            ClassifyAnswer.Moved => Problems.Of(
                StatusCodes.Status412PreconditionFailed,
                "Moved on",
                "What is to be classified has changed since you looked; nothing was recorded."
            ),
            ClassifyAnswer.KeyTaken => Problems.KeyTaken(),
            _ => await RefusedAsync(((ClassifyAnswer.Refused)answer).Why, refusals, context),
        };

    public static Catalogue Of(EventLog log, Visitor visitor) => new(log, visitor.Organization!, OrderLaw.Rules);

    public static IEnumerable<FieldProblem> Faults(IEnumerable<ProductFault> faults) =>
        faults.Select(f => new FieldProblem(f.Field, TypedForm.Sentence(f.Message) + "."));

    public static async Task<IResult> NobodysAsync(Refusals refusals, HttpContext context)
    {
        await refusals.KeepAsync("not this organization's, or none", context);
        return Problems.NotFound();
    }

    public static async Task<IResult> RefusedAsync(string why, Refusals refusals, HttpContext context)
    {
        await refusals.KeepAsync(why, context);
        return Problems.Refused(why, ProductActs.Citation);
    }
}
