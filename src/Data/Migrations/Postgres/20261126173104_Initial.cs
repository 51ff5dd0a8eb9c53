using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Migrations.Postgres
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    process = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ended = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    officer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    asof = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    askagain = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.number);
                }
            );

            migrationBuilder.CreateTable(
                name: "checkpoints",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    heads = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    previous = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    signer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    signature = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checkpoints", x => x.number);
                }
            );

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false),
                    history = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    effective = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    cause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    body = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    previous = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => x.position);
                }
            );

            migrationBuilder.CreateTable(
                name: "recordkeys",
                columns: table => new
                {
                    record = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recordkeys", x => x.record);
                }
            );

            migrationBuilder.CreateTable(
                name: "records",
                columns: table => new
                {
                    record = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    history = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    media = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: true),
                    file = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records", x => x.record);
                }
            );

            migrationBuilder.CreateTable(
                name: "requests",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    history = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    first = table.Column<long>(type: "bigint", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_requests", x => x.key);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_cases_ended_askagain",
                table: "cases",
                columns: new[] { "ended", "askagain" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_cases_ended_due_number",
                table: "cases",
                columns: new[] { "ended", "due", "number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_cases_ended_officer_due_number",
                table: "cases",
                columns: new[] { "ended", "officer", "due", "number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_cases_ended_stage_due_number",
                table: "cases",
                columns: new[] { "ended", "stage", "due", "number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_events_history_sequence",
                table: "events",
                columns: new[] { "history", "sequence" },
                unique: true
            );

            migrationBuilder.Sql(Guards.Postgres);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "cases");

            migrationBuilder.DropTable(name: "checkpoints");

            migrationBuilder.DropTable(name: "events");

            migrationBuilder.DropTable(name: "recordkeys");

            migrationBuilder.DropTable(name: "records");

            migrationBuilder.DropTable(name: "requests");
        }
    }
}
