using System;
using Licet.Data.Products;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Desk.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Products : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "kind",
                table: "imports",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.CreateTable(
                name: "productacts",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    organization = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    eccn = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    effective = table.Column<DateOnly>(type: "date", nullable: false),
                    products = table.Column<int>(type: "integer", nullable: false),
                    asked = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_productacts", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "productclassifications",
                columns: table => new
                {
                    product = table.Column<string>(type: "text", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    eccn = table.Column<string>(type: "text", nullable: false),
                    basis = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    citation = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    effective = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    recorded = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    described = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_productclassifications", x => new { x.product, x.sequence });
                }
            );

            migrationBuilder.CreateTable(
                name: "products",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organization = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    manufacturer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    searchkey = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    eccn = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    since = table.Column<DateOnly>(type: "date", nullable: true),
                    next = table.Column<DateOnly>(type: "date", nullable: true),
                    recorded = table.Column<long>(type: "bigint", nullable: false),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    changed = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_products", x => x.id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_productacts_organization_at",
                table: "productacts",
                columns: new[] { "organization", "at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_productclassifications_act",
                table: "productclassifications",
                column: "act"
            );

            migrationBuilder.CreateIndex(
                name: "IX_products_organization_code",
                table: "products",
                columns: new[] { "organization", "code" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_products_organization_eccn_code",
                table: "products",
                columns: new[] { "organization", "eccn", "code" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_products_organization_next",
                table: "products",
                columns: new[] { "organization", "next" }
            );
            migrationBuilder.Sql(ProductTables.PostgresGuards);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "productacts");

            migrationBuilder.DropTable(name: "productclassifications");

            migrationBuilder.DropTable(name: "products");

            migrationBuilder.DropColumn(name: "kind", table: "imports");
        }
    }
}
