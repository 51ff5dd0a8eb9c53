using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Migrations.Postgres
{
    /// <inheritdoc />
    internal partial class QueueClocks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "applicant",
                table: "cases",
                type: "text",
                nullable: true,
                collation: "C"
            );

            migrationBuilder.AddColumn<string>(
                name: "awaits",
                table: "cases",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C"
            );

            migrationBuilder.AddColumn<string>(
                name: "clock",
                table: "cases",
                type: "text",
                nullable: true,
                collation: "C"
            );

            migrationBuilder.AddColumn<int>(name: "elapsed", table: "cases", type: "integer", nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "held",
                table: "cases",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<DateOnly>(name: "stopped", table: "cases", type: "date", nullable: true);

            migrationBuilder.AddColumn<DateOnly>(name: "submitted", table: "cases", type: "date", nullable: true);

            // Rows of before are asked of their events until they are made anew, which the program does next.
            migrationBuilder.Sql("UPDATE cases SET askagain = asof WHERE ended = 0");

            migrationBuilder.CreateIndex(
                name: "IX_cases_ended_applicant_due_number",
                table: "cases",
                columns: new[] { "ended", "applicant", "due", "number" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(name: "IX_cases_ended_applicant_due_number", table: "cases");

            migrationBuilder.DropColumn(name: "applicant", table: "cases");

            migrationBuilder.DropColumn(name: "awaits", table: "cases");

            migrationBuilder.DropColumn(name: "clock", table: "cases");

            migrationBuilder.DropColumn(name: "elapsed", table: "cases");

            migrationBuilder.DropColumn(name: "held", table: "cases");

            migrationBuilder.DropColumn(name: "stopped", table: "cases");

            migrationBuilder.DropColumn(name: "submitted", table: "cases");
        }
    }
}
