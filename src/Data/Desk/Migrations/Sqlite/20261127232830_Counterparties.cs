using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Desk.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Counterparties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "counterparties",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    organization = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    namekey = table.Column<string>(type: "TEXT", nullable: false),
                    othernames = table.Column<string>(type: "TEXT", nullable: false),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    addresses = table.Column<string>(type: "TEXT", nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    standing = table.Column<int>(type: "INTEGER", nullable: false),
                    through = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    revision = table.Column<long>(type: "INTEGER", nullable: false),
                    changed = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counterparties", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "counterpartyhits",
                columns: table => new
                {
                    counterparty = table.Column<string>(type: "TEXT", nullable: false),
                    listing = table.Column<string>(type: "TEXT", nullable: false),
                    list = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    matched = table.Column<string>(type: "TEXT", nullable: false),
                    @class = table.Column<int>(name: "class", type: "INTEGER", nullable: false),
                    score = table.Column<double>(type: "REAL", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    through = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lists = table.Column<string>(type: "TEXT", nullable: false),
                    engine = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counterpartyhits", x => new { x.counterparty, x.listing });
                }
            );

            migrationBuilder.CreateTable(
                name: "counterpartyowners",
                columns: table => new
                {
                    counterparty = table.Column<string>(type: "TEXT", nullable: false),
                    entity = table.Column<string>(type: "TEXT", nullable: false),
                    graph = table.Column<byte[]>(type: "BLOB", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_counterpartyowners", x => x.counterparty);
                }
            );

            migrationBuilder.CreateTable(
                name: "importfaults",
                columns: table => new
                {
                    import = table.Column<string>(type: "TEXT", nullable: false),
                    row = table.Column<long>(type: "INTEGER", nullable: false),
                    column = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_importfaults", x => new { x.import, x.row });
                }
            );

            migrationBuilder.CreateTable(
                name: "importfiles",
                columns: table => new
                {
                    import = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_importfiles", x => x.import);
                }
            );

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    organization = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    preview = table.Column<string>(type: "TEXT", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false),
                    phase = table.Column<int>(type: "INTEGER", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    read = table.Column<long>(type: "INTEGER", nullable: false),
                    added = table.Column<long>(type: "INTEGER", nullable: false),
                    changed = table.Column<long>(type: "INTEGER", nullable: false),
                    same = table.Column<long>(type: "INTEGER", nullable: false),
                    refused = table.Column<long>(type: "INTEGER", nullable: false),
                    toscreen = table.Column<long>(type: "INTEGER", nullable: false),
                    screened = table.Column<long>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    ended = table.Column<long>(type: "INTEGER", nullable: true),
                    revision = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "portfoliocounts",
                columns: table => new
                {
                    organization = table.Column<string>(type: "TEXT", nullable: false),
                    standing = table.Column<int>(type: "INTEGER", nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_portfoliocounts", x => new { x.organization, x.standing });
                }
            );

            migrationBuilder.CreateTable(
                name: "screenedlistings",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    digest = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_screenedlistings", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_counterparties_organization_namekey_number",
                table: "counterparties",
                columns: new[] { "organization", "namekey", "number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_counterparties_organization_number",
                table: "counterparties",
                columns: new[] { "organization", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_counterparties_organization_standing_namekey_number",
                table: "counterparties",
                columns: new[] { "organization", "standing", "namekey", "number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_counterparties_organization_standing_number",
                table: "counterparties",
                columns: new[] { "organization", "standing", "number" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_counterparties_organization_standing_through",
                table: "counterparties",
                columns: new[] { "organization", "standing", "through" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_counterpartyhits_listing",
                table: "counterpartyhits",
                column: "listing"
            );

            migrationBuilder.CreateIndex(
                name: "IX_imports_organization_at",
                table: "imports",
                columns: new[] { "organization", "at" }
            );

            migrationBuilder.CreateIndex(name: "IX_imports_phase", table: "imports", column: "phase");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "counterparties");

            migrationBuilder.DropTable(name: "counterpartyhits");

            migrationBuilder.DropTable(name: "counterpartyowners");

            migrationBuilder.DropTable(name: "importfaults");

            migrationBuilder.DropTable(name: "importfiles");

            migrationBuilder.DropTable(name: "imports");

            migrationBuilder.DropTable(name: "portfoliocounts");

            migrationBuilder.DropTable(name: "screenedlistings");
        }
    }
}
