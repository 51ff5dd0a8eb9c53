using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Migrations.Postgres
{
    /// <inheritdoc />
    internal partial class Licenses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledgerentries",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    names = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filing = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledgerentries", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ledgers",
                columns: table => new
                {
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    lines = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reservations = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledgers", x => x.number);
                }
            );

            migrationBuilder.CreateTable(
                name: "licenses",
                columns: table => new
                {
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    process = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    licensee = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    authority = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    elsewhere = table.Column<int>(type: "integer", nullable: false),
                    issued = table.Column<DateOnly>(type: "date", nullable: false),
                    lastday = table.Column<DateOnly>(type: "date", nullable: false),
                    application = table.Column<string>(type: "text", nullable: true, collation: "C"),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_licenses", x => x.number);
                }
            );

            migrationBuilder.CreateIndex(name: "IX_ledgerentries_filing", table: "ledgerentries", column: "filing");

            migrationBuilder.CreateIndex(name: "IX_ledgerentries_names", table: "ledgerentries", column: "names");

            migrationBuilder.CreateIndex(
                name: "IX_licenses_lastday_number",
                table: "licenses",
                columns: new[] { "lastday", "number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_licenses_licensee_lastday_number",
                table: "licenses",
                columns: new[] { "licensee", "lastday", "number" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ledgerentries");

            migrationBuilder.DropTable(name: "ledgers");

            migrationBuilder.DropTable(name: "licenses");
        }
    }
}
