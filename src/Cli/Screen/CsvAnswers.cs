using System.Buffers;
using System.Globalization;
using System.Text;
using Licet.Lists.Days;
using Licet.Lists.Tables;
using Licet.Screening;

namespace Licet.Cli.Screen;

/// <summary>One row a hit; a query without a hit has one row with empty hit columns, and says whether it was screened.</summary>
/// <param name="safe">The rows go to a terminal, which nothing in a name may steer; a file gets every character as it is.</param>
internal sealed class CsvAnswers(Standing standing, bool safe) : Answers(standing)
{
    /// <summary>Every list asked, "csl@3f2a91c0d4e5; own@...", so that silence names its lists too.</summary>
    private readonly string _lists = string.Join("; ", standing.Versions.Select(v => $"{v.Name}@{Standing.Short(v)}"));

    public override ReadOnlyMemory<byte> Head =>
        "index,query_id,query,rank,id,entity,list,name,matched,score,class,in_force,screened,version,name_score,threshold,at_most,lists\n"u8.ToArray();

    public override AnswerWriter Writer() => new RowWriter(_lists, safe);

    private sealed class RowWriter(string lists, bool safe) : AnswerWriter
    {
        private readonly StringBuilder _row = new();

        public override void Write(Answer answer, ArrayBufferWriter<byte> output)
        {
            _row.Clear();
            if (answer.Result.Hits.Count == 0)
            {
                Start(answer).Append(",,,,,,,,,").Append(answer.IsScreened ? "yes" : "no");
                Miss(answer.Result.Certificate);
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
            var score = HitWords.Rounded(hit.Score, hit.Reason.Threshold);
            _row.Append(CultureInfo.InvariantCulture, $"{rank},")
                .AppendCsv(id)
                .Append(',')
                .AppendCsv(entity)
                .Append(',');
            _row.AppendCsv(hit.Listing.List).Append(',').AppendCsv(hit.Listing.PrimaryName).Append(',');
            _row.AppendCsv(hit.Matched)
                .Append(CultureInfo.InvariantCulture, $",{score:0.####},{HitWords.Of(hit.Class)},");
            _row.Append(ForceWords.Word(hit, answer.Standing)).Append(answer.IsScreened ? ",yes," : ",no,");
            _row.AppendCsv($"{hit.Version.Name}@{Standing.Short(hit.Version)}");
            Name(hit);
            _row.Append(",,").AppendCsv(lists).Append('\n');
        }

        /// <summary>
        /// What silence is told by: the threshold, and the score that no name of the lists exceeds; empty where the search gave up on
        /// names as soon as they could not reach the threshold, and so knows no lower bound.
        /// </summary>
        private void Miss(Certificate? certificate)
        {
            double? best =
                certificate is { IsTooGeneric: false, IsCut: false, UnreadScript: null } told
                && told.BestAttainable < told.Threshold
                    ? HitWords.Rounded(told.BestAttainable, told.Threshold)
                    : null;
            _row.Append(CultureInfo.InvariantCulture, $",,,{certificate?.Threshold:0.####},{best:0.####},")
                .AppendCsv(lists)
                .Append('\n');
        }

        /// <summary>What made it a hit: evidence lowers a score below the threshold, and the name's is at or above it. Empty for others.</summary>
        private void Name(Hit hit)
        {
            var named = hit.Class is HitClass.Match or HitClass.PossibleAffiliate;
            var score = HitWords.Rounded(hit.Reason.NameScore, hit.Reason.Threshold);
            _row.Append(',')
                .Append(CultureInfo.InvariantCulture, $"{(named ? score : (double?)null):0.####},")
                .Append(CultureInfo.InvariantCulture, $"{(named ? hit.Reason.Threshold : (double?)null):0.####}");
        }
    }
}
