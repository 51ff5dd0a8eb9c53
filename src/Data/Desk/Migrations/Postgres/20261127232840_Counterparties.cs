using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Desk.Migrations.Postgres
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
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organization = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    namekey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    othernames = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    addresses = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    salt = table.Column<byte[]>(type: "bytea", nullable: false),
                    standing = table.Column<int>(type: "integer", nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: true),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    changed = table.Column<long>(type: "bigint", nullable: false),
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
                    counterparty = table.Column<string>(type: "text", nullable: false),
                    listing = table.Column<string>(type: "text", nullable: false),
                    list = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    matched = table.Column<string>(type: "text", nullable: false),
                    @class = table.Column<int>(name: "class", type: "integer", nullable: false),
                    score = table.Column<double>(type: "double precision", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    record = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: false),
                    through = table.Column<DateOnly>(type: "date", nullable: true),
                    lists = table.Column<string>(type: "text", nullable: false),
                    engine = table.Column<string>(type: "text", nullable: false),
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
                    counterparty = table.Column<string>(type: "text", nullable: false),
                    entity = table.Column<string>(type: "text", nullable: false),
                    graph = table.Column<byte[]>(type: "bytea", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
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
                    import = table.Column<string>(type: "text", nullable: false),
                    row = table.Column<long>(type: "bigint", nullable: false),
                    column = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
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
                    import = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
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
                    id = table.Column<string>(type: "text", nullable: false),
                    organization = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    file = table.Column<string>(type: "text", nullable: false),
                    preview = table.Column<string>(type: "text", nullable: false),
                    columns = table.Column<string>(type: "text", nullable: false),
                    phase = table.Column<int>(type: "integer", nullable: false),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    read = table.Column<long>(type: "bigint", nullable: false),
                    added = table.Column<long>(type: "bigint", nullable: false),
                    changed = table.Column<long>(type: "bigint", nullable: false),
                    same = table.Column<long>(type: "bigint", nullable: false),
                    refused = table.Column<long>(type: "bigint", nullable: false),
                    toscreen = table.Column<long>(type: "bigint", nullable: false),
                    screened = table.Column<long>(type: "bigint", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    ended = table.Column<long>(type: "bigint", nullable: true),
                    revision = table.Column<long>(type: "bigint", nullable: false),
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
                    organization = table.Column<string>(type: "text", nullable: false),
                    standing = table.Column<int>(type: "integer", nullable: false),
                    count = table.Column<long>(type: "bigint", nullable: false),
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
                    id = table.Column<string>(type: "text", nullable: false),
                    digest = table.Column<byte[]>(type: "bytea", nullable: false),
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
