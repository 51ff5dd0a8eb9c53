using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Migrations.Sqlite
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
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    process = table.Column<string>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    ended = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    officer = table.Column<string>(type: "TEXT", nullable: true),
                    asof = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    askagain = table.Column<DateOnly>(type: "TEXT", nullable: true),
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
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    heads = table.Column<string>(type: "TEXT", nullable: false),
                    previous = table.Column<string>(type: "TEXT", nullable: false),
                    signer = table.Column<string>(type: "TEXT", nullable: false),
                    signature = table.Column<string>(type: "TEXT", nullable: false),
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
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    history = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    effective = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    cause = table.Column<string>(type: "TEXT", nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    previous = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false),
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
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
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
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    history = table.Column<string>(type: "TEXT", nullable: false),
                    media = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    file = table.Column<string>(type: "TEXT", nullable: true),
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
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    history = table.Column<string>(type: "TEXT", nullable: false),
                    first = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
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

            migrationBuilder.Sql(Guards.Sqlite);
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
