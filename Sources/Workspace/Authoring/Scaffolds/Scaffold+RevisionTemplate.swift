/// The text of script.py.mako.
extension Scaffold {
    var revisionTemplate: String { Self.metadata + (self == .multidb ? Self.severalFunctions : Self.functions) }

    private static let metadata = #"""
        """${message}

        Revision ID: ${up_revision}
        Revises: ${down_revision | comma,n}
        Create Date: ${create_date}

        """
        from collections.abc import Sequence

        import sqlalchemy as sa
        from alembic import op
        ${imports if imports else ""}

        # What Alembic and Retort know the revision by.
        revision: str = ${repr(up_revision)}
        down_revision: str | Sequence[str] | None = ${repr(down_revision)}
        branch_labels: str | Sequence[str] | None = ${repr(branch_labels)}
        depends_on: str | Sequence[str] | None = ${repr(depends_on)}



        """#

    private static let functions = #"""
        def upgrade() -> None:
            """Change the schema."""
            ${upgrades if upgrades else "pass"}


        def downgrade() -> None:
            """Take the change back."""
            ${downgrades if downgrades else "pass"}

        """#

    private static let severalFunctions = #"""
        def upgrade(engine_name: str) -> None:
            """Change the schema of one database."""
            globals()[f"upgrade_{engine_name}"]()


        def downgrade(engine_name: str) -> None:
            """Take the change of one database back."""
            globals()[f"downgrade_{engine_name}"]()
        <%
            names = [name.strip() for name in config.get_main_option("databases", "").split(",") if name.strip()]
        %>\
        ## Two functions for each database.
        % for name in names:


        def upgrade_${name}() -> None:
            """Change the schema of ${name}."""
            ${context.get(f"{name}_upgrades", "pass")}


        def downgrade_${name}() -> None:
            """Take the change of ${name} back."""
            ${context.get(f"{name}_downgrades", "pass")}
        % endfor

        """#
}
