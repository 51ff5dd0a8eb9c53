using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licet.Data.Desk.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    called = table.Column<string>(type: "TEXT", nullable: false),
                    organization = table.Column<string>(type: "TEXT", nullable: true),
                    username = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalizedusername = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalizedemail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    emailconfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    passwordhash = table.Column<string>(type: "TEXT", nullable: true),
                    securitystamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrencystamp = table.Column<string>(type: "TEXT", nullable: true),
                    phonenumber = table.Column<string>(type: "TEXT", nullable: true),
                    phonenumberconfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    twofactorenabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockoutend = table.Column<long>(type: "INTEGER", nullable: true),
                    lockoutenabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    accessfailedcount = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "checks",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    organization = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    acceptgaps = table.Column<bool>(type: "INTEGER", nullable: false),
                    order = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_checks", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "organizations",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_organizations", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "refusals",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    organization = table.Column<string>(type: "TEXT", nullable: false),
                    route = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_refusals", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.name);
                }
            );

            migrationBuilder.CreateTable(
                name: "accountclaims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    userid = table.Column<string>(type: "TEXT", nullable: false),
                    claimtype = table.Column<string>(type: "TEXT", nullable: true),
                    claimvalue = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accountclaims", x => x.id);
                    table.ForeignKey(
                        name: "FK_accountclaims_accounts_userid",
                        column: x => x.userid,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "accountlogins",
                columns: table => new
                {
                    loginprovider = table.Column<string>(type: "TEXT", nullable: false),
                    providerkey = table.Column<string>(type: "TEXT", nullable: false),
                    providerdisplayname = table.Column<string>(type: "TEXT", nullable: true),
                    userid = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accountlogins", x => new { x.loginprovider, x.providerkey });
                    table.ForeignKey(
                        name: "FK_accountlogins_accounts_userid",
                        column: x => x.userid,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "accounttokens",
                columns: table => new
                {
                    userid = table.Column<string>(type: "TEXT", nullable: false),
                    loginprovider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_accounttokens",
                        x => new
                        {
                            x.userid,
                            x.loginprovider,
                            x.name,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_accounttokens_accounts_userid",
                        column: x => x.userid,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "grants",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    account = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    through = table.Column<DateOnly>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grants", x => x.id);
                    table.ForeignKey(
                        name: "FK_grants_accounts_account",
                        column: x => x.account,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_accountclaims_userid", table: "accountclaims", column: "userid");

            migrationBuilder.CreateIndex(name: "IX_accountlogins_userid", table: "accountlogins", column: "userid");

            migrationBuilder.CreateIndex(name: "EmailIndex", table: "accounts", column: "normalizedemail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "accounts",
                column: "normalizedusername",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_checks_organization_at",
                table: "checks",
                columns: new[] { "organization", "at" }
            );

            migrationBuilder.CreateIndex(name: "IX_grants_account", table: "grants", column: "account");

            migrationBuilder.CreateIndex(name: "IX_refusals_at", table: "refusals", column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "accountclaims");

            migrationBuilder.DropTable(name: "accountlogins");

            migrationBuilder.DropTable(name: "accounttokens");

            migrationBuilder.DropTable(name: "checks");

            migrationBuilder.DropTable(name: "grants");

            migrationBuilder.DropTable(name: "organizations");

            migrationBuilder.DropTable(name: "refusals");

            migrationBuilder.DropTable(name: "settings");

            migrationBuilder.DropTable(name: "accounts");
        }
    }
}
