using System.Buffers;
using System.Globalization;
using System.Text;
using Licet.Cli.Delimited;
using Licet.Screening;

namespace Licet.Cli.Screen;

/// <summary>One row a hit; a query without a hit has one row with empty hit columns, and says whether it was screened.</summary>
/// <param name="safe">The rows go to a terminal, which nothing in a name may steer; a file gets every character as it is.</param>
internal sealed class CsvAnswers(Standing standing, bool safe) : Answers(standing)
{
    public override ReadOnlyMemory<byte> Head =>
        "index,query_id,query,rank,id,entity,list,name,matched,score,class,in_force,screened,version,name_score,threshold\n"u8.ToArray();

    public override AnswerWriter Writer() => new RowWriter(safe);

    private sealed class RowWriter(bool safe) : AnswerWriter
    {
        private readonly StringBuilder _row = new();

        public override void Write(Answer answer, ArrayBufferWriter<byte> output)
        {
            _row.Clear();
            if (answer.Result.Hits.Count == 0)
            {
                Start(answer).Append(",,,,,,,,,").Append(answer.IsScreened ? "yes" : "no").Append(",,,\n");
            }
            for (var i = 0; i < answer.Result.Hits.Count; i++)
            {
                Start(answer);
                Hit(answer, answer.Result.Hits[i], i + 1);
            }
            if (safe)
            {
                var lines = _row.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
                _row.Clear();
                foreach (var line in lines)
                {
                    _row.Append(Paper.Cells.Safe(line)).Append('\n');
                }
            }
            foreach (var chunk in _row.GetChunks())
            {
                Encoding.UTF8.GetBytes(chunk.Span, output);
            }
        }

        private StringBuilder Start(Answer answer) =>
            _row.Append(CultureInfo.InvariantCulture, $"{answer.Row.Index},")
                .AppendCsv(answer.Row.Id)
                .Append(',')
                .AppendCsv(answer.Row.Query.Name)
                .Append(',');

        private void Hit(Answer answer, Hit hit, int rank)
        {
            var (id, entity) = ListingIds.Of(hit);
            var score = Words.Rounded(hit.Score, hit.Reason.Threshold);
            _row.Append(CultureInfo.InvariantCulture, $"{rank},")
                .AppendCsv(id)
                .Append(',')
                .AppendCsv(entity)
                .Append(',');
            _row.AppendCsv(hit.Listing.List).Append(',').AppendCsv(hit.Listing.PrimaryName).Append(',');
            _row.AppendCsv(hit.Matched).Append(CultureInfo.InvariantCulture, $",{score:0.####},{Words.Of(hit.Class)},");
            _row.Append(Answer.ForceWord(hit.Listing, answer.Standing.Day))
                .Append(answer.IsScreened ? ",yes," : ",no,");
            _row.AppendCsv($"{hit.Version.Name}@{Standing.Short(hit.Version)}");
            Name(hit);
            _row.Append('\n');
        }

        /// <summary>What made it a hit: evidence lowers a score below the threshold, and the name's is at or above it. Empty for others.</summary>
        private void Name(Hit hit)
        {
            var named = hit.Class is HitClass.Match or HitClass.PossibleAffiliate;
            var score = Words.Rounded(hit.Reason.NameScore, hit.Reason.Threshold);
            _row.Append(',')
                .Append(CultureInfo.InvariantCulture, $"{(named ? score : (double?)null):0.####},")
                .Append(CultureInfo.InvariantCulture, $"{(named ? hit.Reason.Threshold : (double?)null):0.####}");
        }
    }
}
